package org.hoptac.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.EventTime;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.text.Span;
import org.hoptac.text.Token;

/**
 * Dates as Vietnamese papers write them, as EDTF (ISO 8601-2): {@code 26/10/2023}, {@code ngày
 * 27-9}, {@code 14-15/8}, {@code từ 3 đến 5.9}, {@code ngày 2 tháng 9 năm 2024}, {@code tháng
 * 10/2019}, {@code năm 2021}. Numbers that only look like dates (scores, ratios, amounts) need a
 * word such as <em>ngày</em> before them. Without a date of publication an unknown year stays
 * {@code XXXX}; with one, it is the year that puts the date nearest to it.
 */
final class TimeGrammar {
  private static final Set<String> DAY_WORDS =
      Set.of(
          "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "từ", "đến", "tới", "vào", "nay",
          "qua", "(");
  private static final Set<String> SEPARATORS = Set.of("/", "-", ".");
  private static final Set<String> PARTS_OF_DAY =
      Set.of("sáng", "trưa", "chiều", "tối", "đêm", "hôm", "ngày");

  private final List<Token> tokens;
  private final Optional<LocalDate> published;

  TimeGrammar(List<Token> tokens, Optional<LocalDate> published) {
    this.tokens = tokens;
    this.published = published;
  }

  /** All dates, in order. */
  List<TimeTag> find() {
    var found = new ArrayList<TimeTag>();
    int at = 0;
    while (at < tokens.size()) {
      TimeTag tag = timeAt(at);
      if (tag == null) {
        at++;
      } else {
        found.add(tag);
        at = tag.to();
      }
    }
    return found;
  }

  private TimeTag timeAt(int at) {
    for (Shape shape : shapes()) {
      TimeTag tag = shape.read(at);
      if (tag != null) {
        return tag;
      }
    }
    return null;
  }

  private interface Shape {
    TimeTag read(int at);
  }

  private List<Shape> shapes() {
    return List.of(
        this::fromTo,
        this::dayRange,
        this::dayInWords,
        this::dayAndMonth,
        this::month,
        this::year,
        this::relative);
  }

  /** {@code từ [ngày] 3[/9] đến [ngày] 5/9[/2023]}. */
  private TimeTag fromTo(int at) {
    if (!is(at, "từ")) {
      return null;
    }
    int begin = skip(at + 1, "ngày");
    int day = number(begin, 1, 31);
    if (day < 0) {
      return null;
    }
    Day first = dayMonth(begin);
    int link = first == null ? begin + 1 : first.to;
    if (!is(link, "đến") && !is(link, "tới")) {
      return null;
    }
    Day last = dayMonth(skip(link + 1, "ngày"));
    if (last == null) {
      return null;
    }
    Day opening =
        first == null ? new Day(day, last.month, last.year, last.to) : first.inYear(last.year);
    return interval(at, opening, last);
  }

  /** {@code [từ|ngày] 14-15/8}, {@code 2 và 3-9}. */
  private TimeTag dayRange(int at) {
    int begin = isDayWord(at) ? at + 1 : at;
    begin = skip(begin, "ngày");
    int first = number(begin, 1, 31);
    if (first < 0 || !(is(begin + 1, "-") || (begin > at && is(begin + 1, "và")))) {
      return null;
    }
    Day last = dayMonth(begin + 2);
    boolean plausible =
        last != null && first < last.day && (begin > at || last.year != null || is(begin + 3, "/"));
    return plausible && !isPartOfNumber(begin, last.to)
        ? interval(at, new Day(first, last.month, last.year, last.to), last)
        : null;
  }

  /** {@code [ngày] 2 tháng 9 [năm 2024]}. */
  private TimeTag dayInWords(int at) {
    int begin = isDayWord(at) ? at + 1 : at;
    begin = skip(begin, "ngày");
    int day = number(begin, 1, 31);
    if (day < 0 || !is(begin + 1, "tháng")) {
      return null;
    }
    int month = number(begin + 2, 1, 12);
    if (month < 0) {
      return null;
    }
    Integer year = is(begin + 3, "năm") ? yearAt(begin + 4) : null;
    return day(at, new Day(day, month, year, begin + (year == null ? 3 : 5)));
  }

  /**
   * {@code ngày 27/9}, {@code (26/10/2023)}, {@code sáng 20-5}. A bare ratio such as {@code 2/3} is
   * no date.
   */
  private TimeTag dayAndMonth(int at) {
    int begin = at;
    while (begin < at + 3 && isDayWord(begin) && !is(begin, "từ")) {
      begin++;
    }
    begin = begin == at && isDayWord(at) ? at + 1 : begin;
    Day day = dayMonth(begin);
    if (day == null || isPartOfNumber(begin, day.to)) {
      return null;
    }
    boolean introduced = begin > at || (begin > 0 && is(begin - 1, "("));
    if (!introduced && day.year == null) {
      return null;
    }
    int from = is(at, "(") ? at + 1 : at;
    return day(from, day);
  }

  /** {@code tháng 10/2019}, {@code tháng 10 năm 2019}, {@code tháng 5}. */
  private TimeTag month(int at) {
    if (!is(at, "tháng")) {
      return null;
    }
    int month = number(at + 1, 1, 12);
    if (month < 0) {
      return null;
    }
    boolean linked = at + 2 < tokens.size() && (isSeparator(at + 2) || is(at + 2, "năm"));
    Integer year = linked ? yearAt(at + 3) : null;
    String edtf =
        (year == null ? resolvedYear(1, month, ChronoUnit.MONTHS) : year.toString()) + two(month);
    return tag(at, at + (year == null ? 2 : 4), edtf);
  }

