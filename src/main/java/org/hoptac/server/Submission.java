package org.hoptac.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that a visitor sends to be read, one a line. What stands at the end of line 3, or is
 * the third object of an array, has position 3.
 */
record Submission(Converter.Form form, List<String> lines) {
  /** Media types of bodies, as a 415 problem lists them. */
  static final String MEDIA_TYPES =
      "text/plain, application/json, application/x-ndjson, application/x-www-form-urlencoded";

  private static final List<String> FORM_FIELDS = List.of("published", "publisher", "url");
  private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}) column (\\d{1,9})");
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** Reads the body of a request; a 4xx problem when it is none that can be read. */
  static Submission read(Exchange exchange, int maxBodyBytes) throws IOException {
    String mediaType = exchange.mediaType();
    return switch (mediaType) {
      case "text/plain" -> lines(exchange.body(maxBodyBytes));
      case "application/x-ndjson", "application/jsonl" ->
          new Submission(Converter.Form.JSON_LINES, split(exchange.body(maxBodyBytes)));
      case "application/json" -> json(exchange.body(maxBodyBytes));
      case "application/x-www-form-urlencoded" -> form(FormData.parse(exchange.body(maxBodyBytes)));
      default ->
          throw Problem.unsupportedMediaType("POST takes " + MEDIA_TYPES + ".")
              .header("Accept-Post", MEDIA_TYPES);
    };
  }

  private static Submission lines(String text) {
    return new Submission(Converter.Form.LINES, split(text));
  }

  private static List<String> split(String text) {
    return List.of(text.split("\n", -1));
  }

  /** The fields of a form: a text of one statement a line, and what is known of all of them. */
  static Submission form(FormData form) {
    String text =
        form.first("text")
            .orElseThrow(() -> Problem.badRequest("no-text", "There is no field \"text\"."));
    return new Submission(
        Converter.Form.JSON_LINES,
        split(text).stream().map(line -> line.isBlank() ? "" : row(line, form)).toList());
  }

  private static String row(String line, FormData form) {
    JsonObject row = new JsonObject();
    row.addProperty("text", line);
    for (String field : FORM_FIELDS) {
      form.first(field)
          .filter(value -> !value.isBlank())
          .ifPresent(value -> row.addProperty(field, value));
    }
    return line(row);
  }

  private static Submission json(String body) {
    JsonElement json = parse(body);
    List<String> lines = new ArrayList<>();
    if (json instanceof JsonArray array) {
      array.forEach(row -> lines.add(line(row)));
    } else if (json.isJsonObject()) {
      lines.add(line(json));
    } else {
      throw Problem.badRequest("json-shape", "The body must be a JSON object or an array of them.");
    }
    return new Submission(Converter.Form.JSON_LINES, lines);
  }

  private static JsonElement parse(String body) {
    JsonReader reader = new JsonReader(new StringReader(body));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement json = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw Problem.badRequest("malformed-json", "Behind the end of the JSON stands more.");
      }
      return json;
    } catch (JsonParseException | IOException malformed) {
      throw malformed(malformed);
    }
  }

  /** Of the parser's message only the place is for visitors: the rest speaks to its programmers. */
  private static Problem malformed(Exception fault) {
    Throwable said = fault.getCause() == null ? fault : fault.getCause();
    Matcher place = PLACE.matcher(String.valueOf(said.getMessage()));
    if (!place.find()) {
      return Problem.badRequest("malformed-json", "The body is not valid JSON.");
    }
    int line = Integer.parseInt(place.group(1));
    int column = Integer.parseInt(place.group(2));
    return Problem.badRequest(
            "malformed-json",
            "The body is not valid JSON near line " + line + ", column " + column + ".")
        .with("line", line)
        .with("column", column);
  }

  /**
   * JSON on one line. A surrogate without its other half stays an escape: UTF-8 has no form for it.
   */
  private static String line(JsonElement row) {
    StringBuilder line = new StringBuilder();
    GSON.toJson(row)
        .codePoints()
        .forEach(
            c -> {
              if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                line.append(String.format("\\u%04x", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }

  byte[] bytes() {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /** The positions at which something stands. */
  List<Integer> positions() {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        positions.add(i + 1);
      }
    }
    return positions;
  }

  /** The visitor's own name of a statement that was read. */
  Optional<String> id(int position) {
    if (form == Converter.Form.LINES) {
      return Optional.empty();
    }
    JsonObject row = JsonParser.parseString(lines.get(position - 1)).getAsJsonObject();
    return row.get("id") instanceof JsonPrimitive id
        ? Optional.of(id.getAsString())
        : Optional.empty();
  }
}
