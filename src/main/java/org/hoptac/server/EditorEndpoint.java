package org.hoptac.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.hoptac.store.Census;

/**
 * What the query editor completes from: {@code /sparql/prefixes.json}, prefix to namespace in the
 * form of prefix.cc; {@code /sparql/terms.json}, the classes and properties that the data have,
 * each with its number and its label in the reader's language, the most frequent first. The editor
 * would fetch both from other hosts.
 */
final class EditorEndpoint extends Endpoint {
  static final String PREFIXES = "/sparql/prefixes.json";
  static final String TERMS = "/sparql/terms.json";
  private static final String JSON = "application/json";

  private final transient Data data;
  private final transient Descriptions descriptions;

  EditorEndpoint(Pages pages, Data data, Descriptions descriptions) {
    super(pages);
    this.data = data;
    this.descriptions = descriptions;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.revalidated();
    JsonObject answer;
    if (exchange.request().getServletPath().equals(PREFIXES)) {
      answer = new JsonObject();
      pages().paths().prefixes().forEach(answer::addProperty);
    } else {
      exchange.header("Vary", "Accept-Language");
      answer = terms(exchange.language());
    }
    exchange.sendIfChanged(JSON, answer.toString().getBytes(StandardCharsets.UTF_8));
  }

  private JsonObject terms(Language language) {
    Census census = descriptions.told().census();
    return data.facts(
        facts -> {
          Labels labels = pages().labels(facts, language);
          JsonObject terms = new JsonObject();
          JsonArray classes = new JsonArray();
          census.classes().stream()
              .sorted((a, b) -> Long.compare(b.entities(), a.entities()))
              .forEach(each -> classes.add(term(each.type(), each.entities(), labels)));
          JsonArray properties = new JsonArray();
          census.properties().stream()
              .sorted((a, b) -> Long.compare(b.triples(), a.triples()))
              .forEach(each -> properties.add(term(each.property(), each.triples(), labels)));
          terms.add("classes", classes);
          terms.add("properties", properties);
          return terms;
        });
  }

  private static JsonObject term(Node iri, long count, Labels labels) {
    JsonObject term = new JsonObject();
    term.addProperty("iri", iri.getURI());
    term.addProperty("count", count);
    term.addProperty("label", labels.of(iri).value());
    return term;
  }
}
