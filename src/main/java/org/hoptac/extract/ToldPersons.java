package org.hoptac.extract;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The persons whom a statement has named so far; later it may name them by their last names. */
final class ToldPersons {
  private final Set<String> names = new LinkedHashSet<>();

  /**
   * Keeps a name, and gives the fuller one that was told before if there is one: {@code Tổng thống
   * Xi-ran-đô} behind {@code M.Xi-ran-đô} is the same one.
   */
  String full(String name) {
    Optional<String> fuller =
        names.stream()
            .filter(known -> known.endsWith(" " + name) || known.endsWith("." + name))
            .findFirst();
    names.add(name);
    return fuller.orElse(name);
  }

  /** Whether a person was told whose name ends with this one. */
  boolean isTold(String name) {
    return names.stream().anyMatch(known -> known.equals(name) || known.endsWith(" " + name));
  }
}
