package org.hoptac.extract;

import java.util.Set;

/**
 * {@code Theo lệnh bắt giữ của A, ông B không tới C}: at whose order someone would be caught, where
 * nobody is caught or handed over, is no act of anyone.
 */
final class Warrant {
  /** First syllables of {@code bắt giữ}, {@code dẫn độ}, {@code bàn giao}, {@code trao trả}. */
  private static final Set<String> CATCHING = Set.of("bắt", "dẫn", "bàn", "trao", "tạm");

  /** In words, on either hand of the order. */
  private static final int REACH = 30;

  private Warrant() {}

  /** Whether words tell only that there is such an order. */
  static boolean isUnused(ClauseText text, Head head) {
    if (!head.is("operation") || !head.verbal() || !text.firstWord(head.from()).equals("theo")) {
      return false;
    }
    int begin = text.tag(head.from()).from();
    int end = text.tag(head.to() - 1).to();
    return !tellsCatching(text, Math.max(0, begin - REACH), begin)
        && !tellsCatching(text, end, Math.min(text.tokens().size(), end + REACH));
  }

  private static boolean tellsCatching(ClauseText text, int from, int to) {
    for (int word = from; word < to; word++) {
      if (CATCHING.contains(text.word(word))) {
        return true;
      }
    }
    return false;
  }
}
