package org.hoptac.extract;

import java.util.Set;

/** {@code Mới đây tại Lima, …}, {@code Vừa qua tại Lima, …}: when it was, without a date. */
final class Lately {
  private static final int LONGEST = 2;

  /** First and last words of {@code mới đây, vừa qua, gần đây, trước đó, sau đó}. */
  private static final Set<String> FIRST = Set.of("mới", "vừa", "gần", "trước", "sau");

  private static final Set<String> LAST = Set.of("đây", "qua", "đó");

  private Lately() {}

  /** Whether a clause begins with nothing but such words before a preposition. */
  static boolean opens(ClauseText text, int preposition) {
    return preposition <= LONGEST
        && FIRST.contains(text.firstWord(0))
        && LAST.contains(text.lastWord(preposition - 1));
  }
}
