package org.hoptac.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How often one key was got where another, or the same, was expected.
 *
 * @param expected none where an event was got that nobody coded
 * @param got none where the coded event was not read
 */
record Confusion(Optional<String> expected, Optional<String> got, int count) {
  private static final Comparator<Confusion> MOST_FREQUENT_FIRST =
      Comparator.comparingInt(Confusion::count)
          .reversed()
          .thenComparing(confusion -> confusion.expected.orElse(""))
          .thenComparing(confusion -> confusion.got.orElse(""));

  static List<Confusion> of(List<Judgement.Pair> pairs, Function<Event, String> key) {
    var counts = new TreeMap<String, Confusion>();
    for (Judgement.Pair pair : pairs) {
      var one = new Confusion(pair.expected().map(key), pair.got().map(key), 1);
      counts.merge(
          one.expected.orElse("") + " " + one.got.orElse(""),
          one,
          (sum, next) -> new Confusion(sum.expected, sum.got, sum.count + 1));
    }
    var confusions = new ArrayList<>(counts.values());
    confusions.sort(MOST_FREQUENT_FIRST);
    return List.copyOf(confusions);
  }

  boolean right() {
    return expected.equals(got);
  }
}
