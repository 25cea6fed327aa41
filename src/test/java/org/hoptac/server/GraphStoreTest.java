package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

/**
 * SPARQL 1.1 Graph Store HTTP Protocol, read only. What reads in the W3C's test suite stands under
 * its names; what writes there is 405 here.
 */
class GraphStoreTest extends ServedTest {
  private static final String ONTOLOGY =
      "/graph?graph=" + encode("https://w3id.org/hoptac/ontology");
  private static final List<String> FORMS =
      List.of("text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml");
  private static final String UNKNOWN = "/graph?graph=" + encode("http://example.org/none");

  @Override
  ServerOptions options() {
    return ServerOptions.defaults().withMaxAnswer(1 << 20, 800);
  }

  /** GET of PUT - default graph. */
  @Test
  void get_of_put__default_graph() {
    Graph data = data();
    assertAll(FORMS.stream().map(accept -> () -> graphIn(accept, data)));
  }

  private void graphIn(String accept, Graph data) {
    HttpResponse<String> answer = get("/graph?default", "Accept", accept);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(accept, header(answer, "Content-Type").split(";")[0]);
    assertTrue(data.isIsomorphicWith(parse(answer, accept)), accept);
  }

  private Graph data() {
    String all = query("CONSTRUCT WHERE { ?s ?p ?o }", "Accept", "application/n-triples").body();
    return RDFParser.fromString(all, Lang.NTRIPLES).toGraph();
  }

