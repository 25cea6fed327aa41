package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hoptac.server.ServerOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /convert}: what is sent, what comes back, what is refused. */
@ExtendWith(Seeded.class)
class ConvertEndpointTest {
  private static final String FIRST =
      "Bồ Đào Nha và Mozambique đã ký thỏa thuận về y tế tại Lisbon.";
  private static final String SECOND = "Na Uy chưa ký thỏa thuận về nghề cá với Iceland.";
  private static final String TEXT = FIRST + "\r\n\n" + SECOND + "\n";
  private static final String JSON = "application/json";

  private static final Map<String, Lang> RDF =
      Map.of(
          "text/turtle", Lang.TURTLE,
          "application/n-triples", Lang.NTRIPLES,
          "application/ld+json", Lang.JSONLD11,
          "application/rdf+xml", Lang.RDFXML);

  @TempDir private static Path folder;
  private static SeedEndpoint endpoint;

  @BeforeAll
  static void ask(SeedEndpoint shared) {
    endpoint = shared;
  }

  // What comes back

  @Test
  void linesBecomeTheTriplesThatTheCommandWrites() throws IOException {
    Path file = folder.resolve("convert");
    Path written = folder.resolve("convert.nt");
    Files.writeString(file, TEXT);
    Run.of("convert", "--format", "nt", "-o", written.toString(), file.toString());
    Set<String> expected = new HashSet<>(Files.readAllLines(written));
    assertEquals(expected, lines(convert("text/plain", TEXT, "application/n-triples").body()));
    assertTrue(expected.size() > 80, expected::toString);
  }

  @Test
  void everyRdfFormatSaysTheSame() {
    Graph expected = graph(convert("text/plain", TEXT, "application/n-triples").body(), Lang.NT);
    RDF.forEach(
        (mediaType, lang) -> {
          HttpResponse<String> answer = convert("text/plain", TEXT, mediaType);
          assertTrue(header(answer, "Content-Type").startsWith(mediaType), mediaType);
          assertTrue(expected.isIsomorphicWith(graph(answer.body(), lang)), answer::body);
        });
  }

