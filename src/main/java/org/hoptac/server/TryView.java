package org.hoptac.server;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** What the page shows of statements that were just read and stand in no store. */
final class TryView {
  /** Sentences to begin with, which show what differs. */
  private static final List<String> EXAMPLES =
      List.of(
          "Ngày 12/9/2023, Bồ Đào Nha và Mozambique đã ký thỏa thuận về y tế tại Lisbon, theo hãng thông tấn Lusa.",
          "Kenya đề nghị Phần Lan hỗ trợ đào tạo giáo viên.",
          "Na Uy chưa ký thỏa thuận về nghề cá với Iceland.");

  /** One statement: its words with all marks, and its events. */
  record Read(Evidence evidence, List<Told> events) {}

  /** An event by its generated name, with what {@link EventView} tells of it. */
  record Told(Link link, Map<String, Object> event) {}

  /** A rule that gave something on this page. */
  record Rule(Link link, List<Text> definitions) {}

  private final Data data;
  private final Facts stored;
  private final Language language;
  private final Paths paths;

  /**
   * @param stored what has a page of its own to lead to
   */
  TryView(Data data, Facts stored, Language language, Paths paths) {
    this.data = data;
    this.stored = stored;
    this.language = language;
    this.paths = paths;
  }

  /** The page before anything was sent. */
  static Map<String, Object> empty() {
    Map<String, Object> model = new HashMap<>();
    model.put("text", "");
    model.put("published", "");
    model.put("examples", EXAMPLES);
    model.put("asked", false);
    model.put("statements", List.of());
    model.put("rejected", List.of());
    model.put("rules", List.of());
    model.put("turtle", "");
    return model;
  }

  Map<String, Object> of(FormData form, Conversion conversion) {
    Map<String, Object> model = empty();
    model.put("text", form.first("text").orElse(""));
    model.put("published", form.first("published").orElse(""));
    model.put("asked", true);
    model.put("statements", conversion.statements().stream().map(this::read).toList());
    model.put("rejected", conversion.rejected());
    model.put("rules", rules(conversion));
    model.put("turtle", TripleText.turtle(conversion.triples(), paths.prefixes()));
    return model;
  }

  private Read read(Converter.Converted statement) {
    Facts facts = data.with(graph(statement.triples()));
    Labels labels = new Labels(facts, language, paths, stored::describes);
    EventView view = new EventView(facts, labels);
    List<Told> events =
        ofType(statement, Terms.COOPERATION_EVENT)
            .map(event -> new Told(labels.link(event), view.of(event)))
            .toList();
    return ofType(statement, Terms.SOURCE_STATEMENT)
        .map(node -> new Read(Evidence.ofStatement(node, facts, labels), events))
        .findFirst()
        .orElseThrow();
  }

  /** In the order of the text, which a graph does not keep. */
  private static Stream<Node> ofType(Converter.Converted statement, Node type) {
    return statement.triples().stream()
        .filter(t -> t.getPredicate().equals(RDF.Nodes.type) && t.getObject().equals(type))
        .map(Triple::getSubject);
  }

  private static Graph graph(Iterable<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }

  private List<Rule> rules(Conversion conversion) {
    Facts facts = data.with(GraphFactory.createDefaultGraph());
    Labels labels = new Labels(facts, language, paths);
    return conversion.triples().stream()
        .filter(triple -> Terms.RULES.contains(triple.getPredicate()))
        .map(Triple::getObject)
        .distinct()
        .map(rule -> new Rule(labels.link(rule), definitions(rule, facts, labels)))
        .sorted(Comparator.comparing(rule -> rule.link().label().value()))
        .toList();
  }

  private List<Text> definitions(Node rule, Facts facts, Labels labels) {
    return facts.objects(rule, SKOS.definition.asNode()).stream()
        .map(labels::of)
        .filter(definition -> definition.lang().equals(language.tag()))
        .toList();
  }
}
