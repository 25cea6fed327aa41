package org.hoptac.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.event.Agent;
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

  /** Acts that are done on a day. */
  private static final Set<String> ACTS_OF_A_DAY =
      Set.of("meeting", "call", "agreement", "endorsement", "proposal", "statement");

  /** Acts that last for days. */
  private static final Set<String> LASTING_ACTS = Set.of("visit", "conference", "exercise");

  /** What the state whose official speaks does by his word. */
  private static final Set<String> DONE_BY_ITS_WORD = Set.of("refused", "cancelled");

  private final ClauseText text;
  private final Carried carried;

  ActTimes(ClauseText text, Carried carried) {
    this.text = text;
    this.carried = carried;
  }

  /** The time of an act for which the words of a range are. */
  Optional<EventTime> of(Draft draft, ActSpan act, int from, int to) {
    int begin = isSpeech(act) ? 0 : from;
    Optional<EventTime> own = ofAct(act, time(act, begin, to));
    if (carried.drafts.isEmpty()) {
      carried.openingTime = time(act, begin, Math.min(to, act.from()));
    }
    return own.or(() -> isBehind() ? Optional.empty() : carried.takeTime())
        .or(() -> dayOfWord(draft))
        .or(() -> isCoordinated(draft, act) ? carried.openingTime : Optional.empty());
  }

  /** {@code Ngày 5/3, A kêu gọi B …}: the reporting word is the act itself. */
  private boolean isSpeech(ActSpan act) {
    return act.isHere()
        && text.tag(act.from()).has(Sense.Report.class)
        && IntStream.range(0, act.from()).noneMatch(t -> text.tag(t).has(Sense.Report.class));
  }

  /** {@code Giá dầu hôm 5/3 giảm sau khi A và B ký …}: the day is that of what came behind. */
  private boolean isBehind() {
    return text.is(Function.AFTER);
  }

  /** The first time, or for an act that lasts the first that has several days. */
  private Optional<EventTime> time(ActSpan act, int from, int to) {
    Optional<EventTime> first = Optional.empty();
    for (int t = Math.min(from, to); t < to; t++) {
      if (text.tag(t) instanceof TimeTag tag && !isNameOfOther(act, t) && !isOfReport(t)) {
        EventTime time = tag.time();
        if (fits(act, time) && first.isEmpty()) {
          first = Optional.of(time);
        } else if (act.is(LASTING_ACTS) && isSpellOfDays(time)) {
          return first.filter(ActTimes::isSpellOfDays).or(() -> Optional.of(time));
        }
      }
    }
    return first;
  }

  private static boolean isSpellOfDays(EventTime time) {
    return time.edtf().indexOf('/') > LENGTH_OF_YEAR && !time.edtf().endsWith("..");
  }

  /** What is signed {@code từ ngày 5/3} is signed on that day. */
  private static Optional<EventTime> ofAct(ActSpan act, Optional<EventTime> told) {
    return told.map(
        time ->
            act.is(ACTS_OF_A_DAY) && time.edtf().endsWith("/..")
                ? new EventTime(time.span(), time.begin())
                : time);
  }

  /** {@code theo AFP ngày 5/3}. */
  private boolean isOfReport(int at) {
    return at > 1 && text.tag(at - 1) instanceof AgentTag && text.firstWord(at - 2).equals("theo");
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
    boolean treaty =
        named instanceof AgentTag agent
            && agent.mention().agent().kind() != Agent.Kind.STATE
            && agent.mention().agent().kind() != Agent.Kind.PERSON;
    return treaty || named instanceof AgentGroup || named instanceof PlaceTag;
  }

  private Optional<EventTime> dayOfWord(Draft draft) {
    String status = draft.status.status();
    boolean self = !draft.subject.isEmpty() && draft.subject.equals(carried.speaker);
    boolean own =
        (self && DONE_BY_SAYING.contains(status))
            || (self && draft.subject.size() > 1)
            || (DONE_BY_ITS_WORD.contains(status) && speaksForSubject(draft));
    return own ? carried.reportDay.map(TimeTag::time) : Optional.empty();
  }

  /** {@code Bộ trưởng X của A tuyên bố A sẽ rút khỏi …}. */
  private boolean speaksForSubject(Draft draft) {
    for (AgentMention speaker : carried.speaker) {
      if (speaker.agent().kind() == Agent.Kind.PERSON && speaker.principals().isEmpty()) {
        return true;
      }
      for (AgentMention subject : draft.subject) {
        if (speaker.all().stream()
            .anyMatch(agent -> agent.agent().key().equals(subject.agent().key()))) {
          return true;
        }
      }
    }
    return false;
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
