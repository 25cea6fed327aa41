package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Search: the page, the JSON, suggestions, and what a visitor may send. */
class SearchTest extends ServedTest {
  @Test
  void jsonGivesThingsAndStatementsWithTheirWords() {
    HttpResponse<String> response = get("/search?q=" + encode("Nhật Bản"), "Accept", "*/*");
    assertEquals(200, response.statusCode());
    assertEquals("application/json", header(response, "Content-Type"));
    JsonObject answer = JsonParser.parseString(response.body()).getAsJsonObject();
    assertEquals(store.version().toString(), answer.get("dataVersion").getAsString());
    JsonObject japan = items(answer, "things").get(0).getAsJsonObject();
    assertEquals(Sample.BASE + "id/actor/JP", japan.get("iri").getAsString());
    assertEquals("Japan", japan.getAsJsonObject("label").get("en").getAsString());
    assertEquals(2, japan.get("events").getAsInt());
    JsonObject statement = items(answer, "statements").get(0).getAsJsonObject();
    assertEquals(Sample.TEXT, statement.get("text").getAsString());
    JsonArray mark = statement.getAsJsonArray("marks").get(0).getAsJsonArray();
    int[] text = Sample.TEXT.codePoints().toArray();
    int begin = mark.get(0).getAsInt();
    assertEquals("Nhật Bản", new String(text, begin, mark.get(1).getAsInt() - begin));
    assertTrue(statement.get("events").toString().contains(Sample.BASE + "id/event/e1"));
  }

  @Test
  void browsersAreLedToThePage() {
    HttpResponse<String> response =
        get("/search?q=" + encode("đà nẵng"), "Accept", BROWSER, "Accept-Language", "en");
    assertEquals(303, response.statusCode());
    assertEquals("/en/search?q=" + encode("đà nẵng"), header(response, "Location"));
    assertEquals("/vi/search", header(get("/search?format=html"), "Location"));
    assertEquals(400, get("/search?q=x&format=csv").statusCode());
    assertEquals(406, get("/search?q=x", "Accept", "image/png").statusCode());
  }

  @Test
  void thePageMarksTheWordsAndListsTheEvents() {
    String page = get("/vi/search?q=" + encode("phong thi nghiem \"da nang\"")).body();
    assertTrue(page.contains("<mark>phòng</mark> <mark>thí</mark> <mark>nghiệm</mark>"), page);
    assertTrue(page.contains("<mark>Đà Nẵng</mark>"), page);
    assertTrue(page.contains("href=\"/vi/event/e1\""), page);
    assertTrue(page.contains("href=\"/vi/statement/s1\""), page);
    String japan = get("/en/search?q=japan").body();
    assertTrue(japan.indexOf("href=\"/en/actor/JP\"") > 0, japan);
    assertTrue(get("/vi/search").body().contains("name=\"q\""));
    assertTrue(get("/vi/search?q=khongcogi").body().contains("Không tìm thấy gì"));
  }

