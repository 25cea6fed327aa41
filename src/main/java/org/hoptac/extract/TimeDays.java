package org.hoptac.extract;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Days: {@code ngày 27/9}, {@code sáng 20-5}, {@code 14-15/8}, {@code ngày 2 và 3.9}, {@code ngày 2
 * tháng 9 năm 2024}, {@code hôm nay (23.10)}, {@code thứ Hai tuần tới}. Each paper has a separator
 * of its own, so {@code 23-10} is a day in October, and {@code 14-15} a range when a month follows.
 */
final class TimeDays {
  private static final Set<String> PARTS_OF_DAY =
      Set.of("hôm", "sáng", "trưa", "chiều", "tối", "đêm", "khuya");
  private static final Set<String> DAY_WORDS =
      Set.of(
          "ngày", "hôm", "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "sớm", "muộn", "mùng",
          "mồng");
  private static final Map<String, DayOfWeek> DAYS_OF_WEEK =
      Map.ofEntries(
          Map.entry("hai", DayOfWeek.MONDAY),
          Map.entry("2", DayOfWeek.MONDAY),
          Map.entry("ba", DayOfWeek.TUESDAY),
          Map.entry("3", DayOfWeek.TUESDAY),
          Map.entry("tư", DayOfWeek.WEDNESDAY),
          Map.entry("4", DayOfWeek.WEDNESDAY),
          Map.entry("năm", DayOfWeek.THURSDAY),
          Map.entry("5", DayOfWeek.THURSDAY),
          Map.entry("sáu", DayOfWeek.FRIDAY),
          Map.entry("6", DayOfWeek.FRIDAY),
          Map.entry("bảy", DayOfWeek.SATURDAY),
          Map.entry("7", DayOfWeek.SATURDAY));

  /** What may stand behind a date, but not behind an amount such as {@code từ 2-3 tuần}. */
  private static final Set<String> BEHIND_DATES =
      Set.of(
          "", ",", ".", ";", ":", ")", "(", "-", "tại", "ở", "đến", "tới", "và", "với", "do", "để",
          "nhằm", "sẽ", "đã", "theo", "trong", "trên", "giữa", "khi", "nhân", "vừa", "này", "sắp");

  /** What stands behind a day without a month. */
  private static final Set<String> BEHIND_DAYS =
      Set.of(",", "tại", "ở", "đã", "sẽ", "cho", "tuyên");

  private static final int LONGEST_INTRODUCTION = 3;
  private static final int LONGEST_LIST = 8;

  private final TimeText text;
  private final TimeCalendar calendar;
  private final TimeSuffix suffix;

  TimeDays(TimeText text, TimeCalendar calendar, TimeSuffix suffix) {
    this.text = text;
    this.calendar = calendar;
    this.suffix = suffix;
  }

  /** Days that a day word introduces, or that are dates beyond doubt. */
  Optional<TimeFound> at(int at) {
    Optional<TimeFound> found = relative(at);
    found = found.isPresent() ? found : dayOfWeek(at);
    found = found.isPresent() ? found : introduced(at);
    found = found.isPresent() ? found : dayAlone(at);
    return found.isPresent() || !text.isNumber(at) ? found : bare(at);
  }

  /** Days behind a word such as <em>từ</em>, before which amounts stand too. */
  Optional<TimeFound> behindPreposition(int at) {
    Optional<TimeFound> found = at(at);
    return found.isPresent() ? found : days(at, at).filter(days -> isDate(at, days.to()));
  }

  private boolean isDate(int from, int to) {
    boolean fraction = text.is(to - 2, "/") && text.key(to - 3).compareTo(text.key(to - 1)) < 0;
    boolean slash = text.is(to - 2, "/") && !(fraction && text.key(to - 3).length() == 1);
    return slash
        || text.year(to - 1) != TimeText.NONE
        || text.isAny(to, BEHIND_DATES)
        || text.isCapitalised(to);
  }

