package org.hoptac.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.Node;

/**
 * Events as CSV (RFC 4180), a line each. Types, statuses, topics and kinds of roles are the keys of
 * the concept schemes, the same in every language; names are in the reader's. Where there are
 * several, they are set apart by a bar.
 */
final class EventsTable {
  private static final String BETWEEN = " | ";

  /** Roles in the order of their scheme; each has a column. */
  static final List<String> ROLES =
      List.of(
          "initiator",
          "partner",
          "participant",
          "host",
          "funder",
          "target",
          "beneficiary",
          "framework",
          "mediator");

  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private final Facts facts;
  private final Labels labels;

  EventsTable(Facts facts, Labels labels) {
    this.facts = facts;
    this.labels = labels;
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(List.of("event", "label", "types", "statuses"));
    header.addAll(ROLES);
    header.addAll(
        List.of(
            "topics",
            "places",
            "regions",
            "programmes",
            "edtf",
            "date",
            "sentence",
            "source",
            "statement"));
    return header;
  }

  void write(List<Node> events, Appendable out) {
    try {
      FORMAT.printRecord(out, header().toArray());
      for (Node event : events) {
        FORMAT.printRecord(out, line(event).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> line(Node event) {
    List<Node> claims = facts.subjects(Terms.ABOUT, event);
    List<Node> statements = objects(claims, Terms.WAS_DERIVED_FROM);
    List<Node> times = facts.objects(event, Terms.WHEN);
    List<String> line = new ArrayList<>();
    line.add(event.getURI());
    line.add(labels.of(event).value());
    line.add(keys(facts.objects(event, Terms.EVENT_TYPE)));
    line.add(keys(objects(claims, Terms.STATUS)));
    Map<String, Set<String>> roles = roles(event);
    ROLES.forEach(role -> line.add(String.join(BETWEEN, roles.getOrDefault(role, Set.of()))));
    line.add(keys(facts.objects(event, Terms.TOPIC)));
    line.add(names(facts.objects(event, Terms.TAKES_PLACE_IN)));
    line.add(names(facts.objects(event, Terms.CONCERNS_REGION)));
    line.add(names(facts.objects(event, Terms.UNDER_PROGRAMME)));
    line.add(texts(times, Terms.EDTF));
    line.add(texts(times, Terms.DATE_TEXT));
    line.add(texts(statements, Terms.TEXT));
    line.add(names(objects(claims, Terms.WAS_ATTRIBUTED_TO)));
    line.add(joined(statements.stream().map(Node::getURI)));
    return line;
  }

  private Map<String, Set<String>> roles(Node event) {
    Map<String, Set<String>> roles = new LinkedHashMap<>();
    for (Node part : facts.objects(event, Terms.PARTICIPATION)) {
      for (Node role : facts.objects(part, Terms.ROLE)) {
        for (Node agent : facts.objects(part, Terms.AGENT)) {
          roles
              .computeIfAbsent(Labels.localName(role), any -> new TreeSet<>())
              .add(labels.of(agent).value());
        }
      }
    }
    return roles;
  }

  private List<Node> objects(List<Node> subjects, Node property) {
    return subjects.stream()
        .flatMap(subject -> facts.objects(subject, property).stream())
        .distinct()
        .toList();
  }

  private String names(List<Node> things) {
    return joined(things.stream().map(thing -> labels.of(thing).value()));
  }

  private String texts(List<Node> things, Node property) {
    return joined(things.stream().flatMap(thing -> facts.text(thing, property).stream()));
  }

  private static String keys(List<Node> concepts) {
    return joined(concepts.stream().map(Labels::localName));
  }

  private static String joined(Stream<String> values) {
    return values.distinct().collect(Collectors.joining(BETWEEN));
  }
}
