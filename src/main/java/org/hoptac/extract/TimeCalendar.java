package org.hoptac.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the years that a text leaves out, and the days that it tells from the day it was published:
 * without that day a year stays unknown, and {@code hôm nay} is no date.
 */
final class TimeCalendar {
  /** How far a verb of the other tense may stand from a time, since plans are past themselves. */
  private static final int DAYS_OF_TOLERANCE = 31;

  /** Papers leave out the month of days that lie within a week or so. */
  private static final int DAYS_NEARBY = 9;

  private final Optional<LocalDate> published;

  TimeCalendar(Optional<LocalDate> published) {
    this.published = published;
  }

  /** Whether the day of publication is known. */
  boolean isKnown() {
    return published.isPresent();
  }

  // Days told from the day of publication

  Optional<TimePeriod> daysOff(int days) {
    return published.map(day -> TimePeriod.of(TimePoint.day(day.plusDays(days))));
  }

  Optional<TimePeriod> weeksOff(int weeks) {
    return published.map(day -> days(monday(day, weeks), DayOfWeek.SUNDAY.getValue()));
  }

  /** From Monday to the day of publication. */
  Optional<TimePeriod> weekUpToNow() {
    return published.map(
        day -> TimePeriod.between(TimePoint.day(monday(day, 0)), TimePoint.day(day)));
  }

  Optional<TimePeriod> weekendOff(int weeks) {
    int saturday = DayOfWeek.SATURDAY.getValue() - 1;
    return published.map(day -> days(monday(day, weeks).plusDays(saturday), 2));
  }

  /** A day of this, the last or a coming week. */
  Optional<TimePeriod> dayOfWeekOff(DayOfWeek which, int weeks) {
    return published.map(
        day -> TimePeriod.of(TimePoint.day(monday(day, weeks).plusDays(which.getValue() - 1L))));
  }

  /** The last such day up to now, or the next from now on. */
  Optional<TimePeriod> dayOfWeek(DayOfWeek which, TimeTense tense) {
    return switch (tense) {
      case PAST ->
          published.map(
              day ->
                  TimePeriod.of(TimePoint.day(day.with(TemporalAdjusters.previousOrSame(which)))));
      case FUTURE ->
          published.map(
              day -> TimePeriod.of(TimePoint.day(day.with(TemporalAdjusters.nextOrSame(which)))));
      case UNKNOWN -> Optional.empty();
    };
  }

  Optional<TimePeriod> monthsOff(int months) {
    return published
        .map(day -> YearMonth.from(day).plusMonths(months))
        .map(month -> TimePeriod.of(TimePoint.month(month.getYear(), month.getMonthValue())));
  }

  Optional<TimePeriod> yearsOff(int years) {
    return year(years).map(year -> TimePeriod.of(TimePoint.year(year)));
  }

  /** The year of publication, the one before, the one behind. */
  Optional<Integer> year(int years) {
    return published.map(day -> day.getYear() + years);
  }

  private static LocalDate monday(LocalDate day, int weeks) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
  }

  private static TimePeriod days(LocalDate first, int length) {
    return TimePeriod.between(TimePoint.day(first), TimePoint.day(first.plusDays(length - 1L)));
  }

  /** The day of this number that lies next to that of publication, if it is not far from it. */
  Optional<TimePeriod> dayNearby(int day, TimeTense told) {
    if (published.isEmpty()) {
      return Optional.empty();
    }
    LocalDate now = published.get();
    int back = told == TimeTense.FUTURE ? 0 : DAYS_NEARBY;
    int on = told == TimeTense.PAST ? 0 : DAYS_NEARBY;
    return now.minusDays(back)
        .datesUntil(now.plusDays(on + 1L))
        .filter(date -> date.getDayOfMonth() == day)
        .findFirst()
        .map(date -> TimePeriod.of(TimePoint.day(date)));
  }

  // Years left out

  /**
   * The period with its years, if they can be known.
   *
   * @param said what the words of the time themselves say: {@code tháng 3 tới}
   * @param told what the verb beside it says, for which it is looked where a year is left out
   */
  TimePeriod resolved(TimePeriod period, TimeTense said, Supplier<TimeTense> told) {
    TimePeriod shared = period.withSharedYear();
    Optional<TimePoint> known = shared.last().or(shared::first).filter(point -> !point.hasYear());
    if (known.isEmpty() || published.isEmpty()) {
      return shared;
    }
    Optional<Integer> year = nearestYear(known.get(), said, told.get());
    if (year.isEmpty()) {
      return shared;
    }
    return shared.isOpen() || shared.isPoint()
        ? shared.map(point -> point.in(year.get()))
        : TimePeriod.between(shared.first().get(), shared.last().get().in(year.get()))
            .withSharedYear();
  }

  private Optional<Integer> nearestYear(TimePoint point, TimeTense said, TimeTense told) {
    int now = published.orElseThrow().getYear();
    Optional<Integer> nearest = Optional.empty();
    long distance = Long.MAX_VALUE;
    for (int year = now - 1; year <= now + 1; year++) {
      TimePoint there = point.in(year);
      if (there.exists() && fits(there, said, 0) && fits(there, told, DAYS_OF_TOLERANCE)) {
        long away = Math.abs(daysFromNow(there));
        if (away < distance) {
          distance = away;
          nearest = Optional.of(year);
        }
      }
    }
    return nearest;
  }

  private boolean fits(TimePoint point, TimeTense tense, int tolerance) {
    long days = daysFromNow(point);
    return switch (tense) {
      case PAST -> days <= tolerance;
      case FUTURE -> days >= -tolerance;
      case UNKNOWN -> true;
    };
  }

  /** Days from publication; a month is as far as its distance in months. */
  private long daysFromNow(TimePoint point) {
    LocalDate now = published.orElseThrow();
    YearMonth month = point.yearMonth();
    return point.hasDay()
        ? ChronoUnit.DAYS.between(now, month.atDay(point.day()))
        : ChronoUnit.DAYS.between(YearMonth.from(now).atDay(1), month.atDay(1));
  }
}
