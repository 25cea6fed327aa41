package org.hoptac.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * What a page shows of any thing: all its properties, what points to it, and more for events,
 * statements, actors and concepts. Lists come in pages of a fixed size, all turned together.
 */
final class ThingView {
  /** Entries a page of each list. */
  static final int PAGE = 25;

  private static final int MAX_VALUES = 200;

  /** From an event to what it is listed under. */
  private static final List<Node> OF_EVENTS =
      List.of(
          Terms.HAS_PARTICIPANT,
          Terms.EVENT_TYPE,
          Terms.TOPIC,
          Terms.FORM,
          Terms.TAKES_PLACE_IN,
          Terms.CONCERNS_REGION,
          Terms.UNDER_PROGRAMME);

  /** A property and its values. */
  record Row(Link property, List<Link> values) {}

  /**
   * How many triples point here by a property.
   *
   * @param page on which the first of them stands
   */
  record Count(Link property, String value, int page) {}

  private final Facts facts;
  private final Labels labels;
  private final Incoming incoming;
  private final Node thing;

  ThingView(Facts facts, Labels labels, Incoming incoming, Node thing) {
    this.facts = facts;
    this.labels = labels;
    this.incoming = incoming;
    this.thing = thing;
  }

  /** The page asked for; a 404 problem when no list is that long. */
  ListPage page(int asked) {
    long longest =
        LongStream.of(
                incoming.total(),
                incoming.total(OF_EVENTS),
                incoming.total(List.of(Terms.ABOUT)),
                incoming.total(List.of(Terms.WAS_DERIVED_FROM)),
                incoming.total(List.of(Terms.WAS_ATTRIBUTED_TO)))
            .max()
            .orElseThrow();
    return ListPage.of(asked, longest, PAGE);
  }

  Map<String, Object> of(ListPage page) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("iri", thing.getURI());
    model.put("label", labels.of(thing));
    model.put("definitions", labels.texts(thing, SKOS.definition.asNode()));
    model.put("notes", labels.texts(thing, SKOS.scopeNote.asNode()));
    model.put("rows", page.number() == 1 ? outgoing() : List.of());
    model.put("incoming", incoming(page));
    model.put("incomingTotal", labels.language().number(incoming.total()));
    model.put("counts", counts());
    model.put("kind", kind());
    model.put("events", List.of());
    model.put("eventsTotal", "");
    model.put("told", List.of());
    model.put("toldTotal", "");
    model.put("page", page);
    addSpecial(page, model);
    return model;
  }

  private void addSpecial(ListPage page, Map<String, Object> model) {
    EventView events = new EventView(facts, labels);
    switch (ThingKind.of(thing, facts)) {
      case EVENT -> model.put("event", events.page(thing, subjects(List.of(Terms.ABOUT), page)));
      case STATEMENT -> {
        List<Node> claims = subjects(List.of(Terms.WAS_DERIVED_FROM), page);
        model.put("statement", new StatementView(facts, labels).of(thing, claims));
        model.put("eventsTotal", total(List.of(Terms.WAS_DERIVED_FROM)));
      }
      default -> {
        addEvents("events", subjects(OF_EVENTS, page), events, model);
        model.put("eventsTotal", total(OF_EVENTS));
        addEvents("told", claimed(Terms.WAS_ATTRIBUTED_TO, page), events, model);
        model.put("toldTotal", total(List.of(Terms.WAS_ATTRIBUTED_TO)));
      }
    }
  }

  private static void addEvents(
      String name, List<Node> found, EventView events, Map<String, Object> model) {
    model.put(name, found.stream().distinct().map(events::line).toList());
  }

  private String total(List<Node> properties) {
    return labels.language().number(incoming.total(properties));
  }

  private List<Node> subjects(List<Node> properties, ListPage page) {
    return incoming.slice(properties, page.offset(), page.size()).stream()
        .map(Triple::getSubject)
        .toList();
  }

  /** Events that claims are about which point to a statement or a source. */
  private List<Node> claimed(Node property, ListPage page) {
    return subjects(List.of(property), page).stream()
        .flatMap(claim -> facts.objects(claim, Terms.ABOUT).stream())
        .toList();
  }

  private List<Link> kind() {
    return facts.objects(thing, RDF.Nodes.type).stream().map(labels::link).toList();
  }

  private List<Row> outgoing() {
    Map<Node, List<Link>> rows = new LinkedHashMap<>();
    facts
        .triples(thing, Node.ANY, Node.ANY)
        .limit(MAX_VALUES)
        .sorted(Comparator.comparing(Triple::toString))
        .forEach(triple -> add(rows, triple.getPredicate(), triple.getObject()));
    return rows(rows);
  }

  private List<Row> incoming(ListPage page) {
    Map<Node, List<Link>> rows = new LinkedHashMap<>();
    incoming
        .slice(page.offset(), page.size())
        .forEach(triple -> add(rows, triple.getPredicate(), triple.getSubject()));
    return rows(rows);
  }

  private List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    long before = 0;
    for (Map.Entry<Node, Long> count : incoming.counts().entrySet()) {
      String value = labels.language().number(count.getValue());
      int page = (int) Math.min(Integer.MAX_VALUE, before / PAGE + 1);
      counts.add(new Count(labels.link(count.getKey()), value, page));
      before += count.getValue();
    }
    return counts;
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
