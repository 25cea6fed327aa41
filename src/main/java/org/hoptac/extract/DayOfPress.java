package org.hoptac.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hoptac.event.EventTime;

/**
 * What the day of publication tells of an act of which no word shows whether it is done: behind
 * that day it is planned; of several days, and not over on that day, it goes on: {@code A thăm B từ
 * ngày 3 đến 7/5}, printed on the 4th.
 */
final class DayOfPress {
  private static final String TO_COME = "status-future-date";
  private static final String UNDER_WAY = "status-under-way";

  /** Without a last day it is over some time. */
  private static final int LONGEST_WITHOUT_END = 7;

  private DayOfPress() {}

  static void settle(Draft draft, Optional<LocalDate> published) {
    if (published.isEmpty() || draft.when.isEmpty() || !draft.status.isDoneByAspect()) {
      return;
    }
    EventTime time = draft.when.get();
    String day = published.get().toString();
    if (begin(time).compareTo(sameLength(day, begin(time))) > 0
        && Character.isDigit(begin(time).charAt(0))) {
      draft.status = new StatusReading("planned", 1, Optional.of(time.span()), TO_COME);
    } else if (LastingActs.lastsDays(draft.head) && isBetweenDays(time, day)) {
      draft.status = new StatusReading("ongoing", 1, Optional.of(time.span()), UNDER_WAY);
    }
  }

  /** Whether one of the days of a time, but not the last, is that of publication. */
  private static boolean isBetweenDays(EventTime time, String day) {
    String end = time.edtf().substring(Math.min(begin(time).length() + 1, time.edtf().length()));
    if (!ActTimes.isDay(begin(time)) || begin(time).compareTo(day) > 0) {
      return false;
    }
    return end.equals("..")
        ? ChronoUnit.DAYS.between(LocalDate.parse(begin(time)), LocalDate.parse(day))
            < LONGEST_WITHOUT_END
        : ActTimes.isDay(end) && day.compareTo(end) < 0;
  }

  private static String begin(EventTime time) {
    return time.edtf().split("/", 2)[0];
  }

  private static String sameLength(String day, String begin) {
    return day.substring(0, Math.min(day.length(), begin.length()));
  }
}
