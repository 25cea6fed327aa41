package org.hoptac.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hoptac.rdf.Coop;
import org.hoptac.reconcile.Candidate;
import org.hoptac.reconcile.EntityType;
import org.hoptac.reconcile.NameIndex;
import org.hoptac.reconcile.Property;
import org.hoptac.reconcile.Question;
import org.hoptac.reconcile.Reconciler.Value;
import org.hoptac.reconcile.Thing;

/** The answers of the reconciliation service as JSON. */
final class ReconcileJson {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private ReconcileJson() {}

  static String text(JsonElement json) {
    return GSON.toJson(json);
  }

  /** An identifier as a component of a URI. */
  static String component(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  /** The service manifest (section 3.1). Version 0.1 is not among the versions: it needs JSONP. */
  static JsonObject manifest(String origin, String base, String version, Language language) {
    String here = origin + "/reconcile";
    JsonObject manifest = new JsonObject();
    manifest.add("versions", array(List.of("0.2")));
    manifest.addProperty("name", "Hoptac");
    manifest.addProperty("identifierSpace", base);
    manifest.addProperty("schemaSpace", Coop.NS);
    manifest.addProperty("serviceVersion", version);
    manifest.addProperty("batchSize", ReconcileRequest.BATCH_SIZE);
    manifest.add(
        "defaultTypes",
        types(
            List.of(EntityType.AGENT, EntityType.STATE, EntityType.PLACE, EntityType.TOPIC),
            language,
            true));
    manifest.add("view", object("url", here + "/view?id={{id}}"));
    JsonObject preview = object("url", here + "/preview?id={{id}}");
    preview.addProperty("width", ReconcilePreview.WIDTH);
    preview.addProperty("height", ReconcilePreview.HEIGHT);
    manifest.add("preview", preview);
    JsonObject suggest = new JsonObject();
    for (String what : List.of("entity", "property", "type")) {
      suggest.add(what, service(here, "/suggest/" + what));
    }
    manifest.add("suggest", suggest);
    JsonObject extend = new JsonObject();
    extend.add("propose_properties", service(here, "/properties"));
    extend.add("property_settings", new JsonArray());
    manifest.add("extend", extend);
    return manifest;
  }

  private static JsonObject service(String url, String path) {
    JsonObject service = object("service_url", url);
    service.addProperty("service_path", path);
    return service;
  }

  /** A reconciliation result batch (section 4.2). */
  static JsonObject results(
      ReconcileRequest.Batch batch,
      Function<Question, List<Candidate>> reconciler,
      Language language) {
    JsonObject results = new JsonObject();
    batch
        .questions()
        .forEach(
            (key, question) -> {
              JsonObject result = new JsonObject();
              JsonArray candidates = new JsonArray();
              reconciler.apply(question).forEach(each -> candidates.add(candidate(each, language)));
              result.add("result", candidates);
              results.add(key, result);
            });
    return results;
  }

  private static JsonObject candidate(Candidate candidate, Language language) {
    JsonObject json = entity(candidate.thing(), language);
    json.add("type", types(candidate.thing().types(), language, false));
    json.addProperty("score", candidate.score());
    json.addProperty("match", candidate.match());
    JsonArray features = new JsonArray();
    for (Map.Entry<String, Object> feature : candidate.features().entrySet()) {
      JsonObject each = object("id", feature.getKey());
      each.add("value", GSON.toJsonTree(feature.getValue()));
      features.add(each);
    }
    json.add("features", features);
    return json;
  }

  private static JsonObject entity(Thing thing, Language language) {
    JsonObject json = object("id", thing.id());
    json.addProperty("name", thing.label(language.tag()));
    json.addProperty("description", thing.description(language.tag()));
    return json;
  }

  /** A suggest response for entities (section 6.3). */
  static JsonObject entities(List<Thing> things, Language language) {
    JsonArray result = new JsonArray();
    for (Thing thing : things) {
      JsonObject entity = entity(thing, language);
      entity.add("notable", types(thing.types(), language, false));
      result.add(entity);
    }
    return result(result);
  }

  static JsonObject types(List<EntityType> types, Language language) {
    return result(types(types, language, true));
  }

  static JsonObject properties(List<Property> properties, Language language) {
    return result(named(properties, language));
  }

  private static JsonObject result(JsonArray items) {
    JsonObject json = new JsonObject();
    json.add("result", items);
    return json;
  }

  private static JsonArray types(
      Collection<EntityType> types, Language language, boolean withBroader) {
    JsonArray array = new JsonArray();
    for (EntityType type : types) {
      JsonObject json = object("id", type.id());
      json.addProperty("name", type.name(language.tag()));
      if (withBroader && !type.broader().isEmpty()) {
        json.add("broader", types(type.broader(), language, true));
      }
      array.add(json);
    }
    return array;
  }

  private static JsonArray named(List<Property> properties, Language language) {
    JsonArray array = new JsonArray();
    properties.forEach(property -> array.add(named(property, language)));
    return array;
  }

  private static JsonObject named(Property property, Language language) {
    JsonObject json = object("id", property.id());
    json.addProperty("name", property.name(language.tag()));
    return json;
  }

  /** A data extension property proposal response (section 7.2). */
  static JsonObject proposals(
      String type, Optional<Integer> limit, List<Property> properties, Language language) {
    JsonObject json = object("type", type);
    limit.ifPresent(number -> json.addProperty("limit", number));
    json.add("properties", named(properties, language));
    return json;
  }

  /** A data extension response (section 7.4). An unknown identifier or property has no values. */
  static JsonObject rows(
      ReconcileRequest.Extension extension,
      NameIndex index,
      BiFunction<Thing, Property, List<Value>> values,
      Language language) {
    JsonArray meta = new JsonArray();
    for (String id : extension.properties()) {
      meta.add(meta(id, language));
    }
    JsonObject rows = new JsonObject();
    for (String id : extension.ids()) {
      JsonObject row = new JsonObject();
      for (String property : extension.properties()) {
        JsonArray cells = new JsonArray();
        index
            .thing(id)
            .flatMap(thing -> Property.of(property).map(known -> values.apply(thing, known)))
            .orElse(List.of())
            .forEach(value -> cells.add(cell(value, language)));
        row.add(property, cells);
      }
      rows.add(id, row);
    }
    JsonObject json = new JsonObject();
    json.add("meta", meta);
    json.add("rows", rows);
    return json;
  }

  private static JsonObject meta(String id, Language language) {
    Optional<Property> property = Property.of(id);
    JsonObject json = object("id", id);
    json.addProperty("name", property.map(known -> known.name(language.tag())).orElse(id));
    property
        .flatMap(Property::valueType)
        .ifPresent(type -> json.add("type", types(List.of(type), language, false).get(0)));
    return json;
  }

  private static JsonObject cell(Value value, Language language) {
    if (value.thing().isEmpty()) {
      return object("str", value.text());
    }
    JsonObject json = object("id", value.thing().get().id());
    json.addProperty("name", value.thing().get().label(language.tag()));
    return json;
  }

  private static JsonObject object(String name, String value) {
    JsonObject json = new JsonObject();
    json.addProperty(name, value);
    return json;
  }

  private static JsonArray array(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
