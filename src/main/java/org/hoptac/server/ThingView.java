package org.hoptac.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
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
  private final Optional<ThingEvents> indexed;

  /**
   * @param indexed what the index knows of its events; empty where it knows nothing of them, or
   *     nothing yet
   */
  ThingView(
      Facts facts, Labels labels, Incoming incoming, Node thing, Optional<ThingEvents> indexed) {
    this.facts = facts;
    this.labels = labels;
    this.incoming = incoming;
    this.thing = thing;
    this.indexed = indexed;
  }

  /** The page asked for; a 404 problem when no list is that long. */
  ListPage page(int asked) {
    long longest =
        LongStream.of(
                incoming.total(),
                indexed.map(ThingEvents::total).orElse(0),
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
    model.put("kindWord", kindWord());
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
      default -> addEvents(page, events, model);
    }
  }

  /** The events of a thing, and those that it is the source of. */
  private void addEvents(ListPage page, EventView events, Map<String, Object> model) {
    // Lists grow long: what they show of all events stands on the first page only.
    model.put("works", page.number() == 1 ? indexed.map(ThingEvents::of).orElse(null) : null);
    List<EventView.Row> rows =
        indexed.map(ThingEvents::newest).orElseGet(() -> subjects(OF_EVENTS, page)).stream()
            .distinct()
            .map(events::row)
            .toList();
    model.put("dated", rows.stream().filter(ThingView::isDated).toList());
    model.put("undated", rows.stream().filter(row -> !isDated(row)).toList());
    model.put(
        "eventsTotal",
        labels
            .language()
            .number(indexed.map(i -> (long) i.total()).orElseGet(() -> incoming.total(OF_EVENTS))));
    List<Node> told = claimed(Terms.WAS_ATTRIBUTED_TO, page);
    model.put("told", told.stream().distinct().map(events::line).toList());
    model.put("toldTotal", total(List.of(Terms.WAS_ATTRIBUTED_TO)));
  }

  private static boolean isDated(EventView.Row row) {
    return row.dates().stream().anyMatch(date -> DateWords.period(date.edtf()).isPresent());
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

  /** Its classes; of a concept, the scheme that it belongs to. */
  private List<Link> kind() {
    List<Node> schemes = facts.objects(thing, SKOS.inScheme.asNode());
    List<Node> kinds = schemes.isEmpty() ? facts.objects(thing, RDF.Nodes.type) : schemes;
    return kinds.stream().map(labels::link).toList();
  }

  /** Message key for classes of other vocabularies, which have no names here; empty for ours. */
  private String kindWord() {
    if (facts.isA(thing, FOAF.Person.asNode())) {
      return "kindPerson";
    }
    return facts.isA(thing, ThingKind.BODY) ? "kindBody" : "";
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
