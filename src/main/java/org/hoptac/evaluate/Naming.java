package org.hoptac.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives what is published the names the coder used, so that one thing named in two ways counts as
 * one: a state is known by its code, all else by any of its names.
 */
final class Naming {
  /** Words for kinds of places, which a name may have before it: {@code thành phố Lima}. */
  private static final List<String> KINDS =
      List.of("thành phố ", "tp . ", "tp ", "thủ đô ", "tỉnh ", "thị xã ", "bang ");

  private final List<Gold.Name> names;
  private final Set<String> venues;

  Naming(Gold gold) {
    this.names = gold.actors();
    this.venues =
        gold.events().stream()
            .flatMap(event -> event.venues().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  Actor actor(Published.Agent agent) {
    return names.stream()
        .filter(name -> fits(name, agent))
        .findFirst()
        .map(Gold.Name::actor)
        .orElse(agent.key());
  }

  Event event(Published.Told told) {
    return new Event(
        told.type(),
        told.status(),
        told.parts().stream().map(this::part).collect(Collectors.toUnmodifiableSet()),
        told.topics(),
        told.venues().stream().map(this::venue).collect(Collectors.toUnmodifiableSet()),
        told.date());
  }

  Part part(Published.Taken taken) {
    return new Part(taken.role(), actor(taken.agent()));
  }

  Set<String> keys(Collection<Published.Agent> agents) {
    return agents.stream().map(agent -> actor(agent).key()).collect(Collectors.toUnmodifiableSet());
  }

  private static boolean fits(Gold.Name name, Published.Agent agent) {
    Optional<String> notation = agent.notation();
    if (notation.isPresent() && notation.get().equalsIgnoreCase(name.actor().key())) {
      return true;
    }
    boolean another = name.state().isPresent() && !agent.actsFor().contains(name.state().get());
    return !another && agent.names().stream().anyMatch(name.names()::contains);
  }

  private String venue(Set<String> labels) {
    return labels.stream()
        .filter(venues::contains)
        .findFirst()
        .or(() -> venues.stream().filter(coded -> isWithKind(coded, labels)).findFirst())
        .orElse(labels.iterator().next());
  }

  /** Whether one names a place with the word for its kind and the other without it. */
  private static boolean isWithKind(String coded, Set<String> labels) {
    return KINDS.stream()
        .anyMatch(
            kind ->
                labels.contains(kind + coded)
                    || (coded.startsWith(kind) && labels.contains(coded.substring(kind.length()))));
  }
}
