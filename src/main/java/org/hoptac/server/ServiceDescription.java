package org.hoptac.server;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.hoptac.federate.Service;
import org.hoptac.federate.Services;

/**
 * What the endpoint says of itself (SPARQL 1.1 Service Description). Of the features of section
 * 3.2.5 it claims at most federated query, and then names the endpoints that SERVICE may name.
 */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String[] RESULT_FORMATS = {
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "JSON-LD", "RDF_XML"
  };

  private final Graph description = GraphFactory.createDefaultGraph();
  private final String base;

  private ServiceDescription(Paths paths) {
    this.base = paths.base();
    description.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("void", VOID.getURI());
    description.getPrefixMapping().setNsPrefix("dct", DCTerms.getURI());
    description.getPrefixMapping().setNsPrefix("rdfs", RDFS.getURI());
    description.getPrefixMapping().setNsPrefix("formats", FORMATS);
  }

  /**
   * @param asked the address at which the visitor found the endpoint; it is one of its endpoints
   *     beside the permanent one
   * @param triples number of triples of the data
   * @param services that queries may ask
   */
  static Graph of(
      Paths paths, String asked, PublishedGraphs graphs, long triples, Services services) {
    ServiceDescription made = new ServiceDescription(paths);
    made.addService(asked);
    made.addDefaultDataset(triples);
    made.addAvailableGraphs(graphs.sizes(triples));
    made.addServices(services);
    return made.description;
  }

  private void addService(String asked) {
    Node service = iri("sparql#service");
    description.add(service, RDF.Nodes.type, sd("Service"));
    description.add(service, sd("endpoint"), iri("sparql"));
    description.add(service, sd("endpoint"), NodeFactory.createURI(asked));
    description.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    description.add(
        service,
        sd("defaultEntailmentRegime"),
        NodeFactory.createURI("http://www.w3.org/ns/entailment/Simple"));
    for (String format : RESULT_FORMATS) {
      description.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format));
    }
    description.add(service, sd("defaultDataset"), dataset());
    description.add(service, sd("availableGraphs"), iri("sparql#graphs"));
  }

  private void addDefaultDataset(long triples) {
    Node dataset = dataset();
    description.add(dataset, RDF.Nodes.type, sd("Dataset"));
    description.add(dataset, DCTerms.license.asNode(), Terms.CC_BY);
    description.add(dataset, RDFS.seeAlso.asNode(), iri(DescriptionDraft.PATH));
    description.add(dataset, sd("defaultGraph"), graph(triples));
  }

  /** Graphs that FROM, FROM NAMED and the protocol's parameters may name (section 3.2.8). */
  private void addAvailableGraphs(Map<Node, Long> sizes) {
    Node graphs = iri("sparql#graphs");
    description.add(graphs, RDF.Nodes.type, sd("GraphCollection"));
    sizes.forEach(
        (name, triples) -> {
          Node named = NodeFactory.createBlankNode();
          description.add(graphs, sd("namedGraph"), named);
          description.add(named, RDF.Nodes.type, sd("NamedGraph"));
          description.add(named, sd("name"), name);
          description.add(named, sd("graph"), graph(triples));
        });
  }

  private void addServices(Services services) {
    if (!services.isEmpty()) {
      description.add(iri("sparql#service"), sd("feature"), sd("BasicFederatedQuery"));
    }
    for (Service each : services.all()) {
      Node allowed = NodeFactory.createBlankNode();
      description.add(iri("sparql#service"), DCTerms.references.asNode(), allowed);
      description.add(allowed, RDF.Nodes.type, sd("Service"));
      description.add(allowed, sd("endpoint"), NodeFactory.createURI(each.iri()));
      description.add(allowed, RDFS.label.asNode(), NodeFactory.createLiteralString(each.name()));
    }
  }

  /** The one that its description tells all about. */
  private Node dataset() {
    return iri(DescriptionDraft.PATH + "#dataset");
  }

  private Node graph(long triples) {
    Node graph = NodeFactory.createBlankNode();
    description.add(graph, RDF.Nodes.type, sd("Graph"));
    description.add(graph, VOID.triples.asNode(), NodeFactoryExtra.intToNode(triples));
    return graph;
  }

  private Node iri(String rest) {
    return NodeFactory.createURI(base + rest);
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