  /** Whether a time may end before this word. */
  boolean endsPhrase(int at) {
    return text.isAny(at, BEHIND_DATES);
  }

  private int introduction(int at) {
    int end = at;
    while (end < at + LONGEST_INTRODUCTION && text.isAny(end, DAY_WORDS)) {
      end++;
    }
    return end;
  }

  /** {@code chiều ngày 3/5}, {@code cùng ngày 3/5}. */
  private Optional<TimeFound> introduced(int at) {
    int begin = introduction(text.are(at, "cùng", "ngày") ? at + 1 : at);
    return begin == at ? Optional.empty() : days(at, begin).map(suffix::read);
  }

  /** {@code ngày 23,}, {@code hôm 23 đã}: of days around that of publication no month is told. */
  private Optional<TimeFound> dayAlone(int at) {
    int day = text.number(at + 1, 1, 31);
    boolean told =
        day != TimeText.NONE
            && (text.is(at, "ngày") || text.is(at, "hôm"))
            && !text.isNumber(at - 1)
            && text.isAny(at + 2, BEHIND_DAYS);
    return told
        ? calendar
            .dayNearby(day, TimeTense.around(text, at, at + 2))
            .map(found -> new TimeFound(at, at + 2, Optional.of(found), TimeTense.UNKNOWN))
        : Optional.empty();
  }

  /**
   * Without a day word only what has a year, a range with its month, and a date alone in brackets
   * that is no fraction.
   */
  Optional<TimeFound> bare(int at) {
    return days(at, at).filter(found -> isWholeDate(found) || isBracketed(found)).map(suffix::read);
  }

  private boolean isWholeDate(TimeFound found) {
    boolean year = text.year(found.to() - 1) != TimeText.NONE;
    boolean range =
        text.is(found.to() - 2, "/") && found.period().filter(p -> !p.isPoint()).isPresent();
    return year || range;
  }

  private boolean isBracketed(TimeFound found) {
    return text.is(found.from() - 1, "(")
        && text.is(found.to(), ")")
        && text.is(found.from() + 1, "/")
        && text.number(found.from(), 1, 31) > text.number(found.from() + 2, 1, 12);
  }

  // Days told from today, and days of the week

  /** {@code sáng nay}, {@code ngày hôm qua}, {@code ngày mai (12-9)}. */
  private Optional<TimeFound> relative(int at) {
    int word = text.are(at, "ngày", "hôm") ? at + 1 : at;
    int away;
    if (text.isAny(word, PARTS_OF_DAY) && text.is(word + 1, "nay")) {
      away = 0;
    } else if (text.isAny(word, PARTS_OF_DAY) && text.is(word + 1, "qua")) {
      away = -1;
    } else if (text.are(word, "hôm", "kia")) {
      away = -2;
    } else if (text.isAny(word, DAY_WORDS) && text.is(word + 1, "mai")) {
      away = 1;
    } else {
      return Optional.empty();
    }
    return Optional.of(dated(at, word + 2, calendar.daysOff(away)));
  }

  /** {@code thứ Hai tuần tới}, {@code hôm thứ tư}, {@code Chủ nhật (19/8)}. */
  private Optional<TimeFound> dayOfWeek(int at) {
    int begin = introduction(at);
    boolean sunday = text.are(begin, "chủ", "nhật");
    DayOfWeek which =
        sunday || !text.is(begin, "thứ") ? DayOfWeek.SUNDAY : DAYS_OF_WEEK.get(text.key(begin + 1));
    boolean named = sunday || (text.is(begin, "thứ") && which != null);
    if (!named || !isDayOfWeek(begin, sunday)) {
      return Optional.empty();
    }
    return Optional.of(withWeek(at, begin, which));
  }

