package org.hoptac.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What a page shows of any thing: all its properties, what points to it, and more for events,
 * statements and actors.
 */
final class ThingView {
  private static final int MAX_VALUES = 200;

  /** A property and its values. */
  record Row(Link property, List<Link> values) {}

  private final Facts facts;
  private final Labels labels;

  ThingView(Facts facts, Labels labels) {
    this.facts = facts;
    this.labels = labels;
  }

  Map<String, Object> of(Node thing) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("iri", thing.getURI());
    model.put("label", labels.of(thing));
    model.put("rows", outgoing(thing));
    List<Triple> pointing =
        facts.triples(Node.ANY, Node.ANY, thing).limit(MAX_VALUES + 1L).toList();
    model.put("incoming", incoming(pointing));
    model.put("incomingCut", pointing.size() > MAX_VALUES ? MAX_VALUES : 0);
    model.put("kind", kind(thing));
    model.put("event", null);
    model.put("evidence", null);
    model.put("events", List.of());
    model.put("eventsCut", 0);
    model.put("told", List.of());
    model.put("toldCut", 0);
    addSpecial(thing, model);
    return model;
  }

  private void addSpecial(Node thing, Map<String, Object> model) {
    EventView events = new EventView(facts, labels);
    if (facts.isA(thing, Terms.COOPERATION_EVENT)) {
      model.put("event", events.of(thing));
    } else if (facts.isA(thing, Terms.SOURCE_STATEMENT)) {
      model.put("evidence", Evidence.ofStatement(thing, facts, labels));
      addEvents("events", claimed(Terms.WAS_DERIVED_FROM, thing), events, model);
    } else {
      List<Node> own = facts.subjects(Terms.HAS_PARTICIPANT, thing, MAX_VALUES + 1);
      addEvents("events", own, events, model);
      addEvents("told", claimed(Terms.WAS_ATTRIBUTED_TO, thing), events, model);
    }
  }

  private static void addEvents(
      String name, List<Node> found, EventView events, Map<String, Object> model) {
    model.put(name, found.stream().limit(MAX_VALUES).map(events::line).toList());
    model.put(name + "Cut", found.size() > MAX_VALUES ? MAX_VALUES : 0);
  }

  /** Events that claims are about which point to a statement or a source. */
  private List<Node> claimed(Node property, Node origin) {
    return facts.subjects(property, origin, MAX_VALUES + 1).stream()
        .flatMap(claim -> facts.objects(claim, Terms.ABOUT).stream())
        .distinct()
        .toList();
  }

  private List<Link> kind(Node thing) {
    return facts.objects(thing, org.apache.jena.vocabulary.RDF.Nodes.type).stream()
        .map(labels::link)
        .toList();
  }

  private List<Row> outgoing(Node thing) {
    Map<Node, List<Link>> rows = new LinkedHashMap<>();
    facts
        .triples(thing, Node.ANY, Node.ANY)
        .sorted(Comparator.comparing(Triple::toString))
        .forEach(triple -> add(rows, triple.getPredicate(), triple.getObject()));
    return rows(rows);
  }

  private List<Row> incoming(List<Triple> pointing) {
    Map<Node, List<Link>> rows = new LinkedHashMap<>();
    pointing.stream()
        .limit(MAX_VALUES)
        .sorted(Comparator.comparing(Triple::toString))
        .forEach(triple -> add(rows, triple.getPredicate(), triple.getSubject()));
    return rows(rows);
  }

  private void add(Map<Node, List<Link>> rows, Node property, Node value) {
    rows.computeIfAbsent(property, any -> new ArrayList<>()).add(labels.link(value));
  }

  private List<Row> rows(Map<Node, List<Link>> rows) {
    return rows.entrySet().stream()
        .map(row -> new Row(labels.link(row.getKey()), row.getValue()))
        .toList();
  }
}
