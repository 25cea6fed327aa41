package org.hoptac.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.event.EventTime;
import org.hoptac.extract.Tag.AgentGroup;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * When acts take place. The day of a report is not the day of what is reported, unless the speaker
 * promises, offers or refuses it himself: then the word is the act.
 */
final class ActTimes {
  private static final int LENGTH_OF_YEAR = 4;
  private static final int REACH_OF_AND = 4;

  /** What is done by saying it. */
  private static final Set<String> DONE_BY_SAYING =
      Set.of("intended", "pledged", "proposed", "refused", "cancelled");

  /** Acts that are done in a day or some days, not in years. */
  private static final Set<String> SHORT_ACTS =
      Set.of(
          "meeting",
          "visit",
          "call",
          "dialogue",
          "conference",
          "agreement",
          "endorsement",
          "proposal",
          "statement",
          "exercise");

  private final ClauseText text;
  private final Carried carried;

  ActTimes(ClauseText text, Carried carried) {
    this.text = text;
    this.carried = carried;
  }

  /** The time of an act for which the words of a range are. */
  Optional<EventTime> of(Draft draft, ActSpan act, int from, int to) {
    int begin = isSpeech(act) ? 0 : from;
    Optional<EventTime> own = time(act, begin, to);
    if (carried.drafts.isEmpty()) {
      carried.openingTime = time(act, begin, Math.min(to, act.from()));
    }
    return own.or(carried::takeTime)
        .or(() -> dayOfWord(draft))
        .or(() -> isCoordinated(draft, act) ? carried.openingTime : Optional.empty());
  }

  /** {@code Ngày 5/3, A kêu gọi B …}: the reporting word is the act itself. */
  private boolean isSpeech(ActSpan act) {
    return act.isHere()
        && text.tag(act.from()).has(Sense.Report.class)
        && IntStream.range(0, act.from()).noneMatch(t -> text.tag(t).has(Sense.Report.class));
  }

  private Optional<EventTime> time(ActSpan act, int from, int to) {
    return IntStream.range(Math.min(from, to), to)
        .filter(t -> text.tag(t) instanceof TimeTag)
        .filter(t -> !isNameOfOther(act, t))
        .mapToObj(t -> ((TimeTag) text.tag(t)).time())
        .filter(time -> fits(act, time))
        .findFirst();
  }

  /** {@code ký kế hoạch giai đoạn 2026-2030}: signing takes no years. */
  private static boolean fits(ActSpan act, EventTime time) {
    boolean years =
        time.begin().length() == LENGTH_OF_YEAR && time.end().length() == LENGTH_OF_YEAR;
    boolean spell = years && !time.begin().equals(time.end());
    return !(spell && act.is(SHORT_ACTS));
  }

  /** {@code Công ước Luật Biển năm 1982}: the year is part of another's name. */
  private boolean isNameOfOther(ActSpan act, int at) {
    boolean year = ((TimeTag) text.tag(at)).time().edtf().length() == LENGTH_OF_YEAR;
    int before = at - 1;
    if (!year || before < 0 || before < act.to()) {
      return false;
    }
    Tag named = text.tag(before);
    return named instanceof AgentTag || named instanceof AgentGroup || named instanceof PlaceTag;
  }

  private Optional<EventTime> dayOfWord(Draft draft) {
    boolean own =
        !draft.subject.isEmpty()
            && draft.subject.equals(carried.speaker)
            && DONE_BY_SAYING.contains(draft.status.status());
    return own ? carried.reportDay.map(TimeTag::time) : Optional.empty();
  }

  /** {@code Ngày 5/3, A thăm B và ký …}: one date for both. */
  private boolean isCoordinated(Draft draft, ActSpan act) {
    int head = act.from();
    return act.isHere()
        && StatusGroup.of(draft.status.status()) == StatusGroup.REALISED
        && draft.head.verbal()
        && text.clause().relation().isEmpty()
        && IntStream.range(Math.max(0, head - REACH_OF_AND), head)
            .anyMatch(t -> text.tag(t).marks(Function.AND));
  }
}
