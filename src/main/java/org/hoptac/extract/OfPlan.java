package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * {@code Kế hoạch bán tên lửa cho B của A đã được công bố}: it is A who plans, and the plan that
 * has been published; the act is still to come, unless it is said to be off.
 */
final class OfPlan {
  private static final Sense.Status PLANNED = new Sense.Status("planned", 7, Optional.empty());

  /** First words of {@code kế hoạch, chủ trương}. */
  private static final List<String> PLANS = List.of("kế", "chủ");

  /** First words of {@code thực hiện, triển khai, theo, trong, tiến hành}. */
  private static final Set<String> FOLLOWING =
      Set.of("thực", "triển", "theo", "trong", "tiến", "bằng", "qua", "nhờ", "hoàn", "từ", "của");

  private OfPlan() {}

  /**
   * {@code Kế hoạch bán tên lửa cho B của A}: where whose plan it is stands behind all that is
   * planned. One name alone behind it may be that of anyone.
   */
  static OptionalInt owner(ClauseText text, Head head) {
    if (!head.verbal() || !opensClause(text, head.from() - 1)) {
      return OptionalInt.empty();
    }
    int owner = -1;
    int named = 0;
    for (int t = head.to(); t < text.size() && !isEnd(text, t); t++) {
      if (Complements.isAgents(text.tag(t))) {
        named++;
        owner = text.tag(t - 1).marks(Function.OF) ? t : -1;
      }
    }
    return named > 1 && owner > 0 ? OptionalInt.of(owner) : OptionalInt.empty();
  }

  private static boolean opensClause(ClauseText text, int plan) {
    return (plan == 0 || (plan == 1 && Doers.isNounForMany(text.tag(0))))
        && (text.endsHint(Hint.PLAN, plan)
            || text.tag(plan)
                .matches(
                    Sense.Status.class,
                    status -> StatusGroup.of(status.status()) == StatusGroup.PROSPECTIVE));
  }

  private static boolean isEnd(ClauseText text, int at) {
    return text.isSign(at, ",")
        || text.tag(at).marks(Function.BY)
        || PredicateWords.is(text.tag(at));
  }

  /**
   * Whether a head tells what is planned: {@code kế hoạch của A bán …}, {@code kế hoạch A bán …}.
   */
  static boolean is(ClauseText text, Head head) {
    return head.verbal() && planOf(text, head) >= 0;
  }

  /** The status words behind such a head if they say that it is off, or else the plan. */
  static List<StatusCue> cues(ClauseText text, Head head, List<StatusCue> behind) {
    int plan = planOf(text, head);
    boolean off =
        behind.stream()
            .anyMatch(cue -> StatusGroup.of(cue.sense().status()) == StatusGroup.UNREALISED);
    if (plan < 0 || off) {
      return behind;
    }
    return List.of(new StatusCue(PLANNED, text.span(plan)));
  }

  /**
   * {@code A giới thiệu (về) lễ hội B ngày 5/3}: what is made known of a feast is that it will be
   * held; without a word before it, those behind hold.
   */
  static List<StatusCue> announced(ClauseText text, Head head, List<StatusCue> behind) {
    if (!behind.isEmpty() || head.verbal() || !head.is("exchange")) {
      return behind;
    }
    int at = head.from() - 1;
    while (at > 0
        && (text.firstWord(at).equals("sự")
            || text.firstWord(at).equals("kiện")
            || text.tag(at).marks(Function.NOUN)
            || text.firstWord(at).equals("về"))) {
      at--;
    }
    return at > 0 && text.endsHint(Hint.ANNOUNCING, at)
        ? List.of(new StatusCue(PLANNED, text.span(at)))
        : List.of();
  }

  /** Where the word for the plan stands, or -1. */
  private static int planOf(ClauseText text, Head head) {
    int before = head.from() - 1;
    boolean named = before > 0 && Complements.isAgents(text.tag(before));
    boolean owned = named && before > 1 && text.tag(before - 1).marks(Function.OF);
    int plan = before - (owned ? 2 : named ? 1 : 0);
    boolean opens = plan == 0 || (plan == 1 && !Complements.isAgents(text.tag(0)));
    boolean given = plan == before && head.is("aid", "funding", "supply", "training");
    return plan >= 0 && (owned || opens || (given && isMade(text, plan))) && isPlan(text, plan)
        ? plan
        : -1;
  }

  /** {@code trình bày kế hoạch viện trợ cho B}, but not {@code thực hiện}, {@code theo}. */
  private static boolean isMade(ClauseText text, int plan) {
    return plan > 0 && !FOLLOWING.contains(text.firstWord(plan - 1));
  }

  private static boolean isPlan(ClauseText text, int at) {
    return text.endsHint(Hint.PLAN, at) && PLANS.contains(text.firstWord(at));
  }
}