  @Test
  void turtleIsTheDefaultAndReadsInTheOrderOfTheText() {
    HttpResponse<String> answer =
        endpoint.send(
            endpoint
                .request("/convert", "Content-Type", "text/plain; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(TEXT)));
    String turtle = answer.body();
    assertAll(
        () -> assertEquals("text/turtle;charset=utf-8", header(answer, "Content-Type")),
        () -> assertTrue(turtle.indexOf(FIRST) < turtle.indexOf("type:agreement"), turtle),
        () -> assertTrue(turtle.indexOf("type:agreement") < turtle.indexOf(SECOND), turtle),
        () -> assertTrue(turtle.contains("PREFIX actor:"), turtle),
        () -> assertFalse(turtle.contains("PREFIX outlet:"), "a prefix that nothing uses"));
  }

  @Test
  void jsonIsTheCodebooksForm() {
    JsonArray rows =
        JsonParser.parseString(convert("text/plain", TEXT, JSON).body()).getAsJsonArray();
    JsonObject second = rows.get(1).getAsJsonObject();
    JsonObject event = second.getAsJsonArray("events").get(0).getAsJsonObject();
    assertAll(
        () -> assertEquals(2, rows.size()),
        () -> assertEquals("convert#3", second.get("id").getAsString()),
        () -> assertEquals(SECOND, second.get("text").getAsString()),
        () -> assertTrue(second.get("cooperation").getAsBoolean()),
        () -> assertEquals("not-yet", event.get("status").getAsString()),
        () -> assertEquals("ký thỏa thuận", event.get("trigger").getAsString()),
        () -> assertTrue(event.get("date").isJsonNull()));
  }

  @Test
  void jsonLinesAreTheSameRows() {
    String array = convert("text/plain", TEXT, JSON).body();
    List<String> lines =
        convert("text/plain", TEXT, "application/x-ndjson").body().lines().toList();
    var expected = JsonParser.parseString(array).getAsJsonArray();
    assertEquals(expected.asList(), lines.stream().map(JsonParser::parseString).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/ld+json",
        "application/rdf+xml",
        "application/json",
        "application/x-ndjson"
      })
  void equalTextGivesEqualBytesAlsoSideBySide(String mediaType) {
    String expected = convert("text/plain", TEXT, mediaType).body();
    List<String> answers =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> convert("text/plain", TEXT, mediaType).body())
            .toList();
    answers.forEach(answer -> assertEquals(expected, answer));
  }

  @Test
  void nothingIsStoredAndNothingIsCached() {
    String before = endpoint.get("/health", JSON).body();
    HttpResponse<String> answer = convert("text/plain", TEXT, JSON);
    assertEquals("no-store", header(answer, "Cache-Control"));
    assertEquals(before, endpoint.get("/health", JSON).body());
  }

  // What is sent

  @Test
  void anObjectMayTellWhatIsKnownOfItsStatement() {
    String row =
        """
        {"text": "Ngày 12/9, Bồ Đào Nha và Mozambique đã ký thỏa thuận về y tế.", "id": "ours/7",
         "published": "2023-09-14", "publisher": "Báo Mẫu", "url": "https://example.org/a?b=c"}
        """;
    JsonObject coded = rows(convert(JSON, row, JSON)).get(0).getAsJsonObject();
    JsonObject event = coded.getAsJsonArray("events").get(0).getAsJsonObject();
    String turtle = convert(JSON, row, "text/turtle").body();
    assertAll(
        () -> assertEquals("ours/7", coded.get("id").getAsString()),
        () -> assertEquals("2023-09-12", event.get("date").getAsString()),
        () -> assertTrue(turtle.contains("\"Báo Mẫu\""), turtle),
        () -> assertTrue(turtle.contains("<https://example.org/a?b=c>"), turtle),
        () -> assertTrue(turtle.contains("\"2023-09-14\"^^xsd:date"), turtle));
  }

  @Test
  void anArrayKeepsItsOrderAndItsNames() {
    String array = "[{\"text\": \"" + SECOND + "\"}, {\"id\": \"x\", \"text\": \"" + FIRST + "\"}]";
    JsonArray rows = rows(convert(JSON, array, JSON));
    assertEquals("convert#1", rows.get(0).getAsJsonObject().get("id").getAsString());
    assertEquals("x", rows.get(1).getAsJsonObject().get("id").getAsString());
    assertEquals(FIRST, rows.get(1).getAsJsonObject().get("text").getAsString());
  }

  @Test
  void jsonLinesAreReadAsFromAFile() {
    String lines = "{\"id\": 5, \"text\": \"" + FIRST + "\"}\n\n{\"text\": \"" + SECOND + "\"}\n";
    JsonArray rows = rows(convert("application/x-ndjson", lines, JSON));
    assertEquals("5", rows.get(0).getAsJsonObject().get("id").getAsString());
    assertEquals("convert#3", rows.get(1).getAsJsonObject().get("id").getAsString());
  }

  @Test
  void aFormHasOneTextOfManyLines() {
    String form =
        "text="
            + URLEncoder.encode("Ngày 12/9, " + TEXT, StandardCharsets.UTF_8)
            + "&published=2023-09-14";
    JsonArray rows = rows(convert("application/x-www-form-urlencoded", form, JSON));
    JsonObject event =
        rows.get(0).getAsJsonObject().getAsJsonArray("events").get(0).getAsJsonObject();
    assertEquals(2, rows.size());
    assertEquals("2023-09-12", event.get("date").getAsString());
    assertEquals(SECOND, rows.get(1).getAsJsonObject().get("text").getAsString());
  }

  @Test
  void halfASurrogatePairIsNoReasonToFail() {
    JsonArray rows = rows(convert(JSON, "{\"text\": \"Lào \\ud83d và Peru\"}", JSON));
    assertEquals("Lào \uFFFD và Peru", rows.get(0).getAsJsonObject().get("text").getAsString());
  }

  // What is refused

  @Test
  void oneBadStatementFailsAllAndEachIsListed() {
    String array =
        "[{\"text\": \"x\"}, {\"txt\": 1}, 3, {\"text\": \"\\u200b\"},"
            + " {\"text\": \"x\", \"published\": \"yesterday\"}, {\"text\": \"x\", \"lang\": \"en\"}]";
    HttpResponse<String> answer = convert(JSON, array, JSON);
    JsonObject problem = problem(answer, 400, "statements-rejected");
    List<Integer> positions =
        problem.getAsJsonArray("rejected").asList().stream()
            .map(each -> each.getAsJsonObject().get("position").getAsInt())
            .toList();
    assertEquals(List.of(2, 3, 4, 5, 6), positions);
    assertTrue(problem.get("detail").getAsString().contains("at position 2"), answer::body);
    problem
        .getAsJsonArray("rejected")
        .forEach(each -> assertFalse(each.getAsJsonObject().get("reason").getAsString().isBlank()));
  }

  @Test
  void malformedJsonIsShownByLineAndColumn() {
    JsonObject problem =
        problem(convert(JSON, "[\n {\"text\" \"x\"}]", JSON), 400, "malformed-json");
    assertEquals(2, problem.get("line").getAsInt());
    int column = problem.get("column").getAsInt();
    assertTrue(column >= 9 && column <= 11, problem::toString);
    problem(convert(JSON, "[{\"text\": \"x\"}] 3", JSON), 400, "malformed-json");
    problem(convert(JSON, "[".repeat(100_000), JSON), 400, "malformed-json");
    JsonObject line =
        problem(convert("application/x-ndjson", "\n{\"text\": ", JSON), 400, "statements-rejected");
    assertEquals(
        2, line.getAsJsonArray("rejected").get(0).getAsJsonObject().get("position").getAsInt());
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, ''",
    "text/plain, '  '",
    "application/x-ndjson, ''",
    "application/json, []",
    "application/x-www-form-urlencoded, text=",
    "application/x-www-form-urlencoded, text=%0D%0A"
  })
  void noStatementIsAProblem(String type, String body) {
    problem(convert(type, body, JSON), 400, "no-statement");
  }

