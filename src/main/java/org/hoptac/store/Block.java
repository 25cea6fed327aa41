package org.hoptac.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;

/**
 * Events of one type and the same parties, and which of them are compared with each other. A
 * million meetings of the same two states would be too many for all: they are put in rows, by what
 * is rarer than the parties (month, venue, ordinal, a band of the words, and all together), in each
 * row in an order that puts equal days and like words side by side, and each is compared with those
 * up to {@value #REACH} places before and behind it (a sorted neighbourhood, Hernández and Stolfo
 * 1995).
 *
 * <p>In blocks of up to {@value #REACH} + 1 events these are all. In larger ones a pair can be
 * missed when more than that stand between the two in every row that has both. Which pairs are
 * compared depends on the events alone, not on the order in which they came.
 */
final class Block {
  static final int REACH = 10;

  private final List<List<EventFacts>> rows = new ArrayList<>();

  Block(Collection<EventFacts> members) {
    List<Placed> placed = members.stream().map(Placed::of).sorted(Placed.ORDER).toList();
    List<EventFacts> all = placed.stream().map(Placed::facts).toList();
    rows.add(all);
    if (all.size() > REACH + 1) {
      Map<Object, List<EventFacts>> byKey = new HashMap<>();
      placed.forEach(
          each ->
              each.keys()
                  .forEach(
                      key ->
                          byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(each.facts())));
      byKey.values().stream().filter(row -> row.size() > 1).forEach(rows::add);
    }
  }

  /** An event with what gives it its places. */
  private record Placed(EventFacts facts, String day, int[] bands) {
    private static final String NO_DAY = "~";

    static final Comparator<Placed> ORDER =
        Comparator.comparing(Placed::day)
            .thenComparing(placed -> placed.bands.length == 0 ? 0 : placed.bands[0])
            .thenComparing(placed -> placed.facts.event().toString());

    static Placed of(EventFacts facts) {
      String day =
          facts.dates().stream()
              .map(date -> date.first().dayOfYear())
              .min(Comparator.naturalOrder())
              .orElse(NO_DAY);
      int[] bands = facts.texts().isEmpty() ? new int[0] : facts.texts().get(0).bands();
      return new Placed(facts, day, bands);
    }

    private record Key(String kind, Object value) {}

    Set<Key> keys() {
      Set<Key> keys = new HashSet<>();
      facts.dates().forEach(date -> keys.add(new Key("month", date.first().month())));
      facts.dates().forEach(date -> keys.add(new Key("month", date.last().month())));
      facts.venues().forEach(venue -> keys.add(new Key("venue", venue)));
      facts.ordinals().forEach(ordinal -> keys.add(new Key("ordinal", ordinal)));
      for (int at = 0; at < bands.length; at++) {
        keys.add(new Key("band " + at, bands[at]));
      }
      return keys;
    }
  }

  /** Gives each pair that is compared, some more than once. */
  void forEachPair(BiConsumer<EventFacts, EventFacts> pair) {
    for (List<EventFacts> row : rows) {
      for (int one = 0; one < row.size(); one++) {
        for (int other = one + 1; other < Math.min(row.size(), one + REACH + 1); other++) {
          pair.accept(row.get(one), row.get(other));
        }
      }
    }
  }

  /** The events with which any of these is compared, and these themselves where they are here. */
  Set<Node> neighbours(Set<Node> events) {
    Set<Node> neighbours = new HashSet<>();
    for (List<EventFacts> row : rows) {
      for (int at = 0; at < row.size(); at++) {
        if (events.contains(row.get(at).event())) {
          row.subList(Math.max(0, at - REACH), Math.min(row.size(), at + REACH + 1))
              .forEach(facts -> neighbours.add(facts.event()));
        }
      }
    }
    return neighbours;
  }
}
