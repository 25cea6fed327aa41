package org.hoptac.extract;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Words that a time shape took.
 *
 * @param from index of the first token
 * @param to one past the last
 * @param period the time they tell; empty when they only look like one, as {@code 5 năm tới}
 * @param tense whether the words themselves say that the time is gone or to come
 */
record TimeFound(int from, int to, Optional<TimePeriod> period, TimeTense tense) {
  static TimeFound of(int from, int to, TimePeriod period) {
    return new TimeFound(from, to, Optional.of(period), TimeTense.UNKNOWN);
  }

  static TimeFound of(int from, int to, TimePoint point) {
    return of(from, to, TimePeriod.of(point));
  }

  static TimeFound nothing(int from, int to) {
    return new TimeFound(from, to, Optional.empty(), TimeTense.UNKNOWN);
  }

  TimeFound from(int begin) {
    return new TimeFound(begin, to, period, tense);
  }

  TimeFound to(int end) {
    return new TimeFound(from, end, period, tense);
  }

  TimeFound in(TimeTense said) {
    return new TimeFound(from, to, period, said);
  }

  TimeFound map(UnaryOperator<TimePeriod> change) {
    return new TimeFound(from, to, period.map(change), tense);
  }
}
