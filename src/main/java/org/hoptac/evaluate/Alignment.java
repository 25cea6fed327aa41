package org.hoptac.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which published event tells which coded one. Pairs are taken greedily, the most alike first: same
 * type or at least group, shared actors, shared words. Events that share nothing stay alone.
 */
final class Alignment {
  private static final int SAME_TYPE = 3;
  private static final int SAME_GROUP = 1;
  private static final int SHARED_ACTOR = 1;
  private static final int SHARED_WORDS = 2;

  private final Map<Integer, Integer> codedToTold = new HashMap<>();
  private final Map<Integer, Integer> toldToCoded = new HashMap<>();

  private record Pair(int coded, int told, int likeness) {}

  /**
   * Pairs the events of a statement.
   *
   * @param told the published events with the coder's names
   * @param words folded tokens that name each published event
   */
  Alignment(Codebook codebook, List<Gold.Coded> coded, List<Event> told, List<Set<String>> words) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < coded.size(); i++) {
      for (int j = 0; j < told.size(); j++) {
        pairs.add(new Pair(i, j, likeness(codebook, coded.get(i), told.get(j), words.get(j))));
      }
    }
    pairs.stream()
        .filter(pair -> pair.likeness > 0)
        .sorted(Comparator.comparingInt(Pair::likeness).reversed())
        .forEach(
            pair -> {
              if (!codedToTold.containsKey(pair.coded) && !toldToCoded.containsKey(pair.told)) {
                codedToTold.put(pair.coded, pair.told);
                toldToCoded.put(pair.told, pair.coded);
              }
            });
  }

  /** Index of the published event that tells the coded one. */
  Optional<Integer> told(int coded) {
    return Optional.ofNullable(codedToTold.get(coded));
  }

  /** Index of the coded event that the published one tells. */
  Optional<Integer> coded(int told) {
    return Optional.ofNullable(toldToCoded.get(told));
  }

  private static int likeness(Codebook codebook, Gold.Coded coded, Event told, Set<String> words) {
    Set<Actor> actors = told.parts().stream().map(Part::actor).collect(Collectors.toSet());
    long shared =
        coded.roles().stream().map(Gold.Role::actor).distinct().filter(actors::contains).count();
    return type(codebook, coded.types(), told.type())
        + SHARED_ACTOR * (int) shared
        + (sharesWords(coded.trigger(), words) ? SHARED_WORDS : 0);
  }

  private static int type(Codebook codebook, List<String> accepted, String type) {
    if (accepted.contains(type)) {
      return SAME_TYPE;
    }
    String group = codebook.typeGroup(type);
    return accepted.stream().map(codebook::typeGroup).anyMatch(group::equals) ? SAME_GROUP : 0;
  }

  private static boolean sharesWords(String trigger, Set<String> words) {
    var shared = Stream.of(trigger.split(" ")).collect(Collectors.toCollection(HashSet::new));
    shared.retainAll(words);
    return !shared.isEmpty();
  }
}
