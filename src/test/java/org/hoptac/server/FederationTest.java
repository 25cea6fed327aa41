package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.hoptac.federate.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SERVICE: what is asked of other endpoints, what is refused, and what comes of their failures. The
 * other endpoint is a stub that counts; {@code FederatedQuestionsTest} asks a real one.
 */
class FederationTest extends ServedTest {
  private static final String PREFIXES =
      "PREFIX coop: <https://w3id.org/hoptac/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";

  private final StubEndpoint stub = new StubEndpoint();

  @Override
  ServerOptions options() {
    return ServerOptions.defaults()
        .withQueryTimeout(Duration.ofSeconds(4))
        .withServices(
            Services.of(
                List.of(stub.url("/sparql")),
                List.of("wikidata=" + stub.url("/mirror"), "drip=" + stub.url("/drip"))));
  }

  @AfterEach
  void stopStub() {
    stub.close();
  }

  /** Things with numbers, so that there are many rows. */
  private void storeMany(int things) {
    store.replace(
        out -> {
          String data =
              IntStream.range(0, things)
                  .mapToObj(i -> "<urn:x-s:" + i + "> <urn:x-p:is> \"" + i + "\" .\n")
                  .collect(Collectors.joining());
          RDFParser.fromString(data, Lang.NTRIPLES).parse(out);
        });
  }

  private String service(String pattern) {
    return pattern.replace("URL", stub.url("/sparql"));
  }

  private String csv(String query) {
    HttpResponse<String> answer = query(query, "Accept", "text/csv");
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body().replace("\r\n", "\n");
  }

  @Test
  void rowsAreAskedAboutInGroupsAndJoined() {
    storeMany(205);
    String rows =
        csv(
            service(
                "SELECT ?n ?label { ?s <urn:x-p:is> ?n SERVICE <URL> { ?s <urn:x-p:label> ?label } }"));
    assertEquals(5, stub.queries().size(), stub.queries()::toString);
    assertEquals(206, rows.lines().count());
    assertTrue(rows.contains("\n17,label of urn:x-s:17\n"), rows);
    assertTrue(stub.queries().stream().allMatch(query -> query.contains("VALUES")));
    assertTrue(stub.queries().get(0).contains("<urn:x-s:"), stub.queries().get(0));
  }

  @Test
  void optionalIsAskedInGroupsAsWellAndKeepsItsRows() {
    storeMany(120);
    stub.answers(subject -> !subject.endsWith("7"));
    String rows =
        csv(
            service(
                "SELECT ?n ?label { ?s <urn:x-p:is> ?n OPTIONAL { SERVICE <URL> { ?s <urn:x-p:label> ?label } } }"));
    assertEquals(3, stub.queries().size());
    assertEquals(121, rows.lines().count());
    assertTrue(rows.contains("\n17,\n") && rows.contains("\n18,label of urn:x-s:18\n"), rows);
  }

  @Test
  void equalValuesAreAskedAboutOnce() {
    storeMany(40);
    String rows =
        csv(
            service(
                "SELECT ?n ?label { ?o <urn:x-p:is> ?n VALUES ?s { <urn:x-s:1> <urn:x-s:2> } SERVICE <URL> { ?s <urn:x-p:label> ?label } }"));
    assertEquals(1, stub.queries().size());
    assertEquals(81, rows.lines().count());
  }

  @Test
  void whatStandsInTheServiceGoesOutAsItIs() {
    csv(
        service(
            PREFIXES
                + "SELECT * { ?actor a coop:State SERVICE <URL> { ?actor skos:prefLabel ?label OPTIONAL { ?actor skos:altLabel ?other } FILTER (REGEX(?label, '^(V|L)', 'i')) } }"));
    String asked = stub.queries().get(0).replaceAll("\\s+", " ");
    assertTrue(asked.contains("REGEX") || asked.contains("regex"), asked);
    int values = asked.indexOf("VALUES");
    assertTrue(values > 0 && values < asked.indexOf("prefLabel"), asked);
    assertTrue(asked.indexOf("prefLabel") < asked.indexOf("OPTIONAL"), asked);
  }

