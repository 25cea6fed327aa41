package org.hoptac.extract;

import java.util.OptionalInt;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * {@code A sẽ nêu vấn đề này tại cuộc gặp với B}, {@code A dự kiến gặp B trong chuyến thăm C}:
 * where that is to come which is done on an occasion, the occasion is still to come too. What one
 * promises on an occasion is not done on it: {@code A nói sẽ hỗ trợ B tại cuộc gặp}.
 */
final class OccasionToCome {
  /** In tags, from the word for an occasion back to what says that something is to come. */
  private static final int REACH = 14;

  /** In tags: {@code tổ chức một}. */
  private static final int LONGEST_VERB = 2;

  /** Last words of {@code có}, {@code tổ chức}, {@code tiến hành}. */
  private static final Set<String> HOLDING = Set.of("có", "chức", "hành");

  private OccasionToCome() {}

  /** The status word that says so of an occasion before whose head a word for it stands. */
  static OptionalInt cue(ClauseText text, Head occasion, int word) {
    if (Occasion.isApart(text, word)) {
      return OptionalInt.empty();
    }
    for (int t = word - 1; t >= Math.max(0, word - REACH); t--) {
      Tag tag = text.tag(t);
      if (isToCome(tag)) {
        return isDoneOn(text, occasion, behindAdverb(text, t + 1, word), word)
            ? OptionalInt.of(t)
            : OptionalInt.empty();
      }
      boolean raised = text.beginsHint(Hint.RAISING, t);
      if (text.isSign(t, ",") || (!raised && isOther(tag))) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isToCome(Tag tag) {
    return tag.matches(
        Sense.Status.class, status -> StatusGroup.of(status.status()) == StatusGroup.PROSPECTIVE);
  }

  /** Whether a tag says that something else is told: that someone says so, or has done so. */
  private static boolean isOther(Tag tag) {
    return tag.has(Sense.Report.class) || tag.has(Sense.Status.class);
  }

  private static int behindAdverb(ClauseText text, int at, int end) {
    return at + 1 < end && text.beginsHint(Hint.ADVERB, at) ? at + 1 : at;
  }

  /** Whether what begins here is done when people meet; they do not meet while they meet. */
  private static boolean isDoneOn(ClauseText text, Head occasion, int at, int word) {
    return text.beginsHint(Hint.RAISING, at)
        || ((occasion.is("visit", "conference") || isSession(text, occasion))
            && isMeeting(text, occasion, at))
        || (occasion.is("dialogue")
            && text.tag(word).marks(Function.WITHIN)
            && isMeeting(text, occasion, at));
  }

  /** {@code gặp}, {@code có cuộc gặp}, {@code tổ chức một cuộc họp}. */
  private static boolean isMeeting(ClauseText text, Head occasion, int at) {
    int noun = at;
    while (noun < occasion.from() && noun < at + LONGEST_VERB && !isMeeting(text.tag(noun))) {
      noun++;
    }
    boolean told = noun < occasion.from() && isMeeting(text.tag(noun));
    return told && (noun == at || HOLDING.contains(text.lastWord(at)));
  }

  private static boolean isMeeting(Tag tag) {
    return tag.matches(Sense.Type.class, type -> type.type().equals("meeting"));
  }

  /** {@code cuộc họp G7}, {@code phiên họp}: many meet there, and some of them apart. */
  private static boolean isSession(ClauseText text, Head occasion) {
    return text.lastWord(occasion.to() - 1).equals("họp");
  }
}
