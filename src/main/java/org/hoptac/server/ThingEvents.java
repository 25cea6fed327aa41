package org.hoptac.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.draw.Standing;
import org.hoptac.search.EventIndex;
import org.hoptac.search.Facet;
import org.hoptac.search.Selection;

/**
 * The events of a thing as the index knows them: how many are done, planned or not done, with whom
 * and on what, and which are the newest. Each number leads to its list, and no list is read as a
 * whole, however many events there are.
 */
final class ThingEvents {
  /** Values that are counted of a facet. */
  private static final int MOST = 500;

  /** Lines of a table. */
  private static final int SHOWN = 20;

  /** A part of the events: done, planned, not done, or mere speech. */
  record Part(String key, String symbol, String events, String href) {}

  /** Somebody or something with the number of common events by part. */
  record Line(Link link, List<EventsView.Linked> numbers) {}

  /** What each part counts, beside the part. */
  private record Counted(EventsSection section, int total, Map<Facet, List<EventIndex.Count>> by) {}

  private final Facet facet;
  private final String thing;
  private final EventIndex index;
  private final Facts facts;
  private final Labels labels;
  private final Pages pages;
  private final EventsRequest request;
  private final EventIndex.Found newest;

  private ThingEvents(
      Facet facet,
      Node thing,
      EventIndex index,
      Facts facts,
      Labels labels,
      Pages pages,
      int page) {
    this.facet = facet;
    this.thing = thing.getURI();
    this.index = index;
    this.facts = facts;
    this.labels = labels;
    this.pages = pages;
    Selection selection = Selection.all().only(facet, this.thing);
    this.request = new EventsRequest(selection, facet == Facet.ACTOR, EventsRequest.View.LIST, 1);
    long offset = Math.min(Integer.MAX_VALUE, (page - 1L) * ThingView.PAGE);
    this.newest = index.find(selection, (int) offset, ThingView.PAGE);
  }

  /**
   * The events of a thing; empty when events cannot be chosen by it.
   *
   * @param page of the list of events
   */
  static Optional<ThingEvents> of(
      Node thing, EventIndex index, Facts facts, Labels labels, Pages pages, int page) {
    return facet(thing, facts, pages.paths())
        .map(facet -> new ThingEvents(facet, thing, index, facts, labels, pages, page));
  }

  private static Optional<Facet> facet(Node thing, Facts facts, Paths paths) {
    return switch (ThingKind.of(thing, facts)) {
      case ACTOR ->
          facts.isA(thing, Terms.UNNAMED_GROUP) ? Optional.empty() : Optional.of(Facet.ACTOR);
      case OUTLET -> Optional.of(Facet.SOURCE);
      case PLACE -> Optional.of(Facet.PLACE);
      case PROGRAMME -> Optional.of(Facet.PROGRAMME);
      case CONCEPT -> paths.name(thing.getURI()).flatMap(ThingEvents::facet);
      default -> Optional.empty();
    };
  }

  private static Optional<Facet> facet(Paths.Name concept) {
    return Optional.ofNullable(
        switch (concept.kind()) {
          case "topic" -> Facet.TOPIC;
          case "type" -> Facet.TYPE;
          case "role" -> Facet.ROLE;
          case "status" ->
              EventsSection.GROUPS.contains(concept.key()) ? Facet.STATUS_GROUP : Facet.STATUS;
          default -> null;
        });
  }

  /** Number of the events. */
  int total() {
    return newest.total();
  }

  Map<String, Object> of() {
    List<Counted> parts = parts();
    List<Counted> columns = columns(parts);
    Map<String, Object> model = new HashMap<>();
    model.put("href", href(request));
    model.put("parts", parts.stream().map(this::part).toList());
    model.put("columns", columns.stream().map(this::part).toList());
    model.put("partners", lines(columns, Facet.ACTOR));
    model.put("topics", facet == Facet.TOPIC ? List.of() : lines(columns, Facet.TOPIC));
    model.put("network", facet == Facet.ACTOR ? network(columns) : "");
    return model;
  }

  private List<Counted> parts() {
    List<Counted> parts = new ArrayList<>();
    for (EventsSection section : EventsSection.of(request.selection(), facts)) {
      int total = index.find(section.selection(), 0, 1).total();
      if (total > 0) {
        parts.add(new Counted(section, total, counts(section)));
      }
    }
    return parts;
  }

  private Map<Facet, List<EventIndex.Count>> counts(EventsSection section) {
    Map<Facet, List<EventIndex.Count>> counts =
        new LinkedHashMap<>(index.counts(section.selection(), MOST));
    List<String> asked = facet == Facet.ACTOR ? List.of(thing) : List.of();
    counts.put(Facet.ACTOR, new Partners(facts).of(counts.get(Facet.ACTOR), asked));
    return counts;
  }

  /** Speech is no cooperation, and counted only where there is nothing else. */
  private static List<Counted> columns(List<Counted> parts) {
    List<Counted> acts =
        parts.stream().filter(part -> part.section().standing() != Standing.UNKNOWN).toList();
    return acts.isEmpty() ? parts : acts;
  }

  private Part part(Counted part) {
    return new Part(
        part.section().key(),
        part.section().symbol(),
        labels.language().number(part.total()),
        href(on(part)));
  }

  private EventsRequest on(Counted part) {
    return request.on(part.section().selection().withCooperationOnly(false));
  }

  /** Those with most events first. */
  private List<Line> lines(List<Counted> columns, Facet by) {
    Map<String, Integer> sums = new HashMap<>();
    columns.forEach(
        part -> part.by().get(by).forEach(c -> sums.merge(c.value(), c.events(), Integer::sum)));
    return sums.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN)
        .map(entry -> line(entry.getKey(), columns, by))
        .toList();
  }

  private Line line(String value, List<Counted> columns, Facet by) {
    List<EventsView.Linked> numbers =
        columns.stream()
            .map(
                part -> {
                  int events = events(part.by().get(by), value);
                  Selection both = on(part).selection().with(by, value);
                  return new EventsView.Linked(
                      labels.language().number(events), events == 0 ? "" : href(request.on(both)));
                })
            .toList();
    return new Line(labels.link(NodeFactory.createURI(value)), numbers);
  }

  private static int events(List<EventIndex.Count> counts, String value) {
    return counts.stream()
        .filter(count -> count.value().equals(value))
        .mapToInt(EventIndex.Count::events)
        .sum();
  }

  private String network(List<Counted> columns) {
    Map<String, String> words = pages.words(labels.language());
    Map<EventsSection, List<EventIndex.Count>> partners =
        columns.stream()
            .collect(
                Collectors.toMap(
                    Counted::section,
                    part -> part.by().get(Facet.ACTOR),
                    (one, other) -> one,
                    LinkedHashMap::new));
    return new EventsNetwork(request, new EventsNames(labels, words), words, labels, pages.paths())
        .svg(thing, partners);
  }

  /** The events of the page, the newest first, those without a year behind all others. */
  List<Node> newest() {
    return newest.events().stream().map(NodeFactory::createURI).filter(facts::describes).toList();
  }

  private String href(EventsRequest asked) {
    return asked.href(labels.language(), pages.paths());
  }
}
