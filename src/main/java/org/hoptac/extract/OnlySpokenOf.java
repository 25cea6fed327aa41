package org.hoptac.extract;

import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * What one only speaks of, and neither does nor tells of a side: {@code A nói cung cấp vũ khí cho B
 * sẽ gây bất ổn}, {@code A nói nhiều làng ở B muốn hợp tác}.
 */
final class OnlySpokenOf {
  /** What one side does for others, or with them now and then. */
  private static final String[] DEEDS = {
    "supply", "aid", "funding", "training", "dialogue", "agreement", "exchange", "membership"
  };

  /** What takes one side and whoever gets it. */
  private static final String[] GIVEN = {"aid", "funding", "supply", "training", "operation"};

  /** Last words of {@code nước, quốc gia}. */
  private static final Set<String> STATES = Set.of("nước", "gia");

  /** {@code sẽ có thêm 9 nước}. */
  private static final Set<String> BEFORE_NUMBER = Set.of("có", "sẽ", "đã", "thêm");

  /** First words of {@code tiếp tục, được nối lại, diễn ra, bị cắt, kết thúc}. */
  private static final Set<String> GOING_ON =
      Set.of("tiếp", "được", "diễn", "bị", "bắt", "kết", "chấm", "giúp");

  private OnlySpokenOf() {}

  /**
   * Whether the first act of a clause is such.
   *
   * @param said where what one says begins; 0 if nobody speaks
   */
  static boolean is(ClauseText text, Head head, int said) {
    return isJudged(text, head, said) || (isOfCounted(text, head, said) && !head.is(GIVEN));
  }

  /**
   * {@code A cho biết có 20 nước sẽ giúp B}: so many others do it, and A only tells it.
   *
   * @param said where what A says begins
   */
  static boolean isOfCounted(ClauseText text, Head head, int said) {
    int first = firstSaid(text, head, said);
    return said > 0
        && first + 1 < head.from()
        && (head.verbal()
            || head.from() == first + 2
            || text.tag(head.from() - 1).has(Sense.Status.class))
        && text.isNumber(first)
        && STATES.contains(text.lastWord(first + 1))
        && !namesAnyone(text, first, head.from());
  }

  private static int firstSaid(ClauseText text, Head head, int said) {
    int first = said;
    while (first < head.from() && BEFORE_NUMBER.contains(text.firstWord(first))) {
      first++;
    }
    return first;
  }

  private static boolean namesAnyone(ClauseText text, int from, int to) {
    return IntStream.range(from, to).anyMatch(t -> Complements.isAgents(text.tag(t)));
  }

  /**
   * {@code A nói cung cấp vũ khí cho B sẽ gây bất ổn}, {@code … là sai lầm}: what A speaks of, and
   * nobody is said to do it.
   */
  private static boolean isJudged(ClauseText text, Head head, int said) {
    if (said == 0 || !head.verbal() || !head.is(DEEDS) || !opens(text, head, said)) {
      return false;
    }
    for (int t = head.to(); t + 1 < text.size() && !text.isSign(t, ","); t++) {
      Tag tag = text.tag(t);
      if (tag.marks(Function.COPULA) || isForesaid(text, t)) {
        return !Complements.isAgents(text.tag(t - 1)) || text.governors().of(t - 1).isPresent();
      }
      if (tag.isVerb() || tag.marks(Function.PURPOSE) || tag.has(Sense.Status.class)) {
        return false;
      }
    }
    return false;
  }

  /** Whether nothing stands between the word of a report and a head, not even who does it. */
  private static boolean opens(ClauseText text, Head head, int said) {
    for (int t = said; t < head.from(); t++) {
      if (!text.tag(t).marks(Function.NOUN) && !text.firstWord(t).equals("rằng")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isForesaid(ClauseText text, int at) {
    return text.firstWord(at).equals("sẽ")
        && text.tag(at).to() - text.tag(at).from() == 1
        && !GOING_ON.contains(text.firstWord(at + 1));
  }
}
