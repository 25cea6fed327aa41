package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.EventTime;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * The year in the name of what takes place in it: {@code cuộc tập trận Aman 2017}, {@code Ngày 5/3,
 * Triển lãm Vietship 2027 khai mạc}.
 */
final class NamedYear {
  /** Acts that are named by their year. */
  private static final Set<String> NAMED =
      Set.of("exercise", "programme", "conference", "exchange");

  /** In tags, from an act to the year in the name behind it. */
  private static final int LONGEST_NAME = 14;

  private static final int LENGTH = 4;
  private static final String UNKNOWN = "XXXX";

  private final ClauseText text;

  NamedYear(ClauseText text) {
    this.text = text;
  }

  /** Whether acts of a type are named by their year. */
  static boolean mayName(String type) {
    return NAMED.contains(type);
  }

  /** Whether the year of a time is unknown. */
  static boolean isUnknown(EventTime time) {
    return time.edtf().startsWith(UNKNOWN);
  }

  /** Whether a time is a year. */
  static boolean isYear(EventTime time) {
    return time.edtf().length() == LENGTH;
  }

  /**
   * {@code từ ngày 3-6/8}, {@code từ ngày 3 - 6/8/2027}: the second names the year of the first.
   */
  static boolean isSame(EventTime unknown, EventTime known) {
    return isUnknown(unknown)
        && !isUnknown(known)
        && known.edtf().length() >= LENGTH
        && unknown.edtf().equals(known.edtf().replace(known.edtf().substring(0, LENGTH), UNKNOWN));
  }

  /**
   * {@code Sáng 8/9, A thăm B và họp từ ngày 8/9 đến ngày 10/9/2027}: gives acts told one behind
   * the other the year of the one that has it, if the other's day is one of its days.
   */
  static void share(List<Draft> drafts) {
    for (int i = 1; i < drafts.size(); i++) {
      takeFrom(drafts.get(i - 1), drafts.get(i));
      takeFrom(drafts.get(i), drafts.get(i - 1));
    }
  }

  private static void takeFrom(Draft draft, Draft fellow) {
    if (draft.when.filter(NamedYear::isUnknown).isPresent()
        && fellow.when.filter(time -> !isUnknown(time) && isOfDays(time)).isPresent()) {
      EventTime days = fellow.when.get();
      EventTime day = in(draft.when.get(), days.begin().substring(0, LENGTH));
      if (isOfDays(day)
          && day.begin().compareTo(days.begin()) >= 0
          && day.end().compareTo(days.end()) <= 0) {
        draft.when = Optional.of(day);
      }
    }
  }

  private static boolean isOfDays(EventTime time) {
    return ActTimes.isDay(time.begin()) && ActTimes.isDay(time.end());
  }

  /** The same day in a year, if its own is unknown. */
  static EventTime in(EventTime day, EventTime year) {
    return in(day, year.edtf());
  }

  private static EventTime in(EventTime day, String year) {
    return new EventTime(day.span(), day.edtf().replace(UNKNOWN, year));
  }

  /** Gives an act that is named by its year that year. */
  static void give(Draft draft) {
    if (!mayName(draft.head.type())) {
      return;
    }
    Optional<EventTime> year = draft.yearOfName.or(() -> ofProgramme(draft));
    if (draft.when.isEmpty()) {
      draft.when = year;
    } else if (year.isPresent()) {
      draft.when = Optional.of(in(draft.when.get(), year.get()));
    }
  }

  private static Optional<EventTime> ofProgramme(Draft draft) {
    return draft.programme.flatMap(
        named -> last(named.value().name()).map(year -> new EventTime(named.span(), year)));
  }

  private static Optional<String> last(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return isYear(last) ? Optional.of(last) : Optional.empty();
  }

  private static boolean isYear(String word) {
    return word.length() == LENGTH
        && (word.startsWith("19") || word.startsWith("20"))
        && word.chars().allMatch(Character::isDigit);
  }

  /** {@code Triển lãm Quốc tế Vietship 2027}: the year that ends the name behind an act. */
  Optional<EventTime> behind(ActSpan act, int to) {
    if (!act.isHere() || !mayName(act.type())) {
      return Optional.empty();
    }
    int end = Math.min(to, act.to() + LONGEST_NAME);
    for (int t = act.from(); t < end && isPartOfName(t, act); t++) {
      if (text.isNumber(t) && isYear(text.firstWord(t)) && endsName(t)) {
        return Optional.of(new EventTime(text.span(t), text.firstWord(t)));
      }
    }
    return ofHost(act.to(), end);
  }

  /** {@code Vietship 2027}, {@code Diễn đàn Andes lần thứ ba 2027}. */
  private boolean endsName(int year) {
    return text.isPartOfNameBefore(year)
        || (year > 0 && text.tag(year - 1).has(Sense.Ordinal.class));
  }

  /** {@code Hội nghị thượng đỉnh G7 lần thứ 53 năm 2027}. */
  private Optional<EventTime> ofHost(int from, int end) {
    int at = from;
    while (at < end && (Complements.isAgents(text.tag(at)) || isCount(at))) {
      at++;
    }
    return at > from && at < end && isYearAt(at)
        ? Optional.of(((TimeTag) text.tag(at)).time())
        : Optional.empty();
  }

  private boolean isCount(int at) {
    return text.tag(at).has(Sense.Ordinal.class) || text.isNumber(at);
  }

  private boolean isYearAt(int at) {
    return text.tag(at) instanceof TimeTag tag && isYear(tag.time());
  }

  private boolean isPartOfName(int at, ActSpan act) {
    Tag tag = text.tag(at);
    return at < act.to()
        || !(tag instanceof TimeTag
            || tag.marks(Function.AT)
            || tag.has(Sense.Status.class)
            || text.isSign(at, ".")
            || text.isSign(at, ";"));
  }
}
