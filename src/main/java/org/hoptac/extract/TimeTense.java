package org.hoptac.extract;

import java.util.Set;

/** Whether a time lies before or after the day of publication. */
enum TimeTense {
  PAST,
  FUTURE,
  UNKNOWN;

  private static final Set<String> PAST_WORDS = Set.of("đã", "vừa");
  private static final Set<String> FUTURE_WORDS = Set.of("sẽ", "sắp");

  /** A verb that is farther away says nothing of the time. */
  private static final int REACH = 40;

  /** In words: {@code sẽ gặp Thủ tướng Lào hôm thứ Năm}. */
  private static final int REACH_BEFORE = 10;

  /**
   * The tense of the verb word that stands nearest to a time in its sentence. It tells only roughly
   * when: {@code đã quyết định thăm Lào ngày 5/9}.
   */
  static TimeTense around(TimeText text, int from, int to) {
    boolean left = true;
    boolean right = true;
    for (int away = 1; away <= REACH && (left || right); away++) {
      left &= from - away >= 0 && !text.endsSentence(from - away);
      right &= to + away - 1 < text.size() && !text.endsSentence(to + away - 1);
      TimeTense before = left ? at(text, from - away) : UNKNOWN;
      TimeTense behind = right ? at(text, to + away - 1) : UNKNOWN;
      if (before != UNKNOWN || behind != UNKNOWN) {
        return before == UNKNOWN ? behind : before;
      }
    }
    return UNKNOWN;
  }

  /** What the nearest verb word says that stands before a time in the same part of its sentence. */
  static TimeTense before(TimeText text, int from) {
    for (int at = from - 1; at >= Math.max(0, from - REACH_BEFORE); at--) {
      TimeTense told = at(text, at);
      if (told != UNKNOWN || text.is(at, ",") || text.endsSentence(at)) {
        return told;
      }
    }
    return UNKNOWN;
  }

  private static TimeTense at(TimeText text, int at) {
    if (text.isAny(at, PAST_WORDS)) {
      return PAST;
    }
    boolean planned =
        (text.is(at, "dự") && text.is(at + 1, "kiến"))
            || (text.is(at, "chuẩn") && text.is(at + 1, "bị"));
    return planned || text.isAny(at, FUTURE_WORDS) ? FUTURE : UNKNOWN;
  }
}
