package org.hoptac.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoptac.reconcile.Question;

/** What a visitor sends to the reconciliation service, read strictly and within limits. */
final class ReconcileRequest {
  /** Most queries of a batch; the manifest says so. */
  static final int BATCH_SIZE = 50;

  static final int MAX_QUERY = 250;
  static final int MAX_IDS = 500;

  private static final int DEFAULT_LIMIT = 10;
  private static final int MAX_LIMIT = 100;

  /** Most types, properties, and values of a property. */
  private static final int MAX_PARTS = 20;

  private static final int MAX_VALUE = 2_000;

  /** A reconciliation query batch (section 4.1): questions by their keys. */
  record Batch(Map<String, Question> questions) {}

  /** A data extension query (section 7.3). */
  record Extension(List<String> ids, List<String> properties) {}

  private ReconcileRequest() {}

  static Batch batch(String json) {
    JsonObject batch = object(parse(json), "queries");
    if (batch.size() > BATCH_SIZE) {
      throw Problem.tooLarge("batch-too-large", "A batch has at most " + BATCH_SIZE + " queries.");
    }
    Map<String, Question> questions = new LinkedHashMap<>();
    batch.entrySet().forEach(e -> questions.put(e.getKey(), question(e.getKey(), e.getValue())));
    return new Batch(questions);
  }

  static Extension extension(String json) {
    JsonObject query = object(parse(json), "extend");
    List<String> ids = texts(query.get("ids"), "ids", MAX_IDS);
    List<String> properties = new ArrayList<>();
    for (JsonElement property : elements(query.get("properties"), "properties", MAX_PARTS)) {
      properties.add(text(object(property, "properties").get("id"), "properties.id"));
    }
    return new Extension(ids, properties);
  }

  private static Question question(String key, JsonElement json) {
    JsonObject query = object(json, key);
    String text = query.has("query") ? text(query.get("query"), key + ".query") : "";
    if (text.codePointCount(0, text.length()) > MAX_QUERY) {
      throw wrong(key + ".query", "is longer than " + MAX_QUERY + " characters");
    }
    List<Question.Condition> conditions = new ArrayList<>();
    if (query.has("properties")) {
      for (JsonElement each : elements(query.get("properties"), key + ".properties", MAX_PARTS)) {
        conditions.add(condition(key + ".properties", each));
      }
    }
    if (text.isBlank() && conditions.isEmpty()) {
      throw wrong(key, "needs a query or properties");
    }
    return new Question(
        text, types(key, query), strictness(key, query), limit(key, query), conditions);
  }

  private static List<String> types(String key, JsonObject query) {
    if (!query.has("type")) {
      return List.of();
    }
    List<String> types = new ArrayList<>();
    for (JsonElement type : oneOrMore(query.get("type"), key + ".type")) {
      JsonElement id = type.isJsonObject() ? type.getAsJsonObject().get("id") : type;
      types.add(text(id, key + ".type"));
    }
    return types;
  }

  private static Question.Strictness strictness(String key, JsonObject query) {
    if (!query.has("type_strict")) {
      return Question.Strictness.SHOULD;
    }
    return switch (text(query.get("type_strict"), key + ".type_strict")) {
      case "should" -> Question.Strictness.SHOULD;
      case "any" -> Question.Strictness.ANY;
      case "all" -> Question.Strictness.ALL;
      default -> throw wrong(key + ".type_strict", "must be should, any or all");
    };
  }

  private static int limit(String key, JsonObject query) {
    if (!query.has("limit")) {
      return DEFAULT_LIMIT;
    }
    String limit = text(query.get("limit"), key + ".limit");
    if (!limit.matches("0*[1-9]\\d{0,8}")) {
      throw wrong(key + ".limit", "must be a positive whole number");
    }
    return Math.min(MAX_LIMIT, Integer.parseInt(limit));
  }

  private static Question.Condition condition(String where, JsonElement json) {
    JsonObject condition = object(json, where);
    List<String> values = new ArrayList<>();
    for (JsonElement value : oneOrMore(condition.get("v"), where + ".v")) {
      JsonElement plain = value.isJsonObject() ? value.getAsJsonObject().get("id") : value;
      values.add(text(plain, where + ".v"));
    }
    return new Question.Condition(text(condition.get("pid"), where + ".pid"), values);
  }

  private static List<JsonElement> oneOrMore(JsonElement json, String where) {
    return json != null && json.isJsonArray()
        ? elements(json, where, MAX_PARTS)
        : json == null ? List.of() : List.of(json);
  }

  private static List<JsonElement> elements(JsonElement json, String where, int most) {
    if (json == null || !json.isJsonArray()) {
      throw wrong(where, "must be an array");
    }
    JsonArray array = json.getAsJsonArray();
    if (array.size() > most) {
      throw Problem.tooLarge("too-many-values", where + " has more than " + most + " values.");
    }
    return array.asList();
  }

  private static List<String> texts(JsonElement json, String where, int most) {
    return elements(json, where, most).stream().map(each -> text(each, where)).toList();
  }

  private static JsonObject object(JsonElement json, String where) {
    if (!json.isJsonObject()) {
      throw wrong(where, "must be an object");
    }
    return json.getAsJsonObject();
  }

  private static String text(JsonElement json, String where) {
    if (json == null || !json.isJsonPrimitive()) {
      throw wrong(where, "must be a string");
    }
    String text = json.getAsString();
    if (text.length() > MAX_VALUE) {
      throw wrong(where, "is longer than " + MAX_VALUE + " characters");
    }
    return text;
  }

  private static Problem wrong(String where, String what) {
    String place = where.length() > 80 ? where.substring(0, 80) + "…" : where;
    return Problem.badRequest("malformed-query", place + " " + what + ".");
  }

  /** RFC 8259, nothing more lenient. */
  private static JsonElement parse(String json) {
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw wrong("The JSON", "goes on after its end");
      }
      return element;
    } catch (JsonParseException | IOException | IllegalStateException malformed) {
      throw wrong("The JSON", "is malformed");
    }
  }
}
