package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Function;

/** Nouns for an act that was told before. */
final class ToldAgain {
  /** Words that make a noun one that is known. */
  private static final Set<String> THIS = Set.of("này", "đó");

  /** Opens a sentence that says what the act told before was. */
  private static final String HERE = "đây";

  private static final String[] MEETINGS = {"meeting", "visit", "dialogue", "conference"};

  private ToldAgain() {}

  /** Whether a head tells nothing new. */
  static boolean is(ClauseText text, Head head, Carried carried) {
    return isPointedAt(text, head, carried) || isWhatItWas(text, head, carried);
  }

  /** {@code …, thúc đẩy thỏa thuận này}. */
  private static boolean isPointedAt(ClauseText text, Head head, Carried carried) {
    return head.to() < text.size()
        && (head.is("agreement") || head.is(MEETINGS))
        && THIS.contains(text.firstWord(head.to()))
        && carried.hasTold(head);
  }

  /** {@code Đối thoại A - B đã diễn ra. Đây là cuộc họp của quan chức hai nước}. */
  private static boolean isWhatItWas(ClauseText text, Head head, Carried carried) {
    List<Draft> told = carried.told.drafts();
    return head.nominal()
        && head.is(MEETINGS)
        && carried.drafts.isEmpty()
        && !told.isEmpty()
        && told.get(told.size() - 1).head.is(MEETINGS)
        && text.firstWord(0).equals(HERE)
        && isNamedBy(text, head);
  }

  private static boolean isNamedBy(ClauseText text, Head head) {
    for (int t = head.from() - 1; t > 0; t--) {
      if (text.tag(t).marks(Function.COPULA)) {
        return true;
      }
      if (!text.tag(t).marks(Function.NOUN) && !text.isPlainWord(t)) {
        return false;
      }
    }
    return false;
  }
}
