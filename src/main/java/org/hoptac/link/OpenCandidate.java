package org.hoptac.link;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Linkset;

/**
 * A candidate in published data that nobody has decided on.
 *
 * @param row what a person decides on
 * @param candidateLanguage BCP 47 tag of the candidate's name, or empty
 * @param reasons in words, by language
 * @param evidence a mention of the subject
 * @param day on which the data sets were compared, as written; empty when unknown
 */
public record OpenCandidate(
    ReviewFile.Row row,
    String candidateLanguage,
    Map<String, String> reasons,
    Optional<Node> evidence,
    String day) {

  private static final Comparator<OpenCandidate> BEST_FIRST =
      Comparator.comparing((OpenCandidate each) -> each.row.score())
          .reversed()
          .thenComparing(each -> each.row.subject().getURI())
          .thenComparing(each -> each.row.candidate().getURI());

  /**
   * The open candidates, the best first; of one found on several days the latest.
   *
   * @param candidates holds them
   * @param links holds links and decisions that close them
   */
  public static List<OpenCandidate> in(Graph candidates, Graph links) {
    Map<List<Node>, OpenCandidate> open = new HashMap<>();
    candidates.stream(Node.ANY, RDF.Nodes.type, Coop.term("LinkCandidate"))
        .map(Triple::getSubject)
        .flatMap(node -> read(node, candidates).stream())
        .filter(each -> !isClosed(each.row, candidates) && !isClosed(each.row, links))
        .forEach(
            each ->
                open.merge(
                    List.of(each.row.subject(), each.row.candidate()),
                    each,
                    (one, other) -> one.day.compareTo(other.day) < 0 ? other : one));
    return open.values().stream().sorted(BEST_FIRST).toList();
  }

  private static boolean isClosed(ReviewFile.Row row, Graph graph) {
    boolean linked =
        Linkset.PREDICATES.stream()
            .anyMatch(property -> graph.contains(row.subject(), property, row.candidate()));
    return linked
        || graph.stream(Node.ANY, RDF.object.asNode(), row.candidate())
            .map(Triple::getSubject)
            .filter(statement -> graph.contains(statement, RDF.subject.asNode(), row.subject()))
            .anyMatch(statement -> graph.contains(statement, Coop.term("decision"), Node.ANY));
  }

  private static Optional<OpenCandidate> read(Node node, Graph graph) {
    Optional<Node> subject = object(graph, node, Coop.term("candidateFor")).filter(Node::isURI);
    Optional<Node> object = object(graph, node, Coop.term("candidate")).filter(Node::isURI);
    Optional<Double> score = object(graph, node, Coop.term("score")).flatMap(OpenCandidate::number);
    if (subject.isEmpty() || object.isEmpty() || score.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> name = object(graph, node, Coop.term("candidateLabel")).filter(Node::isLiteral);
    var row =
        new ReviewFile.Row(
            subject.get(),
            text(graph, node, Coop.term("comparedLabel")),
            object.get(),
            name.map(Node::getLiteralLexicalForm).orElse(object.get().getURI()),
            score.get(),
            features(graph, node));
    return Optional.of(
        new OpenCandidate(
            row,
            name.map(Node::getLiteralLanguage).orElse(""),
            reasons(graph, node),
            object(graph, node, Coop.term("evidence")).filter(Node::isURI),
            text(graph, node, DCTerms.created.asNode())));
  }

  private static Map<Feature, Double> features(Graph graph, Node node) {
    Map<Feature, Double> features = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      object(graph, node, feature.property())
          .flatMap(OpenCandidate::number)
          .ifPresent(value -> features.put(feature, value));
    }
    return features;
  }

  private static Map<String, String> reasons(Graph graph, Node node) {
    Map<String, String> reasons = new HashMap<>();
    graph.stream(node, Coop.term("reason"), Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .forEach(r -> reasons.put(r.getLiteralLanguage(), r.getLiteralLexicalForm()));
    return reasons;
  }

  private static Optional<Node> object(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).map(Triple::getObject).findFirst();
  }

  private static String text(Graph graph, Node subject, Node property) {
    return object(graph, subject, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private static Optional<Double> number(Node value) {
    boolean number =
        value.isLiteral() && value.getLiteralLexicalForm().matches("-?\\d{1,9}(\\.\\d{1,9})?");
    return number ? Optional.of(Double.valueOf(value.getLiteralLexicalForm())) : Optional.empty();
  }
}
