package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the W3C's test suite of the SPARQL 1.1 Protocol asks, under its names, over the graphs that
 * are here. Its updates are refused: the endpoint is read only.
 */
class SparqlProtocolTest extends ServedTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";

  private static final String DATA = Sample.BASE + "graph?default";
  private static final String ONTOLOGY = "https://w3id.org/hoptac/ontology";
  private static final String EVENT = "<" + Sample.BASE + "id/event/e1> a ?type . ";
  private static final String CLASS = "<" + ONTOLOGY + "#CooperationEvent> a ?kind . ";
  private static final String BOTH = "ASK { " + EVENT + CLASS + "}";
  private static final String BOTH_NAMED =
      "ASK { GRAPH ?g1 { " + EVENT + "} GRAPH ?g2 { " + CLASS + "} }";
  private static final String DEFAULTS =
      "default-graph-uri=" + encode(DATA) + "&default-graph-uri=" + encode(ONTOLOGY);
  private static final String NAMED =
      "named-graph-uri=" + encode(DATA) + "&named-graph-uri=" + encode(ONTOLOGY);
  private static final String TRUE = "\"boolean\" : true";

  private static final List<String> GRAPHS =
      List.of("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");

  /**
   * @param query of the address; {@code null} is none
   * @param type of the body; {@code null} is none
   * @param contains what stands in the answer
   */
  private record Case(
      String name,
      String method,
      String query,
      String type,
      byte[] body,
      int status,
      String contains) {}

  private static Case get(String name, String query, int status, String contains) {
    return new Case(name, "GET", query, null, new byte[0], status, contains);
  }

  private static Case post(
      String name, String query, String type, String body, int status, String contains) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Case(name, "POST", query, type, bytes, status, contains);
  }

  private static Case utf16(String name, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_16);
    return new Case(name, "POST", null, type + ";charset=UTF-16", bytes, 415, "UTF-8");
  }

  private static List<Case> queries() {
    String ask = "query=" + encode("ASK {}");
    return List.of(
        get("query_get", ask, 200, TRUE),
        post("query_post_form", "default-graph-uri=" + encode("urn:x"), FORM, ask, 200, TRUE),
        post("query_post_direct", null, DIRECT, "ASK {}", 200, TRUE),
        get(
            "query_dataset_default_graphs_get",
            "query=" + encode(BOTH) + "&" + DEFAULTS,
            200,
            TRUE),
        post("query_dataset_default_graphs_post", DEFAULTS, DIRECT, BOTH, 200, TRUE),
        post("query_dataset_named_graphs_post", NAMED, DIRECT, BOTH_NAMED, 200, TRUE),
        get(
            "query_dataset_named_graphs_get",
            "query=" + encode(BOTH_NAMED) + "&" + NAMED,
            200,
            TRUE),
        post(
            "query_dataset_full",
            "default-graph-uri=" + encode(DATA) + "&" + NAMED,
            DIRECT,
            "ASK { "
                + EVENT
                + "GRAPH ?g1 { "
                + EVENT
                + "} GRAPH <"
                + ONTOLOGY
                + "> { "
                + CLASS
                + "} FILTER NOT EXISTS { "
                + CLASS
                + "} }",
            200,
            TRUE),
        post(
            "query_multiple_dataset",
            "default-graph-uri=" + encode(ONTOLOGY),
            DIRECT,
            "ASK FROM <" + DATA + "> { " + CLASS + "FILTER NOT EXISTS { " + EVENT + "} }",
            200,
            TRUE));
  }

  private static List<Case> refused() {
    String ask = "query=" + encode("ASK {}");
    return List.of(
        new Case("bad_query_method", "PUT", ask, null, new byte[0], 405, "GET, HEAD, POST"),
        get("bad_multiple_queries", ask + "&query=" + encode("SELECT * {}"), 400, "exactly one"),
        post("bad_multiple_queries (form)", null, FORM, ask + "&" + ask, 400, "exactly one"),
        post("bad_multiple_queries (address and form)", ask, FORM, ask, 400, "exactly one"),
        post("bad_multiple_queries (direct)", ask, DIRECT, "ASK {}", 400, "exactly one"),
        post("bad_query_wrong_media_type", null, "text/plain", "ASK {}", 415, FORM),
        post("bad_query_missing_form_type", null, null, ask, 415, DIRECT),
        post("bad_query_missing_direct_type", null, null, "ASK {}", 415, DIRECT),
        utf16("bad_query_non_utf8", DIRECT, "ASK {}"),
        get("bad_query_syntax", "query=" + encode("ASK {"), 400, "\"line\":1,\"column\":5"));
  }

  private static List<Case> updates() {
    String clear = "update=" + encode("CLEAR ALL");
    String insert = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    return List.of(
        post("update_dataset_default_graph", using("default"), UPDATE, insert, 403, "read only"),
        post("update_dataset_default_graphs", using("default"), UPDATE, insert, 403, "read only"),
        post("update_dataset_named_graphs", using("named"), UPDATE, insert, 403, "read only"),
        post("update_dataset_full", using("named"), UPDATE, insert, 403, "read only"),
        post("update_post_form", null, FORM, clear, 403, "read only"),
        post("update_post_direct", null, UPDATE, "CLEAR ALL", 403, "read only"),
        post(
            "update_base_uri",
            null,
            FORM,
            "update=" + encode("BASE <http://x/> " + insert),
            403,
            ""),
        get("bad_update_get", clear, 403, "read only"),
        post("bad_multiple_updates", null, FORM, clear + "&" + clear, 403, "read only"),
        post("bad_update_wrong_media_type", null, "text/plain", "CLEAR ALL", 415, FORM),
        post("bad_update_missing_form_type", null, null, clear, 415, FORM),
        utf16("bad_update_non_utf8", UPDATE, "CLEAR ALL"),
        post("bad_update_syntax", null, FORM, "update=" + encode("CLEAR WHAT"), 403, ""),
        post(
            "bad_update_dataset_conflict",
            null,
            FORM,
            "using-graph-uri=urn%3Ax&update="
                + encode("DELETE { ?s ?p ?o } USING <urn:y> WHERE { ?s ?p ?o }"),
            403,
            "read only"));
  }

  private static String using(String which) {
    return which.equals("default") ? "using-graph-uri=urn%3Ax" : "using-named-graph-uri=urn%3Ax";
  }

  @Test
  void w3cQueries() {
    assertAll(Stream.of(queries(), refused()).flatMap(List::stream).map(test -> () -> run(test)));
  }

  @Test
  void w3cUpdates() {
    assertAll(updates().stream().map(test -> () -> run(test)));
  }

  private void run(Case test) {
    long before = store.triples();
    HttpRequest.Builder request =
        request(test.query == null ? "/sparql" : "/sparql?" + test.query)
            .method(test.method, HttpRequest.BodyPublishers.ofByteArray(test.body));
    if (test.type != null) {
      request.header("Content-Type", test.type);
    }
    HttpResponse<String> answer = send(request);
    assertEquals(test.status, answer.statusCode(), test.name + answer.body());
    String type =
        test.status == 200 ? "application/sparql-results+json" : "application/problem+json";
    assertEquals(type, header(answer, "Content-Type"), test.name);
    String all = header(answer, "Allow") + answer.body();
    assertTrue(all.contains(test.contains), test.name + all);
    assertEquals(before, store.triples(), test.name);
  }

  private static List<List<String>> contentTypes() {
    return List.of(
        List.of("query_content_type_select", "SELECT (1 AS ?x) {}"),
        List.of("query_content_type_ask", "ASK {}"),
        List.of("query_content_type_describe", "DESCRIBE <urn:x>"),
        List.of("query_content_type_construct", "CONSTRUCT { <urn:s> <urn:p> 1 } WHERE {}"));
  }

  @Test
  void w3cContentTypes() {
    assertAll(contentTypes().stream().map(test -> () -> contentType(test)));
  }

  private void contentType(List<String> test) {
    HttpResponse<String> answer = query(test.get(1));
    assertEquals(200, answer.statusCode(), answer.body());
    String type = header(answer, "Content-Type").split(";")[0];
    boolean rows = type.equals("application/sparql-results+json");
    boolean wantsRows = test.get(1).startsWith("SELECT") || test.get(1).startsWith("ASK");
    assertTrue(wantsRows ? rows : GRAPHS.contains(type), type);
  }
}
