package org.hoptac.text;

/**
 * Numbers by the codes of words: each code with the number behind it, where its hash says or at the
 * next free place. Holds only codes; words that have none must be looked up otherwise.
 */
public final class CodeTable {
  /** The number of a code that is not here. */
  public static final int NONE = -1;

  private final long[] entries;

  /** A table for so many words, with room for two spellings of each. */
  public CodeTable(int words) {
    entries = new long[Integer.highestOneBit(words + 1) * 8];
  }

  /**
   * Puts a number.
   *
   * @param code not {@link Words#NO_CODE}
   * @param number 0 or more
   */
  public void put(long code, int number) {
    int place = place(code);
    entries[place] = code;
    entries[place + 1] = number;
  }

  /** The number of a code that is not {@link Words#NO_CODE}, or {@link #NONE}. */
  public int get(long code) {
    int place = place(code);
    return entries[place] == code ? (int) entries[place + 1] : NONE;
  }

  /** Where a code stands, or where it would. */
  private int place(long code) {
    int mask = entries.length - 1;
    int place = (int) (code * 0x9E3779B97F4A7C15L >>> Integer.SIZE) << 1 & mask;
    while (entries[place] != Words.NO_CODE && entries[place] != code) {
      place = place + 2 & mask;
    }
    return place;
  }
}
