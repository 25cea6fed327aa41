package org.hoptac.rdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * The measured precision of rules that were measured often enough to say something. It is written
 * as it stands in the vocabulary: in canonical form, since the store keeps no other.
 */
final class Confidence {
  private static final int ENOUGH = 10;

  private final Map<Node, Node> precisions = new HashMap<>();

  Confidence(Graph vocabulary) {
    vocabulary
        .find(Node.ANY, Coop.term("measuredOn"), Node.ANY)
        .filterKeep(
            measured -> ((Number) measured.getObject().getLiteralValue()).intValue() >= ENOUGH)
        .mapWith(measured -> measured.getSubject())
        .forEach(
            rule ->
                vocabulary
                    .find(rule, Coop.term("measuredPrecision"), Node.ANY)
                    .forEach(precision -> precisions.put(rule, precision.getObject())));
  }

  /** The confidence in what a rule gives. */
  Optional<Node> of(Node rule) {
    return Optional.ofNullable(precisions.get(rule));
  }
}
