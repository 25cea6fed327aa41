package org.hoptac.extract;

import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Incidents of which an act only speaks: {@code vụ phóng tên lửa của X}. Their time and place are
 * not its own.
 */
final class Incidents {
  /** In tags. */
  private static final int LONGEST = 9;

  /** With these before it, the word is part of another. */
  private static final Set<String> BEFORE_OTHER_WORDS =
      Set.of("phục", "nhiệm", "dịch", "công", "nội", "thời", "nghiệp", "chức", "đặc", "mùa");

  private Incidents() {}

  /** Whether an incident is told right before here: {@code vụ phóng tên lửa của X ngày 4/7}. */
  static boolean endsAt(ClauseText text, int at) {
    for (int t = at - 1; t > Math.max(-1, at - 1 - LONGEST); t--) {
      if (t < at - 1 && begins(text, text.tag(t).from())) {
        return true;
      }
      if (!isPartOf(text, t)) {
        return false;
      }
    }
    return false;
  }

  /** {@code phục vụ} and {@code nhiệm vụ} are none. */
  private static boolean begins(ClauseText text, int token) {
    boolean death =
        text.word(token).equals("cái")
            && token + 1 < text.tokens().size()
            && text.word(token + 1).equals("chết");
    return death
        || (text.word(token).equals("vụ")
            && (token == 0 || !BEFORE_OTHER_WORDS.contains(text.word(token - 1))));
  }

  private static boolean isPartOf(ClauseText text, int at) {
    Tag tag = text.tag(at);
    return !text.firstWord(at).equals("vụ")
        && (text.isPlainWord(at)
            || Complements.isAgents(tag)
            || tag.has(Sense.Group.class)
            || tag.marks(Function.MANY)
            || tag.marks(Function.OF)
            || tag.has(Sense.Topic.class)
            || tag.has(Sense.Caution.class)
            || tag.has(Sense.Nothing.class));
  }
}
