package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Reconciliation Service API 0.2; sections are those of the specification. */
class ReconcileTest extends ServedTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String STATE = "https://w3id.org/hoptac/ontology#State";
  private static final String CYBERSECURITY = "https://w3id.org/hoptac/topic/cybersecurity";

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  // 3.1 Service manifest

  @Test
  void manifestSaysWhatIsOfferedAndEveryAddressInItAnswers() {
    JsonObject manifest = valid("manifest", get("/reconcile"));
    assertEquals(Sample.BASE, manifest.get("identifierSpace").getAsString());
    assertEquals("9.9", manifest.get("serviceVersion").getAsString());
    String id = "id%2Factor%2FVN";
    String view = manifest.getAsJsonObject("view").get("url").getAsString();
    assertEquals("/vi/actor/VN", header(fetch(view.replace("{{id}}", id)), "Location"));
    String preview = manifest.getAsJsonObject("preview").get("url").getAsString();
    assertEquals(200, fetch(preview.replace("{{id}}", id)).statusCode());
    for (String what : List.of("entity", "type", "property")) {
      JsonObject service = manifest.getAsJsonObject("suggest").getAsJsonObject(what);
      valid("suggestions", fetch(address(service) + "?prefix=a"));
    }
    JsonObject propose = manifest.getAsJsonObject("extend").getAsJsonObject("propose_properties");
    valid("proposals", fetch(address(propose) + "?type=" + encode(STATE)));
  }

  @Test
  void manifestIsTheSameForBrowsersAndSpeaksTheReadersLanguage() {
    HttpResponse<String> answer = get("/reconcile", "Accept", BROWSER, "Accept-Language", "en");
    JsonObject manifest = valid("manifest", answer);
    JsonObject type = manifest.getAsJsonArray("defaultTypes").get(1).getAsJsonObject();
    assertEquals("state", type.get("name").getAsString());
  }

  @Test
  void manifestBehindATlsProxyGivesSecureAddresses() {
    String manifest = get("/reconcile", "X-Forwarded-Proto", "https").body();
    assertTrue(manifest.contains("\"https://127.0.0.1:" + server.port() + "/reconcile\""));
    assertFalse(manifest.contains("http://127.0.0.1"), manifest);
  }

  // 3.3 Cross-origin access, 3.4 errors

  @Test
  void everyOriginMayReadAnswersAndErrorsAndJsonpIsNotOffered() {
    for (String path : List.of("/reconcile", "/reconcile/none", "/reconcile?queries=no")) {
      assertEquals("*", header(get(path), "Access-Control-Allow-Origin"), path);
    }
    assertProblem(400, get("/reconcile?callback=f"));
    assertFalse(get("/reconcile?callback=f").body().contains("f("));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | no",
        "400 | []",
        "400 | {\"q\":1}",
        "400 | {\"q\":{}}",
        "400 | {\"q\":{\"query\":\"\"}}",
        "400 | {\"q\":{\"query\":[\"a\"]}}",
        "400 | {\"q\":{\"query\":null}}",
        "400 | {\"q\":{\"query\":\"a\",\"limit\":0}}",
        "400 | {\"q\":{\"query\":\"a\",\"limit\":-1}}",
        "400 | {\"q\":{\"query\":\"a\",\"limit\":1.5}}",
        "400 | {\"q\":{\"query\":\"a\",\"limit\":99999999999999999999}}",
        "400 | {\"q\":{\"query\":\"a\",\"type_strict\":\"most\"}}",
        "400 | {\"q\":{\"query\":\"a\",\"properties\":{}}}",
        "400 | {\"q\":{\"query\":\"a\",\"properties\":[{\"v\":\"x\"}]}}",
        "400 | {\"q\":{\"query\":\"a\",\"properties\":[{\"pid\":\"p\",\"v\":{\"x\":1}}]}}",
        "400 | {\"q\":{\"query\":\"a\"}} {}",
        "400 | {q:{query:'a'}}",
        "400 | {\"q\":{\"query\":\"a\"}",
      })
  void malformedQueriesAreProblems(int status, String queries) {
    assertProblem(status, post("/reconcile", FORM, "queries=" + encode(queries)));
    assertProblem(status, get("/reconcile?queries=" + encode(queries)));
  }

  @Test
  void whatIsTooMuchIsRefused() {
    String query = "{\"query\":\"Việt Nam\"}";
    assertEquals(50, valid("results", ask(batch(50, query))).size());
    assertProblem(413, ask(batch(51, query)));
    assertProblem(400, ask("{\"q\":{\"query\":\"" + "a".repeat(251) + "\"}}"));
    String values = "[" + "\"a\",".repeat(20) + "\"a\"]";
    assertProblem(413, ask("{\"q\":{\"query\":\"a\",\"type\":" + values + "}}"));
    assertProblem(
        413,
        ask("{\"q\":{\"query\":\"a\",\"properties\":[{\"pid\":\"a\",\"v\":" + values + "}]}}"));
    assertProblem(413, post("/reconcile", FORM, "queries=" + "a".repeat(1 << 20)));
    assertProblem(400, ask("[".repeat(100_000)));
    assertProblem(400, ask("{\"q\":".repeat(5_000)));
    String ids = "[" + "\"a\",".repeat(500) + "\"a\"]";
    assertProblem(413, extend("{\"ids\":" + ids + ",\"properties\":[]}"));
    assertProblem(400, get("/reconcile/suggest/entity?prefix=" + "a".repeat(251)));
  }

  @Test
  void hostileNamesAreAnsweredInTime() {
    List<String> hostile =
        List.of(
            "a ".repeat(125),
            "(.*a){18}$ *?~ \\\" AND OR [* TO *]",
            "ộ".repeat(250),
            "o\\u0302\\u0323".repeat(80),
            "\\u0000\\ud800 \\uffff",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "𝕍𝕚𝕖𝕥 𝔸𝕒𝕞");
    for (String name : hostile) {
      String query = "{\"query\":\"" + name.replace("\\\"", "'").replace("{18}$", "") + "\"}";
      HttpResponse<String> answer =
          send(
              request("/reconcile")
                  .timeout(Duration.ofSeconds(10))
                  .header("Content-Type", FORM)
                  .POST(
                      HttpRequest.BodyPublishers.ofString("queries=" + encode(batch(50, query)))));
      if (answer.statusCode() != 400) {
        valid("results", answer);
      } else {
        assertProblem(400, answer);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reconcile/none",
        "/reconcile/preview?id=none",
        "/reconcile/view?id=id%2Factor%2Fnone"
      })
  void unknownIs404(String path) {
    assertProblem(404, get(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reconcile?queries=%7B%7D&extend=%7B%7D",
        "/reconcile?queries=%7B%7D&queries=%7B%7D",
        "/reconcile?query=Vi%E1%BB%87t",
        "/reconcile?extend=%7B%7D",
        "/reconcile?queries=%FF",
        "/reconcile/preview",
        "/reconcile/view",
        "/reconcile/properties",
        "/reconcile/suggest/entity",
        "/reconcile/suggest/entity?prefix=a&cursor=-1",
        "/reconcile/suggest/type?prefix=a&cursor=x",
        "/reconcile/properties?type=x&limit=99999999999"
      })
  void malformedRequestsAre400(String path) {
    assertProblem(400, get(path));
  }

  @Test
  void bodiesAreFormsAndOnlyTheServiceItselfTakesThem() {
    assertProblem(415, post("/reconcile", "application/json", "{}"));
    assertProblem(400, post("/reconcile", FORM, ""));
    HttpResponse<String> answer = post("/reconcile/suggest/entity", FORM, "prefix=a");
    assertProblem(405, answer);
    assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
    assertEquals(405, send(request("/reconcile").DELETE()).statusCode());
  }

  // 4 Reconciliation queries

  @Test
  void getAndPostGiveTheSame() {
    String queries = "{\"a b\":{\"query\":\"Việt Nam\"},\"\":{\"query\":\"Đà Nẵng\",\"limit\":1}}";
    String posted = ask(queries).body();
    assertEquals(posted, get("/reconcile?queries=" + encode(queries)).body());
    JsonObject batch = valid("results", ask(queries));
    assertEquals(Set.of("a b", ""), batch.keySet());
    assertEquals(0, valid("results", ask("{}")).size());
  }

  @Test
  void candidatesComeWithNamedEvidence() {
    JsonObject first = first("{\"query\":\"Việt Nam\",\"type\":\"" + STATE + "\"}");
    assertEquals("id/actor/VN", first.get("id").getAsString());
    assertEquals("Việt Nam", first.get("name").getAsString());
    assertEquals("quốc gia · Vietnam · VN", first.get("description").getAsString());
    assertEquals(100, first.get("score").getAsDouble());
    assertTrue(first.get("match").getAsBoolean());
    Map<String, String> features = features(first);
    assertEquals("true", features.get("exact_label"));
    assertEquals("true", features.get("type"));
    assertEquals("true", features.get("in_data"));
    assertEquals("0.0", features.get("namesakes"));
    assertEquals("1.0", features.get("token_overlap"));
  }

  @Test
  void marksCountWhereTheQueryHasThem() {
    assertEquals("true", features(first("{\"query\":\"Da Nang\"}")).get("folded_label"));
    JsonObject folded = first("{\"query\":\"lien hop quoc\"}");
    assertEquals("id/actor/UN", folded.get("id").getAsString());
    assertEquals("false", features(folded).get("exact_label"));
    assertTrue(folded.get("score").getAsDouble() < 95);
    // "Đá Nặng" is another name, whatever it is without its marks.
    JsonObject other = first("{\"query\":\"Đá Nặng\"}");
    assertFalse(other.get("match").getAsBoolean(), other.toString());
    assertEquals("false", features(other).get("folded_label"));
    // The tone stands on either vowel.
    assertEquals(100, first("{\"query\":\"Cộng hoà Séc\"}").get("score").getAsDouble(), 2);
  }

  @Test
  void oneNameOfTwoThingsStaysUndecided() {
    for (String query :
        List.of(
            "{\"query\":\"Hội đồng châu Âu\"}",
            "{\"query\":\"hoi dong chau au\"}",
            "{\"query\":\"Hội đồng châu Âu\",\"type\":\"InternationalOrganisation\",\"type_strict\":\"any\"}",
            "{\"query\":\"Hội đồng châu Âu\",\"type\":\"http://www.w3.org/ns/org#Organization\"}")) {
      JsonArray candidates = candidates(query);
      Set<String> ids = new HashSet<>();
      for (JsonElement each : candidates) {
        assertFalse(each.getAsJsonObject().get("match").getAsBoolean(), query + " " + each);
        ids.add(each.getAsJsonObject().get("id").getAsString());
      }
      assertTrue(ids.contains("id/actor/COE"), query + " " + ids);
    }
  }

  @Test
  void typesRankOrFilterAsAsked() {
    JsonArray ranked = candidates("{\"query\":\"Biển Đông\",\"type\":\"Place\",\"limit\":100}");
    assertEquals("id/place/south-china-sea", id(ranked.get(0)));
    assertTrue(ranked.get(0).getAsJsonObject().get("match").getAsBoolean());
    assertTrue(ids(ranked).contains("https://w3id.org/hoptac/topic/south-china-sea"));
    JsonArray filtered =
        candidates("{\"query\":\"Biển Đông\",\"type\":[\"Place\"],\"type_strict\":\"any\"}");
    assertFalse(ids(filtered).contains("https://w3id.org/hoptac/topic/south-china-sea"));
    // A state is a land as well as a side.
    JsonArray both =
        candidates(
            "{\"query\":\"Nhật Bản\",\"type\":[\"Place\",\"Actor\"],\"type_strict\":\"all\"}");
    assertEquals("id/actor/JP", id(both.get(0)));
    assertTrue(
        candidates(
                "{\"query\":\"Nhật Bản\",\"type\":[{\"id\":\"no-type\"}],\"type_strict\":\"any\"}")
            .isEmpty());
  }

  @Test
  void identifiersSettleTheMatch() {
    for (String value :
        List.of(
            "Q881",
            "wd:Q881",
            "http://www.wikidata.org/entity/Q881",
            "https://www.wikidata.org/wiki/Q881")) {
      JsonObject first = first("{\"properties\":[{\"pid\":\"wikidata\",\"v\":\"" + value + "\"}]}");
      assertEquals("id/actor/VN", first.get("id").getAsString(), value);
      assertTrue(first.get("match").getAsBoolean(), value);
      assertEquals(100, first.get("score").getAsDouble());
    }
    for (String code : List.of("VN", "VNM")) {
      JsonObject first =
          first("{\"properties\":[{\"pid\":\"notation\",\"v\":[\"" + code + "\"]}]}");
      assertEquals("id/actor/VN", first.get("id").getAsString(), code);
      assertTrue(first.get("match").getAsBoolean(), code);
    }
    JsonObject other =
        first("{\"query\":\"Việt Nam\",\"properties\":[{\"pid\":\"wikidata\",\"v\":\"Q17\"}]}");
    assertEquals("id/actor/JP", other.get("id").getAsString());
    for (String id : List.of("id/actor/JP", Sample.BASE + "id/actor/JP")) {
      assertTrue(first("{\"query\":\"" + id + "\"}").get("match").getAsBoolean(), id);
    }
  }

  @Test
  void personsAndBodiesOfAnyStateNeedTheirCountry() {
    assertFalse(
        first("{\"query\":\"Cục Viễn thông\",\"type\":\"Outlet\"}").get("match").getAsBoolean());
    assertFalse(first("{\"query\":\"Lê Thị Mẫu\"}").get("match").getAsBoolean());
    String body = "{\"query\":\"Cục Viễn thông\",\"properties\":[{\"pid\":\"country\",\"v\":%s}]}";
    for (String country :
        List.of("\"VN\"", "\"VNM\"", "\"Việt Nam\"", "{\"id\":\"id/actor/VN\",\"name\":\"x\"}")) {
      JsonObject first = first(body.formatted(country));
      assertTrue(first.get("match").getAsBoolean(), country);
      assertEquals("true", features(first).get("property_country"));
    }
    JsonObject elsewhere = first(body.formatted("\"JP\""));
    assertFalse(elsewhere.get("match").getAsBoolean());
    assertEquals("false", features(elsewhere).get("property_country"));
    assertEquals(70, elsewhere.get("score").getAsDouble());
  }

  @Test
  void limitCutsAndTheBestComesFirst() {
    JsonArray all = candidates("{\"query\":\"châu Âu\",\"limit\":100}");
    assertTrue(all.size() > 3);
    double before = 100;
    for (JsonElement each : all) {
      double score = each.getAsJsonObject().get("score").getAsDouble();
      assertTrue(score <= before, all.toString());
      before = score;
    }
    assertEquals(2, candidates("{\"query\":\"châu Âu\",\"limit\":2}").size());
  }

  @Test
  void namesOfNewDataAreFound() {
    assertTrue(first("{\"query\":\"Viện Mẫu hình Thử nghiệm\"}").get("score").getAsDouble() < 75);
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            """
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://data.example/coop/id/actor/vien-mau> a org:Organization ;
              skos:prefLabel "Viện Mẫu hình Thử nghiệm"@vi .
            """,
            Lang.TURTLE)
        .parse(graph);
    store.add(List.of(graph));
    assertEquals(
        "id/actor/vien-mau", id(candidates("{\"query\":\"Viện Mẫu hình Thử nghiệm\"}").get(0)));
  }

  @Test
  void labelledNamesAreDecidedRightly() {
    List<String> wrong = new ArrayList<>();
    int decided = 0;
    int right = 0;
    int meant = 0;
    int firsts = 0;
    for (String line : lines("names.tsv")) {
      String[] parts = line.split("\t");
      String type = parts[1].isEmpty() ? "" : ",\"type\":\"" + parts[1] + "\"";
      JsonArray found = candidates("{\"query\":\"" + parts[0] + "\"" + type + "}");
      String first = found.isEmpty() ? "NIL" : id(found.get(0));
      boolean match =
          !found.isEmpty() && found.get(0).getAsJsonObject().get("match").getAsBoolean();
      decided += match ? 1 : 0;
      meant += parts[2].equals("NIL") ? 0 : 1;
      firsts += !found.isEmpty() && first.equals(parts[2]) ? 1 : 0;
      right += match && first.equals(parts[2]) ? 1 : 0;
      if (!(match ? first : "NIL").equals(parts[2])) {
        wrong.add(parts[0] + " is " + parts[2] + ", got " + first + (match ? "!" : "?"));
      }
    }
    String figures =
        "precision %d of %d, recall %d of %d, first %d: %s"
            .formatted(right, decided, right, meant, firsts, wrong);
    assertEquals(decided, right, figures);
    assertTrue(right >= 0.9 * meant, figures);
    assertEquals(meant, firsts, figures);
  }

  // 5 Preview

  @Test
  void previewMayBeFramedByOthersAndNothingElseMay() {
    HttpResponse<String> preview =
        get("/reconcile/preview?id=" + encode("id/actor/cuc-vien-thong-vn"));
    assertEquals("text/html;charset=utf-8", header(preview, "Content-Type"));
    String policy = header(preview, "Content-Security-Policy");
    assertTrue(policy.contains("frame-ancestors *"), policy);
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(preview.body().contains("<dd>Việt Nam</dd>"), preview.body());
    for (String path : List.of("/vi/actor/VN", "/reconcile", "/reconcile/preview?id=none")) {
      assertTrue(
          header(get(path), "Content-Security-Policy").contains("frame-ancestors 'none'"), path);
    }
    String hostile = get("/reconcile/preview?id=" + encode("id/outlet/xau")).body();
    assertFalse(hostile.contains("<script"), hostile);
    assertTrue(hostile.contains("&lt;script"), hostile);
  }

  @Test
  void viewLeadsToThePageOrToThePreviewOfWhatTheDataLacks() {
    assertEquals(
        "/en/actor/JP",
        header(get("/reconcile/view?id=id%2Factor%2FJP", "Accept-Language", "en"), "Location"));
    assertEquals(
        "/vi/topic/cybersecurity",
        header(get("/reconcile/view?id=" + encode(CYBERSECURITY)), "Location"));
    String preview = header(get("/reconcile/view?id=id%2Factor%2FBR"), "Location");
    assertEquals("/reconcile/preview?id=id%2Factor%2FBR", preview);
    assertTrue(get(preview, "Accept-Language", "en").body().contains("Brazil"));
  }

  // 6 Suggest services

  @Test
  void suggestionsBeginWithThePrefixAndTheCursorGoesOn() {
    JsonArray first = suggest("entity", "Viet");
    assertEquals("id/actor/VN", id(first.get(0)));
    assertEquals("id/actor/JP", id(suggest("entity", "nhat b").get(0)));
    assertEquals("id/actor/JP", id(suggest("entity", "Nhật").get(0)));
    assertEquals("id/actor/JP", id(suggest("entity", "id/actor/JP").get(0)));
    assertTrue(suggest("entity", "Nhạt").isEmpty());
    JsonArray page = suggest("entity", "h");
    JsonArray next =
        valid("suggestions", get("/reconcile/suggest/entity?prefix=h&cursor=20"))
            .getAsJsonArray("result");
    assertEquals(20, page.size());
    assertFalse(next.isEmpty());
    Set<String> both = new HashSet<>(ids(page));
    both.retainAll(ids(next));
    assertEquals(Set.of(), both);
    assertEquals(STATE, id(suggest("type", "quốc").get(0)));
    assertEquals("country", id(suggest("property", "quốc").get(0)));
    assertTrue(suggest("property", "").size() > 10);
  }

  // 7 Data extension

  @Test
  void extensionGivesTheValuesOfEachIdentifierAndProperty() {
    String query =
        """
        {"ids": ["id/actor/VN", "id/actor/cuc-vien-thong-vn", "%s", "none"],
         "properties": [{"id": "wikidata"}, {"id": "country"}, {"id": "label_en"}, {"id": "none"}]}
        """
            .formatted(CYBERSECURITY);
    JsonObject answer = valid("rows", extend(query));
    assertEquals(answer, valid("rows", get("/reconcile?extend=" + encode(query))));
    JsonObject rows = answer.getAsJsonObject("rows");
    assertEquals(4, answer.getAsJsonArray("meta").size());
    assertEquals(4, rows.size());
    assertEquals(
        "[{\"str\":\"Q881\"}]", rows.getAsJsonObject("id/actor/VN").get("wikidata").toString());
    assertEquals(
        "[{\"id\":\"id/actor/VN\",\"name\":\"Việt Nam\"}]",
        rows.getAsJsonObject("id/actor/cuc-vien-thong-vn").get("country").toString());
    assertEquals(
        "[{\"str\":\"cybersecurity\"}]",
        rows.getAsJsonObject(CYBERSECURITY).get("label_en").toString());
    assertEquals("[]", rows.getAsJsonObject("none").get("wikidata").toString());
  }

  @Test
  void proposedPropertiesSuitTheType() {
    String topics = "/reconcile/properties?type=" + encode("https://w3id.org/hoptac/scheme/topics");
    JsonObject proposed = valid("proposals", get(topics));
    assertTrue(ids(proposed.getAsJsonArray("properties")).contains("broader"));
    assertFalse(ids(proposed.getAsJsonArray("properties")).contains("country"));
    JsonObject two = valid("proposals", get(topics + "&limit=2"));
    assertEquals(2, two.getAsJsonArray("properties").size());
    assertEquals(2, two.get("limit").getAsInt());
    JsonObject unknown = valid("proposals", get("/reconcile/properties?type=none"));
    assertTrue(unknown.getAsJsonArray("properties").isEmpty());
  }

  // How it is asked

  private HttpResponse<String> ask(String queries) {
    return post("/reconcile", FORM, "queries=" + encode(queries));
  }

  private HttpResponse<String> extend(String query) {
    return post("/reconcile", FORM, "extend=" + encode(query));
  }

  private HttpResponse<String> fetch(String url) {
    return get(url.substring(url.indexOf("/reconcile")));
  }

  private static String address(JsonObject service) {
    return service.get("service_url").getAsString() + service.get("service_path").getAsString();
  }

  private JsonArray candidates(String query) {
    return valid("results", ask("{\"q\":" + query + "}"))
        .getAsJsonObject("q")
        .getAsJsonArray("result");
  }

  private JsonObject first(String query) {
    JsonArray candidates = candidates(query);
    assertFalse(candidates.isEmpty(), query);
    return candidates.get(0).getAsJsonObject();
  }

  private JsonArray suggest(String what, String prefix) {
    HttpResponse<String> answer = get("/reconcile/suggest/" + what + "?prefix=" + encode(prefix));
    return valid("suggestions", answer).getAsJsonArray("result");
  }

  private static String batch(int size, String query) {
    List<String> queries =
        IntStream.range(0, size).mapToObj(i -> "\"q" + i + "\":" + query).toList();
    return "{" + String.join(",", queries) + "}";
  }

  private static String id(JsonElement item) {
    return item.getAsJsonObject().get("id").getAsString();
  }

  private static List<String> ids(JsonArray items) {
    return items.asList().stream().map(ReconcileTest::id).toList();
  }

  private static Map<String, String> features(JsonObject candidate) {
    Map<String, String> features = new HashMap<>();
    for (JsonElement each : candidate.getAsJsonArray("features")) {
      features.put(id(each), each.getAsJsonObject().get("value").getAsString());
    }
    return features;
  }

  private static void assertProblem(int status, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    assertFalse(answer.body().contains("Exception"), answer.body());
  }

  /** The answer, which must be 200 and what the schema says. */
  private static JsonObject valid(String schema, HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("application/json", header(answer, "Content-Type"));
    var faults =
        SCHEMAS
            .getSchema(String.join("\n", read(schema + ".json")))
            .validate(answer.body(), InputFormat.JSON);
    assertEquals(Set.of(), faults, answer.body());
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private static List<String> lines(String name) {
    return read(name).stream().filter(line -> !line.startsWith("#")).toList();
  }

  private static List<String> read(String name) {
    try (InputStream file = ReconcileTest.class.getResourceAsStream("reconcile/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