  @Test
  void variablesOfSubQueriesKeepTheirNames() {
    storeMany(3);
    String rows =
        csv(
            service(
                "SELECT ?n { { SELECT ?n { ?s <urn:x-p:is> ?n SERVICE <URL> { ?s <urn:x-p:label> ?label } FILTER(STRENDS(?label, '2')) } } }"));
    assertEquals("n\n2\n", rows);
    assertTrue(stub.queries().get(0).contains("?s "), stub.queries().get(0));
    assertFalse(stub.queries().get(0).contains("?/"), stub.queries().get(0));
  }

  @Test
  void theRequestSaysWhoAsks() {
    csv(service("SELECT * { SERVICE <URL> { <urn:x-s:1> <urn:x-p:label> ?label } }"));
    assertEquals("Hoptac/9.9 (+" + Sample.BASE + ")", stub.header("User-Agent"));
    assertTrue(stub.header("Accept").startsWith("application/sparql-results+json"));
    assertEquals("POST /sparql", stub.requests().get(0));
  }

  @Test
  void aKnownNameCanBeSentToAMirror() {
    csv("SELECT * { SERVICE <https://query.wikidata.org/sparql> { ?s <urn:x-p:label> ?label } }");
    assertEquals(List.of("POST /mirror"), stub.requests());
  }

