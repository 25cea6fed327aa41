package org.hoptac.text;

/**
 * The forms met lately, so that the same one is not made again at each place it stands: a text has
 * few different ones, some ten thousand. A table of fixed size in which the newer takes the place
 * of the older, two to a row. Threads share it without locks: what forms are never changes, so the
 * worst that a race can do is to forget one.
 */
final class Forms {
  private static final int ROW_BITS = 14;
  private static final int HALF = 4;

  /** What is longer is no syllable and is not kept. */
  private static final int LONGEST = 2 * HALF;

  /**
   * Each by its characters: the first four and those behind them. No two forms have the same, since
   * no word holds U+0000.
   */
  private static final Form[] TABLE = new Form[2 << ROW_BITS];

  private Forms() {}

  /** The form that stands in a part of a text. */
  static Form at(char[] text, int from, int to) {
    if (to - from > LONGEST) {
      return new Form(String.valueOf(text, from, to - from), 0, 0);
    }
    int half = Math.min(from + HALF, to);
    long head = characters(text, from, half);
    long tail = characters(text, half, to);
    int place = row(head, tail) * 2;
    Form newer = TABLE[place];
    if (newer != null && newer.head == head && newer.tail == tail) {
      return newer;
    }
    Form older = TABLE[place + 1];
    if (older != null && older.head == head && older.tail == tail) {
      return older;
    }
    var made = new Form(String.valueOf(text, from, to - from), head, tail);
    TABLE[place + 1] = newer;
    TABLE[place] = made;
    return made;
  }

  private static long characters(char[] text, int from, int to) {
    long characters = 0;
    for (int i = from; i < to; i++) {
      characters = characters << Character.SIZE | text[i];
    }
    return characters;
  }

  private static int row(long head, long tail) {
    long hash = (head * 31 + tail) * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> Long.SIZE - ROW_BITS);
  }
}
