package org.hoptac.extract;

import java.util.Optional;
import java.util.Set;

/** What stands behind a time and says which one: a year, {@code tới}, {@code vừa qua}. */
final class TimeSuffix {
  private static final Set<String> BEHIND_TO_COME =
      Set.of(
          "", ",", ".", ";", ":", ")", "đây", "tại", "ở", "nhằm", "để", "với", "và", "sẽ", "của",
          "do", "giữa", "về", "theo", "trong", "là");

  private final TimeText text;
  private final TimeCalendar calendar;

  TimeSuffix(TimeText text, TimeCalendar calendar) {
    this.text = text;
    this.calendar = calendar;
  }

  /** A year and where the words for it end; without one they end where they were to begin. */
  record Year(int value, int to) {}

  /** {@code /2024}, {@code năm 2024}, {@code năm ngoái} behind a month or quarter. */
  Year year(int at) {
    boolean figures = text.isSeparator(at) && text.isJoined(at) && text.isJoined(at + 1);
    boolean words = text.is(at, "năm") || (text.is(at, ",") && text.is(at + 1, "năm"));
    int begin = text.skip(at, ",");
    int year = figures || words ? text.year(begin + 1) : TimeText.NONE;
    if (year == TimeText.NONE && text.is(at, "năm")) {
      year = yearsOff(at + 1).flatMap(calendar::year).orElse(TimeText.NONE);
    }
    return year == TimeText.NONE ? new Year(year, at) : new Year(year, begin + 2);
  }

  /** {@code nay} is 0, {@code ngoái} one less, {@code tới} one more. */
  Optional<Integer> yearsOff(int at) {
    return switch (text.key(at)) {
      case "nay" -> Optional.of(0);
      case "ngoái" -> Optional.of(-1);
      default -> count(at).filter(years -> years != 0);
    };
  }

  /**
   * How many months or weeks from now: {@code này} is 0. {@code tuần qua} may be this week or the
   * last.
   */
  Optional<Integer> count(int at) {
    if (text.is(at + 1, "đó")) {
      return Optional.empty();
    }
    return switch (text.key(at)) {
      case "này" -> Optional.of(0);
      case "trước" -> Optional.of(-1);
      case "sau" -> Optional.of(1);
      case "tới" -> isToCome(at) ? Optional.of(1) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Adds {@code tới}, {@code vừa qua} and the like to a time, and what they say of it. */
  TimeFound read(TimeFound found) {
    int at = found.to();
    if (text.are(at, "sắp", "tới")) {
      return found.to(at + 2).in(TimeTense.FUTURE);
    }
    if (text.are(at, "vừa", "qua") || text.are(at, "vừa", "rồi")) {
      return found.to(at + 2).in(TimeTense.PAST);
    }
    if (text.is(at, "tới") && isToCome(at)) {
      return found.to(text.skip(at + 1, "đây")).in(TimeTense.FUTURE);
    }
    if (text.is(at, "qua") && endsHere(at + 1)) {
      return found.to(at + 1).in(TimeTense.PAST);
    }
    return text.is(at, "này") ? found.to(at + 1) : found;
  }

  /** Whether nothing stands here that could say which one it is. */
  boolean endsHere(int at) {
    return text.isAny(at, BEHIND_TO_COME);
  }

  /** {@code tháng 3 tới,} but not {@code ngày 5/3 tới Hà Nội}, which is a journey. */
  private boolean isToCome(int at) {
    return endsHere(at + 1);
  }
}
