package org.hoptac.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;

/**
 * What the published data must satisfy, as the shapes say it, by the class or property that is
 * constrained (SHACL, sections 2.1 and 4).
 */
final class Constraints {
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final Node TARGET_CLASS = sh("targetClass");
  private static final Node TARGET_SUBJECTS_OF = sh("targetSubjectsOf");
  private static final Node MESSAGE = sh("message");
  private static final Node PATH = sh("path");
  private static final Node INVERSE_PATH = sh("inversePath");

  /**
   * One condition.
   *
   * @param on the class whose members, or the property whose subjects, must satisfy it
   * @param path the property it is about, when it is about one
   * @param count how many values there are, such as {@code 1..1}; empty when any number may be
   */
  record Constraint(Node on, Optional<Node> path, String count, Text message) {}

  private final Facts shapes;
  private final List<Constraint> all = new ArrayList<>();

  Constraints(Graph graph) {
    shapes = new Facts(graph);
    Stream.of(TARGET_CLASS, TARGET_SUBJECTS_OF)
        .flatMap(target -> shapes.triples(Node.ANY, target, Node.ANY))
        .sorted(Comparator.comparing(triple -> triple.getObject().toString()))
        .forEach(target -> addShape(target.getSubject(), target.getObject()));
    all.sort(
        Comparator.comparing((Constraint constraint) -> constraint.on().toString())
            .thenComparing(constraint -> constraint.message().value()));
  }

  private void addShape(Node shape, Node target) {
    add(shape, target);
    shapes.objects(shape, sh("property")).forEach(property -> add(property, target));
    shapes.objects(shape, sh("sparql")).forEach(query -> add(query, target));
  }

  private void add(Node shape, Node target) {
    for (Node message : shapes.objects(shape, MESSAGE)) {
      Text text = new Text(message.getLiteralLexicalForm(), "en");
      all.add(new Constraint(target, path(shape), count(shape), text));
    }
  }

  private Optional<Node> path(Node shape) {
    return shapes
        .object(shape, PATH)
        .flatMap(path -> path.isURI() ? Optional.of(path) : shapes.object(path, INVERSE_PATH));
  }

  private String count(Node shape) {
    Optional<Integer> least = shapes.number(shape, sh("minCount"));
    Optional<Integer> most = shapes.number(shape, sh("maxCount"));
    return least.isEmpty() && most.isEmpty()
        ? ""
        : least.orElse(0) + ".." + most.map(String::valueOf).orElse("*");
  }

  List<Constraint> ofClass(Node type) {
    return all.stream().filter(constraint -> constraint.on().equals(type)).toList();
  }

  /** Also those on the subjects of the property. */
  List<Constraint> ofProperty(Node property) {
    return all.stream()
        .filter(
            constraint ->
                constraint.path().filter(property::equals).isPresent()
                    || constraint.on().equals(property))
        .toList();
  }

  /** On properties whose values stand in a scheme. */
  List<Constraint> ofScheme(Node scheme) {
    List<Node> kinds =
        shapes.subjects(sh("hasValue"), scheme).stream()
            .filter(condition -> shapes.holds(condition, PATH, SKOS.inScheme.asNode()))
            .flatMap(condition -> shapes.subjects(sh("property"), condition).stream())
            .toList();
    return kinds.stream()
        .flatMap(kind -> shapes.subjects(sh("node"), kind).stream())
        .flatMap(shape -> shapes.objects(shape, MESSAGE).stream())
        .map(Node::getLiteralLexicalForm)
        .distinct()
        .flatMap(text -> all.stream().filter(each -> each.message().value().equals(text)))
        .filter(constraint -> !constraint.on().equals(Coop.term("LexiconEntry")))
        .distinct()
        .toList();
  }

  private static Node sh(String name) {
    return NodeFactory.createURI(SH + name);
  }
}
