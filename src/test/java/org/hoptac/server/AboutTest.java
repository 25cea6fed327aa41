package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AboutTest extends ServedTest {
  @Test
  void qualityIsThatOfTheFile() {
    JsonObject file = JsonParser.parseString(get("/quality.json").body()).getAsJsonObject();
    String vietnamese = get("/vi/about").body();
    String english = get("/en/about").body();
    assertTrue(english.contains(file.get("statements").getAsString() + "</caption>"), english);
    for (JsonElement each : file.getAsJsonArray("dimensions")) {
      String f1 = "%.2f".formatted(each.getAsJsonObject().get("f1").getAsDouble());
      assertTrue(english.contains("<td class=\"number\">" + f1 + "</td>"), f1);
      assertTrue(vietnamese.contains("<td class=\"number\">" + f1.replace('.', ',') + "</td>"), f1);
    }
    // The text of the papers is not ours to publish.
    assertEquals(
        Set.of("ruleSet", "statements", "eventsExpected", "eventsGot", "dimensions"),
        file.keySet());
  }

  @Test
  void citationNamesTheVersionInFormsThatProgramsRead() {
    String page = get("/en/about").body();
    String version = store.version().toString();
    assertTrue(page.contains("version = {" + version + "}"), page);
    assertTrue(page.contains("author  = {{Hoptac project}}"), page);
    String csl = page.replaceAll("(?s).*<code>(\\[\\{.*?)</code>.*", "$1").replace("&quot;", "\"");
    JsonObject work = JsonParser.parseString(csl).getAsJsonArray().get(0).getAsJsonObject();
    assertEquals("dataset", work.get("type").getAsString());
    assertEquals(Sample.BASE, work.get("URL").getAsString());
    assertEquals(version, work.get("version").getAsString());
  }

  /** What the document says is what the server does: of each address, each media type. */
  @Test
  void openApiIsTrue() {
    JsonObject document = JsonParser.parseString(get("/openapi.json").body()).getAsJsonObject();
    assertEquals("3.1.0", document.get("openapi").getAsString());
    assertEquals("9.9", document.getAsJsonObject("info").get("version").getAsString());
    Map<String, OpenApi.Address> examples = new java.util.HashMap<>();
    OpenApi.addresses(new Templates().messages(Language.EN))
        .forEach(address -> examples.put(address.template(), address));
    Set<String> operations = new HashSet<>();
    document
        .getAsJsonObject("paths")
        .asMap()
        .forEach(
            (template, path) -> {
              JsonObject get = path.getAsJsonObject().getAsJsonObject("get");
              assertTrue(operations.add(get.get("operationId").getAsString()), template);
              assertFalse(get.get("summary").getAsString().isBlank(), template);
              checkAnswers(examples.get(template).example(), get, document);
            });
    // Nothing is left unsaid.
    assertFalse(document.toString().contains("\"description\":\"\""), document::toString);
    assertFalse(document.toString().contains("null"), document::toString);
  }

  private void checkAnswers(String example, JsonObject operation, JsonObject document) {
    JsonObject responses = operation.getAsJsonObject("responses");
    if (!responses.has("200")) {
      int status = get(example).statusCode();
      assertTrue(responses.has(Integer.toString(status)), example + " answers " + status);
      return;
    }
    JsonObject content =
        resolved(responses.getAsJsonObject("200"), document).getAsJsonObject("content");
    Set<String> seen = new TreeSet<>();
    for (String type : content.keySet()) {
      String address = example.replace("&format=json", "");
      HttpResponse<String> answer = get(address, "Accept", type);
      assertEquals(200, answer.statusCode(), () -> address + " as " + type + ": " + answer.body());
      seen.add(header(answer, "Content-Type").split(";")[0]);
    }
    // Of files, each has its own type, whatever is asked for.
    if (!example.startsWith("/dump/hoptac")) {
      assertEquals(new TreeSet<>(content.keySet()), seen, example);
    } else {
      assertTrue(content.keySet().containsAll(seen), example);
    }
  }

  private static JsonObject resolved(JsonObject response, JsonObject document) {
    if (!response.has("$ref")) {
      return response;
    }
    JsonObject found = document;
    for (String step : response.get("$ref").getAsString().substring(2).split("/")) {
      found = found.getAsJsonObject(step);
    }
    return found;
  }
}