  @Test
  void whatIsAskedIsShownAsText() {
    String asked = "<script>alert(1)</script>\u202E\u0007\"";
    String page = get("/vi/search?q=" + encode(asked)).body();
    assertFalse(page.contains("<script>alert"), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
    assertFalse(page.contains("\u0007"), page);
    // A name of the data is no more trusted.
    String named = get("/vi/search?q=alert").body();
    assertFalse(named.contains("<script>alert"), named);
    assertTrue(named.contains("&lt;script&gt;alert"), named);
  }

  @Test
  void longOrEmptyQueriesAreRefusedWithAReason() {
    for (String path : List.of("/search?q=", "/vi/search?q=", "/search/suggest?q=")) {
      HttpResponse<String> response = get(path + "a".repeat(10_000), "Accept", "application/json");
      assertEquals(400, response.statusCode(), path);
      assertTrue(response.body().contains("500"), response.body());
    }
    assertEquals(400, get("/search", "Accept", "application/json").statusCode());
    assertEquals(400, get("/search?q=x&page=0", "Accept", "application/json").statusCode());
    assertEquals(404, get("/search?q=x&page=999999999", "Accept", "application/json").statusCode());
    assertEquals(404, get("/search/other").statusCode());
  }

  @Test
  void syntaxOfQueriesMeansNothing() {
    for (String hostile :
        List.of(
            "*:* OR kind:event",
            "((((",
            "\"",
            "a~9 b^1e9",
            "\\",
            "[* TO *]",
            "\u0000\uFEFF",
            "🦀")) {
      HttpResponse<String> response =
          get("/search?q=" + encode("x" + hostile), "Accept", "application/json");
      assertEquals(200, response.statusCode(), hostile);
      assertEquals(200, get("/en/search?q=" + encode(hostile)).statusCode(), hostile);
    }
  }

  @Test
  void suggestionsCompleteNames() {
    HttpResponse<String> response = get("/search/suggest?lang=en&q=" + encode("nhat b"));
    assertEquals("application/x-suggestions+json", header(response, "Content-Type"));
    JsonArray answer = JsonParser.parseString(response.body()).getAsJsonArray();
    assertEquals("nhat b", answer.get(0).getAsString());
    assertEquals("[\"Japan\"]", answer.get(1).toString());
    assertEquals("[\"state · events: 2\"]", answer.get(2).toString());
    assertEquals("[\"/en/actor/JP\"]", answer.get(3).toString());
    assertEquals("[\"\",[],[],[]]", get("/search/suggest").body());
  }

  @Test
  void browsersLearnHowToSearch() throws Exception {
    String page = get("/en/", "Accept", BROWSER).body();
    assertTrue(page.contains("href=\"/search/opensearch.xml?lang=en\""), page);
    HttpResponse<String> response = get("/search/opensearch.xml?lang=en");
    assertEquals("application/opensearchdescription+xml", header(response, "Content-Type"));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document xml =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
    Element root = xml.getDocumentElement();
    assertEquals("http://a9.com/-/spec/opensearch/1.1/", root.getNamespaceURI());
    assertEquals(4, root.getElementsByTagName("Url").getLength());
    for (int at = 0; at < 3; at++) {
      String template =
          ((Element) root.getElementsByTagName("Url").item(at)).getAttribute("template");
      String path = template.replaceFirst("^http://[^/]+", "").replace("{searchTerms}", "japan");
      assertEquals(200, get(path).statusCode(), template);
    }
  }

  @Test
  void answersAreOfTheVersionTheyTell() {
    HttpResponse<String> before = get("/search?q=Vieng", "Accept", "application/json");
    assertEquals(store.version().toString(), header(before, "Hoptac-Data-Version"));
    assertEquals(0, things(before));
    assertEquals(
        304,
        get(
                "/search?q=Vieng",
                "Accept",
                "application/json",
                "If-None-Match",
                header(before, "ETag"))
            .statusCode());
    Graph more = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            """
            <https://data.example/coop/id/actor/LA> a <https://w3id.org/hoptac/ontology#State> ;
              <http://www.w3.org/2004/02/skos/core#prefLabel> "Viêng"@vi .
            """,
            Lang.TURTLE)
        .parse(more);
    store.add(List.of(more));
    HttpResponse<String> after = get("/search?q=Vieng", "Accept", "application/json");
    assertEquals(store.version().toString(), header(after, "Hoptac-Data-Version"));
    assertEquals(1, things(after));
    assertFalse(header(after, "ETag").equals(header(before, "ETag")));
  }

  private static int things(HttpResponse<String> response) {
    return JsonParser.parseString(response.body())
        .getAsJsonObject()
        .getAsJsonObject("things")
        .get("total")
        .getAsInt();
  }

  private static JsonArray items(JsonObject answer, String list) {
    return answer.getAsJsonObject(list).getAsJsonArray("items");
  }
}
