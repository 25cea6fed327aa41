package org.hoptac.server;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoptac.draw.Timeline;

/**
 * Dates and intervals of dates as a reader writes them, made from EDTF (ISO 8601-2:2019, annex A):
 * {@code XXXX-08-14/XXXX-08-15} is 14–15 August of a year that is not given. Days, months and years
 * only; all else of EDTF is left for the page to show as it is.
 */
final class DateWords {
  private static final Pattern POINT = Pattern.compile("(\\d{4}|XXXX)(?:-(\\d\\d)(?:-(\\d\\d))?)?");
  private static final String UNKNOWN_YEAR = "XXXX";

  /** A day, month or year; month and day are -1 when missing. */
  private record Point(String year, int month, int day) {
    boolean hasYear() {
      return !year.equals(UNKNOWN_YEAR);
    }

    LocalDate begin() {
      return LocalDate.of(Integer.parseInt(year), Math.max(month, 1), Math.max(day, 1));
    }

    LocalDate end() {
      YearMonth last = YearMonth.of(Integer.parseInt(year), month < 0 ? 12 : month);
      return day < 0 ? last.atEndOfMonth() : last.atDay(day);
    }
  }

  private final Language language;

  private DateWords(Language language) {
    this.language = language;
  }

  /** The date in words and digits; empty when it is none that is known here. */
  static Optional<String> of(String edtf, Language language) {
    String[] ends = edtf.split("/", -1);
    Optional<Point> first = point(ends[0]);
    Optional<Point> last = point(ends[ends.length - 1]);
    if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new DateWords(language).words(first.get(), last.get()));
  }

  /**
   * How exact a date is, as the end of a message key: {@code day}, {@code days}, {@code month},
   * {@code year}, {@code noyear}, or {@code other}.
   */
  static String precision(String edtf) {
    String[] ends = edtf.split("/", -1);
    Optional<Point> first = point(ends[0]);
    if (ends.length > 2 || first.isEmpty() || point(ends[ends.length - 1]).isEmpty()) {
      return "other";
    }
    if (!first.get().hasYear()) {
      return "noyear";
    }
    if (ends.length == 2 && !ends[0].equals(ends[1])) {
      return "days";
    }
    return first.get().day > 0 ? "day" : first.get().month > 0 ? "month" : "year";
  }

  /** The days of a date or interval that has a year; empty when it has none. */
  static Optional<Timeline.Period> period(String edtf) {
    String[] ends = edtf.split("/", -1);
    Optional<Point> first = point(ends[0]).filter(Point::hasYear);
    Optional<Point> last = point(ends[ends.length - 1]).filter(Point::hasYear);
    if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    LocalDate begin = first.get().begin();
    LocalDate end = last.get().end();
    boolean vague = ends.length == 1 && first.get().day < 0;
    return end.isBefore(begin)
        ? Optional.empty()
        : Optional.of(new Timeline.Period(begin, end, vague));
  }

  private static Optional<Point> point(String text) {
    Matcher matcher = POINT.matcher(text);
    if (!matcher.matches() || text.equals(UNKNOWN_YEAR)) {
      return Optional.empty();
    }
    Point point = new Point(matcher.group(1), number(matcher.group(2)), number(matcher.group(3)));
    return isInCalendar(point) ? Optional.of(point) : Optional.empty();
  }

  private static int number(String digits) {
    return digits == null ? -1 : Integer.parseInt(digits);
  }

  private static boolean isInCalendar(Point point) {
    try {
      if (point.day >= 0 && point.hasYear()) {
        LocalDate.of(Integer.parseInt(point.year), point.month, point.day);
      } else if (point.day >= 0) {
        MonthDay.of(point.month, point.day);
      } else if (point.month >= 0) {
        Month.of(point.month);
      }
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private String words(Point first, Point last) {
    if (first.equals(last)) {
      return withYear(dayAndMonth(first), first);
    }
    boolean days = first.day > 0 && last.day > 0;
    if (days && first.year.equals(last.year)) {
      return first.month == last.month
          ? withYear(first.day + "–" + dayAndMonth(last), last)
          : withYear(dayAndMonth(first) + " – " + dayAndMonth(last), last);
    }
    if (!first.hasYear() && !last.hasYear()) {
      return withYear(dayAndMonth(first) + " – " + dayAndMonth(last), last);
    }
    return withYear(dayAndMonth(first), first) + " – " + withYear(dayAndMonth(last), last);
  }

  /** Empty for a year. */
  private String dayAndMonth(Point point) {
    if (point.month < 0) {
      return "";
    }
    if (language == Language.VI) {
      String month = String.valueOf(point.month);
      if (point.day > 0) {
        return point.day + "/" + month;
      }
      return point.hasYear() ? month : "tháng " + month;
    }
    String month = Month.of(point.month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return point.day > 0 ? point.day + " " + month : month;
  }

  private String withYear(String dayAndMonth, Point point) {
    if (!point.hasYear()) {
      return dayAndMonth + (language == Language.VI ? ", không rõ năm" : ", year not given");
    }
    String between = language == Language.VI ? "/" : " ";
    return dayAndMonth.isEmpty() ? point.year : dayAndMonth + between + point.year;
  }
}
