package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What visitors must not be able to do. The time limit is short here; every test must end soon
 * after it.
 */
class HostileQueryTest extends ServedTest {
  private static final String CATASTROPHE =
      "ASK { FILTER(regex(\"" + "a".repeat(100) + "!\", \"(.*a){18}$\")) }";
  private static final String PRODUCT =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }";

  private static final List<String> SERVICES =
      List.of(
          "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
          "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
          "SELECT * { { SELECT * { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } } } }",
          "SELECT * { BIND(<URL> AS ?u) SERVICE ?u { ?s ?p ?o } }",
          "ASK { ?s ?p ?o FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
          "SELECT * { ?s ?p ?o OPTIONAL { SERVICE SILENT <URL> { ?s ?p ?o } } }",
          "SELECT * { ?s ?p ?o MINUS { SERVICE <URL> { ?s ?p ?o } } }",
          "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
          "DESCRIBE ?s { SERVICE <URL> { ?s ?p ?o } }",
          "SELECT * { SERVICE <file:/etc/passwd> { ?s ?p ?o } }");

  private static final List<String> FUNCTIONS =
      List.of(
          "SELECT (<java:org.apache.jena.sparql.function.library.wait>(1) AS ?x) {}",
          "SELECT (<http://jena.apache.org/ARQ/function#wait>(9000) AS ?x) {}",
          "SELECT (<http://jena.apache.org/ARQ/function#version>() AS ?x) {}",
          "SELECT (<http://jena.apache.org/ARQ/function#context>('x') AS ?x) {}",
          "SELECT (<http://jena.apache.org/ARQ/function#sprintf>('%99999999d', 1) AS ?x) {}",
          "SELECT (<http://www.w3.org/2005/xpath-functions#matches>('a', 'b') AS ?x) {}",
          "SELECT (<http://jena.hpl.hp.com/ARQ/js#f>() AS ?x) {}",
          "SELECT * { ?s ?p ?o FILTER(<urn:nothing>(?o)) }",
          "SELECT (SUM(<urn:nothing>(?o)) AS ?n) { ?s ?p ?o }",
          "SELECT * { ?s ?p ?o } ORDER BY <urn:nothing>(?o)",
          "SELECT ?n { ?s ?p ?o } GROUP BY (<urn:nothing>(?o) AS ?n)",
          "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p HAVING (<urn:nothing>(?p))",
          "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.container> ?o }",
          "SELECT * { ?s <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }",
          "SELECT * { ?s <http://jena.apache.org/ARQ/property#versionARQ> ?o }");

  private static final List<String> UPDATES =
      List.of(
          "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
          "LOAD <http://127.0.0.1/x>",
          "CLEAR ALL",
          "DELETE WHERE { ?s ?p ?o }");

  private static final List<String> PATTERNS =
      List.of(
          "ASK { FILTER(regex('aa', '(a)\\\\1')) }",
          "ASK { FILTER(regex('aa', 'a(?=b)')) }",
          "ASK { FILTER(regex('aa', '[a-z-[aeiou]]')) }",
          "ASK { FILTER(regex('aa', '((a{100}){100}){100}')) }",
          "ASK { FILTER(regex('aa', 'a', 'k')) }",
          "ASK { ?s ?p ?o FILTER(regex(str(?p), concat('(', 'a)', '\\\\1'))) }");

  @Override
  ServerOptions options() {
    return ServerOptions.defaults()
        .withQueryTimeout(Duration.ofMillis(800))
        .withMaxAnswer(200_000, 10_000);
  }

  @Test
  void serviceIsRefusedWhereverItStands() {
    assertAll(SERVICES.stream().map(query -> () -> serviceIsRefused(query)));
  }

  private void serviceIsRefused(String query) throws Exception {
    try (ServerSocket trap = new ServerSocket(0)) {
      CompletableFuture<Socket> caught = accept(trap);
      HttpResponse<String> answer =
          query(query.replace("URL", "http://127.0.0.1:" + trap.getLocalPort() + "/sparql"));
      assertEquals(400, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("SERVICE"), answer.body());
      assertNull(caught.getNow(null), "the server sent a request");
    }
  }

  @Test
  void fromNeverFetches() throws Exception {
    try (ServerSocket trap = new ServerSocket(0)) {
      CompletableFuture<Socket> caught = accept(trap);
      String url = "http://127.0.0.1:" + trap.getLocalPort() + "/x.ttl";
      assertTrue(query("ASK FROM <" + url + "> { ?s ?p ?o }").body().contains("false"));
      assertTrue(
          query("ASK FROM NAMED <" + url + "> { GRAPH ?g { ?s ?p ?o } }").body().contains("false"));
      assertTrue(query("ASK FROM <file:/etc/passwd> { ?s ?p ?o }").body().contains("false"));
      assertTrue(
          get("/sparql?query=" + encode("ASK { ?s ?p ?o }") + "&default-graph-uri=" + encode(url))
              .body()
              .contains("false"));
      assertNull(caught.getNow(null), "the server sent a request");
    }
  }

  private static CompletableFuture<Socket> accept(ServerSocket trap) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return trap.accept();
          } catch (java.io.IOException closed) {
            return null;
          }
        });
  }

  @Test
  void functionsOutsideTheStandardAreRefused() {
    assertAll(FUNCTIONS.stream().map(query -> () -> functionIsRefused(query)));
  }

  private void functionIsRefused(String query) {
    HttpResponse<String> answer = query(query);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("not served"), answer.body());
  }

  @Test
  void updatesAreImpossible() {
    assertAll(UPDATES.stream().map(update -> () -> updateIsImpossible(update)));
  }

  private void updateIsImpossible(String update) {
    long before = store.triples();
    assertEquals(400, query(update).statusCode());
    assertEquals(403, post("/sparql", "application/sparql-update", update).statusCode());
    assertEquals(
        403,
        post("/sparql", "application/x-www-form-urlencoded", "update=" + encode(update))
            .statusCode());
    for (String path : List.of("/update", "/sparql/update", "/$/datasets", "/$/compact/ds")) {
      assertTrue(post(path, "application/sparql-update", update).statusCode() >= 404, path);
    }
    assertEquals(before, store.triples());
  }

  @Test
  void catastrophicRegexBlocksNothing() {
    HttpResponse<String> answer = query(CATASTROPHE);
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("false"), answer.body());
    assertTimesOut(PRODUCT);
    for (int i = 0; i < 3; i++) {
      query(CATASTROPHE.replace("{18}", "{18" + "}").replace("ASK", "ASK # " + i + "\n"));
    }
    assertTimesOut("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i ?a");
  }

  @Test
  void patternsThatCannotRunInLinearTimeAreRefused() {
    assertAll(PATTERNS.stream().map(query -> () -> patternIsRefused(query)));
  }

  private void patternIsRefused(String query) {
    HttpResponse<String> answer = query(query);
    assertEquals(400, answer.statusCode(), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PRODUCT,
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT DISTINCT ?z { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l BIND(1 AS ?z) }",
        "CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONCAT(STR(?a), STR(?l)) = 'never') }",
        "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(CONCAT(STR(?a), STR(?l)) = 'never') }",
        "SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
      })
  void whatTakesTooLongOrTooMuchIsRefusedWhole(String query) {
    HttpResponse<String> answer = query(query);
    assertTrue(List.of(400, 413, 503).contains(answer.statusCode()), answer.statusCode() + "");
    assertEquals("application/problem+json", header(answer, "Content-Type"));
  }

  @Test
  void queryOverItsTimeIs503WithRetryAfter() {
    assertTimesOut(PRODUCT);
  }

  private void assertTimesOut(String query) {
    long start = System.nanoTime();
    HttpResponse<String> answer = query(query);
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    assertEquals(503, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("query-timeout"), answer.body());
    assertFalse(header(answer, "Retry-After").isEmpty());
    assertTrue(seconds < 15, "answered after " + seconds + " s");
  }

  @Test
  void describeOfManyIsLimited() {
    store.replace(
        out -> {
          StringBuilder data = new StringBuilder();
          for (int i = 0; i < 12_000; i++) {
            data.append("<urn:s").append(i).append("> <urn:p> \"").append(i).append("\" .\n");
          }
          RDFParser.fromString(data.toString(), Lang.NTRIPLES).parse(out);
        });
    assertEquals(413, query("DESCRIBE ?s { ?s ?p ?o }").statusCode());
    assertEquals(413, query("CONSTRUCT WHERE { ?s ?p ?o }").statusCode());
    assertEquals(200, query("DESCRIBE ?s { ?s ?p ?o } LIMIT 10").statusCode());
  }

  @Test
  void answerBeyondItsSizeIs413AndNotCut() {
    String query = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 3000";
    for (String type : List.of("text/csv", "application/sparql-results+json")) {
      HttpResponse<String> answer = query(query, "Accept", type);
      assertEquals(413, answer.statusCode());
      assertTrue(answer.body().contains("answer-too-large"), answer.body());
      assertFalse(header(answer, "Retry-After").isEmpty());
    }
  }

  @Test
  void stringsCannotGrowWithoutBound() {
    StringBuilder doubling =
        new StringBuilder("SELECT (STRLEN(?x40) AS ?n) { BIND('aaaaaaaa' AS ?x0) ");
    StringBuilder replacing = new StringBuilder("\"aaaaaaaaaa\"");
    StringBuilder squaring = new StringBuilder("SELECT ?x40 { BIND(9 AS ?x0) ");
    for (int i = 0; i < 40; i++) {
      doubling.append("BIND(CONCAT(?x%d, ?x%d) AS ?x%d) ".formatted(i, i, i + 1));
      squaring.append("BIND(?x%d * ?x%d AS ?x%d) ".formatted(i, i, i + 1));
      replacing.insert(0, "REPLACE(").append(", 'a', 'aaaaaaaaaa')");
    }
    HttpResponse<String> concat = query(doubling + "}");
    assertEquals(400, concat.statusCode(), concat.body());
    assertTrue(concat.body().contains("text-too-long"), concat.body());
    HttpResponse<String> replace = query("SELECT (STRLEN(" + replacing + ") AS ?n) {}");
    assertEquals(400, replace.statusCode(), replace.body());
    // An error in an expression leaves its variable unbound.
    assertEquals("x40\r\n\r\n", query(squaring + "}", "Accept", "text/csv").body());
  }

  @Test
  void bodyOverItsLimitIs413() {
    String body = "ASK {} #" + "x".repeat(ServerOptions.defaults().maxBodyBytes());
    assertEquals(413, post("/sparql", "application/sparql-query", body).statusCode());
    assertEquals(
        413,
        post("/sparql", "application/x-www-form-urlencoded", "query=" + body.replace(" ", "+"))
            .statusCode());
  }

  @Test
  void deepNestingIsNoFault() {
    String deep = "SELECT * { " + "{ ".repeat(20_000) + "?s ?p ?o" + " }".repeat(20_000) + " }";
    assertEquals(400, post("/sparql", "application/sparql-query", deep).statusCode());
    String wide = "ASK { ?s ?p ?o FILTER(" + "?o = 1 || ".repeat(20_000) + "false) }";
    int status = post("/sparql", "application/sparql-query", wide).statusCode();
    assertTrue(List.of(200, 400, 503).contains(status), status + "");
  }

  @Test
  void ordinaryQueriesAreAnsweredWhileEndlessOnesRun() {
    List<CompletableFuture<Integer>> endless = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      endless.add(CompletableFuture.supplyAsync(() -> query(PRODUCT).statusCode()));
    }
    assertEquals(200, query("ASK { ?s ?p ?o }").statusCode());
    assertEquals(200, get("/health").statusCode());
    endless.forEach(each -> assertEquals(503, each.join()));
  }
}
