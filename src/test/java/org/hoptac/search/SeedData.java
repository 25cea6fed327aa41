package org.hoptac.search;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hoptac.rdf.Coop;
import org.hoptac.store.Store;

/** What is published of the 15 given statements. */
final class SeedData {
  static final URI BASE = URI.create(Coop.HOME);
  static final int STATEMENTS = 15;

  private SeedData() {}

  static Graph graph(int seed) {
    Graph graph = GraphFactory.createDefaultGraph();
    String name = String.format(Locale.ROOT, "seed-%02d.ttl", seed);
    RDFDataMgr.read(graph, Path.of("src", "test", "resources", "golden", name).toUri().toString());
    return graph;
  }

  static void load(Store store) {
    store.replace(SeedData::send);
  }

  static void send(StreamRDF out) {
    for (int seed = 1; seed <= STATEMENTS; seed++) {
      graph(seed).find().forEach(out::triple);
    }
  }

  /** IRIs of the events of some statements. */
  static Set<String> events(int... seeds) {
    Set<String> events = new TreeSet<>();
    for (int seed : seeds) {
      graph(seed)
          .find(Node.ANY, Terms.EVENT_TYPE, Node.ANY)
          .forEach(typed -> events.add(typed.getSubject().getURI()));
    }
    return events;
  }
}
