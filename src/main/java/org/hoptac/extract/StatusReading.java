package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;

/**
 * The status of an act in its clause.
 *
 * @param status key of a status concept
 * @param strength how strongly the words show it; 0 when only the verb's aspect does
 * @param cue the words
 * @param rule key of the rule
 */
record StatusReading(String status, int strength, Optional<Span> cue, String rule) {
  private static final String ASPECT = "status-aspect";
  private static final String CUE = "status-cue";
  private static final String PURPOSE = "status-purpose";
  private static final String PROMISED = "status-promised";
  private static final int WEAKER_THAN_PURPOSE = 4;

  /**
   * Acts that take an appointment: {@code sẽ thăm} says that it is made, not {@code sẽ hòa giải}
   * nor {@code sẽ đàm phán}.
   */
  private static final String[] ARRANGED = {
    "meeting", "visit", "call", "dialogue", "conference", "exercise"
  };

  /** As strong as {@code cam kết}, which {@code sẽ} is not. */
  static final int WORD_GIVEN = 6;

  /** In code points: {@code có thể sẽ phải hoãn}. */
  private static final int REACH_OF_FEAR = 9;

  /** A status word of the clause. */
  record StatusCue(Sense.Status sense, Span span) {}

  /** What a signed agreement says will be done; {@code words} are those that show it. */
  static StatusReading promised(Optional<Span> words) {
    return new StatusReading("pledged", 1, words, PROMISED);
  }

  /** Whether it is what something else is done for. */
  boolean isByPurpose() {
    return rule.equals(PURPOSE);
  }

  /** Whether no word shows the status. */
  boolean isByAspect() {
    return rule.equals(ASPECT);
  }

  /** Whether no word shows that the act is done. */
  boolean isDoneByAspect() {
    return status.equals("completed") && rule.equals(ASPECT);
  }

  /** Whether a word shows that someone wants or promises it. */
  boolean isMeant() {
    return isWanted()
        || ((status.equals("pledged") || status.equals("planned")) && rule.equals(CUE));
  }

  /** Whether {@code sẽ} shows that it is to come, and no word that it is promised. */
  boolean isForetold() {
    return status.equals("pledged") && strength < WORD_GIVEN && rule.equals(CUE);
  }

  /** Whether a word shows that someone wants it. */
  boolean isWanted() {
    return status.equals("intended") && rule.equals(CUE);
  }

  /** Whether a word shows that someone wants or needs it of others. */
  boolean isWantedOfOthers() {
    return isWanted() || (status.equals("normative") && rule.equals(CUE));
  }

  /** What something else is done for. */
  static StatusReading forPurpose(Optional<Span> opener) {
    return new StatusReading("intended", 6, opener, PURPOSE);
  }

  /** {@code đưa tàu tới Lima để tập trận}: whoever goes for a drill has arranged it. */
  private static StatusReading arrangedFor(Optional<Span> opener) {
    return new StatusReading("planned", 6, opener, PURPOSE);
  }

  /** This reading of what others foresee. */
  StatusReading asExpected() {
    return new StatusReading("expected", strength, cue, rule);
  }

  /** This reading of what is arranged. */
  StatusReading asPlanned() {
    return new StatusReading("planned", strength, cue, rule);
  }

  /** This reading of what goes on when something else is done. */
  StatusReading asGoingOn() {
    return new StatusReading("ongoing", strength, cue, rule);
  }

  StatusReading stronger(StatusReading other) {
    return other.strength > strength ? other : this;
  }

  /**
   * Reads the status from the strongest cue; without one, from the relation of the clause; else
   * from the aspect of the act: a state of affairs holds, an event told without any other sign is
   * done.
   */
  static StatusReading of(
      Head head,
      Clause clause,
      List<StatusCue> cues,
      boolean dated,
      Span trigger,
      Optional<Span> opener) {
    Optional<StatusCue> best = strongest(cues);
    boolean weak = best.map(cue -> cue.sense().strength() < WEAKER_THAN_PURPOSE).orElse(true);
    boolean toCome =
        best.filter(cue -> StatusGroup.of(cue.sense().status()) == StatusGroup.PROSPECTIVE)
            .isPresent();
    if (head.is("proposal") && (weak || (toCome && !head.verbal()))) {
      return new StatusReading("proposed", 7, Optional.of(trigger), "status-speech-act");
    }
    if (clause.is(Function.PURPOSE) && weak) {
      return head.is("exercise") && head.from() == 1 ? arrangedFor(opener) : forPurpose(opener);
    }
    if (clause.is(Function.AFTER) && weak && !toCome) {
      return new StatusReading("completed", 2, opener, "status-after");
    }
    if (best.filter(cue -> isReached(head, cue.sense())).isPresent()) {
      return new StatusReading(
          "completed", best.get().sense().strength(), Optional.of(best.get().span()), CUE);
    }
    if (best.isPresent()) {
      return shown(best.get(), dated || isArranged(head));
    }
    return byAspect(head);
  }

  /** The status that words show of an act which stands in a clause before them. */
  static StatusReading of(Head head, List<StatusCue> cues) {
    return shown(strongest(cues).orElseThrow(), isArranged(head));
  }

  private static boolean isArranged(Head head) {
    return head.is(ARRANGED)
        && !Settlement.isSettling(head)
        && !(head.is("dialogue") && head.verbal());
  }

  /** The status that one word shows. */
  static StatusReading of(StatusCue cue) {
    return shown(cue, false);
  }

  private static StatusReading shown(StatusCue cue, boolean arranged) {
    Sense.Status sense = cue.sense();
    String status = arranged ? sense.dated().orElse(sense.status()) : sense.status();
    return new StatusReading(status, sense.strength(), Optional.of(cue.span()), CUE);
  }

  /** The status that an act has where no words show it. */
  static StatusReading byAspect(Head head) {
    return new StatusReading(head.state() ? "ongoing" : "completed", 0, Optional.empty(), ASPECT);
  }

  /** {@code đồng ý thỏa thuận ngừng bắn}: who agrees to an agreement has reached it. */
  private static boolean isReached(Head head, Sense.Status sense) {
    return head.is("agreement")
        && !head.verbal()
        && sense.status().equals("pledged")
        && sense.strength() >= WORD_GIVEN;
  }

  /** The strongest; of equals the last, which stands nearest to the act. */
  private static Optional<StatusCue> strongest(List<StatusCue> cues) {
    if (cues.isEmpty()) {
      return Optional.empty();
    }
    StatusCue strongest = cues.get(0);
    StatusCue fear = strongest;
    for (StatusCue cue : cues) {
      boolean stronger = isStronger(cue.sense(), strongest.sense()) && !isOnlyFeared(fear, cue);
      strongest = stronger ? cue : strongest;
      fear = cue.sense().status().equals("expected") ? cue : fear;
    }
    return Optional.of(strongest);
  }

  /** {@code có thể bị hoãn}: it has not come to an end yet. */
  private static boolean isOnlyFeared(StatusCue fear, StatusCue end) {
    int words = end.span().begin() - fear.span().end();
    return fear.sense().status().equals("expected")
        && end.sense().status().equals("cancelled")
        && words >= 0
        && words <= REACH_OF_FEAR;
  }

  /** {@code hy vọng có thể gặp}: what someone hopes may come is hoped for. */
  private static boolean isStronger(Sense.Status later, Sense.Status earlier) {
    boolean hoped = earlier.status().equals("intended") && later.status().equals("expected");
    return hoped ? later.strength() > earlier.strength() : later.strength() >= earlier.strength();
  }
}
