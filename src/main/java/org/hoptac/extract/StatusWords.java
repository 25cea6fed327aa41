package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/** The status words of a clause, and the status they give an act. */
final class StatusWords {
  private static final List<String> OPENING_QUOTES = List.of("\"", "“", "'", "‘", "«");

  /** In tags. */
  private static final int REACH_OF_DENIAL = 16;

  private final ClauseText text;

  StatusWords(ClauseText text) {
    this.text = text;
  }

  /** The status words in a range, in order. */
  List<StatusCue> in(int from, int to) {
    var found = new ArrayList<StatusCue>();
    for (int t = Math.max(0, from); t < to; t++) {
      if (text.tag(t).has(Sense.Status.class)
          && !isAct(t)
          && !opensTitle(t)
          && !isDenied(t)
          && !isPraised(t)) {
        at(t).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The status words inside a head, {@code rút khỏi} or {@code nhất trí}. */
  List<StatusCue> inside(Head head) {
    var found = new ArrayList<StatusCue>();
    for (int t = head.from(); t < head.to(); t++) {
      at(t).ifPresent(found::add);
    }
    return found;
  }

  /** {@code hội thảo "Hướng tới nền giáo dục xanh"}: the word belongs to a name. */
  private boolean opensTitle(int at) {
    return at > 0
        && text.isCapitalised(at)
        && OPENING_QUOTES.stream().anyMatch(sign -> text.isSign(at - 1, sign));
  }

  /** {@code ca ngợi nỗ lực của B}: it is what B does, and nothing that is said of other acts. */
  private boolean isPraised(int at) {
    return at > 0
        && at + 1 < text.size()
        && text.tag(at + 1).marks(Function.OF)
        && Praise.isVerb(text.tag(at - 1));
  }

  /** {@code A bác bỏ thông tin nói rằng chuyến thăm sẽ bị hoãn}: there is no such end. */
  private boolean isDenied(int at) {
    boolean end =
        text.tag(at)
            .matches(
                Sense.Status.class,
                status -> StatusGroup.of(status.status()) == StatusGroup.UNREALISED);
    int that = at - 1;
    while (end && that > 0 && that > at - REACH_OF_DENIAL && !text.lastWord(that).equals("rằng")) {
      that--;
    }
    return end && that > 0 && Denials.standsBefore(text, that);
  }

  private Optional<StatusCue> at(int at) {
    return text.tag(at).sense(Sense.Status.class).map(sense -> new StatusCue(sense, text.span(at)));
  }

  /** {@code đã điều trực thăng}: whether the clause tells that something has been sent. */
  boolean tellsSending() {
    for (int t = 0; t + 1 < text.size(); t++) {
      if (text.tag(t).matches(Sense.Status.class, status -> status.status().equals("completed"))
          && text.beginsHint(Hint.SENDING, t + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word tells an act of its own, and the status of that act only. */
  private boolean isAct(int at) {
    return text.tag(at)
        .matches(Sense.Type.class, type -> type.strength() != Sense.Type.Strength.RESIDUAL);
  }

  /**
   * The status of an act to which these words belong.
   *
   * @param begin where what is said of acts begins; a date before it is the day of a report
   */
  StatusReading read(Head head, List<StatusCue> cues, int begin) {
    boolean dated = text.firstTime(begin, text.size()).isPresent();
    StatusReading read =
        StatusReading.of(head, text.clause(), cues, dated, text.span(head), text.opener());
    return isExtension(head, read)
        ? new StatusReading("completed", read.strength(), read.cue(), read.rule())
        : read;
  }

  /** {@code nhất trí gia hạn thỏa thuận cũ}: who agree to extend it have done so. */
  private boolean isExtension(Head head, StatusReading read) {
    return head.is("agreement")
        && read.status().equals("pledged")
        && read.strength() >= StatusReading.WORD_GIVEN
        && text.firstWord(head.from()).equals("gia");
  }
}
