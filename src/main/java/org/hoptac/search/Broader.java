package org.hoptac.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Nodes with all that are reached from them by a property; the answers are kept. */
final class Broader {
  private static final int MOST_KEPT = 50_000;

  private final Graph graph;
  private final Node property;
  private final Map<Node, Set<Node>> known = new HashMap<>();

  Broader(Graph graph, Node property) {
    this.graph = graph;
    this.property = property;
  }

  /** The node, then those above it. */
  Set<Node> withAbove(Node node) {
    Set<Node> all = known.get(node);
    if (all == null) {
      all = new LinkedHashSet<>();
      collect(node, all);
      if (known.size() < MOST_KEPT) {
        known.put(node, all);
      }
    }
    return all;
  }

  private void collect(Node node, Set<Node> all) {
    if (node.isURI() && all.add(node)) {
      Reading.objects(graph, node, property).forEach(above -> collect(above, all));
    }
  }
}
