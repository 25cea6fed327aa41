package org.hoptac.text;

import java.util.Collection;

/**
 * Some short Vietnamese words, by their codes: whether a word of a text is one of them is told
 * before anything is made of it.
 */
public final class WordSet {
  /** The codes, each where its hash says or at the next free place. */
  private final long[] codes;

  /** The set of these words, each in small letters. */
  public WordSet(Collection<String> words) {
    codes = new long[Integer.highestOneBit(words.size()) * 4];
    for (String word : words) {
      for (String spelling : Form.spellings(word)) {
        add(Words.of(spelling).code(0), word);
      }
    }
  }

  private void add(long code, String word) {
    if (code == Words.NO_CODE) {
      throw new IllegalArgumentException("a word without a code: " + word);
    }
    codes[place(code)] = code;
  }

  /** Whether a word of a text is one of these. */
  public boolean has(Words words, int at) {
    long code = words.code(at);
    return code != Words.NO_CODE && codes[place(code)] == code;
  }

  /** Where a code stands, or where it would. */
  private int place(long code) {
    int mask = codes.length - 1;
    int place = (int) (code * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & mask;
    while (codes[place] != Words.NO_CODE && codes[place] != code) {
      place = place + 1 & mask;
    }
    return place;
  }
}
