package org.hoptac.extract;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A point of time or an interval, whose ends may be open.
 *
 * @param first where it begins, if that is said
 * @param last where it ends, if that is said
 */
record TimePeriod(Optional<TimePoint> first, Optional<TimePoint> last) {
  static TimePeriod of(TimePoint point) {
    return new TimePeriod(Optional.of(point), Optional.of(point));
  }

  static TimePeriod between(TimePoint first, TimePoint last) {
    return new TimePeriod(Optional.of(first), Optional.of(last));
  }

  /** The first or second half of a year. */
  static TimePeriod halfOf(int year, boolean second) {
    return second
        ? between(TimePoint.month(year, 7), TimePoint.month(year, 12))
        : between(TimePoint.month(year, 1), TimePoint.month(year, 6));
  }

  /** From its beginning on. */
  TimePeriod since() {
    return new TimePeriod(first, Optional.empty());
  }

  /** Until its end. */
  TimePeriod until() {
    return new TimePeriod(Optional.empty(), last);
  }

  boolean isPoint() {
    return first.isPresent() && first.equals(last);
  }

  boolean isOpen() {
    return first.isEmpty() || last.isEmpty();
  }

  boolean exists() {
    boolean points =
        first.stream().allMatch(TimePoint::exists) && last.stream().allMatch(TimePoint::exists);
    return points && (isOpen() || isPoint() || isOrdered());
  }

  /** Without a year an interval may go round the end of the year. */
  private boolean isOrdered() {
    TimePoint begin = first.orElseThrow();
    TimePoint end = last.orElseThrow();
    return !begin.hasYear() || !end.hasYear() || begin.edtf().compareTo(end.edtf()) < 0;
  }

  TimePeriod map(UnaryOperator<TimePoint> change) {
    return new TimePeriod(first.map(change), last.map(change));
  }

  /**
   * Gives an end without a year the year of the other; in {@code 30/12 - 2/1/2025} the year turns
   * in between.
   */
  TimePeriod withSharedYear() {
    if (isOpen() || first.get().hasYear() == last.get().hasYear()) {
      return this;
    }
    TimePoint begin = first.get();
    TimePoint end = last.get();
    int turn = end.isEarlierInYear(begin) ? 1 : 0;
    return begin.hasYear()
        ? between(begin, end.in(begin.year() + turn))
        : between(begin.in(end.year() - turn), end);
  }

  /** As EDTF writes it (ISO 8601-2:2019, annex A): {@code 2025-10-24/..} has no end. */
  String edtf() {
    return isPoint() ? first.get().edtf() : end(first) + "/" + end(last);
  }

  private static String end(Optional<TimePoint> point) {
    return point.map(TimePoint::edtf).orElse("..");
  }
}
