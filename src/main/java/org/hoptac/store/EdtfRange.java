package org.hoptac.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date or an interval of dates as EDTF writes them, with fields that may be missing: {@code
 * 2023-10-26}, {@code 2019-10}, {@code XXXX-09-27}, {@code XXXX-08-14/XXXX-08-15}. Level 0 and the
 * unspecified digits of level 1 of the Extended Date/Time Format (ISO 8601-2:2019, annex A), whole
 * fields only; qualifiers ({@code ~ ? %}) are read over. Not read, and so never compared: seasons,
 * open intervals, sets, years of more than four digits.
 */
record EdtfRange(Point first, Point last) {
  private static final Pattern POINT =
      Pattern.compile("(\\d{4}|XXXX)(?:-(\\d\\d|XX)(?:-(\\d\\d|XX))?)?[~?%]?");

  /** What two dates say of each other. */
  enum Relation {
    /** No reading of both can be the same time. */
    CONTRADICT,
    /** Every field known to both agrees, or the intervals share a day. */
    OVERLAP,
    /** They know no field in common. */
    UNKNOWN
  }

  /** One day, month or year; a missing field is null. */
  record Point(Integer year, Integer month, Integer day) {
    /** Two dates that are no intervals: field by field. */
    Relation to(Point other) {
      boolean common = false;
      Integer[][] pairs = {{year, other.year}, {month, other.month}, {day, other.day}};
      for (Integer[] pair : pairs) {
        if (pair[0] != null && pair[1] != null) {
          if (!pair[0].equals(pair[1])) {
            return Relation.CONTRADICT;
          }
          common = true;
        }
      }
      return common ? Relation.OVERLAP : Relation.UNKNOWN;
    }

    /** Month and day, such as {@code 08-14}, for sorting; a missing one sorts last. */
    String dayOfYear() {
      return (month == null ? "~" : String.format(Locale.ROOT, "%02d", month))
          + (day == null ? "~" : String.format(Locale.ROOT, "-%02d", day));
    }

    LocalDate begin() {
      return month == null ? LocalDate.of(year, 1, 1) : beginDay().atYear(year);
    }

    LocalDate end() {
      if (month == null) {
        return LocalDate.of(year, 12, 31);
      }
      return day == null
          ? YearMonth.of(year, month).atEndOfMonth()
          : LocalDate.of(year, month, day);
    }

    MonthDay beginDay() {
      return MonthDay.of(month, day == null ? 1 : day);
    }

    MonthDay endDay() {
      return MonthDay.of(month, day == null ? Month.of(month).maxLength() : day);
    }
  }

  static Optional<EdtfRange> parse(String edtf) {
    int slash = edtf.indexOf('/');
    Optional<Point> first = point(slash < 0 ? edtf : edtf.substring(0, slash));
    Optional<Point> last = slash < 0 ? first : point(edtf.substring(slash + 1));
    return first.flatMap(from -> last.map(to -> new EdtfRange(from, to)));
  }

  private static Optional<Point> point(String text) {
    Matcher matcher = POINT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Point point =
        new Point(field(matcher.group(1)), field(matcher.group(2)), field(matcher.group(3)));
    return exists(point) ? Optional.of(point) : Optional.empty();
  }

  private static Integer field(String digits) {
    return digits == null || digits.startsWith("X") ? null : Integer.valueOf(digits);
  }

  private static boolean exists(Point point) {
    try {
      // Year 4 has a 29 February, as an unknown year may have.
      LocalDate.of(
          point.year == null ? 4 : point.year,
          point.month == null ? 1 : point.month,
          point.day == null ? 1 : point.day);
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }

  Relation to(EdtfRange other) {
    if (!isInterval() && !other.isInterval()) {
      return first.to(other.first);
    }
    if (hasYear() && other.hasYear()) {
      boolean apart =
          first.begin().isAfter(other.last.end()) || other.first.begin().isAfter(last.end());
      return apart ? Relation.CONTRADICT : Relation.OVERLAP;
    }
    if (!hasMonth() || !other.hasMonth() || isLong() || other.isLong()) {
      return Relation.UNKNOWN;
    }
    return sharesDayOfYear(other) ? Relation.OVERLAP : Relation.CONTRADICT;
  }

  /** Known to the day at both ends. */
  boolean isOfDays() {
    return first.month != null && first.day != null && last.month != null && last.day != null;
  }

  private boolean isInterval() {
    return !first.equals(last);
  }

  private boolean hasYear() {
    return first.year != null && last.year != null;
  }

  private boolean hasMonth() {
    return first.month != null && last.month != null;
  }

  /** A year or more: every day of a year lies in it. */
  private boolean isLong() {
    return hasYear() && !last.end().isBefore(first.begin().plusYears(1).minusDays(1));
  }

  /**
   * Compared as days of any year; from December to January an interval goes round the year's end.
   */
  private boolean sharesDayOfYear(EdtfRange other) {
    return containsDay(other.first.beginDay())
        || other.containsDay(first.beginDay())
        || containsDay(other.last.endDay());
  }

  private boolean containsDay(MonthDay day) {
    MonthDay from = first.beginDay();
    MonthDay to = last.endDay();
    boolean notBefore = !day.isBefore(from);
    boolean notAfter = !day.isAfter(to);
    return from.isAfter(to) ? notBefore || notAfter : notBefore && notAfter;
  }
}
