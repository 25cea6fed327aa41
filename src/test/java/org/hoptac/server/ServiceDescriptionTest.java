package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;

/**
 * SPARQL 1.1 Service Description; the three cases of the W3C's test suite stand under their names.
 */
class ServiceDescriptionTest extends ServedTest {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  /** Properties of the vocabulary with the class that their object must have. */
  private static final Map<String, String> RANGES =
      Map.of(
          "defaultDataset", "Dataset",
          "availableGraphs", "GraphCollection",
          "defaultGraph", "Graph",
          "namedGraph", "NamedGraph",
          "graph", "Graph");

  /** returns-rdf: a GET without parameters gives RDF; here in each of its forms. */
  @Test
  void returnsRdf() {
    Graph turtle = description("text/turtle");
    for (String accept :
        List.of("application/rdf+xml", "application/n-triples", "application/ld+json")) {
      assertTrue(turtle.isIsomorphicWith(description(accept)), accept);
    }
    HttpResponse<String> plain = get("/sparql");
    assertTrue(header(plain, "Content-Type").startsWith("text/turtle"));
    assertTrue(header(plain, "Vary").contains("Accept"));
    assertEquals(406, get("/sparql", "Accept", "image/png").statusCode());
    HttpResponse<String> page = get("/sparql", "Accept", BROWSER);
    assertTrue(header(page, "Content-Type").startsWith("text/html"));
  }

  private Graph description(String accept) {
    HttpResponse<String> answer = get("/sparql", "Accept", accept);
    assertEquals(200, answer.statusCode());
    assertEquals(accept, header(answer, "Content-Type").split(";")[0]);
    return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(accept)).toGraph();
  }

  /** has-endpoint-triple: the permanent address, and that at which it was asked. */
  @Test
  void hasEndpointTriple() {
    Graph graph = description("text/turtle");
    Set<String> endpoints = new HashSet<>();
    graph.stream(Node.ANY, sd("endpoint"), Node.ANY)
        .forEach(triple -> endpoints.add(triple.getObject().getURI()));
    assertEquals(Set.of(Sample.BASE + "sparql", at("/sparql").toString()), endpoints);
  }

  /** conforms-to-schema: only terms of the vocabulary, used as their domains and ranges say. */
  @Test
  void conformsToSchema() {
    Graph graph = description("text/turtle");
    Node service = only(graph, Node.ANY, RDF.Nodes.type, sd("Service")).getSubject();
    for (String property :
        List.of("endpoint", "supportedLanguage", "resultFormat", "defaultEntailmentRegime")) {
      assertTrue(graph.contains(service, sd(property), Node.ANY), property);
    }
    RANGES.forEach(
        (property, type) -> {
          assertTrue(graph.contains(Node.ANY, sd(property), Node.ANY), property);
          graph.stream(Node.ANY, sd(property), Node.ANY)
              .forEach(
                  triple ->
                      assertTrue(
                          graph.contains(triple.getObject(), RDF.Nodes.type, sd(type)), property));
        });
    only(graph, service, sd("defaultDataset"), Node.ANY);
    graph.stream(Node.ANY, RDF.Nodes.type, sd("NamedGraph"))
        .forEach(triple -> only(graph, triple.getSubject(), sd("name"), Node.ANY));
  }

  @Test
  void graphsHaveTheirCounts() {
    Graph graph = description("text/turtle");
    Node dataset = only(graph, Node.ANY, sd("defaultDataset"), Node.ANY).getObject();
    Node data = only(graph, dataset, sd("defaultGraph"), Node.ANY).getObject();
    assertEquals(store.triples(), triples(graph, data));
    Node seeAlso = NodeFactory.createURI(Sample.BASE + ".well-known/void");
    assertTrue(graph.contains(dataset, RDFS.seeAlso.asNode(), seeAlso));
    Set<String> names = new HashSet<>();
    graph.stream(Node.ANY, sd("name"), Node.ANY)
        .forEach(
            triple -> {
              String name = triple.getObject().getURI();
              names.add(name);
              Node named = only(graph, triple.getSubject(), sd("graph"), Node.ANY).getObject();
              assertEquals(count(name), triples(graph, named), name);
            });
    assertEquals(
        Set.of(
            Sample.BASE + "graph?default",
            Sample.BASE + ".well-known/void",
            "https://w3id.org/hoptac/ontology"),
        names);
  }

  private long count(String name) {
    String query = "SELECT (COUNT(*) AS ?n) FROM NAMED <" + name + "> { GRAPH ?g { ?s ?p ?o } }";
    return Long.parseLong(query(query, "Accept", "text/csv").body().split("\r\n")[1]);
  }

  private static long triples(Graph graph, Node described) {
    Triple size = only(graph, described, VOID.triples.asNode(), Node.ANY);
    return ((Number) size.getObject().getLiteralValue()).longValue();
  }

  private static Triple only(Graph graph, Node subject, Node predicate, Node object) {
    List<Triple> found = graph.find(subject, predicate, object).toList();
    assertEquals(1, found.size(), predicate + " " + found);
    return found.get(0);
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
