package org.hoptac.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Some words, by their codes where they have one: whether a word of a text is one of them is told
 * before anything is made of it.
 */
public final class WordSet {
  private final CodeTable codes;

  /** Those without a code: long words, and such with letters that Vietnamese lacks. */
  private final Set<String> others = new HashSet<>();

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
      others.add(word);
    } else {
      codes.put(code, 0);
    }
  }

  /** Whether a word of a text is one of these. */
  public boolean has(Words words, int at) {
    long code = words.code(at);
    return code == Words.NO_CODE
        ? !others.isEmpty() && others.contains(words.form(at).key())
        : codes.get(code) != CodeTable.NONE;
  }
}
