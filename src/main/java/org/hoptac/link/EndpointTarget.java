package org.hoptac.link;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A SPARQL endpoint. It is asked for what bears our names, {@value #BATCH} names a request, then
 * for the facts of these: so a run takes some requests, whatever the endpoint holds.
 */
final class EndpointTarget implements Target {
  private static final int BATCH = 50;
  private static final int MAX_THINGS = 100_000;

  /** Tags under which names of ours stand elsewhere; without one, plain strings are met. */
  private static final List<String> LANGUAGES = List.of("", "en", "vi", "mul");

  private static final Set<OutsideTerms.Role> NAMES =
      EnumSet.of(OutsideTerms.Role.PREFERRED, OutsideTerms.Role.ALTERNATIVE);

  private final URI endpoint;
  private final EndpointOptions options;

  EndpointTarget(URI endpoint, EndpointOptions options) {
    this.endpoint = endpoint;
    this.options = options;
  }

  @Override
  public String name() {
    return endpoint.toString();
  }

  @Override
  public List<Outside> near(Request request, Consumer<String> notices) {
    var client = new SparqlClient(endpoint, options, notices);
    Map<Node, OutsideDraft> drafts = new LinkedHashMap<>();
    for (Node thing : named(client, request)) {
      drafts.put(thing, new OutsideDraft(thing));
    }
    facts(client, request, drafts);
    Set<Node> referenced = new LinkedHashSet<>();
    drafts.values().forEach(draft -> referenced.addAll(draft.referenced()));
    Map<Node, List<String>> labels = labels(client, request, referenced);
    return drafts.values().stream()
        .flatMap(draft -> draft.finish(labels, request.sides(), request.words()).stream())
        .toList();
  }

  private Set<Node> named(SparqlClient client, Request request) {
    Set<String> names = new TreeSet<>();
    for (Own thing : request.index().things()) {
      thing.names().stream()
          .filter(name -> name.rank() != Name.Rank.CODE && !name.isShort())
          .forEach(name -> names.add(name.text()));
    }
    Set<Node> things = new LinkedHashSet<>();
    String properties = values(request.terms().properties(NAMES));
    inBatches(
        "names",
        names,
        request.progress(),
        batch -> {
          String labels =
              batch.stream()
                  .flatMap(name -> LANGUAGES.stream().map(tag -> literal(name, tag)))
                  .collect(Collectors.joining(" "));
          String query =
              "SELECT DISTINCT ?thing WHERE { VALUES ?label { %s } VALUES ?property { %s } ?thing ?property ?label . FILTER(isIRI(?thing)) }"
                  .formatted(labels, properties);
          for (Binding row : client.select(query)) {
            if (things.size() < MAX_THINGS) {
              things.add(row.get("thing"));
            }
          }
        });
    return things;
  }

  private static void facts(SparqlClient client, Request request, Map<Node, OutsideDraft> drafts) {
    String properties = values(request.terms().properties(EnumSet.allOf(OutsideTerms.Role.class)));
    inBatches(
        "facts",
        drafts.keySet(),
        request.progress(),
        batch -> {
          String query =
              "SELECT ?thing ?property ?value WHERE { VALUES ?thing { %s } VALUES ?property { %s } ?thing ?property ?value . FILTER(!isLiteral(?value) || LANG(?value) IN (\"\", \"en\", \"vi\", \"mul\")) }"
                  .formatted(values(batch), properties);
          for (Binding row : client.select(query)) {
            OutsideDraft draft = drafts.get(row.get("thing"));
            OutsideTerms.Role role = request.terms().role(row.get("property"));
            if (draft != null && role != null) {
              draft.add(role, row.get("value"));
            }
          }
        });
  }

  private static Map<Node, List<String>> labels(
      SparqlClient client, Request request, Set<Node> referenced) {
    Map<Node, List<String>> labels = new HashMap<>();
    String properties = values(request.terms().properties(EnumSet.of(OutsideTerms.Role.PREFERRED)));
    inBatches(
        "classes",
        referenced,
        request.progress(),
        batch -> {
          String query =
              "SELECT ?thing ?label WHERE { VALUES ?thing { %s } VALUES ?property { %s } ?thing ?property ?label . FILTER(LANG(?label) IN (\"\", \"en\", \"vi\")) }"
                  .formatted(values(batch), properties);
          for (Binding row : client.select(query)) {
            labels
                .computeIfAbsent(row.get("thing"), any -> new ArrayList<>())
                .add(row.get("label").getLiteralLexicalForm());
          }
        });
    return labels;
  }

  private static <T> void inBatches(
      String task, Collection<T> all, Progress progress, Consumer<List<T>> work) {
    List<T> batch = new ArrayList<>(BATCH);
    int done = 0;
    for (T each : all) {
      batch.add(each);
      done++;
      if (batch.size() == BATCH || done == all.size()) {
        work.accept(batch);
        batch.clear();
        progress.at(task, done, all.size());
      }
    }
  }

  private static String literal(String text, String language) {
    Node node =
        language.isEmpty()
            ? NodeFactory.createLiteralString(text)
            : NodeFactory.createLiteralLang(text, language);
    return NodeFmtLib.strNT(node);
  }

  private static String values(Collection<Node> nodes) {
    return nodes.stream().map(NodeFmtLib::strNT).collect(Collectors.joining(" "));
  }
}
