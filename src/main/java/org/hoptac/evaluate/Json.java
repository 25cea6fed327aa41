package org.hoptac.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoptac.evaluate.GoldLine.BrokenException;

/** Members of JSON objects; one of another kind than expected makes the line unusable. */
final class Json {
  private Json() {}

  /** Empty when the member is absent, null or blank. */
  static Optional<String> text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    if (value == null || value instanceof JsonNull) {
      return Optional.empty();
    }
    if (value instanceof JsonPrimitive text && text.isString()) {
      return Optional.of(text.getAsString()).filter(words -> !words.isBlank());
    }
    throw new BrokenException("\"" + name + "\" is no string");
  }

  static String required(JsonObject object, String name) {
    return text(object, name)
        .orElseThrow(() -> new BrokenException("\"" + name + "\" is missing or empty"));
  }

  /** A string or a list of strings. */
  static List<String> strings(JsonObject object, String name) {
    if (object.get(name) instanceof JsonPrimitive value && value.isString()) {
      return List.of(value.getAsString());
    }
    var values = new ArrayList<String>();
    for (JsonElement element : array(object, name)) {
      if (!(element instanceof JsonPrimitive value && value.isString())) {
        throw new BrokenException("\"" + name + "\" holds what is no string");
      }
      values.add(element.getAsString());
    }
    return List.copyOf(values);
  }

  static List<JsonObject> objects(JsonObject object, String name) {
    var objects = new ArrayList<JsonObject>();
    for (JsonElement element : array(object, name)) {
      if (!(element instanceof JsonObject one)) {
        throw new BrokenException("\"" + name + "\" holds what is no JSON object");
      }
      objects.add(one);
    }
    return objects;
  }

  /** Empty when the member is absent or null. */
  static JsonArray array(JsonObject object, String name) {
    JsonElement value = object.get(name);
    if (value == null || value instanceof JsonNull) {
      return new JsonArray();
    }
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new BrokenException("\"" + name + "\" is no list");
  }
}
