package org.hoptac.extract;

import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
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

  /** Words that make a noun of what breaks out or breaks in. */
  private static final Set<String> CLASSIFIERS = Set.of("trận", "đợt", "cuộc", "cơn", "nạn");

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

  /** Whether what broke out is told right before: {@code trận động đất ở X ngày 4/7}. */
  static boolean breaksOutBefore(ClauseText text, int at) {
    for (int t = at - 1; t > Math.max(-1, at - 1 - LONGEST); t--) {
      if (t < at - 1 && isBreakingOut(text, text.tag(t).from())) {
        return true;
      }
      if (!isPartOf(text, t) && !isBetween(text.tag(t))) {
        return false;
      }
    }
    return false;
  }

  /** {@code trận động đất}, {@code đợt giao tranh giữa X và Y}. */
  private static boolean isBreakingOut(ClauseText text, int token) {
    return CLASSIFIERS.contains(text.word(token))
        && token + 2 < text.tokens().size()
        && text.hints(Hint.ORIGIN, token + 2);
  }

  private static boolean isBetween(Tag tag) {
    return tag.marks(Function.NOUN)
        || tag.marks(Function.BETWEEN)
        || tag.marks(Function.BOTH_SIDES);
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
