package org.hoptac.extract;

import java.util.Map;

/** Numbers of months in words, as they stand behind {@code tháng}: {@code Ba}, {@code Mười Hai}. */
final class MonthWords {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("một", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("tư", 4),
          Map.entry("năm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9),
          Map.entry("mười", 10));

  private MonthWords() {}

  /** The month from 1 to 12 that is told here, or {@link TimeText#NONE}. */
  static int month(TimeText text, int at) {
    int month = MONTHS.getOrDefault(text.key(at), TimeText.NONE);
    return isTeen(text, at) ? month + MONTHS.get(text.key(at + 1)) : month;
  }

  /** One past the words for the month that is told here, or the index itself. */
  static int end(TimeText text, int at) {
    if (!MONTHS.containsKey(text.key(at))) {
      return at;
    }
    return isTeen(text, at) ? at + 2 : at + 1;
  }

  private static boolean isTeen(TimeText text, int at) {
    return text.is(at, "mười") && (text.is(at + 1, "một") || text.is(at + 1, "hai"));
  }
}
