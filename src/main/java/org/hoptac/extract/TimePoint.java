package org.hoptac.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day, month, season, quarter or year; what is not said is {@link TimeText#NONE}.
 *
 * @param year the year, if said
 * @param month 1 to 12, or a division of the year as EDTF counts them: 21 to 24 are the seasons
 *     from spring on, 33 to 36 the quarters (ISO 8601-2:2019, 4.8)
 * @param day day of the month
 */
record TimePoint(int year, int month, int day) {
  private static final int FIRST_SEASON = 21;
  private static final int FIRST_QUARTER = 33;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int LEAP_YEAR = 2000;

  static TimePoint year(int year) {
    return new TimePoint(year, TimeText.NONE, TimeText.NONE);
  }

  static TimePoint month(int year, int month) {
    return new TimePoint(year, month, TimeText.NONE);
  }

  static TimePoint season(int year, int which) {
    return month(year, FIRST_SEASON + which);
  }

  static TimePoint quarter(int year, int which) {
    return month(year, FIRST_QUARTER + which - 1);
  }

  static TimePoint day(LocalDate day) {
    return new TimePoint(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  boolean hasYear() {
    return year != TimeText.NONE;
  }

  boolean hasMonth() {
    return month != TimeText.NONE;
  }

  boolean hasDay() {
    return day != TimeText.NONE;
  }

  TimePoint in(int knownYear) {
    return new TimePoint(knownYear, month, day);
  }

  TimePoint inMonthOf(TimePoint other) {
    return new TimePoint(hasYear() ? year : other.year, hasMonth() ? month : other.month, day);
  }

  /** Whether the calendar has it; 29 February of an unknown year is there. */
  boolean exists() {
    if (!hasDay()) {
      return hasYear() || hasMonth();
    }
    try {
      LocalDate.of(hasYear() ? year : LEAP_YEAR, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The month in which it lies or begins; only of what has a year. */
  YearMonth yearMonth() {
    if (!hasMonth()) {
      return YearMonth.of(year, 1);
    }
    int divided = month < FIRST_QUARTER ? month - FIRST_SEASON : month - FIRST_QUARTER;
    return YearMonth.of(year, month < FIRST_SEASON ? month : divided * MONTHS_OF_QUARTER + 1);
  }

  /** The day before which the other stands; only of days. */
  boolean isDayBefore(TimePoint other) {
    int anyYear = hasYear() ? year : LEAP_YEAR;
    LocalDate next = LocalDate.of(anyYear, month, day).plusDays(1);
    return next.getMonthValue() == other.month && next.getDayOfMonth() == other.day;
  }

  /** In one year, whether it stands before another. */
  boolean isEarlierInYear(TimePoint other) {
    return month < other.month || (month == other.month && day < other.day);
  }

  String edtf() {
    String edtf = hasYear() ? Integer.toString(year) : "XXXX";
    edtf += hasMonth() ? two(month) : "";
    return hasDay() ? edtf + two(day) : edtf;
  }

  private static String two(int number) {
    return (number < 10 ? "-0" : "-") + number;
  }
}