  /** {@code năm 2021}. */
  private TimeTag year(int at) {
    Integer year = is(at, "năm") ? yearAt(at + 1) : null;
    return year == null ? null : tag(at, at + 2, year.toString());
  }

  /** {@code hôm qua}, {@code sáng nay}: only where the date of publication is known. */
  private TimeTag relative(int at) {
    if (published.isEmpty() || !PARTS_OF_DAY.contains(key(at))) {
      return null;
    }
    LocalDate day =
        switch (key(at + 1)) {
          case "nay" -> published.get();
          case "qua" -> published.get().minusDays(1);
          case "mai" -> is(at, "ngày") ? published.get().plusDays(1) : null;
          default -> null;
        };
    if (day == null) {
      return null;
    }
    TimeTag bracketed = is(at + 2, "(") ? dayAndMonth(at + 2) : null;
    return bracketed != null
        ? tag(at, bracketed.to(), bracketed.time().edtf())
        : tag(at, at + 2, day.toString());
  }

  private record Day(int day, int month, Integer year, int to) {
    Day inYear(Integer known) {
      return year == null ? new Day(day, month, known, to) : this;
    }
  }

  /** {@code D/M[/Y]} at a token, or null. */
  private Day dayMonth(int at) {
    int day = number(at, 1, 31);
    if (day < 0 || !isSeparator(at + 1) || isSpaced(at + 1)) {
      return null;
    }
    int month = number(at + 2, 1, 12);
    if (month < 0 || isSpaced(at + 2)) {
      return null;
    }
    boolean sameSeparator =
        at + 3 < tokens.size() && key(at + 3).equals(key(at + 1)) && !isSpaced(at + 3);
    Integer year = sameSeparator && !isSpaced(at + 4) ? yearAt(at + 4) : null;
    return new Day(day, month, year, year == null ? at + 3 : at + 5);
  }

  private TimeTag day(int from, Day day) {
    String edtf = edtf(day);
    return edtf == null ? null : tag(from, day.to, edtf);
  }

  private TimeTag interval(int from, Day first, Day last) {
    String begin = edtf(first);
    String end = edtf(last);
    boolean ordered = begin != null && end != null && begin.compareTo(end) < 0;
    return ordered ? tag(from, last.to, begin + "/" + end) : null;
  }

  private String edtf(Day day) {
    String year =
        day.year == null ? resolvedYear(day.day, day.month, ChronoUnit.DAYS) : day.year.toString();
    return isDay(year, day) ? year + two(day.month) + two(day.day) : null;
  }

  private static boolean isDay(String year, Day day) {
    try {
      int leapUnlessKnown = year.startsWith("X") ? 2000 : Integer.parseInt(year);
      LocalDate.of(leapUnlessKnown, day.month, day.day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private String resolvedYear(int day, int month, ChronoUnit unit) {
    if (published.isEmpty()) {
      return "XXXX";
    }
    LocalDate known = published.get();
    int best = known.getYear();
    long distance = Long.MAX_VALUE;
    for (int year = known.getYear() - 1; year <= known.getYear() + 1; year++) {
      int length = YearMonth.of(year, month).lengthOfMonth();
      long away = Math.abs(unit.between(known, LocalDate.of(year, month, Math.min(day, length))));
      if (away < distance) {
        distance = away;
        best = year;
      }
    }
    return Integer.toString(best);
  }

  /** {@code 1.250,5} and {@code 2-0-1} are no dates. */
  private boolean isPartOfNumber(int from, int to) {
    boolean before = from > 1 && isSeparator(from - 1) && isNumber(from - 2) && !isSpaced(from);
    boolean after =
        to + 1 < tokens.size()
            && (isSeparator(to) || is(to, ",") || is(to, "%"))
            && !isSpaced(to)
            && !isSpaced(to + 1)
            && isNumber(to + 1);
    return before || after;
  }

  private TimeTag tag(int from, int to, String edtf) {
    Span span = tokens.get(from).span().cover(tokens.get(to - 1).span());
    return new TimeTag(from, to, new EventTime(span, edtf));
  }

  private static String two(int number) {
    return (number < 10 ? "-0" : "-") + number;
  }

  private String key(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).key() : "";
  }

  private boolean is(int at, String key) {
    return key(at).equals(key);
  }

  private int skip(int at, String key) {
    return is(at, key) ? at + 1 : at;
  }

  private boolean isDayWord(int at) {
    return DAY_WORDS.contains(key(at));
  }

  private boolean isSeparator(int at) {
    return SEPARATORS.contains(key(at));
  }

  private boolean isSpaced(int at) {
    return at < tokens.size() && tokens.get(at).spaced();
  }

  private boolean isNumber(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).kind() == Token.Kind.NUMBER;
  }

  private int number(int at, int min, int max) {
    if (!isNumber(at) || tokens.get(at).surface().length() > 2) {
      return -1;
    }
    int value = Integer.parseInt(tokens.get(at).surface());
    return value >= min && value <= max ? value : -1;
  }

  private Integer yearAt(int at) {
    if (!isNumber(at) || tokens.get(at).surface().length() != 4) {
      return null;
    }
    int year = Integer.parseInt(tokens.get(at).surface());
    return year >= 1800 && year <= 2199 ? year : null;
  }
}
