package org.hoptac.server;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.hoptac.store.DataVersion;

/** What is in one version of the data. */
record Statistics(DataVersion version, long triples, long statements, long actors) {
  static Statistics count(Graph data, long triples, DataVersion version) {
    Set<Node> actors = new HashSet<>();
    data.stream(Node.ANY, Terms.HAS_PARTICIPANT, Node.ANY).forEach(t -> actors.add(t.getObject()));
    long statements = data.stream(Node.ANY, RDF.Nodes.type, Terms.SOURCE_STATEMENT).count();
    return new Statistics(version, triples, statements, actors.size());
  }
}
