package org.hoptac.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What two events are compared by.
 *
 * @param sides IRIs of the states and international organisations that take part; bodies and
 *     persons stand beside the side they act for, and papers name them or not
 * @param nameless true when nobody takes part but unnamed groups
 * @param lines where the event is told
 */
record EventFacts(
    Node event,
    Set<Node> types,
    Set<String> sides,
    boolean nameless,
    List<EdtfRange> dates,
    Set<Node> venues,
    Set<Node> ordinals,
    Set<Node> topics,
    Set<Node> statements,
    Set<Line> lines) {

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
    Set<String> sides = new TreeSet<>();
    boolean nameless = true;
    for (Node participant : objects(graph, event, Terms.HAS_PARTICIPANT)) {
      if (isSide(graph, participant)) {
        sides.add(participant.getURI());
      }
      nameless &= hasType(graph, participant, Terms.UNNAMED_GROUP);
    }
    Set<Node> statements = statements(graph, event);
    Set<Line> lines = new HashSet<>();
    statements.forEach(statement -> lines.addAll(lines(graph, statement)));
    return new EventFacts(
        event,
        objects(graph, event, Terms.EVENT_TYPE),
        sides,
        nameless,
        dates(graph, event),
        objects(graph, event, Terms.TAKES_PLACE_IN),
        objects(graph, event, Terms.ORDINAL),
        objects(graph, event, Terms.TOPIC),
        statements,
        lines);
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

  private static boolean isSide(Graph graph, Node participant) {
    return hasType(graph, participant, Terms.STATE)
        || hasType(graph, participant, Terms.INTERNATIONAL_ORGANISATION);
  }

  private static boolean hasType(Graph graph, Node node, Node type) {
    return graph.contains(node, RDF.Nodes.type, type);
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
