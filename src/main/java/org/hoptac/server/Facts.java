package org.hoptac.server;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Simple questions to a graph. Answers come in the order of their text, so that equal data gives
 * equal pages.
 */
final class Facts {
  private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);

  private final Graph graph;

  Facts(Graph graph) {
    this.graph = graph;
  }

  Graph graph() {
    return graph;
  }

  Stream<Triple> triples(Node subject, Node predicate, Node object) {
    return graph.stream(subject, predicate, object);
  }

  boolean describes(Node subject) {
    return graph.contains(subject, Node.ANY, Node.ANY);
  }

  boolean isA(Node thing, Node type) {
    return graph.contains(thing, RDF.Nodes.type, type);
  }

  List<Node> objects(Node subject, Node predicate) {
    return triples(subject, predicate, Node.ANY).map(Triple::getObject).sorted(ORDER).toList();
  }

  List<Node> objects(Node subject, Node predicate, int most) {
    return triples(subject, predicate, Node.ANY)
        .map(Triple::getObject)
        .limit(most)
        .sorted(ORDER)
        .toList();
  }

  boolean holds(Node subject, Node predicate, Node object) {
    return graph.contains(subject, predicate, object);
  }

  Optional<Node> object(Node subject, Node predicate) {
    return objects(subject, predicate).stream().findFirst();
  }

  /** Lexical form of the first literal. */
  Optional<String> text(Node subject, Node predicate) {
    return objects(subject, predicate).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /** Value of the first whole number. */
  Optional<Integer> number(Node subject, Node predicate) {
    return objects(subject, predicate).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .findFirst();
  }

  /**
   * Where the words that are evidence of something begin, so that it comes in the order of them.
   */
  int placeInText(Node thing) {
    return objects(thing, Terms.EVIDENCE).stream()
        .flatMap(mention -> number(mention, Terms.BEGIN_INDEX).stream())
        .min(Comparator.naturalOrder())
        .orElse(Integer.MAX_VALUE);
  }

  List<Node> subjects(Node predicate, Node object) {
    return triples(Node.ANY, predicate, object).map(Triple::getSubject).sorted(ORDER).toList();
  }

  List<Node> subjects(Node predicate, Node object, int most) {
    return triples(Node.ANY, predicate, object)
        .map(Triple::getSubject)
        .limit(most)
        .sorted(ORDER)
        .toList();
  }
}
