package org.hoptac.server;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.search.EventIndex;

/**
 * Who of the actors of some events are partners: a ministry that acts for a state is no partner of
 * that state, nor one beside it. What is left are the sides.
 */
final class Partners {
  /** Steps from a person to a state, at most: a person, a department, a ministry, a state. */
  private static final int MOST_STEPS = 5;

  private final Facts facts;

  Partners(Facts facts) {
    this.facts = facts;
  }

  /**
   * @param actors with the number of their events
   * @param asked actors whose partners are wanted; may be none
   */
  List<EventIndex.Count> of(List<EventIndex.Count> actors, List<String> asked) {
    Set<String> own = new HashSet<>(asked);
    asked.forEach(actor -> own.addAll(principals(actor)));
    Set<String> all = actors.stream().map(EventIndex.Count::value).collect(Collectors.toSet());
    return actors.stream()
        .filter(actor -> !own.contains(actor.value()))
        .filter(
            actor ->
                principals(actor.value()).stream()
                    .noneMatch(side -> all.contains(side) || own.contains(side)))
        .toList();
  }

  /** For whom an actor acts, over any number of steps. */
  private Set<String> principals(String actor) {
    Set<String> found = new LinkedHashSet<>();
    List<Node> step = List.of(NodeFactory.createURI(actor));
    for (int i = 0; i < MOST_STEPS && !step.isEmpty(); i++) {
      step =
          step.stream()
              .flatMap(each -> facts.objects(each, Terms.ACTS_FOR).stream())
              .filter(each -> each.isURI() && found.add(each.getURI()))
              .toList();
    }
    found.remove(actor);
    return found;
  }
}
