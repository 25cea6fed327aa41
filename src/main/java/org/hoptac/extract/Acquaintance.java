package org.hoptac.extract;

import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * {@code những người anh gặp}: people without a name, of whom it is only told who met them on his
 * way.
 */
final class Acquaintance {
  private static final Set<String> PRONOUNS =
      Set.of("anh", "chị", "cô", "ông", "bà", "họ", "mình", "tôi", "em", "bạn");

  private static final Set<String> PEOPLE = Set.of("người", "ai", "bạn", "dân");

  /** In tags, from the pronoun back to the noun. */
  private static final int REACH = 3;

  private Acquaintance() {}

  /** Whether a verb tells such a meeting. */
  static boolean is(ClauseText text, Head head) {
    if (!head.is("meeting") || !head.verbal()) {
      return false;
    }
    int who = head.from() - 1;
    while (who > 0 && text.tag(who).has(Sense.Status.class)) {
      who--;
    }
    if (who < 1 || !PRONOUNS.contains(text.lastWord(who))) {
      return false;
    }
    for (int t = who - 1; t >= Math.max(0, who - REACH); t--) {
      if (isPeople(text, t)) {
        return true;
      }
      if (Complements.isAgents(text.tag(t)) || text.isSign(t, ",")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPeople(ClauseText text, int at) {
    return text.tag(at).marks(Function.PRIVATE)
        || text.tag(at).marks(Function.PEOPLE)
        || (PEOPLE.contains(text.firstWord(at)) && !Complements.isAgents(text.tag(at)));
  }
}
