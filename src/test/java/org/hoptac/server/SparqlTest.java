package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlTest extends ServedTest {
  private static final String COOP = "PREFIX coop: <https://w3id.org/hoptac/ontology#> ";
  private static final String EVENTS =
      COOP + "SELECT ?event WHERE { ?event a coop:CooperationEvent } ORDER BY ?event";
  private static final String GRAPH = COOP + "CONSTRUCT WHERE { ?c a coop:Claim ; coop:status ?s }";

  @Test
  void answersByGetAndByBothFormsOfPost() {
    String byGet = query(EVENTS).body();
    assertTrue(byGet.contains("event/e1"), byGet);
    String form = "query=" + encode(EVENTS);
    assertEquals(byGet, post("/sparql", "application/x-www-form-urlencoded", form).body());
    assertEquals(byGet, post("/sparql", "application/sparql-query;charset=UTF-8", EVENTS).body());
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, JSON",
    "application/sparql-results+xml, XML",
    "text/csv, CSV",
    "text/tab-separated-values, TSV"
  })
  void rowsComeInFourForms(String accept, String name) {
    HttpResponse<String> answer = query(EVENTS, "Accept", accept);
    assertTrue(header(answer, "Content-Type").startsWith(accept), header(answer, "Content-Type"));
    Lang lang =
        Map.of(
                "JSON", ResultSetLang.RS_JSON,
                "XML", ResultSetLang.RS_XML,
                "CSV", ResultSetLang.RS_CSV,
                "TSV", ResultSetLang.RS_TSV)
            .get(name);
    var in = new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8));
    assertEquals(3, ResultSetFormatter.toList(ResultSetMgr.read(in, lang)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/ld+json",
        "application/rdf+xml"
      })
  void graphsComeInFourForms(String accept) {
    HttpResponse<String> answer = query(GRAPH, "Accept", accept);
    assertEquals(200, answer.statusCode());
    assertTrue(header(answer, "Content-Type").startsWith(accept));
    Lang lang = org.apache.jena.riot.RDFLanguages.contentTypeToLang(accept);
    Graph graph = RDFParser.fromString(answer.body(), lang).toGraph();
    assertEquals(6, graph.size());
  }

  @Test
  void askSaysTrueOrFalse() {
    assertTrue(query("ASK { ?s ?p ?o }").body().replace(" ", "").contains("\"boolean\":true"));
    assertTrue(
        query("ASK { ?s ?p 'never' }").body().replace(" ", "").contains("\"boolean\":false"));
  }

  @Test
  void jsonIsTheDefaultOfRowsAndTurtleOfGraphs() {
    assertEquals(
        "application/sparql-results+json", header(query(EVENTS, "Accept", "*/*"), "Content-Type"));
    assertTrue(header(query(GRAPH), "Content-Type").startsWith("text/turtle"));
  }

  @Test
  void unknownFormIs406() {
    HttpResponse<String> answer = query(EVENTS, "Accept", "image/png");
    assertEquals(406, answer.statusCode());
    assertTrue(answer.body().contains("sparql-results+json"), answer.body());
  }

  @Test
  void describeGivesTheTriplesOfTheSubject() {
    HttpResponse<String> answer = query("DESCRIBE <" + Sample.BASE + "id/actor/VN>");
    Graph graph = RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
    assertEquals(5, graph.size(), answer.body());
    assertEquals(
        5,
        RDFParser.fromString(
                query(
                        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> DESCRIBE ?a { ?a skos:notation 'VN' }")
                    .body(),
                Lang.TURTLE)
            .toGraph()
            .size());
  }

  @Test
  void syntaxErrorSaysLineAndColumn() {
    HttpResponse<String> answer = query("SELECT *\nWHERE { ?s ?p }");
    assertEquals(400, answer.statusCode());
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertEquals(400, problem.get("status").getAsInt());
    assertEquals(2, problem.get("line").getAsInt());
    assertEquals(15, problem.get("column").getAsInt());
    assertFalse(answer.body().contains("org.apache"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { LET (?x := 1) }",
        "JSON { \"a\": ?s } WHERE { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o LATERAL { ?s ?q ?r } }"
      })
  void extensionsOfJenaAreNoSparql(String query) {
    assertEquals(400, query(query).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sparql?query=",
        "/sparql?query=ASK%7B%7D&query=ASK%7B%7D",
        "/sparql?query=ASK%7B%7D&default-graph-uri=data.ttl",
        "/sparql?query=ASK%7B%7D&named-graph-uri=",
        "/sparql?query=ASK%7B%7D%",
        "/sparql?query=%FF%FE"
      })
  void malformedRequestsAre400(String path) throws Exception {
    assertTrue(Raw.get(server.port(), path).startsWith("HTTP/1.1 400 "), path);
  }

  @Test
  void bodyOfUnknownTypeIs415AndMissingQueryIs400() {
    assertEquals(415, post("/sparql", "text/plain", "ASK {}").statusCode());
    assertEquals(400, post("/sparql", "application/x-www-form-urlencoded", "x=1").statusCode());
    assertEquals(
        415,
        post("/sparql", "application/sparql-query", "ASK {}", "Content-Encoding", "gzip")
            .statusCode());
  }

  @Test
  void bodyThatIsNoUtf8IsRefusedAndNotRepaired() {
    byte[] body = {'A', 'S', 'K', ' ', '{', '}', '#', (byte) 0xff};
    HttpRequest.Builder request =
        request("/sparql", "Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    assertEquals(400, send(request).statusCode());
  }

  @Test
  void headIsGetWithoutBody() {
    HttpResponse<String> got = query(EVENTS);
    HttpResponse<String> head =
        send(
            request("/sparql?query=" + encode(EVENTS))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(header(got, "Content-Length"), header(head, "Content-Length"));
    assertEquals(header(got, "Content-Type"), header(head, "Content-Type"));
  }

  @Test
  void otherMethodsAre405WithAllow() {
    HttpResponse<String> answer =
        send(request("/sparql").PUT(HttpRequest.BodyPublishers.ofString("x")));
    assertEquals(405, answer.statusCode());
    assertEquals("GET, HEAD, POST, OPTIONS", header(answer, "Allow"));
  }

  @Test
  void parametersOfOtherServersMeanNothing() {
    String plain = query(EVENTS).body();
    HttpResponse<String> answer =
        get(
            "/sparql?query="
                + encode(EVENTS)
                + "&callback=evil&stylesheet=http://evil.example/x.xsl&force-accept=text/plain&output=text");
    assertEquals(plain, answer.body());
    assertEquals("application/sparql-results+json", header(answer, "Content-Type"));
  }

  @Test
  void describesItselfToRdfClientsAndShowsTheFormToBrowsers() {
    HttpResponse<String> description = get("/sparql", "Accept", "text/turtle");
    Graph graph = RDFParser.fromString(description.body(), Lang.TURTLE).toGraph();
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    assertTrue(
        graph.stream()
            .anyMatch(
                t ->
                    t.getPredicate().hasURI(sd + "endpoint")
                        && t.getObject().hasURI(Sample.BASE + "sparql")),
        description.body());
    HttpResponse<String> form = get("/sparql", "Accept", BROWSER);
    assertTrue(header(form, "Content-Type").startsWith("text/html"));
    assertTrue(form.body().contains("<textarea"), form.body());
  }

  @Test
  void browserSeesRowsAsATable() {
    String page = query(EVENTS, "Accept", BROWSER).body();
    assertTrue(page.contains("<th scope=\"col\">event</th>"), page);
    assertTrue(page.contains("href=\"/vi/event/e1\""), page);
    assertTrue(page.contains("format=csv"), page);
    assertTrue(query("ASK {}", "Accept", BROWSER, "Accept-Language", "en").body().contains("Yes"));
    assertTrue(query(GRAPH, "Accept", BROWSER).body().contains("<pre class=\"turtle\">"));
  }

  @Test
  void parameterChoosesAmongTheForms() {
    assertAll(
        () -> form(EVENTS, "format=csv", "text/csv"),
        () -> form(EVENTS, "output=xml", "application/sparql-results+xml"),
        () -> form(EVENTS, "results=tsv", "text/tab-separated-values"),
        () -> form(EVENTS, "format=srj", "application/sparql-results+json"),
        () -> form(EVENTS, "format=" + encode("application/sparql-results+json"), "application/"),
        // What SPARQLWrapper sends, whatever the kind of query.
        () -> form(EVENTS, "format=json&output=json&results=json", "application/sparql-results"),
        () -> form(GRAPH, "format=json", "application/ld+json"),
        () -> form(GRAPH, "format=json-ld", "application/ld+json"),
        () -> form(GRAPH, "format=xml", "application/rdf+xml"),
        () -> form(GRAPH, "format=rdf+xml", "application/rdf+xml"),
        () -> form(GRAPH, "format=rdf%2Bxml", "application/rdf+xml"),
        () -> form(GRAPH, "format=n3", "text/turtle"),
        () -> form(GRAPH, "format=turtle", "text/turtle"),
        () -> form(GRAPH, "format=text/turtle", "text/turtle"),
        () -> form(GRAPH, "format=n-triples", "application/n-triples"),
        // None of the forms: the Accept header decides.
        () -> form(GRAPH, "format=csv", "text/html"),
        () -> form(EVENTS, "format=", "text/html"));
  }

  private void form(String query, String parameter, String type) {
    String pairs = parameter + "&query=" + encode(query);
    HttpResponse<String> got = get("/sparql?" + pairs, "Accept", BROWSER);
    assertTrue(header(got, "Content-Type").startsWith(type), header(got, "Content-Type"));
    HttpResponse<String> posted =
        post("/sparql", "application/x-www-form-urlencoded", pairs, "Accept", BROWSER);
    assertEquals(header(got, "Content-Type"), header(posted, "Content-Type"));
  }

  @Test
  void regexAndReplaceDoWhatTheStandardSays() {
    String query =
        """
        SELECT (REGEX("Hợp TÁC", "tác$", "i") AS ?a) (REPLACE("abracadabra", "a(.)", "a$1$1") AS ?b)
          (REPLACE("a.c"@vi, ".", "-", "q") AS ?c) (REGEX("ab", "a b", "x") AS ?d) (CONCAT("x", "y") AS ?e)
          (6 * 7 AS ?f) (<http://www.w3.org/2001/XMLSchema#integer>("5") AS ?g) {}
        """;
    String csv = query(query, "Accept", "text/csv").body();
    assertEquals("a,b,c,d,e,f,g\r\ntrue,abbraccaddabbra,a-c,true,xy,42,5\r\n", csv);
  }

  @Test
  void filtersWorkOnTheData() {
    String query =
        COOP + "SELECT ?s { ?s coop:text ?t FILTER REGEX(?t, 'phòng thí nghiệm (chung|riêng)') }";
    assertTrue(query(query, "Accept", "text/csv").body().contains("statement/s1"));
  }

  @Test
  void groupConcatGivesTheWholeText() {
    String query =
        "SELECT (GROUP_CONCAT(?x; SEPARATOR='+') AS ?all) (COUNT(*) AS ?n) { VALUES ?x { 'a' 'b' 'c' } }";
    assertEquals("all,n\r\na+b+c,3\r\n", query(query, "Accept", "text/csv").body());
  }
}
