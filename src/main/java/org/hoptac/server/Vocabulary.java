package org.hoptac.server;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The ontology and the schemes as they are packaged: what a name means, in both languages. */
final class Vocabulary {
  private static final List<String> FILES = List.of("cooperation.ttl", "schemes.ttl");

  private final Graph ontology;
  private final Graph all;

  private Vocabulary(Graph ontology, Graph all) {
    this.ontology = ontology;
    this.all = all;
  }

  static Vocabulary load() {
    Graph all = GraphFactory.createDefaultGraph();
    FILES.forEach(file -> read(file, all));
    Graph ontology = GraphFactory.createDefaultGraph();
    read(FILES.get(0), ontology);
    return new Vocabulary(ontology, all);
  }

  private static void read(String file, Graph into) {
    // Through the class loader that holds this class, wherever the jar stands.
    var stream = Vocabulary.class.getResourceAsStream("/ontology/" + file);
    if (stream == null) {
      throw new IllegalStateException("ontology/" + file + " is not in the jar; build it again");
    }
    RDFParser.source(stream)
        .base(Iris.PERMANENT)
        .lang(org.apache.jena.riot.Lang.TURTLE)
        .parse(into);
  }

  /** The ontology alone. */
  Graph ontology() {
    return ontology;
  }

  /** Ontology and schemes. */
  Graph all() {
    return all;
  }
}
