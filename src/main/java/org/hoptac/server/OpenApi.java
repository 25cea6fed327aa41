package org.hoptac.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The addresses for programs, as OpenAPI 3.1 and as a list. The document is {@code
 * web/openapi.json}; what it says in words is in the message files, under the names of its
 * operations.
 */
final class OpenApi {
  private static final String FILE = "/web/openapi.json";
  private static final String WORD = "api_";
  private static final String DESCRIPTION = "description";

  /**
   * An address for programs.
   *
   * @param template as {@code /data/{kind}/{key}.ttl}
   * @param example one that answers
   */
  record Address(String template, String words, String example) {}

  private OpenApi() {}

  /**
   * @param words of the language of the document
   */
  static JsonObject document(Map<String, String> words, String programVersion) {
    JsonObject document = read();
    JsonObject info = document.getAsJsonObject("info");
    info.addProperty("version", programVersion);
    info.addProperty("summary", words.get("tagline"));
    info.addProperty(DESCRIPTION, words.get("datasetDescription"));
    for (JsonElement path : document.getAsJsonObject("paths").asMap().values()) {
      JsonObject operation = path.getAsJsonObject().getAsJsonObject("get");
      operation.addProperty("summary", summary(operation, words));
      describe(operation.getAsJsonObject("responses"), words);
    }
    describe(document.getAsJsonObject("components").getAsJsonObject("responses"), words);
    return document;
  }

  private static String summary(JsonObject operation, Map<String, String> words) {
    return words.get(WORD + operation.get("operationId").getAsString());
  }

  /** Each answer says by its status, or by its name, what it is. */
  private static void describe(JsonObject responses, Map<String, String> words) {
    responses
        .asMap()
        .forEach(
            (name, response) -> {
              if (response.getAsJsonObject().has(DESCRIPTION)) {
                response.getAsJsonObject().addProperty(DESCRIPTION, words.get(WORD + name));
              }
            });
  }

  static List<Address> addresses(Map<String, String> words) {
    JsonObject document = read();
    List<Address> addresses = new ArrayList<>();
    document
        .getAsJsonObject("paths")
        .asMap()
        .forEach(
            (template, path) -> {
              JsonObject get = path.getAsJsonObject().getAsJsonObject("get");
              addresses.add(
                  new Address(template, summary(get, words), example(template, get, document)));
            });
    return addresses;
  }

  private static String example(String template, JsonObject operation, JsonObject document) {
    String path = template;
    StringBuilder query = new StringBuilder();
    if (operation.has("parameters")) {
      for (JsonElement each : operation.getAsJsonArray("parameters")) {
        JsonObject parameter = resolved(each.getAsJsonObject(), document);
        String name = parameter.get("name").getAsString();
        String value = encode(parameter.get("example").getAsString());
        if (parameter.get("in").getAsString().equals("path")) {
          path = path.replace("{" + name + "}", value);
        } else {
          query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
        }
      }
    }
    return path + query;
  }

  private static JsonObject resolved(JsonObject parameter, JsonObject document) {
    if (!parameter.has("$ref")) {
      return parameter;
    }
    String reference = parameter.get("$ref").getAsString();
    return document
        .getAsJsonObject("components")
        .getAsJsonObject("parameters")
        .getAsJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static JsonObject read() {
    try (InputStream in = OpenApi.class.getResourceAsStream(FILE)) {
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