  @Test
  void otherShapesAreProblems() {
    problem(convert(JSON, "\"" + FIRST + "\"", JSON), 400, "json-shape");
    problem(convert(JSON, "", JSON), 400, "json-shape");
    problem(convert("application/x-www-form-urlencoded", "txt=x", JSON), 400, "no-text");
    problem(
        convert("application/x-www-form-urlencoded", "text=%zz", JSON), 400, "malformed-encoding");
  }

  @Test
  void whatIsNoUtf8IsRefused() {
    byte[] latin = "L\u00e0o v\u00e0 Peru".getBytes(StandardCharsets.ISO_8859_1);
    for (String type : List.of("text/plain", JSON, "application/x-ndjson")) {
      HttpResponse<String> answer =
          endpoint.send(
              endpoint
                  .request("/convert", "Content-Type", type)
                  .POST(HttpRequest.BodyPublishers.ofByteArray(latin)));
      problem(answer, 400, "malformed-encoding");
    }
    problem(convert("text/plain; charset=iso-8859-1", "x", JSON), 415, "unsupported-media-type");
  }

  @Test
  void tooMuchIs413() {
    problem(convert("text/plain", "x\n".repeat(1_001), JSON), 413, "too-many-statements");
    assertEquals(200, convert("text/plain", "x\n".repeat(1_000), JSON).statusCode());
    problem(convert("text/plain", "x".repeat((1 << 20) + 1), JSON), 413, "body-too-large");
  }