  /** Written small it may also count: {@code lần thứ hai}, {@code ngày thứ ba của hội nghị}. */
  private boolean isDayOfWeek(int at, boolean sunday) {
    boolean partOfDay = text.isAny(at - 1, PARTS_OF_DAY);
    boolean capital = text.isWord(at + 1) && text.isCapitalised(at + 1) && !text.is(at - 1, "lần");
    return sunday || partOfDay || capital || text.is(at + 2, "(") || isToCome(at);
  }

  /** {@code Thứ ba tới, A …}, {@code …, thứ năm tuần này, A …}: no third one is meant there. */
  private boolean isToCome(int at) {
    boolean opens = at == 0 || text.endsSentence(at - 1) || text.is(at - 1, ",");
    int behind = text.skip(at + 2, "tuần");
    return opens
        && (text.is(behind, "này") || text.is(behind, "tới") || text.is(behind, "sau"))
        && suffix.endsHere(behind + 1);
  }

  private TimeFound withWeek(int from, int at, DayOfWeek which) {
    int behind = at + 2;
    if (text.is(behind, "tuần")) {
      Optional<Integer> weeks = suffix.count(behind + 1);
      if (weeks.isPresent()) {
        return dated(from, behind + 2, calendar.dayOfWeekOff(which, weeks.get()));
      }
    }
    TimeFound found = suffix.read(TimeFound.nothing(from, behind));
    TimeTense tense = found.tense();
    if (tense == TimeTense.UNKNOWN) {
      boolean past = text.is(at - 1, "hôm") && TimeTense.before(text, from) != TimeTense.FUTURE;
      tense = past ? TimeTense.PAST : TimeTense.around(text, from, found.to());
    }
    return dated(from, found.to(), calendar.dayOfWeek(which, tense));
  }

  /** The date that stands behind such a day, else what the day itself tells. */
  private TimeFound dated(int from, int to, Optional<TimePeriod> told) {
    boolean bracket = text.is(to, "(");
    int begin = bracket || text.is(to, ",") ? to + 1 : to;
    Optional<TimeFound> date = days(from, introduction(begin));
    if (date.isPresent()) {
      return bracket ? date.get().to(text.skip(date.get().to(), ")")) : date.get();
    }
    return new TimeFound(from, to, told, TimeTense.UNKNOWN);
  }

  // Lists and ranges of days

  /** A day of a list; the point has a month when one stands beside it. */
  private record Item(TimePoint point, int to, Link linkBefore) {}

  private enum Link {
    FIRST,
    AND,
    TO
  }

  /** A day, or days that follow each other: {@code 14-15/8}, {@code 17, 18 và 19/2}. */
  private Optional<TimeFound> days(int from, int begin) {
    List<Item> items = items(begin);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    int to = items.get(items.size() - 1).to();
    return text.isPartOfNumber(begin, to)
        ? Optional.empty()
        : Optional.of(new TimeFound(from, to, period(items), TimeTense.UNKNOWN));
  }

  private List<Item> items(int begin) {
    var items = new ArrayList<Item>();
    Optional<Item> next = item(begin, Link.FIRST);
    int whole = 0;
    while (next.isPresent() && items.size() < LONGEST_LIST) {
      items.add(next.get());
      whole = next.get().point().hasMonth() ? items.size() : whole;
      next = linked(next.get());
    }
    return items.subList(0, whole);
  }

  private Optional<Item> linked(Item before) {
    int at = before.to();
    boolean whole = before.point().hasMonth();
    if (text.is(at, "-") || text.is(at, "đến") || text.is(at, "tới")) {
      return item(introduction(text.skip(at + 1, "hết")), Link.TO);
    }
    int night = text.skip(at, ",");
    if (text.are(night, "rạng", "sáng")) {
      return item(introduction(night + 1), Link.TO);
    }
    if (text.is(at, "và") || (text.is(at, ",") && !whole)) {
      return item(introduction(at + 1), Link.AND);
    }
    return Optional.empty();
  }

