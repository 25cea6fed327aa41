package org.hoptac.text;

/**
 * The syllables met lately, so that the same one is not made again at each place it stands: a text
 * has few different ones. A table of fixed size in which the newer takes the place of the older,
 * two to a row. Threads share it without locks: syllables never change, so the worst that a race
 * can do is to forget one.
 */
final class Syllables {
  private static final int ROWS = 1 << 14;

  /** What is longer is no syllable and stands but once. */
  private static final int LONGEST = 24;

  private static final Syllable[] TABLE = new Syllable[2 * ROWS];

  private Syllables() {}

  /** The syllable that stands in a part of a text. */
  static Syllable at(String text, int from, int to) {
    if (to - from > LONGEST) {
      return Syllable.of(text.substring(from, to));
    }
    int place = row(text, from, to) * 2;
    Syllable newer = TABLE[place];
    if (isAt(newer, text, from, to)) {
      return newer;
    }
    Syllable older = TABLE[place + 1];
    if (isAt(older, text, from, to)) {
      return older;
    }
    Syllable made = Syllable.of(text.substring(from, to));
    TABLE[place + 1] = newer;
    TABLE[place] = made;
    return made;
  }

  private static int row(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return (hash ^ hash >>> 15) & ROWS - 1;
  }

  private static boolean isAt(Syllable syllable, String text, int from, int to) {
    return syllable != null
        && syllable.surface().length() == to - from
        && text.startsWith(syllable.surface(), from);
  }
}
