package org.hoptac.lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hoptac.text.CodeTable;
import org.hoptac.text.Form;
import org.hoptac.text.Words;

/** The syllables of all labels of a lexicon, each with a number. */
final class Syllables implements Words.Numbering {
  /** The number of what is no syllable of any label. */
  static final int NONE = CodeTable.NONE;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The same numbers by the codes of all spellings that have one. */
  private final CodeTable codes;

  /** Numbers syllables by their keys. */
  Syllables(Collection<String> keys) {
    keys.forEach(key -> numbers.computeIfAbsent(key, any -> numbers.size()));
    codes = new CodeTable(numbers.size());
    numbers.forEach(
        (key, number) ->
            Form.spellings(key).forEach(spelling -> put(Words.of(spelling).code(0), number)));
  }

  private void put(long code, int number) {
    if (code != Words.NO_CODE) {
      codes.put(code, number);
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
  @Override
  public int of(Words words, int at) {
    long code = words.code(at);
    if (code == Words.NO_CODE) {
      return numbers.getOrDefault(words.form(at).key(), NONE);
    }
    return codes.get(code);
  }
}
