package org.hoptac.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Times longer than a day: {@code tháng 10/2019}, {@code tháng Mười}, {@code quý III năm 2024},
 * {@code mùa hè 2024}, {@code năm ngoái}, {@code giai đoạn 2021-2025}, {@code cuối tuần này}. Their
 * beginning, middle or end is no smaller time: {@code cuối tháng 5} is some time in May.
 */
final class TimeSpells {
  private static final Set<String> PARTS = Set.of("đầu", "giữa", "cuối", "nửa", "suốt");
  private static final Set<String> TEN_DAYS = Set.of("thượng", "trung", "hạ");
  private static final Set<String> QUANTITIES =
      Set.of(
          "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "vài", "mấy",
          "nhiều", "những", "các", "hàng", "chục", "nửa", "mỗi", "từng", "trăm", "nghìn");
  private static final Set<String> BEFORE_MONTHS =
      Set.of("đầu", "giữa", "cuối", "hồi", "vào", "trong", "từ", "đến", "trước");
  private static final Set<String> SPELLS_OF_YEARS =
      Set.of("giai đoạn", "thời kỳ", "niên khóa", "năm học", "năm tài");

  /** Last words of {@code nhiệm kỳ}, {@code khóa}. */
  private static final Set<String> TERMS = Set.of("kỳ", "khóa");

