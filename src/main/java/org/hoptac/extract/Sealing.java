package org.hoptac.extract;

import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * What talks and visits end with, or see, is signed by those who talk: {@code khép lại đàm phán
 * bằng việc ký hiệp định}, {@code chuyến thăm kết thúc với 12 văn kiện được ký}. What a joint
 * statement does with relations is done by those who make it.
 */
final class Sealing {
  private static final Set<String> BY = Set.of("bằng", "với", "qua");
  private static final Set<String> NOUNS = Set.of("việc", "lễ");

  /** First words of verbs behind the papers that are signed or handed over. */
  private static final Set<String> DONE = Set.of("ký", "trao", "đặt", "thông");

  /** First words of {@code kết thúc, bế mạc, khép lại}. */
  private static final Set<String> ENDING = Set.of("kết", "bế", "khép");

  /** Last word of {@code tuyên bố chung}. */
  private static final String TOGETHER = "chung";

  /** The word that makes a noun of a verb: {@code về việc nâng cấp}. */
  private static final String TO_DO = "việc";

  private static final int REACH = 4;

  private Sealing() {}

  static boolean is(ClauseText text, Head act, Head head) {
    return isStated(text, act, head)
        || (act.is("meeting", "visit", "dialogue", "conference", "call")
            && head.is("agreement")
            && act.to() <= head.from()
            && (isSigned(text, head) || isEndedWith(text, act, head)));
  }

  /** {@code hội nghị bế mạc tại A với một tuyên bố chung}. */
  private static boolean isEndedWith(ClauseText text, Head act, Head head) {
    int with = head.from() - 1;
    while (with > act.to() && (text.isPlainWord(with) || isMany(text, with))) {
      with--;
    }
    return with > act.to()
        && text.tag(with).marks(Function.WITH)
        && IntStream.range(act.to(), with).anyMatch(t -> ENDING.contains(text.firstWord(t)));
  }

  /** {@code ra tuyên bố chung về việc nâng cấp quan hệ}: both are told, the words and the deed. */
  static boolean isStated(ClauseText text, Head act, Head head) {
    return head.is("partnership")
        && head.verbal()
        && act.is("agreement")
        && act.verbal()
        && act.to() < head.from()
        && text.lastWord(act.to() - 1).equals(TOGETHER)
        && text.tag(act.to()).marks(Function.ABOUT)
        && (head.from() == act.to() + 1 || text.firstWord(head.from() - 1).equals(TO_DO));
  }

  private static boolean isSigned(ClauseText text, Head head) {
    return isBySigning(text, head) || isWithPapers(text, head) || isSeen(text, head);
  }

  /** {@code hội đàm với B và chứng kiến lễ trao các văn kiện}: those who talk see it signed. */
  private static boolean isSeen(ClauseText text, Head head) {
    int at = head.from() - 1;
    if (at > 0 && NOUNS.contains(text.firstWord(at))) {
      at--;
    }
    return at > 0 && Witnesses.looksOn(text, at - 1);
  }

  private static boolean isBySigning(ClauseText text, Head head) {
    int noun = head.from() - 1;
    return noun > 0
        && NOUNS.contains(text.firstWord(noun))
        && BY.contains(text.firstWord(noun - 1));
  }

  private static boolean isWithPapers(ClauseText text, Head head) {
    int with = head.from() - 1;
    while (with > 0 && (text.isPlainWord(with) || text.isNumber(with) || isMany(text, with))) {
      with--;
    }
    if (with < 0 || with == head.from() - 1 || !BY.contains(text.firstWord(with))) {
      return false;
    }
    for (int t = head.to(); t < Math.min(text.size(), head.to() + REACH); t++) {
      boolean verb = text.tag(t).has(Sense.LightVerb.class) || text.tag(t).has(Sense.Type.class);
      if (verb && DONE.contains(text.firstWord(t))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMany(ClauseText text, int at) {
    return text.tag(at).marks(Function.MANY);
  }
}
