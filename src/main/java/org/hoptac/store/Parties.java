package org.hoptac.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Of which type an event is, and who takes part.
 *
 * @param sides IRIs of the states and international organisations; bodies and persons stand beside
 *     the side they act for, and papers name them or not
 * @param persons IRIs of persons
 * @param nameless true when nobody takes part but unnamed groups
 */
record Parties(Set<Node> types, Set<String> sides, Set<String> persons, boolean nameless) {
  private static final int SIDES_NEEDED = 2;

  static Parties read(Graph graph, Node event) {
    Set<String> sides = new TreeSet<>();
    Set<String> persons = new TreeSet<>();
    boolean nameless = true;
    for (Node participant : EventFacts.objects(graph, event, Terms.HAS_PARTICIPANT)) {
      if (isSide(graph, participant)) {
        sides.add(participant.getURI());
      } else if (hasType(graph, participant, Terms.PERSON)) {
        persons.add(participant.getURI());
      }
      nameless &= hasType(graph, participant, Terms.UNNAMED_GROUP);
    }
    return new Parties(
        EventFacts.objects(graph, event, Terms.EVENT_TYPE), sides, persons, nameless);
  }

  private static boolean isSide(Graph graph, Node participant) {
    return hasType(graph, participant, Terms.STATE)
        || hasType(graph, participant, Terms.INTERNATIONAL_ORGANISATION);
  }

  static boolean hasType(Graph graph, Node node, Node type) {
    return graph.contains(node, RDF.Nodes.type, type);
  }

  /** Two or more sides are told apart by themselves. */
  boolean hasSides() {
    return sides.size() >= SIDES_NEEDED;
  }

  /**
   * What two events must have in common to be compared.
   *
   * @param person with one side alone, a person who takes part too: who reads the paper knows for
   *     whom a leader acts, so that it names the other side alone; else empty
   */
  record Key(Set<Node> types, Set<String> sides, String person) {
    /** Events of which this may be a key have all of these participants. */
    List<Triple> participants() {
      List<Triple> patterns = new ArrayList<>();
      sides.forEach(side -> patterns.add(taking(side)));
      if (!person.isEmpty()) {
        patterns.add(taking(person));
      }
      return patterns;
    }

    private static Triple taking(String participant) {
      return Triple.create(Node.ANY, Terms.HAS_PARTICIPANT, NodeFactory.createURI(participant));
    }
  }

  /** One for two sides and more, one a person for one side, none for none and for statements. */
  List<Key> keys() {
    if (types.contains(Terms.TYPE_STATEMENT) || sides.isEmpty()) {
      return List.of();
    }
    return hasSides()
        ? List.of(new Key(types, sides, ""))
        : persons.stream().map(person -> new Key(types, sides, person)).toList();
  }
}
