package org.hoptac.extract;

import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * {@code A giúp B gia nhập C}, {@code A tạo điều kiện cho B xuất khẩu sang C}: A, who helps, does
 * not do what B is helped to do, and whether B does it is not told.
 */
final class Helped {
  /** In tags, from those who are helped to what they are helped to do. */
  private static final int REACH = 4;

  private Helped() {}

  /** Whether a head tells what the one before it helps others to do. */
  static boolean isToDo(ClauseText text, ClauseHeads heads, int i) {
    return i > 0
        && isHelp(heads.get(i - 1))
        && heads.get(i).verbal()
        && leads(text, heads.get(i - 1).to(), heads.get(i).from());
  }

  private static boolean isHelp(Head head) {
    return head.verbal()
        && head.is("aid", "funding", "cooperation")
        && head.frame().role(Slot.OBJECT).filter("beneficiary"::equals).isPresent();
  }

  /** Whether those who are helped stand in a range, and nothing that begins anew. */
  private static boolean leads(ClauseText text, int from, int to) {
    int helped = from;
    while (helped < to && !Complements.isAgents(text.tag(helped)) && isNoun(text, helped)) {
      helped++;
    }
    if (helped >= to || to - helped > REACH || !Complements.isAgents(text.tag(helped))) {
      return false;
    }
    for (int t = helped + 1; t < to; t++) {
      Tag tag = text.tag(t);
      boolean passed =
          text.isPlainWord(t)
              || tag.has(Sense.Status.class)
              || tag.marks(Function.ABOUT)
              || tag.marks(Function.NOUN);
      if (!passed) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNoun(ClauseText text, int at) {
    Tag tag = text.tag(at);
    return text.isPlainWord(at)
        || tag.marks(Function.MANY)
        || tag.has(Sense.Group.class)
        || tag.has(Sense.NameHead.class);
  }
}
