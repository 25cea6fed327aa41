package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.junit.jupiter.api.Test;

/**
 * The checks of FOOPS! (Garijo, Corcho and Poveda-Villalón, "FOOPS!: An Ontology Pitfall Scanner
 * for the FAIR principles") on the ontology as it is served. Left out are those that need a public
 * host, a registry or a DOI: URI1, HTTP1, PURL1, FIND2, FIND3, and the DOI of OM3.
 */
class FoopsTest extends ServedTest {
  private static final String VANN = "http://purl.org/vocab/vann/";
  private static final Node ONTOLOGY = node(Coop.HOME + "ontology");

  /** Read once a test. */
  private Graph ontology;

  private Graph served() {
    return DereferenceTest.parse(get("/ontology", "Accept", "text/turtle"));
  }

  @Test
  void cn1OneAddressGivesHtmlAndRdf() {
    assertEquals("text/html", type(get("/ontology", "Accept", "text/html")));
    for (RdfFormat format : RdfFormat.values()) {
      HttpResponse<String> answer = get("/ontology", "Accept", format.mediaType());
      assertEquals(format.mediaType(), type(answer));
      assertEquals("/ontology." + format.suffix(), header(answer, "Content-Location"));
    }
  }

  @Test
  void rdf1EveryFormIsValidAndTheSame() {
    Graph turtle = served();
    for (RdfFormat format : RdfFormat.values()) {
      HttpResponse<String> suffixed = get("/ontology." + format.suffix(), "Accept", "image/png");
      assertTrue(turtle.isIsomorphicWith(DereferenceTest.parse(suffixed)), format.name());
      assertEquals(format.mediaType(), type(suffixed));
    }
  }

  @Test
  void doc1HasAPageForPeople() {
    String page = get("/ontology.html", "Accept-Language", "en").body();
    assertEquals(page, get("/en/ontology").body());
    assertEquals(Set.of(), missing(term -> page.contains("id=\"" + local(term) + "\"")));
    assertTrue(page.contains("<link rel=\"canonical\" href=\"/en/ontology\">"), page);
  }

  @Test
  void uri2TheOntologyIsNamedByItsAddress() {
    List<Node> named =
        served().stream(Node.ANY, RDF.Nodes.type, OWL.Ontology.asNode())
            .map(Triple::getSubject)
            .toList();
    assertEquals(List.of(ONTOLOGY), named);
    assertEquals(200, get("/ontology", "Accept", "text/turtle").statusCode());
  }

  @Test
  void ver1TheVersionHasAnIriOfItsOwn() {
    assertNotEquals(ONTOLOGY, one(OWL2.versionIRI.asNode()));
    assertTrue(one(OWL2.versionIRI.asNode()).getURI().startsWith(ONTOLOGY.getURI() + "/"));
  }

  @Test
  void ver2TheVersionIriResolves() {
    String path = "/" + one(OWL2.versionIRI.asNode()).getURI().substring(Coop.HOME.length());
    Graph turtle = served();
    for (RdfFormat format : RdfFormat.values()) {
      Graph negotiated = DereferenceTest.parse(get(path, "Accept", format.mediaType()));
      Graph suffixed = DereferenceTest.parse(get(path + "." + format.suffix()));
      assertTrue(turtle.isIsomorphicWith(negotiated), format.name());
      assertTrue(turtle.isIsomorphicWith(suffixed), format.name());
    }
    assertEquals("text/html", type(get(path, "Accept", BROWSER)));
    assertEquals(404, get("/ontology/0.0.0.ttl").statusCode());
  }

  @Test
  void find1ThePrefixIsDeclared() {
    assertEquals("coop", one(node(VANN + "preferredNamespacePrefix")).getLiteralLexicalForm());
  }

  @Test
  void om1LeastMetadata() {
    assertSays(DCTerms.title.asNode(), DCTerms.description.asNode(), DCTerms.license.asNode());
    assertSays(OWL2.versionIRI.asNode(), DCTerms.creator.asNode());
    assertEquals(Coop.NS, one(node(VANN + "preferredNamespaceUri")).getLiteralLexicalForm());
  }

