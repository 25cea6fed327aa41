package org.hoptac.text;

import java.util.Collection;

/**
 * Some short Vietnamese words, by their codes: whether a word of a text is one of them is told
 * before anything is made of it.
 */
public final class WordSet {
  private final CodeTable codes;

  /** The set of these words, each in small letters. */
  public WordSet(Collection<String> words) {
    codes = new CodeTable(words.size());
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
    codes.put(code, 0);
  }

  /** Whether a word of a text is one of these. */
  public boolean has(Words words, int at) {
    long code = words.code(at);
    return code != Words.NO_CODE && codes.get(code) != CodeTable.NONE;
  }
}
