package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataTest extends ServedTest {
  private static final String EVENT = "/id/event/e1";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/turtle | /data/event/e1.ttl",
        "application/ld+json | /data/event/e1.jsonld",
        "application/n-triples | /data/event/e1.nt",
        "application/rdf+xml | /data/event/e1.rdf",
        // No qvalue by RFC 9110 section 12.4.2: the range is taken as unacceptable.
        "application/n-triples;q=0.1, text/turtle;q=.9 | /data/event/e1.nt",
        "application/ld+json;q=1, text/turtle;q=0.9 | /data/event/e1.jsonld",
        "text/turtle;q=0.5, application/rdf+xml;q=0.6, */*;q=0.1 | /data/event/e1.rdf",
        "text/turtle;q=0, application/* | /data/event/e1.jsonld",
        "*/*;q=0.3, text/turtle;q=0, application/ld+json;q=0 | /data/event/e1.nt",
        "TEXT/Turtle ; Q=1.0 | /data/event/e1.ttl",
        "text/html | /vi/event/e1",
        "text/html, text/turtle;q=0.8 | /vi/event/e1",
        "text/html;q=0.2, text/turtle;q=0.8 | /data/event/e1.ttl",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | /vi/event/e1",
        "*/* | /data/event/e1.ttl",
        "nonsense | /data/event/e1.ttl"
      })
  void thingLeadsToTheDocumentTheAcceptHeaderPrefers(String accept, String location) {
    HttpResponse<String> answer = get(EVENT, "Accept", accept);
    assertEquals(303, answer.statusCode(), accept);
    assertEquals(location, header(answer, "Location"), accept);
    assertTrue(header(answer, "Vary").contains("Accept"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | /en/event/e1",
        "vi, en;q=0.9 | /vi/event/e1",
        "en-GB, vi;q=0.5 | /en/event/e1",
        "vi;q=0.2, en;q=0.8 | /en/event/e1",
        "fr | /vi/event/e1",
        ";;; | /vi/event/e1"
      })
  void pageIsInTheReadersLanguage(String languages, String location) {
    HttpResponse<String> answer = get(EVENT, "Accept", BROWSER, "Accept-Language", languages);
    assertEquals(location, header(answer, "Location"), languages);
    assertTrue(header(answer, "Vary").contains("Accept-Language"));
  }

  @Test
  void noAcceptHeaderLeadsToTurtleAndAnUnknownFormIs406() {
    assertEquals("/data/event/e1.ttl", header(get(EVENT), "Location"));
    HttpResponse<String> answer = get(EVENT, "Accept", "image/png");
    assertEquals(406, answer.statusCode());
    assertTrue(answer.body().contains("text/turtle"), answer.body());
  }

  @Test
  void conceptsAreAnsweredUnderTheirPermanentAddress() {
    HttpResponse<String> answer = get("/type/cooperation", "Accept", "text/turtle");
    assertEquals("/data/type/cooperation.ttl", header(answer, "Location"));
    Graph graph = parse(get("/data/type/cooperation.ttl"));
    assertTrue(graph.contains(node(Coop.HOME + "type/cooperation"), Node.ANY, Node.ANY));
    assertEquals(200, get("/vi/status/completed").statusCode());
    assertEquals(303, get("/scheme/types").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/event/none",
        "/id/event",
        "/id/",
        "/id/type/cooperation",
        "/type/none",
        "/data/event/none.ttl",
        "/data/event/none",
        "/vi/event/none",
        "/en/event/",
        "/dump/none",
        "/assets/messages_vi.properties",
        "/nowhere",
        "/$/ping",
        "/$/server"
      })
  void unknownIs404ForProgramsAndForReaders(String path) {
    HttpResponse<String> forPrograms = get(path, "Accept", "text/turtle, application/problem+json");
    assertEquals(404, forPrograms.statusCode());
    assertEquals("application/problem+json", header(forPrograms, "Content-Type"));
    HttpResponse<String> forReaders = get(path, "Accept", BROWSER);
    assertEquals(404, forReaders.statusCode());
    assertTrue(header(forReaders, "Content-Type").startsWith("text/html"));
    assertTrue(forReaders.body().contains("<title>404 "), forReaders.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/event/e%ZZ", "/id/%", "/data/event/e1%2", "/vi/event/%FF"})
  void malformedEscapesAre400(String path) throws Exception {
    String answer = Raw.get(server.port(), path);
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertFalse(answer.contains("jetty"), answer);
  }

  @Test
  void documentHoldsTheEventDownToTheWordsOfEvidence() {
    Graph graph = parse(get("/data/event/e1.ttl"));
    for (String thing :
        List.of(
            "event/e1",
            "participation/p1",
            "time/t1",
            "claim/c1",
            "mention/trigger",
            "mention/did",
            "mention/says",
            "mention/date",
            "statement/s1")) {
      assertTrue(graph.contains(thing(thing), Node.ANY, Node.ANY), thing);
    }
    assertTrue(graph.contains(thing("statement/s1"), Terms.TEXT, literal(Sample.TEXT)));
    assertTrue(
        graph.contains(
            thing("actor/JP"), Node.ANY, NodeFactory.createLiteralLang("Nhật Bản", "vi")));
    assertTrue(
        graph.contains(
            node(Coop.HOME + "topic/cybersecurity"),
            Node.ANY,
            NodeFactory.createLiteralLang("cybersecurity", "en")));
    assertFalse(graph.contains(thing("event/e2"), Terms.EVENT_TYPE, Node.ANY));
  }

  @Test
  void documentSaysWhatItIsAboutAndItsLicence() {
    Graph graph = parse(get("/data/actor/VN.nt"));
    Node document = node(Sample.BASE + "data/actor/VN");
    assertTrue(graph.contains(document, DCTerms.license.asNode(), Terms.CC_BY));
    assertTrue(
        graph.contains(
            document, node("http://xmlns.com/foaf/0.1/primaryTopic"), thing("actor/VN")));
    assertTrue(graph.contains(thing("event/e1"), Terms.HAS_PARTICIPANT, thing("actor/VN")));
  }

  @Test
  void allFormatsHoldTheSameGraph() {
    Graph turtle = parse(get("/data/event/e1.ttl"));
    for (RdfFormat format : RdfFormat.values()) {
      HttpResponse<String> answer = get("/data/event/e1." + format.suffix());
      assertEquals(format.contentType(), header(answer, "Content-Type"));
      assertEquals("/data/event/e1." + format.suffix(), header(answer, "Content-Location"));
      assertTrue(turtle.isIsomorphicWith(parse(answer)), format.name());
    }
  }

  @Test
  void documentWithoutSuffixIsNegotiated() {
    HttpResponse<String> answer = get("/data/event/e1", "Accept", "application/ld+json");
    assertEquals("/data/event/e1.jsonld", header(answer, "Content-Location"));
    assertTrue(header(answer, "Vary").contains("Accept"));
  }

  @Test
  void unchangedDocumentIs304UntilTheDataChange() {
    for (String path : List.of("/data/event/e1.ttl", "/vi/event/e1", "/", "/dump/hoptac.ttl")) {
      String etag = header(get(path), "ETag");
      assertTrue(etag.matches("\"[^\"]+\""), path + " " + etag);
      HttpResponse<String> again = get(path, "If-None-Match", etag);
      assertEquals(304, again.statusCode(), path);
      assertEquals("", again.body());
      assertEquals(200, get(path, "If-None-Match", "\"other\"").statusCode());
    }
    String before = header(get("/data/event/e1.ttl"), "ETag");
    assertFalse(before.equals(header(get("/data/event/e1.nt"), "ETag")));
    store.replace(
        out ->
            RDFParser.fromString(Sample.turtle() + "<urn:a> <urn:b> \"c\" .", RDFLanguages.TURTLE)
                .parse(out));
    assertEquals(200, get("/data/event/e1.ttl", "If-None-Match", before).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/data/event/e1.ttl",
        "/vi/event/e1",
        "/dump/",
        "/dump/hoptac.ttl",
        "/health",
        "/ontology"
      })
  void headIsGetWithoutBody(String path) {
    HttpResponse<String> got = get(path);
    HttpResponse<String> head =
        send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(header(got, "Content-Length"), header(head, "Content-Length"));
    assertEquals(header(got, "ETag"), header(head, "ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/id/event/e1",
        "/data/event/e1.ttl",
        "/vi/event/e1",
        "/dump/",
        "/health",
        "/ontology"
      })
  void otherMethodsAre405WithAllow(String path) {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      HttpResponse<String> answer =
          send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
      assertEquals(405, answer.statusCode(), method);
      assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
    }
  }

  @Test
  void ontologyIsRdfOrAPage() {
    HttpResponse<String> rdf = get("/ontology", "Accept", "text/turtle");
    assertEquals(200, rdf.statusCode());
    assertTrue(parse(rdf).contains(Terms.COOPERATION_EVENT, Node.ANY, Node.ANY));
    HttpResponse<String> page = get("/ontology", "Accept", BROWSER, "Accept-Language", "en");
    assertTrue(page.body().contains("id=\"CooperationEvent\""), page.body());
    assertTrue(get("/vi/ontology").body().contains("lang=\"vi\""));
  }

  @Test
  void ontologyIsTheFileWithoutTheConceptsBesideIt() {
    Graph file = GraphFactory.createDefaultGraph();
    RDFParser.source(getClass().getResourceAsStream("/ontology/cooperation.ttl"))
        .lang(RDFLanguages.TURTLE)
        .parse(file);
    assertTrue(file.isIsomorphicWith(parse(get("/ontology", "Accept", "application/n-triples"))));
  }

  @Test
  void ontologyIsAnsweredByItsVersionAsWell() {
    Graph ontology = parse(get("/ontology", "Accept", "text/turtle"));
    String version =
        ontology.stream(Node.ANY, OWL2.versionIRI.asNode(), Node.ANY)
            .map(triple -> triple.getObject().getURI())
            .findFirst()
            .orElseThrow();
    String path = version.substring(Coop.HOME.length() - 1);
    assertTrue(ontology.isIsomorphicWith(parse(get(path, "Accept", "text/turtle"))));
    assertTrue(get(path, "Accept", BROWSER).body().contains("id=\"CooperationEvent\""));
    assertEquals(404, get("/ontology/0.0.9").statusCode());
  }

  @Test
  void rulesOfTheExtractorAreAnswered() {
    assertEquals(
        "/en/rule/subject",
        header(get("/rule/subject", "Accept", BROWSER, "Accept-Language", "en"), "Location"));
    assertTrue(get("/en/rule/subject").body().contains("<h1 lang=\"en\">"));
    Graph graph = parse(get("/data/rule/subject.ttl"));
    assertTrue(
        graph.contains(node(Coop.HOME + "rule/subject"), SKOS.definition.asNode(), Node.ANY));
  }

  @Test
  void everyAnswerHasTheCommonHeaders() {
    for (String path :
        List.of("/", "/id/event/e1", "/data/event/e1.ttl", "/nowhere", "/sparql?query=x")) {
      HttpResponse<String> answer = get(path, "Origin", "https://a.example");
      assertEquals("nosniff", header(answer, "X-Content-Type-Options"), path);
      assertTrue(header(answer, "Content-Security-Policy").contains("default-src 'self'"), path);
      assertTrue(
          header(answer, "Content-Security-Policy").contains("frame-ancestors 'none'"), path);
      assertFalse(header(answer, "Referrer-Policy").isEmpty(), path);
      assertEquals("*", header(answer, "Access-Control-Allow-Origin"), path);
      assertEquals("", header(answer, "Access-Control-Allow-Credentials"), path);
      assertEquals("", header(answer, "Server"), path);
    }
    HttpResponse<String> preflight =
        send(
            request(
                    "/sparql",
                    "Origin",
                    "https://a.example",
                    "Access-Control-Request-Method",
                    "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertEquals(204, preflight.statusCode());
    assertTrue(header(preflight, "Access-Control-Allow-Methods").contains("POST"));
  }

  private static Graph parse(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    String type = header(answer, "Content-Type").split(";")[0];
    return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type)).toGraph();
  }

  private static Node thing(String path) {
    return node(Sample.BASE + "id/" + path);
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node literal(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
