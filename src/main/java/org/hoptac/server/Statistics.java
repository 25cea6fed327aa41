package org.hoptac.server;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.store.DataVersion;

/**
 * What is in one version of the data.
 *
 * @param claims number of claims by group of status: realised, prospective, unrealised, other
 */
record Statistics(
    DataVersion version,
    long triples,
    long statements,
    long events,
    long actors,
    Map<String, Long> claims) {

  /** The groups in the order they are shown. */
  static final List<String> GROUPS = List.of("realised", "prospective", "unrealised", "other");

  static Statistics count(Graph data, long triples, Graph vocabulary, DataVersion version) {
    Set<Node> actors = new HashSet<>();
    data.stream(Node.ANY, Terms.HAS_PARTICIPANT, Node.ANY).forEach(t -> actors.add(t.getObject()));
    return new Statistics(
        version,
        triples,
        ofType(data, Terms.SOURCE_STATEMENT),
        ofType(data, Terms.COOPERATION_EVENT),
        actors.size(),
        claims(data, vocabulary));
  }

  private static long ofType(Graph data, Node type) {
    return data.stream(Node.ANY, RDF.Nodes.type, type).count();
  }

  private static Map<String, Long> claims(Graph data, Graph vocabulary) {
    Map<String, Long> counts = new TreeMap<>();
    GROUPS.forEach(group -> counts.put(group, 0L));
    data.stream(Node.ANY, Terms.STATUS, Node.ANY)
        .forEach(claim -> counts.merge(group(claim.getObject(), vocabulary), 1L, Long::sum));
    return counts;
  }

  private static String group(Node status, Graph vocabulary) {
    return vocabulary.stream(status, SKOS.broader.asNode(), Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isURI)
        .map(group -> group.getURI().replaceFirst(".*/", ""))
        .filter(GROUPS::contains)
        .findFirst()
        .orElse("other");
  }
}