  @Test
  void om2RecommendedMetadata() {
    assertSays(node(VANN + "preferredNamespacePrefix"), OWL.versionInfo.asNode());
    assertSays(DCTerms.created.asNode(), DCTerms.bibliographicCitation.asNode());
    assertSays(DCTerms.contributor.asNode());
  }

  @Test
  void om3DetailedMetadata() {
    assertSays(DCTerms.publisher.asNode(), DCTerms.source.asNode(), DCTerms.issued.asNode());
    assertSays(DCTerms.modified.asNode(), node("http://purl.org/ontology/bibo/status"));
    String logo = one(node("http://xmlns.com/foaf/0.1/logo")).getURI();
    HttpResponse<String> image = get("/" + logo.substring(Coop.HOME.length()));
    assertEquals(200, image.statusCode());
    assertEquals("image/svg+xml", type(image));
  }

  @Test
  void om4TheLicenceIsOneThatResolves() {
    assertEquals(Terms.CC_BY, one(DCTerms.license.asNode()));
  }

  @Test
  void om5Provenance() {
    assertSays(DCTerms.created.asNode(), DCTerms.creator.asNode());
    assertSays(DCTerms.issued.asNode(), DCTerms.publisher.asNode());
    for (Node property : List.of(DCTerms.creator.asNode(), DCTerms.publisher.asNode())) {
      assertTrue(served().contains(one(property), RDFS.label.asNode(), Node.ANY));
    }
  }

  @Test
  void voc1MetadataUseKnownVocabularies() {
    Set<String> used =
        served().stream(ONTOLOGY, Node.ANY, Node.ANY)
            .map(triple -> triple.getPredicate().getNameSpace())
            .collect(Collectors.toSet());
    assertTrue(used.containsAll(Set.of(DCTerms.NS, OWL.NS, VANN)), used.toString());
  }

  @Test
  void voc2TermsBuildOnKnownVocabularies() {
    for (Node property : List.of(RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode())) {
      assertTrue(
          served().stream(Node.ANY, property, Node.ANY)
              .anyMatch(triple -> !triple.getObject().getURI().startsWith(Coop.NS)));
    }
  }

  @Test
  void voc3EveryTermHasALabel() {
    for (String tag : List.of("vi", "en")) {
      assertEquals(Set.of(), missing(term -> says(term, RDFS.label.asNode(), tag)), tag);
    }
  }

  @Test
  void voc4EveryTermHasADescription() {
    for (String tag : List.of("vi", "en")) {
      assertEquals(Set.of(), missing(term -> says(term, SKOS.definition.asNode(), tag)), tag);
    }
  }

  private Graph graph() {
    ontology = ontology == null ? served() : ontology;
    return ontology;
  }

  private boolean says(Node term, Node property, String tag) {
    return graph().stream(term, property, Node.ANY)
        .anyMatch(triple -> triple.getObject().getLiteralLanguage().equals(tag));
  }

  /** Terms of the ontology's own for which something does not hold. */
  private Set<String> missing(Predicate<Node> holds) {
    Set<String> missing = new TreeSet<>();
    graph().stream(Node.ANY, RDFS.isDefinedBy.asNode(), ONTOLOGY)
        .map(Triple::getSubject)
        .filter(holds.negate())
        .forEach(term -> missing.add(local(term)));
    assertTrue(graph().contains(Node.ANY, RDFS.isDefinedBy.asNode(), ONTOLOGY));
    return missing;
  }

  private static String local(Node term) {
    return term.getURI().substring(Coop.NS.length());
  }

  private void assertSays(Node... properties) {
    for (Node property : properties) {
      assertTrue(graph().contains(ONTOLOGY, property, Node.ANY), property.toString());
    }
  }

  private Node one(Node property) {
    List<Node> values =
        graph().stream(ONTOLOGY, property, Node.ANY).map(Triple::getObject).toList();
    assertEquals(1, values.size(), property.toString());
    return values.get(0);
  }

  private static String type(HttpResponse<?> answer) {
    assertEquals(200, answer.statusCode());
    return header(answer, "Content-Type").split(";")[0];
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