  private static Graph parse(HttpResponse<String> answer, String type) {
    return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type)).toGraph();
  }

  /** GET of PUT - graph already in store. */
  @Test
  void get_of_put__graph_already_in_store() {
    Graph ontology = parse(get(ONTOLOGY), "text/turtle");
    Graph document = parse(get("/ontology", "Accept", "text/turtle"), "text/turtle");
    assertFalse(ontology.isEmpty());
    assertTrue(document.isIsomorphicWith(ontology));
    String name = Sample.BASE + "graph?default";
    assertEquals(get("/graph?default").body(), get("/graph?graph=" + encode(name)).body());
  }

  /** GET of DELETE - existing graph. */
  @Test
  void get_of_delete__existing_graph() {
    HttpResponse<String> answer = get(UNKNOWN);
    assertEquals(404, answer.statusCode());
    assertEquals("application/problem+json", header(answer, "Content-Type"));
  }

  /** HEAD on an existing graph. */
  @Test
  void head_on_an_existing_graph() {
    assertAll(FORMS.stream().map(accept -> () -> headIn(accept)));
  }

  private void headIn(String accept) {
    for (String path : List.of("/graph?default", ONTOLOGY)) {
      HttpResponse<String> head = send(head(path).header("Accept", accept));
      HttpResponse<String> got = get(path, "Accept", accept);
      assertEquals(got.statusCode(), head.statusCode());
      assertEquals("", head.body());
      assertEquals(headers(got), headers(head));
    }
  }

  private HttpRequest.Builder head(String path) {
    return request(path).method("HEAD", HttpRequest.BodyPublishers.noBody());
  }

  private static Map<String, List<String>> headers(HttpResponse<?> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    // Says how the body comes, and there is none.
    headers.remove("transfer-encoding");
    return headers;
  }

  /** HEAD on a non-existing graph. */
  @Test
  void head_on_a_nonexisting_graph() {
    HttpResponse<String> head = send(head(UNKNOWN));
    assertEquals(404, head.statusCode());
    assertEquals("", head.body());
  }

  /**
   * Of put__initial_state, put__mismatched_payload, delete__existing_graph, post__existing_graph
   * ...
   */
  @Test
  void writingIs405() {
    assertAll(Stream.of("PUT", "POST", "DELETE", "PATCH").map(each -> () -> writingIs405(each)));
  }

  private void writingIs405(String method) {
    long before = store.triples();
    for (String path :
        List.of("/graph?default", ONTOLOGY, UNKNOWN, "/graph", "/graph/person/1.ttl")) {
      HttpResponse<String> answer =
          send(
              request(path, "Content-Type", "text/turtle")
                  .method(method, HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> 1 .")));
      assertEquals(405, answer.statusCode(), path);
      assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
    }
    assertEquals(before, store.triples());
  }

  @Test
  void optionsSayWhatTheAddressAnswers() {
    for (String path : List.of("/graph?default", "/sparql")) {
      HttpResponse<String> answer =
          send(request(path).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
      assertEquals(204, answer.statusCode());
      String allow = path.equals("/sparql") ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
      assertEquals(allow, header(answer, "Allow"), path);
    }
  }

  @Test
  void namesAreChecked() {
    assertAll(
        () -> refused("/graph", 400, "exactly one"),
        () -> refused("/graph?x=1", 400, "exactly one"),
        () -> refused("/graph?default&graph=urn:x", 400, "exactly one"),
        () -> refused("/graph?graph=urn:x&graph=urn:y", 400, "exactly one"),
        () -> refused("/graph?graph=person/1.ttl", 400, "absolute IRI"),
        () -> refused("/graph?graph=", 400, "absolute IRI"),
        () -> refused("/graph?graph=http://a%20b/", 400, "absolute IRI"),
        () -> refused("/graph?graph=%FF", 400, "UTF-8"),
        () -> refused("/graph?graph=urn:x-arq:DefaultGraph", 404, "no graph of that name"),
        () -> refused("/graph/person/1.ttl", 404, "not identified by their path"));
  }

  private void refused(String path, int status, String detail) {
    HttpResponse<String> answer = get(path);
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(detail), answer.body());
  }

  @Test
  void withoutAcceptItIsTurtleAndAnUnknownFormIs406() {
    assertTrue(header(get("/graph?default"), "Content-Type").startsWith("text/turtle"));
    assertTrue(
        header(get("/graph?default", "Accept", BROWSER), "Content-Type").startsWith("text/turtle"));
    HttpResponse<String> answer = get("/graph?default", "Accept", "image/png");
    assertEquals(406, answer.statusCode());
    assertTrue(answer.body().contains("application/n-triples"), answer.body());
  }

  @Test
  void etagChangesWithDataGraphAndForm() {
    HttpResponse<String> turtle = get("/graph?default");
    String etag = header(turtle, "ETag");
    assertEquals("Accept, Accept-Encoding", header(turtle, "Vary"));
    HttpResponse<String> again = get("/graph?default", "If-None-Match", etag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(200, get(ONTOLOGY, "If-None-Match", etag).statusCode());
    assertEquals(
        200,
        get("/graph?default", "If-None-Match", etag, "Accept", "application/n-triples")
            .statusCode());
    String more = Sample.turtle() + "<https://example.org/a> <https://example.org/b> \"c\" .";
    store.replace(out -> RDFParser.fromString(more, Lang.TURTLE).parse(out));
    assertEquals(200, get("/graph?default", "If-None-Match", etag).statusCode());
  }

  @Test
  void largeGraphsStreamAndAreRefusedWholeInOtherForms() {
    store.replace(
        out -> {
          StringBuilder lines = new StringBuilder();
          for (int i = 0; i < 50_000; i++) {
            lines
                .append("<http://example.org/s")
                .append(i)
                .append("> <http://example.org/p> \"")
                .append(i)
                .append("\" .\n");
          }
          RDFParser.fromString(lines.toString(), Lang.NTRIPLES).parse(out);
        });
    HttpResponse<String> lines = get("/graph?default", "Accept", "application/n-triples");
    assertEquals(50_000, lines.body().lines().count());
    assertEquals(50_000, parse(get("/graph?default"), "text/turtle").size());
    HttpResponse<String> refused = get("/graph?default", "Accept", "application/ld+json");
    assertEquals(413, refused.statusCode());
    assertTrue(refused.body().contains("application/n-triples"), refused.body());
  }
}
