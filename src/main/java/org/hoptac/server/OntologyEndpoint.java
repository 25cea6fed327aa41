package org.hoptac.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.hoptac.rdf.Coop;

/**
 * {@code /ontology}, also by its present version: the ontology, as RDF or as a page. Its terms are
 * hash IRIs, so that no redirect is needed ("Best Practice Recipes for Publishing RDF
 * Vocabularies", recipe 3).
 */
final class OntologyEndpoint extends Endpoint {
  private final transient Graph ontology;

  OntologyEndpoint(Pages pages, Graph ontology) {
    super(pages);
    this.ontology = ontology;
  }

  /** What is said of classes and properties, without the concepts published beside them. */
  static Graph ontology(Graph published) {
    Graph ontology = GraphFactory.createDefaultGraph();
    ontology.getPrefixMapping().setNsPrefixes(published.getPrefixMapping());
    published.stream().filter(triple -> !isConcept(triple.getSubject())).forEach(ontology::add);
    return ontology;
  }

  private static boolean isConcept(Node node) {
    return node.isURI()
        && node.getURI().startsWith(Coop.HOME)
        && !node.getURI().startsWith(Coop.HOME + "ontology");
  }

  private boolean isVersion(String path) {
    Node version = NodeFactory.createURI(Coop.HOME + "ontology/" + path);
    return ontology.contains(Node.ANY, OWL2.versionIRI.asNode(), version);
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    if (!exchange.rest().isEmpty() && !isVersion(exchange.rest())) {
      throw Problem.notFound("Of the ontology only the present version is served, at /ontology.");
    }
    exchange.header("Vary", "Accept, Accept-Language").revalidated();
    Optional<RdfFormat> format = RdfFormat.chooseOrPage(exchange.accept());
    if (format.isEmpty()) {
      exchange.page(200, pages().ontology(exchange.language()));
    } else {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      RDFWriter.source(ontology).format(format.get().writer()).output(bytes);
      exchange.send(200, format.get().contentType(), bytes.toByteArray());
    }
  }
}
