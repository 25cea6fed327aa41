package org.hoptac.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.search.TextIndex;

/** What was found, as JSON; the README tells its members. */
final class SearchJson {
  /** Media type of suggestions. */
  static final String SUGGESTIONS = "application/x-suggestions+json";

  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private SearchJson() {}

  /** Where the JSON of a page of an answer is. */
  static String address(SearchRequest request) {
    String words = URLEncoder.encode(request.words(), StandardCharsets.UTF_8);
    String page = request.page() == 1 ? "" : "&page=" + request.page();
    return SearchEndpoint.PATH + "?q=" + words + page + "&format=json";
  }

  static String of(SearchResult result, Facts facts) {
    JsonObject answer = new JsonObject();
    answer.addProperty("query", result.request().words());
    answer.addProperty("dataVersion", result.version().toString());
    answer.addProperty("page", result.request().page());
    answer.addProperty("lastPage", result.last());
    result
        .next()
        .map(page -> address(new SearchRequest(result.request().words(), page)))
        .ifPresent(next -> answer.addProperty("next", next));
    JsonArray things = new JsonArray();
    result.things().items().forEach(thing -> things.add(thing(thing)));
    answer.add("things", list(result.things().total(), things));
    JsonArray statements = new JsonArray();
    result.statements().items().forEach(each -> statements.add(statement(each, facts)));
    answer.add("statements", list(result.statements().total(), statements));
    return JSON.toJson(answer);
  }

  private static JsonObject list(int total, JsonArray items) {
    JsonObject list = new JsonObject();
    list.addProperty("total", total);
    list.add("items", items);
    return list;
  }

  private static JsonObject thing(TextIndex.Thing thing) {
    JsonObject object = new JsonObject();
    object.addProperty("iri", thing.iri());
    object.addProperty("type", thing.type());
    object.add("label", labels(thing.labels()));
    object.addProperty("events", thing.events());
    return object;
  }

  private static JsonObject labels(Map<String, String> labels) {
    JsonObject object = new JsonObject();
    new TreeMap<>(labels).forEach(object::addProperty);
    return object;
  }

  private static JsonObject statement(TextIndex.Passage passage, Facts facts) {
    JsonObject object = new JsonObject();
    object.addProperty("iri", passage.statement());
    object.addProperty("text", passage.text());
    JsonArray marks = new JsonArray();
    passage
        .marks()
        .forEach(
            span -> {
              JsonArray mark = new JsonArray();
              mark.add(span.begin());
              mark.add(span.end());
              marks.add(mark);
            });
    object.add("marks", marks);
    JsonArray events = new JsonArray();
    Node statement = NodeFactory.createURI(passage.statement());
    FoundView.events(statement, facts).forEach(event -> events.add(event.toString()));
    object.add("events", events);
    return object;
  }

  /** OpenSearch Suggestions 1.1: what was typed, completions, what they are, their pages. */
  static String suggestions(
      String typed,
      List<TextIndex.Thing> things,
      Paths paths,
      Language language,
      Map<String, String> words) {
    JsonArray completions = new JsonArray();
    JsonArray descriptions = new JsonArray();
    JsonArray addresses = new JsonArray();
    for (TextIndex.Thing thing : things) {
      completions.add(label(thing, language));
      String events = words.get("searchEvents") + ": " + language.number(thing.events());
      descriptions.add(FoundView.type(thing, language) + " · " + events);
      addresses.add(
          paths
              .name(thing.iri())
              .map(name -> "/" + language.tag() + "/" + name.path())
              .orElse(thing.iri()));
    }
    JsonArray answer = new JsonArray();
    answer.add(typed);
    for (JsonElement part : List.of(completions, descriptions, addresses)) {
      answer.add(part);
    }
    return JSON.toJson(answer);
  }

  private static String label(TextIndex.Thing thing, Language language) {
    Map<String, String> labels = thing.labels();
    for (String tag : List.of(language.tag(), language.other().tag())) {
      if (labels.containsKey(tag)) {
        return labels.get(tag);
      }
    }
    return labels.isEmpty() ? thing.iri() : new TreeMap<>(labels).firstEntry().getValue();
  }
}
