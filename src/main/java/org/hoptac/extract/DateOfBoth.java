package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.text.Token;

/**
 * Two acts with one date in front of them, {@code Ngày 5/3, A thăm B và ký …}, or with the days of
 * both behind them, {@code A thăm B và dự diễn đàn tại Lima từ ngày 5 đến 7/3}.
 */
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

  /**
   * Gives a journey without a date the days of what the same one does on it, if they are told right
   * behind both. A single day is only of the act that it stands beside.
   */
  static void share(List<Draft> drafts, List<Token> tokens) {
    boolean listed = false;
    for (int i = drafts.size() - 1; i > 0; i--) {
      Draft act = drafts.get(i);
      Draft before = drafts.get(i - 1);
      listed =
          before.when.isEmpty()
              && (listed || (areDaysBehind(act) && isAdded(act, tokens)))
              && isJourneyOfBoth(before, act);
      if (listed) {
        before.when = act.when;
      }
    }
  }

  /** {@code … và dự diễn đàn}: an act that ends a list. */
  private static boolean isAdded(Draft act, List<Token> tokens) {
    int begin = Token.firstFrom(tokens, act.evidence.get(0).begin());
    for (int t = begin - 1; t >= Math.max(0, begin - REACH_OF_AND); t--) {
      if (tokens.get(t).is("và")) {
        return true;
      }
    }
    return false;
  }

  private static boolean areDaysBehind(Draft act) {
    return act.when
        .filter(days -> days.edtf().indexOf('/') > 0 && !days.edtf().contains(".."))
        .filter(days -> days.span().begin() > act.evidence.get(0).begin())
        .isPresent();
  }

  private static boolean isJourneyOfBoth(Draft one, Draft next) {
    return one.head.is("visit", "conference")
        && next.head.is("visit", "conference")
        && one.status.status().equals(next.status.status())
        && !one.subject.isEmpty()
        && one.subject.equals(next.subject)
        && one.sentence.equals(next.sentence);
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
