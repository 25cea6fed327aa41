package org.hoptac.extract;

import java.util.Set;
import org.hoptac.lexicon.Function;

/** Two acts with one date in front of them: {@code Ngày 5/3, A thăm B và ký …}. */
final class DateOfBoth {
  /** In tags, from {@code và} to the act that it adds. */
  private static final int REACH_OF_AND = 4;

  /** Words of a plan with a time of its own: {@code sẽ}, {@code sau đó}, {@code quý tới}. */
  private static final Set<String> LATER = Set.of("sẽ", "sau", "tới", "rồi");

  private final ClauseText text;
  private final Carried carried;

  DateOfBoth(ClauseText text, Carried carried) {
    this.text = text;
    this.carried = carried;
  }

  /** Whether an act is added to the one before it, whose date then is its own too. */
  boolean isCoordinated(Draft draft, ActSpan act) {
    if (!act.isHere() || !draft.head.verbal() || text.clause().relation().isPresent()) {
      return false;
    }
    int and = and(act.from());
    return and >= 0
        && carried.lastDraft().filter(before -> before.when.isPresent()).isPresent()
        && (StatusGroup.of(draft.status.status()) == StatusGroup.REALISED
            || isPlannedToo(draft, and));
  }

  /** The last {@code và} shortly before an act, or -1. */
  private int and(int head) {
    for (int t = head - 1; t >= Math.max(0, head - REACH_OF_AND); t--) {
      if (text.tag(t).marks(Function.AND)) {
        return t;
      }
    }
    return -1;
  }

  /** {@code Từ ngày 5/3, A sẽ thăm B và dự …}: both on those days, if nothing says later. */
  private boolean isPlannedToo(Draft draft, int and) {
    return draft.status.status().equals("planned")
        && carried
            .lastDraft()
            .filter(before -> before.status.status().equals("planned"))
            .filter(before -> before.when.equals(carried.openingTime))
            .isPresent()
        && !tellsLater(and);
  }

  private boolean tellsLater(int from) {
    for (int token = text.tag(from).to(); token < text.tag(text.size() - 1).to(); token++) {
      if (LATER.contains(text.word(token))) {
        return true;
      }
    }
    return false;
  }
}
