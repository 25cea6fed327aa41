package org.hoptac.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What two events are compared by.
 *
 * @param sites the venues that are more exact than a state
 * @param texts of the statements, the first few in the order of their IRIs
 * @param lines where the event is told
 */
record EventFacts(
    Node event,
    Parties parties,
    List<EdtfRange> dates,
    Set<Node> venues,
    Set<Node> sites,
    Set<Node> ordinals,
    Set<Node> topics,
    Set<Node> statements,
    List<Shingles> texts,
    Set<Line> lines) {

  /** So many papers on one event are enough to know it by their words. */
  private static final int TEXTS = 4;

  /** A place in a document; positions count lines. */
  record Line(Node document, long position) {
    Line next() {
      return new Line(document, position + 1);
    }

    Line previous() {
      return new Line(document, position - 1);
    }
  }

  static EventFacts read(Graph graph, Node event) {
    Set<Node> statements = statements(graph, event);
    Set<Line> lines = new HashSet<>();
    statements.forEach(statement -> lines.addAll(lines(graph, statement)));
    Set<Node> venues = objects(graph, event, Terms.TAKES_PLACE_IN);
    return new EventFacts(
        event,
        Parties.read(graph, event),
        dates(graph, event),
        venues,
        venues.stream()
            .filter(venue -> !Parties.hasType(graph, venue, Terms.STATE))
            .collect(Collectors.toSet()),
        objects(graph, event, Terms.ORDINAL),
        objects(graph, event, Terms.TOPIC),
        statements,
        texts(graph, statements),
        lines);
  }

  /** The names of the persons, each by its syllables as the IRI spells them. */
  List<Set<String>> names() {
    return parties.persons().stream()
        .map(iri -> Set.copyOf(List.of(iri.substring(iri.lastIndexOf("/") + 1).split("-"))))
        .toList();
  }

  private static List<Shingles> texts(Graph graph, Set<Node> statements) {
    return statements.stream()
        .sorted(Comparator.comparing(Node::toString))
        .limit(TEXTS)
        .flatMap(statement -> objects(graph, statement, Terms.TEXT).stream())
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .map(Shingles::of)
        .toList();
  }

  static Set<Node> objects(Graph graph, Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toSet();
  }

  static Set<Node> subjects(Graph graph, Node predicate, Node object) {
    return graph.find(Node.ANY, predicate, object).mapWith(Triple::getSubject).toSet();
  }

  /** The lines a statement stands on; one that has no document stands nowhere. */
  static Set<Line> lines(Graph graph, Node statement) {
    Set<Line> lines = new HashSet<>();
    for (Node position : objects(graph, statement, Terms.POSITION)) {
      if (position.isLiteral()
          && position.getLiteral().isWellFormed()
          && position.getLiteralValue() instanceof Number number) {
        objects(graph, statement, Terms.IS_PART_OF)
            .forEach(document -> lines.add(new Line(document, number.longValue())));
      }
    }
    return lines;
  }

  private static Set<Node> statements(Graph graph, Node event) {
    Set<Node> statements = new HashSet<>();
    for (Node claim : subjects(graph, Terms.ABOUT, event)) {
      statements.addAll(objects(graph, claim, Terms.WAS_DERIVED_FROM));
    }
    return statements;
  }

  private static List<EdtfRange> dates(Graph graph, Node event) {
    List<EdtfRange> dates = new ArrayList<>();
    for (Node when : objects(graph, event, Terms.WHEN)) {
      for (Node edtf : objects(graph, when, Terms.EDTF)) {
        if (edtf.isLiteral()) {
          EdtfRange.parse(edtf.getLiteralLexicalForm()).ifPresent(dates::add);
        }
      }
    }
    return dates;
  }
}
