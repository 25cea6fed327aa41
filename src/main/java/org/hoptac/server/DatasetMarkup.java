package org.hoptac.server;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import org.hoptac.store.Census;

/**
 * The data set as <a href="https://schema.org/Dataset">schema.org Dataset</a> in JSON-LD, for the
 * script block of a page, where search engines for data look for it. A script of this type is data
 * and never run, so that the content security policy does not bear on it.
 */
final class DatasetMarkup {
  /** Escapes {@code <}, {@code >} and {@code &}: no value can end the script element. */
  private static final Gson JSON = new Gson();

  private final Described told;
  private final Language language;
  private final Map<String, String> words;
  private final Paths paths;

  private DatasetMarkup(Described told, Language language, Pages pages) {
    this.told = told;
    this.language = language;
    this.words = pages.words(language);
    this.paths = pages.paths();
  }

  static String of(Described told, Language language, Pages pages) {
    return new DatasetMarkup(told, language, pages).write(pages);
  }

  private String write(Pages pages) {
    Census census = told.census();
    JsonObject dataset = thing("Dataset");
    dataset.addProperty("@context", "https://schema.org/");
    dataset.addProperty("@id", paths.base() + DescriptionDraft.PATH + "#dataset");
    dataset.addProperty("url", paths.base());
    dataset.addProperty("name", words.get("datasetTitle"));
    dataset.addProperty("alternateName", pages.words(language.other()).get("datasetTitle"));
    dataset.addProperty("description", words.get("datasetDescription"));
    dataset.addProperty("license", Terms.CC_BY.getURI());
    dataset.addProperty("isAccessibleForFree", true);
    dataset.addProperty("version", census.version().toString());
    dataset.addProperty("datePublished", told.issued());
    dataset.addProperty("dateModified", told.modified());
    dataset.add("creator", project());
    dataset.add("publisher", project());
    dataset.add("inLanguage", array("vi", "en"));
    dataset.add("keywords", array(words.get("datasetKeywords").split(", ")));
    census
        .period()
        .ifPresent(
            days -> dataset.addProperty("temporalCoverage", days.begin() + "/" + days.end()));
    if (!told.places().isEmpty()) {
      dataset.add("spatialCoverage", places());
    }
    dataset.add("includedInDataCatalog", catalogue());
    dataset.add("distribution", distributions());
    return JSON.toJson(dataset);
  }

  private static JsonObject thing(String type) {
    JsonObject thing = new JsonObject();
    thing.addProperty("@type", type);
    return thing;
  }

  private static JsonArray array(String... values) {
    JsonArray array = new JsonArray();
    for (String value : values) {
      array.add(value);
    }
    return array;
  }

  private JsonObject project() {
    JsonObject project = thing("Organization");
    project.addProperty("name", words.get("projectName"));
    project.addProperty("url", paths.base());
    return project;
  }

  private JsonObject catalogue() {
    JsonObject catalogue = thing("DataCatalog");
    catalogue.addProperty("@id", paths.base() + DescriptionDraft.PATH + "#catalog");
    catalogue.addProperty("name", words.get("catalogueTitle"));
    catalogue.addProperty("url", paths.base());
    return catalogue;
  }

  private JsonArray places() {
    JsonArray places = new JsonArray();
    for (Described.Place each : told.places()) {
      JsonObject place = thing("Place");
      place.addProperty("@id", each.iri());
      each.names().stream()
          .filter(name -> name.lang().equals(language.tag()))
          .findFirst()
          .or(() -> each.names().stream().findFirst())
          .ifPresent(name -> place.addProperty("name", name.value()));
      if (!each.same().isEmpty()) {
        place.add("sameAs", array(each.same().toArray(new String[0])));
      }
      places.add(place);
    }
    return places;
  }

  private JsonArray distributions() {
    JsonArray files = new JsonArray();
    for (Download download : told.downloads()) {
      JsonObject file = thing("DataDownload");
      file.addProperty("name", download.name());
      file.addProperty("description", words.get(download.words()));
      file.addProperty("contentUrl", paths.base() + "dump/" + download.path());
      file.add(
          "encodingFormat",
          download.compressed()
              ? array("application/gzip", download.contentType())
              : array(download.contentType()));
      file.addProperty("contentSize", download.bytes() + " B");
      file.addProperty("sha256", download.sha256());
      files.add(file);
    }
    return files;
  }
}
