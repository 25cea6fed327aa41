package org.hoptac.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hoptac.text.Tokenizer;
import org.hoptac.text.WordSet;
import org.hoptac.text.Words;

/** Leaders whom everyone knows, by their names. */
final class Leaders {
  private final Map<String, String> byName;

  private final WordSet firstWords;

  /**
   * Knows these.
   *
   * @param byName names in small letters, each with the key of the state or organisation led
   */
  Leaders(Map<String, String> byName) {
    this.byName = byName;
    this.firstWords =
        new WordSet(
            byName.keySet().stream().map(name -> Tokenizer.tokenize(name).get(0).key()).toList());
  }

  /** Whether one may be named in a part of these words: most runs of capitals name none. */
  boolean mayStandIn(Words words, int from, int to) {
    for (int at = from; at < to; at++) {
      if (firstWords.has(words, at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The key of the state or organisation that one of this name leads, or led: {@code Donald Trump}
   * and {@code V.Putin} are known by the last part of the name.
   */
  Optional<String> stateOf(String name) {
    String known = name.toLowerCase(Locale.ROOT);
    int begin = 0;
    while (begin >= 0) {
      String leader = byName.get(known.substring(begin));
      if (leader != null) {
        return Optional.of(leader);
      }
      begin = nextPart(known, begin);
    }
    return Optional.empty();
  }

  /** Whether one is known by exactly this name. */
  boolean isKnown(String name) {
    return byName.containsKey(name.toLowerCase(Locale.ROOT));
  }

  private static int nextPart(String name, int from) {
    for (int i = from; i < name.length() - 1; i++) {
      if (name.charAt(i) == ' ' || name.charAt(i) == '.') {
        return i + 1;
      }
    }
    return -1;
  }
}
