package org.hoptac.lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hoptac.text.Form;
import org.hoptac.text.Words;

/** The syllables of all labels of a lexicon, each with a number. */
final class Syllables {
  /** The number of what is no syllable of any label. */
  static final int NONE = -1;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** Codes of words, each with the number behind it. */
  private final long[] codes;

  /** Numbers syllables by their keys. */
  Syllables(Collection<String> keys) {
    keys.forEach(key -> numbers.computeIfAbsent(key, any -> numbers.size()));
    codes = new long[Integer.highestOneBit(numbers.size() + 1) * 8];
    numbers.forEach(
        (key, number) ->
            Form.spellings(key).forEach(spelling -> put(Words.of(spelling).code(0), number)));
  }

  private void put(long code, int number) {
    if (code != Words.NO_CODE) {
      int place = place(code);
      codes[place] = code;
      codes[place + 1] = number;
    }
  }

  int size() {
    return numbers.size();
  }

  /** The number of a key that has one. */
  int of(String key) {
    return numbers.get(key);
  }

  /** The number of a word, or {@link #NONE}. */
  int of(Words words, int at) {
    long code = words.code(at);
    if (code == Words.NO_CODE) {
      return numbers.getOrDefault(words.form(at).key(), NONE);
    }
    int place = place(code);
    return codes[place] == code ? (int) codes[place + 1] : NONE;
  }

  /** Where a code stands, or where it would. */
  private int place(long code) {
    int mask = codes.length - 1;
    int place = (int) (code * 0x9E3779B97F4A7C15L >>> Integer.SIZE) << 1 & mask;
    while (codes[place] != Words.NO_CODE && codes[place] != code) {
      place = place + 2 & mask;
    }
    return place;
  }
}
