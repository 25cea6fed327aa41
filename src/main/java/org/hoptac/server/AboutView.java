package org.hoptac.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the page on the data set itself shows. */
final class AboutView {
  /**
   * How well one thing is read.
   *
   * @param cases how often people coded it
   */
  record Measured(String label, String precision, String recall, String f1, String cases) {}

  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private static final String BIBTEX =
      """
      @misc{hoptac,
        author  = {{%s}},
        title   = {%s},
        year    = {%s},
        version = {%s},
        url     = {%s}
      }""";

  private final Language language;
  private final Map<String, String> words;

  AboutView(Language language, Map<String, String> words) {
    this.language = language;
    this.words = words;
  }

  /**
   * @param ruleSet the rules in use, which need not be those that were measured
   */
  Map<String, Object> model(Optional<Quality> quality, String ruleSet) {
    List<Measured> rows =
        quality.stream()
            .flatMap(measured -> measured.dimensions().stream())
            .map(this::row)
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("measured", rows);
    model.put("statements", language.number(quality.map(Quality::statements).orElse(0)));
    model.put("otherRules", quality.isPresent() && !quality.get().ruleSet().equals(ruleSet));
    model.put("addresses", OpenApi.addresses(words));
    return model;
  }

  /**
   * How to cite a version of the data, for programs that keep references.
   *
   * @param base the address of the data set
   * @param modified day of the last change, as {@code 2026-11-26}
   */
  Map<String, Object> citation(String base, String modified, String version) {
    String author = words.get("projectName");
    String title = words.get("datasetTitle");
    String year = modified.substring(0, 4);
    JsonObject csl = new JsonObject();
    csl.addProperty("id", "hoptac");
    csl.addProperty("type", "dataset");
    csl.add("author", list(of("literal", author)));
    csl.addProperty("title", title);
    JsonArray date = new JsonArray();
    Stream.of(modified.split("-")).map(Integer::valueOf).forEach(date::add);
    JsonArray dates = new JsonArray();
    dates.add(date);
    JsonObject issued = new JsonObject();
    issued.add("date-parts", dates);
    csl.add("issued", issued);
    csl.addProperty("version", version);
    csl.addProperty("URL", base);
    return Map.of(
        "year", year,
        "modified", modified,
        "base", base,
        "version", version,
        "bibtex", BIBTEX.formatted(author, title, year, version, base),
        "csl", JSON.toJson(list(csl)));
  }

  private static JsonObject of(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }

  private static JsonArray list(JsonObject only) {
    JsonArray list = new JsonArray();
    list.add(only);
    return list;
  }

  private Measured row(Quality.Dimension dimension) {
    return new Measured(
        words.get("dimension_" + dimension.name()),
        figure(dimension.precision()),
        figure(dimension.recall()),
        figure(dimension.f1()),
        language.number(dimension.cases()));
  }

  /** In hundredths: .98 in English, 0,98 in Vietnamese. */
  private String figure(Double value) {
    return value == null ? "–" : language.decimal(String.format(Locale.ROOT, "%.2f", value));
  }
}
