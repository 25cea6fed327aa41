package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * {@code Kế hoạch bán tên lửa cho B của A đã được công bố}: it is the plan that has been published,
 * and the act is still to come, unless it is said to be off.
 */
final class OfPlan {
  private static final Sense.Status PLANNED = new Sense.Status("planned", 7, Optional.empty());

  /** First words of {@code kế hoạch, chủ trương}. */
  private static final List<String> PLANS = List.of("kế", "chủ");

  private OfPlan() {}

  /** Whether a head tells what is planned: {@code kế hoạch của A bán …}. */
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

  /** Where the word for the plan stands, or -1. */
  private static int planOf(ClauseText text, Head head) {
    int before = head.from() - 1;
    boolean owned =
        before > 1
            && Complements.isAgents(text.tag(before))
            && text.tag(before - 1).marks(Function.OF);
    int plan = owned ? before - 2 : before;
    boolean opens = plan == 0 || (plan == 1 && !Complements.isAgents(text.tag(0)));
    return plan >= 0 && (owned || opens) && isPlan(text, plan) ? plan : -1;
  }

  private static boolean isPlan(ClauseText text, int at) {
    return text.hints(Hint.PLAN, text.tag(at).to() - 1) && PLANS.contains(text.firstWord(at));
  }
}