  @Test
  void tooLargeAnAnswerIs413() throws IOException {
    ServerOptions small = ServerOptions.defaults().withMaxAnswer(1 << 20, 200);
    try (SeedEndpoint other = new SeedEndpoint(folder.resolve("small"), small)) {
      assertEquals(200, other.post("/convert", "text/plain", FIRST).statusCode());
      problem(
          other.post("/convert", "text/plain", (FIRST + "\n").repeat(4)), 413, "answer-too-large");
    }
  }

  @Test
  void aLineThatIsTooLongIsListed() {
    HttpResponse<String> answer = convert("text/plain", "x\n" + "y ".repeat(60_000), JSON);
    JsonObject problem = problem(answer, 400, "statements-rejected");
    assertTrue(problem.get("rejected").toString().contains("longer than 100000"), answer::body);
  }

  @Test
  void otherMediaTypesAre415WithThoseTaken() {
    HttpResponse<String> answer = convert("multipart/form-data; boundary=x", "x", JSON);
    problem(answer, 415, "unsupported-media-type");
    for (String type :
        List.of("text/plain", JSON, "application/x-ndjson", "application/x-www-form-urlencoded")) {
      assertTrue(header(answer, "Accept-Post").contains(type), type);
    }
    HttpResponse<String> none =
        endpoint.send(
            endpoint.request("/convert").POST(HttpRequest.BodyPublishers.ofString(FIRST)));
    problem(none, 415, "unsupported-media-type");
    HttpResponse<String> packed =
        endpoint.post("/convert", "text/plain", "x", "Content-Encoding", "gzip");
    problem(packed, 415, "unsupported-media-type");
  }

  @Test
  void otherFormatsAre406() {
    problem(convert("text/plain", FIRST, "image/png"), 406, "not-acceptable");
  }

  @Test
  void otherMethodsAre405AndBrowsersAreLedToThePage() {
    HttpResponse<String> put =
        endpoint.send(endpoint.request("/convert").PUT(HttpRequest.BodyPublishers.ofString(FIRST)));
    HttpResponse<String> got = endpoint.send(endpoint.request("/convert", "Accept", "*/*").GET());
    HttpResponse<String> browser =
        endpoint.send(
            endpoint
                .request("/convert", "Accept", "text/html,*/*;q=0.8", "Accept-Language", "en")
                .GET());
    assertAll(
        () -> problem(put, 405, "method-not-allowed"),
        () -> assertTrue(header(put, "Allow").contains("POST")),
        () -> problem(got, 405, "method-not-allowed"),
        () -> assertEquals("POST, OPTIONS", header(got, "Allow")),
        () -> assertEquals(303, browser.statusCode()),
        () -> assertEquals("/en/try", header(browser, "Location")));
  }

  @Test
  void scriptsOfOtherSitesMayAsk() {
    HttpResponse<String> preflight =
        endpoint.send(
            endpoint
                .request(
                    "/convert",
                    "Access-Control-Request-Method",
                    "POST",
                    "Access-Control-Request-Headers",
                    "content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertAll(
        () -> assertEquals(204, preflight.statusCode()),
        () -> assertTrue(header(preflight, "Access-Control-Allow-Methods").contains("POST")),
        () ->
            assertEquals(
                "*", header(convert("text/plain", FIRST, JSON), "Access-Control-Allow-Origin")));
  }

  private static HttpResponse<String> convert(String type, String body, String accept) {
    return endpoint.post("/convert", type, body, "Accept", accept);
  }

  private static JsonObject problem(HttpResponse<String> answer, int status, String type) {
    assertEquals(status, answer.statusCode(), answer::body);
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertEquals("/problem/" + type, problem.get("type").getAsString());
    return problem;
  }

  private static JsonArray rows(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer::body);
    JsonElement rows = JsonParser.parseString(answer.body());
    return rows.getAsJsonArray();
  }

  private static Set<String> lines(String text) {
    return new HashSet<>(text.lines().toList());
  }

  private static Graph graph(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, lang).parse(graph);
    return graph;
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