  private static final int LONGEST_PROGRAMME = 10;
  private static final Set<String> BEFORE_ENDS = Set.of("vào", "hồi", "dịp", "trước", "đến", "tới");
  private static final Set<String> COUNTED_IN_WEEKS = Set.of("ngày", "lần", "phiên", "buổi", "giờ");
  private static final Map<String, Integer> QUARTERS =
      Map.ofEntries(
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("1", 1),
          Map.entry("2", 2),
          Map.entry("3", 3),
          Map.entry("4", 4),
          Map.entry("một", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("tư", 4));
  private static final List<Set<String>> SEASONS =
      List.of(Set.of("xuân"), Set.of("hè", "hạ"), Set.of("thu"), Set.of("đông"));

  private final TimeText text;
  private final TimeCalendar calendar;
  private final TimeSuffix suffix;

  TimeSpells(TimeText text, TimeCalendar calendar, TimeSuffix suffix) {
    this.text = text;
    this.calendar = calendar;
    this.suffix = suffix;
  }

  Optional<TimeFound> at(int at) {
    int begin = text.isAny(at, TEN_DAYS) && text.is(at + 1, "tuần") ? at + 2 : at;
    while (begin < at + 2 && text.isAny(begin, PARTS)) {
      begin++;
    }
    if (begin == at && isQuantity(at - 1) && !isYear(at)) {
      return quantity(at);
    }
    boolean end = begin > at && text.is(begin - 1, "cuối");
    Optional<TimeFound> found = spell(begin, end).map(spell -> spell.from(at));
    return text.is(at, "nửa") && begin == at + 2 && text.is(begin, "năm")
        ? found.map(year -> year.map(half(end)))
        : found;
  }

  /** {@code nửa đầu năm 2017}. */
  private static UnaryOperator<TimePeriod> half(boolean second) {
    return period ->
        period.isPoint() ? TimePeriod.halfOf(period.first().orElseThrow().year(), second) : period;
  }

  private Optional<TimeFound> spell(int at, boolean end) {
    return switch (text.key(at)) {
      case "tháng" -> month(at).or(() -> monthOff(at));
      case "quý" -> quarter(at);
      case "mùa" -> season(at);
      case "năm" -> years(at).or(() -> year(at)).or(() -> yearOff(at)).or(() -> thisYear(at));
      case "tuần" -> week(at, end).or(() -> thisWeek(at, end));
      case "giai", "thời", "niên" -> years(at);
      case "nhiệm" -> termOfOffice(at);
      default -> Optional.empty();
    };
  }

  /** {@code 5 năm tới}, {@code hai tuần trước}, {@code 6 tháng 10 ngày} are lengths, not times. */
  private Optional<TimeFound> quantity(int at) {
    boolean unit = text.is(at, "tháng") || text.is(at, "năm") || text.is(at, "tuần");
    int to = text.is(at + 1, "từ") ? at + 1 : at + 2;
    return unit ? Optional.of(TimeFound.nothing(at, to)) : Optional.empty();
  }

  private boolean isQuantity(int at) {
    return text.isAny(at, QUANTITIES) || (text.isNumber(at) && text.year(at) == TimeText.NONE);
  }

  /** {@code kế hoạch 5 năm 2021-2025}, {@code các năm 2021 và 2022}: the years are still said. */
  private boolean isYear(int at) {
    return text.is(at, "năm") && text.year(at + 1) != TimeText.NONE && !text.are(at - 1, "những");
  }

  // Months

  private Optional<TimeFound> month(int at) {
    int month = monthNumber(at);
    if (month == TimeText.NONE) {
      return Optional.empty();
    }
    TimeSuffix.Year year = suffix.year(Math.max(at + 2, MonthWords.end(text, at + 1)));
    TimePoint point = TimePoint.month(year.value(), month);
    return months(at, month)
        .or(() -> Optional.of(TimeFound.of(at, year.to(), point)))
        .filter(found -> !text.isPartOfNumber(at + 1, found.to()))
        .map(suffix::read);
  }

  /** {@code tháng 3-4/2024}, {@code tháng 3 đến tháng 5}, {@code tháng 10 và 11/2025}. */
  private Optional<TimeFound> months(int at, int first) {
    int link = at + 2;
    boolean and = text.is(link, "và");
    boolean linked = and || text.is(link, "-") || text.is(link, "đến") || text.is(link, "tới");
    int next = text.skip(link + 1, "tháng");
    int last = linked ? text.number(next, 1, 12) : TimeText.NONE;
    if (last == TimeText.NONE || (and && last != first + 1) || !isMonthsEnd(next)) {
      return Optional.empty();
    }
    TimeSuffix.Year year = suffix.year(next + 1);
    var months =
        TimePeriod.between(
            TimePoint.month(TimeText.NONE, first), TimePoint.month(year.value(), last));
    return Optional.of(TimeFound.of(at, year.to(), months.withSharedYear()));
  }

  /** Behind {@code tháng 3 đến 5} stands the word or the year, or it may be days. */
  private boolean isMonthsEnd(int last) {
    return text.is(last - 1, "tháng") || suffix.year(last + 1).value() != TimeText.NONE;
  }

  /**
   * {@code tháng 5}, {@code tháng Năm}; written small the number must stand where only a month can:
   * {@code mỗi tháng hai lần}. {@code Cách mạng Tháng Tám} is a name.
   */
  private int monthNumber(int at) {
    int figures = text.number(at + 1, 1, 12);
    int words = MonthWords.month(text, at + 1);
    if (figures != TimeText.NONE || words == TimeText.NONE) {
      return figures;
    }
    boolean counted = text.is(at + 2, "lần") || text.is(at - 1, "ngày");
    boolean name = at > 0 && text.isCapitalised(at) && !text.endsSentence(at - 1);
    boolean shown = text.isAny(at - 1, BEFORE_MONTHS) || text.isCapitalised(at + 1);
    return !shown || counted || name ? TimeText.NONE : words;
  }

  private Optional<TimeFound> monthOff(int at) {
    return suffix.count(at + 1).map(months -> found(at, at + 2, calendar.monthsOff(months)));
  }

  // Parts of a year

  private Optional<TimeFound> quarter(int at) {
    Integer which = QUARTERS.get(text.key(at + 1));
    if (which == null) {
      return Optional.empty();
    }
    TimeSuffix.Year year = suffix.year(at + 2);
    return Optional.of(
        suffix.read(TimeFound.of(at, year.to(), TimePoint.quarter(year.value(), which))));
  }

  private Optional<TimeFound> season(int at) {
    for (int which = 0; which < SEASONS.size(); which++) {
      if (text.isAny(at + 1, SEASONS.get(which))) {
        int bare = text.year(at + 2);
        TimeSuffix.Year year =
            bare == TimeText.NONE ? suffix.year(at + 2) : new TimeSuffix.Year(bare, at + 3);
        TimePoint season = TimePoint.season(year.value(), which);
        TimeFound found = TimeFound.of(at, year.to(), season);
        return season.hasYear() ? Optional.of(found) : seasonOff(suffix.read(found), which);
      }
    }
    return Optional.empty();
  }

  /**
   * {@code mùa hè này}, {@code mùa xuân tới}. A season needs its year: it may lie on both sides of
   * the day of publication, and a winter lies in two years.
   */
  private Optional<TimeFound> seasonOff(TimeFound found, int which) {
    boolean winter = which == SEASONS.size() - 1;
    if (text.is(found.to() - 1, "này") && !winter) {
      Optional<TimePeriod> known =
          calendar.year(0).map(year -> TimePeriod.of(TimePoint.season(year, which)));
      return Optional.of(found(found.from(), found.to(), known));
    }
    boolean told = calendar.isKnown() && found.tense() != TimeTense.UNKNOWN;
    return told ? Optional.of(found) : Optional.empty();
  }

  // Years

  /** {@code giai đoạn 2021-2025}, {@code năm học 2025 - 2026}, {@code năm 2021-2022}. */
  private Optional<TimeFound> years(int at) {
    boolean spell = SPELLS_OF_YEARS.contains(text.key(at) + " " + text.key(at + 1));
    boolean year = text.is(at, "năm") && text.isNumber(at + 1);
    int begin = spell ? at + 2 : at + 1;
    begin = text.skip(begin, "chính");
    begin = text.skip(text.skip(begin, "từ"), "năm");
    return spell || year ? yearRange(at, begin) : Optional.empty();
  }

  /** {@code nhiệm kỳ 2021-2026} tells how long one holds an office, not when something is done. */
  private Optional<TimeFound> termOfOffice(int at) {
    return text.is(at + 1, "kỳ")
        ? yearRange(at, at + 2).map(found -> TimeFound.nothing(at, found.to()))
        : Optional.empty();
  }

  /** Two years with a link between them. */
  Optional<TimeFound> yearRange(int from, int at) {
    int first = text.year(at);
    boolean and = text.is(at + 1, "và");
    boolean linked =
        and || text.is(at + 1, "-") || text.is(at + 1, "đến") || text.is(at + 1, "tới");
    int end = text.skip(at + 2, "năm");
    int last = linked && first != TimeText.NONE ? text.year(end) : TimeText.NONE;
    boolean ordered = and ? last == first + 1 : last > first;
    return last != TimeText.NONE && ordered
        ? Optional.of(
            TimeFound.of(
                from, end + 1, TimePeriod.between(TimePoint.year(first), TimePoint.year(last))))
        : Optional.empty();
  }

  /** {@code dự án kéo dài 3 năm (2021-2023)}; many years are those of a memory. */
  Optional<TimeFound> yearsInBrackets(int at) {
    boolean bracketed = text.is(at - 1, "(") && text.is(at + 3, ")") && !text.isAny(at - 2, TERMS);
    return bracketed
        ? yearRange(at, at).filter(f -> text.year(at + 2) - text.year(at) <= LONGEST_PROGRAMME)
        : Optional.empty();
  }

  /** {@code năm 2027}, {@code năm tài khóa 2027}. */
  private Optional<TimeFound> year(int at) {
    boolean fiscal =
        text.is(at + 1, "tài") && (text.is(at + 2, "khóa") || text.is(at + 2, "chính"));
    if (fiscal && text.year(at + 3) != TimeText.NONE) {
      return Optional.of(TimeFound.of(at, at + 4, TimePoint.year(text.year(at + 3))));
    }
    int year = text.year(at + 1);
    return year == TimeText.NONE || text.is(at - 1, "những")
        ? Optional.empty()
        : Optional.of(TimeFound.of(at, at + 2, TimePoint.year(year)));
  }

  /** {@code so với năm trước} may look back from another year than this. */
  private Optional<TimeFound> yearOff(int at) {
    boolean relative = text.is(at + 1, "trước") || text.is(at + 1, "sau");
    return suffix
        .yearsOff(at + 1)
        .filter(years -> !relative || text.isAny(at - 1, BEFORE_MONTHS))
        .map(years -> found(at, at + 2, calendar.yearsOff(years)));
  }

  /** {@code vào cuối năm}, {@code hồi đầu năm}: of the year in which one reads it. */
  private Optional<TimeFound> thisYear(int at) {
    boolean begins = text.is(at - 1, "đầu") && text.is(at - 2, "hồi");
    boolean ends = text.is(at - 1, "cuối") && text.isAny(at - 2, BEFORE_ENDS);
    return (begins || ends) && suffix.endsHere(at + 1)
        ? Optional.of(found(at, at + 1, calendar.yearsOff(0)))
        : Optional.empty();
  }

  // Weeks

  private Optional<TimeFound> week(int at, boolean end) {
    boolean gone = end && (text.is(at + 1, "qua") || text.are(at + 1, "vừa", "qua"));
    if (gone) {
      return Optional.of(found(at, at + (text.is(at + 1, "qua") ? 2 : 3), calendar.weekendOff(-1)));
    }
    return suffix
        .count(at + 1)
        .map(
            weeks ->
                found(at, at + 2, end ? calendar.weekendOff(weeks) : calendar.weeksOff(weeks)));
  }

  /** {@code hồi đầu tuần}, {@code hồi cuối tuần}; {@code trong tuần} is up to now what is done. */
  private Optional<TimeFound> thisWeek(int at, boolean end) {
    boolean part = text.isAny(at - 1, PARTS) && text.is(at - 2, "hồi");
    if (part && suffix.endsHere(at + 1)) {
      return Optional.of(found(at, at + 1, end ? calendar.weekendOff(-1) : calendar.weeksOff(0)));
    }
    boolean within = text.is(at - 1, "trong") && !text.isAny(at - 2, COUNTED_IN_WEEKS);
    return within && (text.is(at + 1, ",") || text.is(at + 1, "đã"))
        ? Optional.of(found(at, at + 1, calendar.weekUpToNow()))
        : Optional.empty();
  }

  private static TimeFound found(int from, int to, Optional<TimePeriod> period) {
    return new TimeFound(from, to, period, TimeTense.UNKNOWN);
  }
}
