package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the query editor needs from this server, so that it asks no other. */
class EditorTest extends ServedTest {
  @Test
  void prefixesAreThoseOfOurDocuments() {
    JsonObject prefixes = json("/sparql/prefixes.json");
    assertEquals(
        "https://w3id.org/hoptac/ontology#",
        prefixes.get("coop").getAsString(),
        prefixes::toString);
    assertEquals(Sample.BASE + "id/actor/", prefixes.get("actor").getAsString());
    assertTrue(prefixes.has("skos"));
  }

  @Test
  void termsAreTheClassesAndPropertiesOfTheDataWithTheirNumbers() {
    JsonObject terms = json("/sparql/terms.json?lang=en");
    JsonObject event = term(terms, "classes", "CooperationEvent");
    assertEquals(3, event.get("count").getAsLong());
    assertEquals("cooperation event", event.get("label").getAsString());
    JsonObject partner = term(terms, "properties", "partner");
    assertEquals(3, partner.get("count").getAsLong());
    assertEquals(
        "sự kiện hợp tác",
        term(json("/sparql/terms.json?lang=vi"), "classes", "CooperationEvent")
            .get("label")
            .getAsString());
  }

  @Test
  void frequentTermsComeFirst() {
    JsonArray properties = json("/sparql/terms.json").getAsJsonArray("properties");
    long before = Long.MAX_VALUE;
    for (JsonElement each : properties) {
      long count = each.getAsJsonObject().get("count").getAsLong();
      assertTrue(count <= before, properties::toString);
      before = count;
    }
  }

  @Test
  void termsAreNewWithNewData() {
    String etag = header(get("/sparql/terms.json"), "ETag");
    store.replace(
        out -> RDFParser.fromString("<urn:a> <urn:only> <urn:b> .", Lang.TURTLE).parse(out));
    HttpResponse<String> answer = get("/sparql/terms.json", "If-None-Match", etag);
    assertEquals(200, answer.statusCode());
    assertEquals(
        "urn:only",
        JsonParser.parseString(answer.body())
            .getAsJsonObject()
            .getAsJsonArray("properties")
            .get(0)
            .getAsJsonObject()
            .get("iri")
            .getAsString());
  }

  @ParameterizedTest
  @CsvSource({
    "yasgui.min.js, text/javascript",
    "yasgui.min.css, text/css",
    "sparql.js, text/javascript",
    "sparql.css, text/css"
  })
  void filesOfTheEditorComeFromThisServer(String file, String type) {
    HttpResponse<String> answer = get("/assets/" + file);
    assertEquals(200, answer.statusCode());
    assertEquals(type + ";charset=utf-8", header(answer, "Content-Type"));
    assertFalse(answer.body().isEmpty());
    String kept = header(get(AssetEndpoint.href(file)), "Cache-Control");
    assertEquals("public, max-age=31536000, immutable", kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yasgui.min.js.map",
        "yasgui.html",
        "package.json",
        "../messages_vi.properties",
        "..%2Fmessages_vi.properties",
        "yasgui.%2E%2E%2Fyasgui.html",
        "yasgui./../package.json",
        "yasgui.min.js/",
        "YASGUI.MIN.JS",
        ""
      })
  void otherFilesAreNotServed(String file) throws Exception {
    String answer = Raw.get(server.port(), "/assets/" + file);
    assertTrue(answer.matches("(?s)HTTP/1\\.1 (404|400) .*"), answer);
    assertFalse(answer.contains("yasgui-utils"), answer);
  }

  private JsonObject json(String path) {
    HttpResponse<String> answer = get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals("application/json", header(answer, "Content-Type"));
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private static JsonObject term(JsonObject terms, String kind, String name) {
    return StreamSupport.stream(terms.getAsJsonArray(kind).spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(each -> each.get("iri").getAsString().endsWith("ontology#" + name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + terms));
  }
}