  /** Days that are only listed must follow each other; else none of them is the time. */
  private static Optional<TimePeriod> period(List<Item> items) {
    var points = new ArrayList<TimePoint>(items.stream().map(Item::point).toList());
    for (int i = points.size() - 2; i >= 0; i--) {
      if (!points.get(i).hasMonth()) {
        points.set(i, points.get(i).inMonthOf(points.get(i + 1)));
      }
    }
    if (!points.stream().allMatch(TimePoint::exists)) {
      return Optional.empty();
    }
    TimePoint last = points.get(points.size() - 1);
    boolean range = items.size() == 2 && items.get(1).linkBefore() == Link.TO;
    for (int i = 0; i + 1 < points.size() && !range; i++) {
      if (!points.get(i).isDayBefore(points.get(i + 1))) {
        return Optional.empty();
      }
    }
    return Optional.of(TimePeriod.between(points.get(0), last)).filter(TimeDays::isNoJubilee);
  }

  /** {@code 2/9/1945 - 2/9/2025} are the two ends of a memory. */
  private static boolean isNoJubilee(TimePeriod period) {
    return period.first().get().year() == TimeText.NONE
        || period.last().get().year() - period.first().get().year() <= 1;
  }

  private Optional<Item> item(int at, Link link) {
    int day = text.number(at, 1, 31);
    if (day == TimeText.NONE) {
      return Optional.empty();
    }
    if (text.is(at + 1, "tháng")) {
      return inWords(at, day, link);
    }
    int month = monthAt(at);
    if (month == TimeText.NONE || isRange(at)) {
      boolean torn = text.isSeparator(at + 1) && text.isJoined(at + 1) && !text.is(at + 1, "-");
      return torn && text.isNumber(at + 2) && text.isJoined(at + 2)
          ? Optional.empty()
          : Optional.of(new Item(point(TimeText.NONE, TimeText.NONE, day), at + 1, link));
    }
    int to = at + 3;
    int year = TimeText.NONE;
    if (text.is(to, text.key(at + 1)) && text.isJoined(to) && text.isJoined(to + 1)) {
      year = text.year(to + 1);
    } else if (text.is(to, "năm")) {
      year = text.year(to + 1);
    }
    to += year == TimeText.NONE ? 0 : 2;
    return Optional.of(new Item(point(year, month, day), to, link));
  }

  private int monthAt(int day) {
    boolean joined = text.isSeparator(day + 1) && text.isJoined(day + 1) && text.isJoined(day + 2);
    return joined ? text.number(day + 2, 1, 12) : TimeText.NONE;
  }

  /** {@code 3-5/9}, {@code 3-5 tháng 9}: here 5 is no month. */
  private boolean isRange(int at) {
    boolean another =
        text.isSeparator(at + 3)
            && text.isJoined(at + 3)
            && text.isJoined(at + 4)
            && text.number(at + 4, 1, 12) != TimeText.NONE;
    return text.is(at + 1, "-") && (text.is(at + 3, "tháng") || (another && !text.is(at + 3, "-")));
  }

  /** {@code 2 tháng 9 năm 2024}, {@code 10 tháng Ba}, {@code 5 tháng này}. */
  private Optional<Item> inWords(int at, int day, Link link) {
    int figures = text.number(at + 2, 1, 12);
    boolean words = text.isCapitalised(at + 2) && MonthWords.end(text, at + 2) > at + 2;
    int month = words ? MonthWords.month(text, at + 2) : figures;
    if (month == TimeText.NONE) {
      return suffix
          .count(at + 2)
          .flatMap(calendar::monthsOff)
          .flatMap(TimePeriod::first)
          .map(known -> new Item(point(known.year(), known.month(), day), at + 3, link));
    }
    TimeSuffix.Year year = suffix.year(words ? MonthWords.end(text, at + 2) : at + 3);
    return Optional.of(new Item(point(year.value(), month, day), year.to(), link));
  }

  private static TimePoint point(int year, int month, int day) {
    return new TimePoint(year, month, day);
  }
}
