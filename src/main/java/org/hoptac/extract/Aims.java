package org.hoptac.extract;

import java.util.Optional;
import org.hoptac.lexicon.Function;

/** What a clause that tells no act of its own says others have in mind with the act before it. */
final class Aims {
  private final ClauseText text;
  private final ClauseHeads heads;
  private final StatusWords statusWords;
  private final Carried carried;

  /** The act told right before the clause. */
  private final Optional<Draft> before;

  Aims(ClauseText text, int index, ClauseHeads heads, StatusWords statusWords, Carried carried) {
    this.text = text;
    this.heads = heads;
    this.statusWords = statusWords;
    this.carried = carried;
    this.before = carried.lastDraftOf(index - 1);
  }

  /**
   * {@code A và B ký thỏa thuận nhằm phát triển năng lượng}: the act of which the clause tells the
   * aim, which then is its head.
   */
  Optional<Draft> take(boolean ownSubject) {
    boolean definite =
        heads.size() == 0
            && (text.is(Function.PURPOSE) || (!ownSubject && isHoped()))
            && !text.speaksOfStrife()
            && !carried.told.topicsIn(text.span(0, text.size())).isEmpty();
    return definite
        ? before
            .filter(act -> act.head.is("agreement", "partnership") && act.head.verbal())
            .filter(act -> act.parties.sides() > 1 && act.status.status().equals("completed"))
            .filter(act -> heads.takeAim(act.head))
        : Optional.empty();
  }

  /** {@code A phối hợp với B để xây dựng nhà máy}: the work of which the clause says what it is. */
  Optional<Draft> takeWork() {
    return heads.size() == 0 && text.is(Function.PURPOSE)
        ? before
            .filter(act -> act.head.is("cooperation") && act.head.verbal())
            .filter(act -> heads.takeWork())
        : Optional.empty();
  }

  /** {@code …, hướng tới phát triển năng lượng}. */
  private boolean isHoped() {
    return text.clause().relation().isEmpty()
        && statusWords.in(0, Math.min(2, text.size())).stream()
            .anyMatch(cue -> cue.sense().status().equals("intended"));
  }
}
