package org.hoptac.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Leaders whom everyone knows, by their names. */
final class Leaders {
  private final Map<String, String> byName;

  /**
   * Knows these.
   *
   * @param byName names in small letters, each with the key of the state or organisation led
   */
  Leaders(Map<String, String> byName) {
    this.byName = byName;
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
