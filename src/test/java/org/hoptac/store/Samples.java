package org.hoptac.store;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.system.Txn;

/** Small data for the tests of the store. */
final class Samples {
  static final URI BASE = URI.create("https://w3id.org/hoptac/");

  private static final String PREFIXES =
      """
      PREFIX coop: <https://w3id.org/hoptac/ontology#>
      PREFIX type: <https://w3id.org/hoptac/type/>
      PREFIX id: <https://w3id.org/hoptac/id/>
      PREFIX event: <https://w3id.org/hoptac/id/event/>
      PREFIX actor: <https://w3id.org/hoptac/id/actor/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX person: <https://w3id.org/hoptac/id/person/>
      PREFIX place: <https://w3id.org/hoptac/id/place/>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private Samples() {}

  static Graph turtle(String text) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    RDFParser.fromString(PREFIXES + text, Lang.TURTLE).parse(graph);
    return graph;
  }

  /** {@code count} triples with nodes nobody else has. */
  static List<Triple> triples(String name, int count) {
    List<Triple> triples = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      triples.add(
          Triple.create(
              NodeFactory.createURI(BASE + "id/" + name + "/" + at),
              NodeFactory.createURI(BASE + "ontology#text"),
              NodeFactory.createLiteralString("câu thứ " + at + " của " + name)));
    }
    return triples;
  }

  static Graph graph(String name, int count) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    triples(name, count).forEach(graph::add);
    return graph;
  }

  static Consumer<StreamRDF> content(Graph graph) {
    return out -> graph.find().forEach(out::triple);
  }

  /** All that the store holds now. */
  static Graph all(Store store) {
    Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
    try (Snapshot snapshot = store.acquire()) {
      Txn.executeRead(
          snapshot.dataset(), () -> snapshot.dataset().getDefaultGraph().find().forEach(copy::add));
    }
    return copy;
  }
}