  @Test
  void theEndpointMayBeTold() {
    storeMany(3);
    String rows =
        csv(
            "SELECT ?n ?e { ?s <urn:x-p:is> ?n VALUES ?e { <%s> <https://query.wikidata.org/sparql> } SERVICE ?e { ?s <urn:x-p:label> ?label } }"
                .formatted(stub.url("/sparql")));
    assertEquals(7, rows.lines().count());
    assertEquals(2, stub.requests().size(), stub.requests()::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <BAD> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <BAD> { ?s ?p ?o } }",
        "SELECT * { BIND(<BAD> AS ?u) SERVICE ?u { ?s ?p ?o } }",
        "SELECT * { VALUES ?u { <BAD> } SERVICE SILENT ?u { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o BIND(IRI(CONCAT('BAD', SUBSTR(STR(?p), 1, 0))) AS ?u) OPTIONAL { SERVICE SILENT ?u { ?s ?q ?r } } }",
        "SELECT * { SERVICE ?unbound { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT ?unbound { ?s ?p ?o } }",
        "ASK { ?s ?p ?o FILTER EXISTS { SERVICE <BAD> { ?s ?p ?o } } }",
        "ASK { VALUES ?u { <BAD> } ?s ?p ?o FILTER NOT EXISTS { SERVICE SILENT ?u { ?s ?p ?o } } }",
        "SELECT * { ?s ?p ?o MINUS { SERVICE SILENT <BAD> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { { SELECT * { SERVICE SILENT <BAD> { ?s ?p ?o } } } } } }",
        "SELECT * { ?s ?p ?o OPTIONAL { SERVICE SILENT <BAD> { ?s ?p ?o } } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE SILENT <BAD> { ?s ?p ?o } }",
        "DESCRIBE ?s { SERVICE SILENT <BAD> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o SERVICE <BAD> { ?s ?q ?r } } }",
        "SELECT * { SERVICE SILENT <file:/etc/passwd> { ?s ?p ?o } }",
        "SELECT * { SERVICE <bulk+50:URL> { ?s ?p ?o } }",
        "SELECT * { SERVICE <loop:> { ?s ?p ?o } }"
      })
  void whatIsNotOnTheListIsRefusedAndNeverPassedOver(String query) {
    HttpResponse<String> answer = query(service(query).replace("BAD", stub.url("/other")));
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    assertTrue(answer.body().contains("service-not-allowed"), answer.body());
    assertEquals(List.of(), stub.requests());
  }

  @Test
  void aRefusalNamesWhatIsAllowedAndHowToAllowMore() {
    String body = query("SELECT * { SERVICE <https://example.org/sparql> { ?s ?p ?o } }").body();
    assertTrue(body.contains("<https://example.org/sparql> is not served"), body);
    assertTrue(body.contains(stub.url("/sparql")), body);
    assertTrue(body.contains("https://query.wikidata.org/sparql"), body);
    assertTrue(body.contains("--allow-service"), body);
  }

  @ParameterizedTest
  @CsvSource({
    "429, 429, service-busy",
    "503, 503, service-unavailable",
    "500, 502, service-failed",
    "404, 502, service-failed",
    "206, 502, service-failed",
    "redirect, 502, service-failed",
    "html, 502, service-failed",
    "broken, 502, service-failed",
    "deep, 502, service-failed",
    "cut, 502, service-failed",
    "short, 502, service-failed",
    "hang, 504, service-timeout",
  })
  void failureOfTheOtherEndpointIsToldAndSilentPassesOverIt(
      String failure, int status, String type) {
    stub.fails(failure);
    String query =
        service("SELECT ?x ?label { VALUES ?x { 1 } SERVICE <URL> { ?s <urn:x-p:label> ?label } }");
    HttpResponse<String> answer = query(query);
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(type), answer.body());
    assertTrue(answer.body().contains(stub.url("/sparql")), answer.body());
    String silent = query.replace("SERVICE", "SERVICE SILENT");
    assertEquals("x,label\n1,\n", csv(silent));
    assertTrue(
        stub.requests().stream().allMatch(line -> line.equals("POST /sparql")), "no redirection");
    assertTrue(stub.requests().size() <= 2, stub.requests()::toString);
  }

  @Test
  void theWishForAPauseIsPassedOnAndKept() {
    stub.fails("429");
    String query = service("SELECT * { SERVICE <URL> { ?s <urn:x-p:label> ?label } }");
    assertEquals("7", header(query(query), "Retry-After"));
    HttpResponse<String> again = query(query);
    assertEquals(429, again.statusCode());
    assertTrue(Integer.parseInt(header(again, "Retry-After")) <= 7);
    assertEquals(1, stub.requests().size(), "asked during the pause");
  }

  @Test
  void anEndpointThatFailedSilentlyIsNotWaitedForAgain() {
    storeMany(205);
    stub.fails("500");
    String rows =
        csv(
            service(
                "SELECT ?n ?label { ?s <urn:x-p:is> ?n SERVICE SILENT <URL> { ?s <urn:x-p:label> ?label } }"));
    assertEquals(206, rows.lines().count());
    assertEquals(1, stub.requests().size());
  }

  /** Each request is within its time; the query is not. */
  @Test
  void theTimeOfTheQueryEndsItWhateverTheOtherDoes() {
    storeMany(205);
    stub.fails("slow");
    long start = System.nanoTime();
    HttpResponse<String> answer =
        query(
            service(
                "SELECT ?n { ?s <urn:x-p:is> ?n SERVICE SILENT <URL> { ?s <urn:x-p:label> ?label } }"));
    assertEquals(503, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("query-timeout"), answer.body());
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 15);
  }

  @Test
  void anAnswerThatDripsIsNotWaitedFor() {
    stub.fails("drip");
    HttpResponse<String> answer =
        query("SELECT * { SERVICE <" + stub.url("/drip") + "> { ?s <urn:x-p:label> ?l } }");
    assertEquals(504, answer.statusCode(), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"huge", "rows"})
  void anAnswerThatIsTooLargeIsRefusedAndNeverPassedOver(String failure) {
    stub.fails(failure);
    for (String word : List.of("SERVICE", "SERVICE SILENT")) {
      HttpResponse<String> answer =
          query(service("SELECT * { " + word + " <URL> { ?s <urn:x-p:label> ?label } }"));
      assertEquals(413, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("service-answer-too-large"), answer.body());
    }
  }

  @Test
  void aQuerySendsOnlySoManyRequests() {
    storeMany(60);
    HttpResponse<String> answer =
        query(
            service(
                "SELECT * { ?s <urn:x-p:is> ?n FILTER EXISTS { SERVICE SILENT <URL> { ?s <urn:x-p:label> ?label } } }"));
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("service-requests"), answer.body());
    assertEquals(50, stub.requests().size());
  }

  @Test
  void existsMinusAndConstructAskToo() {
    storeMany(3);
    stub.answers(subject -> subject.endsWith("1"));
    String remote = "{ SERVICE <URL> { ?s <urn:x-p:label> ?label } }";
    assertEquals(
        "n\n1\n", csv(service("SELECT ?n { ?s <urn:x-p:is> ?n FILTER EXISTS " + remote + " }")));
    stub.listsAll(List.of("urn:x-s:1", "urn:x-s:9"));
    assertEquals(
        "n\n0\n2\n",
        csv(service("SELECT ?n { ?s <urn:x-p:is> ?n MINUS " + remote + " } ORDER BY ?n")));
    String graph =
        query(
                service("CONSTRUCT { ?s <urn:x-p:called> ?label } WHERE " + remote),
                "Accept",
                "application/n-triples")
            .body();
    assertEquals(2, graph.lines().count(), graph);
  }

  /** It may change while our data stay. */
  @Test
  void answersAreNotKnownByTheVersionOfTheData() {
    HttpResponse<String> answer =
        query(service("SELECT * { SERVICE <URL> { <urn:x-s:1> <urn:x-p:label> ?label } }"));
    assertEquals("", header(answer, "ETag"));
    assertEquals("no-cache", header(answer, "Cache-Control"));
  }

  @Test
  void theDescriptionNamesTheEndpointsThatMayBeAsked() {
    String description = get("/sparql", "Accept", "application/n-triples").body();
    assertTrue(description.contains("#BasicFederatedQuery"), description);
    assertTrue(description.contains("<https://query.wikidata.org/sparql>"), description);
    assertTrue(description.contains("\"wikidata\""), description);
    String page = get("/sparql", "Accept", BROWSER, "Accept-Language", "en").body();
    assertTrue(page.contains("https://query.wikidata.org/sparql"), page);
  }

  @Test
  void onlyAFewSuchQueriesRunAtOnce() throws Exception {
    stub.fails("hang");
    String query = service("SELECT * { SERVICE <URL> { ?s <urn:x-p:label> ?label } }");
    List<Thread> waiting = new ArrayList<>();
    List<Integer> statuses = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 6; i++) {
      Thread thread = new Thread(() -> statuses.add(query(query).statusCode()));
      thread.start();
      waiting.add(thread);
    }
    assertEquals(200, query("ASK {}").statusCode());
    for (Thread thread : waiting) {
      thread.join();
    }
    assertEquals(4, statuses.stream().filter(status -> status == 504).count(), statuses::toString);
    assertEquals(2, statuses.stream().filter(status -> status == 503).count(), statuses::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nowhere", "ftp://example.org/x", "http:///x", "http://me@example.org/", "a b:c"})
  void whatIsNoEndpointIsRefusedAtTheStart(String text) {
    assertThrows(IllegalArgumentException.class, () -> Services.of(List.of(text), List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> Services.of(List.of(), List.of("x=" + text)));
  }

  @Test
  void problemsNameTheEndpoint() {
    stub.fails("500");
    String body = query(service("ASK { SERVICE <URL> { ?s ?p ?o } }")).body();
    assertEquals(
        stub.url("/sparql"),
        JsonParser.parseString(body).getAsJsonObject().get("endpoint").getAsString());
  }
}
