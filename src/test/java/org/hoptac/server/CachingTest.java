package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Validators, content coding and cross-origin access of every kind of answer: checks E and F. */
class CachingTest extends ServedTest {
  private static final String NOT_COMPRESSED = "/dump/links.nt";
  private static final String SELECT =
      "/sparql?query=" + encode("SELECT ?s { ?s a ?type } ORDER BY ?s");

  /** Every kind of address that has something made from the data or the program. */
  static Stream<String> addresses() {
    return Stream.of(
        "/",
        "/vi/",
        "/en/event/e1",
        "/vi/events?with=VN",
        "/vi/events.csv",
        "/vi/events.ttl?with=VN",
        "/data/event/e1",
        "/data/event/e1.ttl",
        "/data/event/e1.jsonld",
        "/en/ontology",
        "/ontology",
        "/en/try",
        "/sparql",
        SELECT,
        "/sparql/prefixes.json",
        "/sparql/terms.json",
        "/dump/",
        "/dump/releases.json",
        "/dump/hoptac.ttl",
        NOT_COMPRESSED,
        "/assets/style.css",
        "/assets/yasgui.min.js");
  }

  private HttpResponse<byte[]> zipped(String path, String... more) {
    HttpRequest.Builder request = request(path, "Accept-Encoding", "gzip");
    for (int i = 0; i < more.length; i += 2) {
      request.header(more[i], more[i + 1]);
    }
    return send(request.GET(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @TestFactory
  Stream<DynamicTest> everythingHasAStrongEtagAndIs304WithIt() {
    return addresses().map(path -> dynamicTest(path, () -> hasStrongEtag(path)));
  }

  private void hasStrongEtag(String path) {
    HttpResponse<String> first = get(path);
    String etag = header(first, "ETag");
    assertTrue(etag.matches("\"[^\"]+\""), etag);
    assertEquals("public, max-age=0, must-revalidate", header(first, "Cache-Control"));
    HttpResponse<String> again = get(path, "If-None-Match", "\"a\", " + etag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    for (String name :
        List.of("ETag", "Vary", "Cache-Control", "Content-Location", "Access-Control-Allow-Origin"))
      assertEquals(header(first, name), header(again, name), name);
    assertEquals(412, get(path, "If-Match", "\"a\"").statusCode());
    HttpResponse<String> head =
        send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertEquals(etag, header(head, "ETag"));
    assertEquals(header(first, "Content-Length"), header(head, "Content-Length"));
  }

  @TestFactory
  Stream<DynamicTest> gzipWhenAskedForWithAnEtagOfItsOwn() {
    return addresses()
        .filter(path -> !path.equals(NOT_COMPRESSED))
        .map(path -> dynamicTest(path, () -> isCompressed(path)));
  }

  @Test
  void aFileThatIsNotStoredCompressedIsSentAsItIs() {
    assertEquals("", header(zipped(NOT_COMPRESSED), "Content-Encoding"));
    assertEquals("", header(zipped(NOT_COMPRESSED), "Vary"));
  }

  private void isCompressed(String path) throws IOException {
    HttpResponse<String> plain = get(path);
    HttpResponse<byte[]> zipped = zipped(path);
    assertEquals("gzip", header(zipped, "Content-Encoding"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertEquals(plain.body(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertTrue(header(plain, "Vary").contains("Accept-Encoding"), header(plain, "Vary"));
    assertEquals(header(plain, "Vary"), header(zipped, "Vary"));
    String etag = header(zipped, "ETag");
    assertNotEquals(header(plain, "ETag"), etag);
    assertEquals(304, zipped(path, "If-None-Match", etag).statusCode());
    assertEquals(etag, header(zipped(path, "If-None-Match", etag), "ETag"));
    assertEquals(200, get(path, "If-None-Match", etag).statusCode());
    HttpResponse<String> head =
        send(
            request(path, "Accept-Encoding", "gzip")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertEquals(etag, header(head, "ETag"));
    assertEquals("gzip", header(head, "Content-Encoding"));
    assertEquals(header(zipped, "Content-Length"), header(head, "Content-Length"));
  }

  @TestFactory
  Stream<DynamicTest> acceptEncodingIsObeyed() {
    Stream<String> yes =
        Stream.of(
            "gzip",
            "GZIP;q=0.5",
            "x-gzip",
            "deflate, gzip;q=1.0, *;q=0.5",
            "*",
            "identity;q=0.5, gzip;q=0.5",
            "identity;q=0, gzip");
    Stream<String> no =
        Stream.of(
            "identity",
            "identity, gzip;q=0.5",
            "gzip;q=0",
            "gzip;q=0, *",
            "br",
            "gzip;q=x",
            "*;q=0",
            "");
    return Stream.concat(
        yes.map(header -> dynamicTest(header, () -> assertEquals("gzip", coding(header)))),
        no.map(header -> dynamicTest("not by " + header, () -> assertEquals("", coding(header)))));
  }

  private String coding(String accepted) {
    return header(get("/data/event/e1.ttl", "Accept-Encoding", accepted), "Content-Encoding");
  }

  @TestFactory
  Stream<DynamicTest> varyIsExact() {
    return Stream.of(
            "/|Accept-Language, Accept-Encoding",
            "/vi/|Accept-Encoding",
            "/vi/events|Accept, Accept-Encoding",
            "/vi/events.csv|Accept-Encoding",
            "/id/event/e1|Accept",
            "/data/event/e1|Accept, Accept-Encoding",
            "/data/event/e1.ttl|Accept-Encoding",
            "/ontology|Accept, Accept-Encoding",
            "/sparql|Accept, Accept-Language, Accept-Encoding",
            "/dump/|Accept, Accept-Language, Accept-Encoding",
            "/dump/hoptac.ttl.gz|",
            "/nowhere|Accept, Accept-Encoding")
        .map(row -> row.split("\\|", -1))
        .map(
            row ->
                dynamicTest(
                    row[0],
                    () ->
                        assertEquals(
                            row[1], String.join(" + ", get(row[0]).headers().allValues("Vary")))));
  }

  @Test
  void theVersionIsToldAndChangesWithEachCommit() {
    for (String path : List.of("/", "/nowhere", "/id/event/e1", SELECT, "/sparql?query=x")) {
      assertEquals("g2-c1", header(get(path), "Hoptac-Data-Version"), path);
    }
    List<String> changing = List.of("/vi/", "/data/event/e1.ttl", SELECT, "/dump/hoptac.ttl");
    Set<String> etags = new TreeSet<>();
    changing.forEach(path -> etags.add(path + header(get(path), "ETag")));
    store.replace(
        out ->
            RDFParser.fromString(Sample.turtle() + "<urn:a> <urn:b> \"c\" .", Lang.TURTLE)
                .parse(out));
    changing.forEach(path -> etags.add(path + header(get(path), "ETag")));
    assertEquals(2 * changing.size(), etags.size(), etags.toString());
    assertEquals("g3-c2", header(get("/"), "Hoptac-Data-Version"));
  }

  @Test
  void answersToQueriesAreKnownByQueryAndForm() {
    String one = header(get(SELECT), "ETag");
    assertEquals(one, header(get(SELECT), "ETag"));
    assertNotEquals(one, header(get(SELECT, "Accept", "text/csv"), "ETag"));
    assertNotEquals(one, header(get(SELECT + "%20"), "ETag"));
    assertNotEquals(one, header(get(SELECT + "&default-graph-uri=urn:a"), "ETag"));
  }

  @TestFactory
  Stream<DynamicTest> answersThatAreNewEachTimeHaveNone() {
    return Stream.of(
            "SELECT (NOW() AS ?x) {}",
            "SELECT (Rand # a comment\n () AS ?x) {}",
            "SELECT * { { SELECT (STRUUID() AS ?x) {} } }",
            "SELECT (UUID() AS ?x) {}",
            "SELECT (BNODE() AS ?x) {}",
            "CONSTRUCT { ?s ?p [] } WHERE { ?s ?p ?o }")
        .map(query -> dynamicTest(query, () -> isNewEachTime(query)));
  }

  private void isNewEachTime(String query) {
    HttpResponse<String> answer = query(query);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("", header(answer, "ETag"));
    assertEquals("no-cache", header(answer, "Cache-Control"));
  }

  @Test
  void postedQueriesHaveNoValidator() {
    HttpResponse<String> answer =
        post("/sparql", "application/sparql-query", "ASK {}", "If-None-Match", "*");
    assertEquals(200, answer.statusCode());
    assertEquals("", header(answer, "ETag"));
  }

  @Test
  void assetsAreKeptForEverByTheirVersion() {
    String page = get("/en/").body();
    String href = page.replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
    assertTrue(href.matches("/assets/style\\.css\\?v=[0-9a-f]{16}"), href);
    assertEquals("public, max-age=31536000, immutable", header(get(href), "Cache-Control"));
    assertEquals(
        "public, max-age=0, must-revalidate",
        header(get("/assets/style.css?v=0"), "Cache-Control"));
  }

  @Test
  void everyAnswerIsForScriptsOfAnySite() throws IOException {
    for (String path :
        List.of(
            "/",
            "/nowhere",
            "/id/event/e1",
            "/id/event/e9",
            "/sparql?query=x",
            "/dump/latest/hoptac.ttl",
            "/dump/hoptac.ttl",
            "/data/event/e1.ttl")) {
      HttpResponse<String> answer = get(path, "Origin", "https://a.example");
      assertEquals(List.of("*"), answer.headers().allValues("Access-Control-Allow-Origin"), path);
      assertEquals("", header(answer, "Access-Control-Allow-Credentials"), path);
      String exposed = header(answer, "Access-Control-Expose-Headers");
      for (String name :
          List.of(
              "ETag",
              "Link",
              "Location",
              "Retry-After",
              "Content-Location",
              "Content-Range",
              "Accept-Ranges",
              "Hoptac-Data-Version")) {
        assertTrue(List.of(exposed.split(", ")).contains(name), exposed);
      }
    }
    HttpResponse<String> beyond = get("/dump/hoptac.ttl", "Range", "bytes=999999999-");
    assertEquals("*", header(beyond, "Access-Control-Allow-Origin"));
    String malformed = Raw.get(server.port(), "/id/%ZZ");
    assertTrue(malformed.contains("Access-Control-Allow-Origin: *"), malformed);
  }

  @TestFactory
  Stream<DynamicTest> optionsTellsWhatAnAddressAllows() {
    Stream<String> posted = Stream.of("/sparql", "/convert", "/en/try");
    Stream<String> read =
        Stream.of(
            "/",
            "/dump/hoptac.ttl",
            "/dump/",
            "/id/event/e1",
            "/data/event/e1.ttl",
            "/nowhere",
            "/health",
            "/ontology");
    return Stream.concat(
        posted.map(path -> dynamicTest(path, () -> allows(path, true))),
        read.map(path -> dynamicTest(path, () -> allows(path, false))));
  }

  private void allows(String path, boolean posts) {
    String allow = posts ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    HttpRequest.BodyPublisher none = HttpRequest.BodyPublishers.noBody();
    HttpResponse<String> options = send(request(path).method("OPTIONS", none));
    assertEquals(204, options.statusCode());
    assertEquals(allow, header(options, "Allow"));
    assertEquals(allow, header(options, "Access-Control-Allow-Methods"));
    for (String name : List.of("Range", "If-Range", "If-None-Match", "Content-Type", "Accept")) {
      assertTrue(
          List.of(header(options, "Access-Control-Allow-Headers").split(", ")).contains(name),
          name);
    }
    assertFalse(header(options, "Access-Control-Max-Age").isEmpty());
    HttpResponse<String> deleted = send(request(path).method("DELETE", none));
    assertEquals(405, deleted.statusCode());
    assertEquals(allow, header(deleted, "Allow"));
    assertEquals("*", header(deleted, "Access-Control-Allow-Origin"));
  }
}
