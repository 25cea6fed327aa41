package org.hoptac.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.event.Reading;
import org.hoptac.extract.Extractor;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published of how well the rules do. */
class ConfidenceTest {
  private static final Node CONFIDENCE = Coop.term("confidence");

  @TempDir private Path folder;

  @Test
  void tenMeasurementsAreEnoughAndNineAreNot() throws IOException {
    Graph graph =
        published(
            measured("subject", "0.9", 10)
                + measured("with", "0.8", 9)
                + measured("status-cue", "0.75", 200));
    assertEquals(List.of("0.9"), confidences(graph, "subject"));
    assertEquals(List.of(), confidences(graph, "with"));
    assertEquals(List.of("0.75"), confidences(graph, "status-cue"));
    assertEquals(2, graph.find(Node.ANY, CONFIDENCE, Node.ANY).toList().size());
  }

  @Test
  void withoutAMeasurementNoneIsPublished() throws IOException {
    assertFalse(published("").contains(Node.ANY, CONFIDENCE, Node.ANY));
    Files.delete(folder.resolve("confidence.ttl"));
    Graph graph = graph(Vocabulary.in(folder));
    assertFalse(graph.contains(Node.ANY, CONFIDENCE, Node.ANY));
    assertTrue(graph.contains(Node.ANY, RDF.type.asNode(), Coop.term("Participation")));
  }

  @Test
  void measuredRulesAreDescribedAndTheirFiguresCanonical() {
    Graph vocabulary = Vocabulary.packaged().published();
    List<Triple> figures =
        vocabulary.find(Node.ANY, Coop.term("measuredPrecision"), Node.ANY).toList();
    assertFalse(figures.isEmpty());
    for (Triple figure : figures) {
      Node rule = figure.getSubject();
      var value = new BigDecimal(figure.getObject().getLiteralLexicalForm());
      assertTrue(vocabulary.contains(rule, SKOS.prefLabel.asNode(), Node.ANY), rule::toString);
      assertTrue(vocabulary.contains(rule, Coop.term("measuredOn"), Node.ANY), rule::toString);
      assertTrue(value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0, figure::toString);
      assertEquals(
          value.stripTrailingZeros().toPlainString(), figure.getObject().getLiteralLexicalForm());
    }
  }

  /** Two tellings may give one part by different rules; the shapes must let both stand. */
  @Test
  void aPartMayHaveTheConfidenceOfTwoRules() throws IOException {
    Graph graph = published(measured("subject", "0.9", 10));
    Node participation =
        graph
            .find(Node.ANY, Coop.term("rule"), Coop.concept("rule", "subject"))
            .next()
            .getSubject();
    Node other =
        published(measured("subject", "0.8", 10))
            .find(participation, CONFIDENCE, Node.ANY)
            .next()
            .getObject();
    graph.add(participation, CONFIDENCE, other);
    assertEquals(List.of(), Shapes.packaged().check(graph));
  }

  private static List<String> confidences(Graph graph, String rule) {
    return graph.find(Node.ANY, Coop.term("rule"), Coop.concept("rule", rule)).toList().stream()
        .flatMap(fact -> graph.find(fact.getSubject(), CONFIDENCE, Node.ANY).toList().stream())
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .toList();
  }

  private static String measured(String rule, String precision, int total) {
    return "<%srule/%s> <%smeasuredPrecision> %s ; <%smeasuredOn> %d .%n"
        .formatted(Coop.HOME, rule, Coop.NS, precision, Coop.NS, total);
  }

  /** What is published of one statement by an ontology with these measurements. */
  private Graph published(String confidence) throws IOException {
    copy(Path.of("ontology"));
    Files.writeString(folder.resolve("confidence.ttl"), confidence);
    return graph(Vocabulary.in(folder));
  }

  private static Graph graph(Vocabulary vocabulary) {
    Reading reading =
        new Extractor(vocabulary.lexicon())
            .read(Statement.of("Việt Nam đã hợp tác với Lào về y tế."));
    return new ReadingWriter(new Iris(Coop.HOME), vocabulary, "test").graph(reading);
  }

  private void copy(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.write(to, Files.readAllBytes(file));
      }
    }
  }
}
