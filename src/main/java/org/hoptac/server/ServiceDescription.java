package org.hoptac.server;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** What the endpoint says of itself (SPARQL 1.1 Service Description). */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String[] RESULT_FORMATS = {
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "JSON-LD", "RDF_XML"
  };

  private ServiceDescription() {}

  static Graph of(Paths paths, long triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("void", VOID.getURI());
    graph.getPrefixMapping().setNsPrefix("dct", DCTerms.getURI());
    Node endpoint = NodeFactory.createURI(paths.base() + "sparql");
    Node service = NodeFactory.createURI(paths.base() + "sparql#service");
    Node dataset = NodeFactory.createURI(paths.base() + "sparql#dataset");
    Node defaultGraph = NodeFactory.createURI(paths.base() + "sparql#graph");
    graph.add(service, RDF.Nodes.type, sd("Service"));
    graph.add(service, sd("endpoint"), endpoint);
    graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    for (String format : RESULT_FORMATS) {
      graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format));
    }
    graph.add(service, sd("defaultDataset"), dataset);
    graph.add(dataset, RDF.Nodes.type, sd("Dataset"));
    graph.add(dataset, DCTerms.license.asNode(), Terms.CC_BY);
    graph.add(dataset, sd("defaultGraph"), defaultGraph);
    graph.add(defaultGraph, RDF.Nodes.type, sd("Graph"));
    graph.add(defaultGraph, VOID.triples.asNode(), NodeFactoryExtra.intToNode(triples));
    return graph;
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
