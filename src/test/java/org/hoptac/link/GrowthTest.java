package org.hoptac.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The work grows with the number of things, whatever they are called. */
class GrowthTest {
  private static final Node ORGANISATION =
      NodeFactory.createURI("http://www.w3.org/ns/org#Organization");
  private static final Graph NOTHING = GraphFactory.createDefaultGraph();

  @TempDir private Path folder;
  private final List<String> notices = new ArrayList<>();

  private static Graph ours(int count, String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < count; i++) {
      Node node = NodeFactory.createURI(Coop.HOME + "id/actor/x" + i);
      graph.add(node, RDF.Nodes.type, ORGANISATION);
      graph.add(
          node,
          SKOS.prefLabel.asNode(),
          NodeFactory.createLiteralLang(name.formatted(i, i / 7), "vi"));
    }
    return graph;
  }

  private Path others(int count, String name) throws IOException {
    Path file = folder.resolve(count + ".nt");
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        out.write(
            "<https://o.example/%d> <http://www.w3.org/2000/01/rdf-schema#label> \"%s\" .%n"
                .formatted(i, name.formatted(i, i / 7)));
        out.write(
            "<https://o.example/%d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://o.example/Company> .%n"
                .formatted(i));
      }
    }
    return file;
  }

  private Linking.Result link(Graph ours, Path others) {
    return new Linking(new Linking.Options(0.9, false, List.of()), notices::add, Progress.NONE)
        .against(
            others.toString(),
            ours,
            NOTHING,
            Decisions.none(),
            new EndpointOptions("test", Duration.ofSeconds(1), 1));
  }

  private double seconds(int count) throws IOException {
    Graph ours = ours(count, "Công ty Số %d Vùng %d");
    Path others = others(count, "Công ty Số %d Vùng %d");
    long start = System.nanoTime();
    Linking.Result result = link(ours, others);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertEquals(count, result.links(), () -> result.candidates().get(0).toString());
    return seconds;
  }

  @Test
  void tenTimesTheThingsTakeAboutTenTimesAsLong() throws IOException {
    seconds(2_000);
    double few = seconds(2_000);
    double many = seconds(20_000);
    assertTrue(many < 40 * few, () -> few + " s, then " + many + " s");
  }

  @Test
  void aNameThatAllBearTellsNobody() throws IOException {
    Linking.Result result = link(ours(1, "Công ty Số Một"), others(100_000, "Công ty Số Một"));
    assertEquals(List.of(), result.candidates());
    assertTrue(notices.get(0).contains("were left out"), notices::toString);
    notices.clear();
    result = link(ours(100_000, "Công ty Số Một"), others(10, "Công ty Số Một"));
    assertEquals(List.of(), result.candidates());
    assertTrue(notices.get(0).contains("of the store each and were left out"), notices::toString);
  }

  @Test
  void textsAreNoNames() throws IOException {
    String text = "Công ty ".repeat(20_000);
    Linking.Result result = link(ours(3, text), others(3, text));
    assertEquals(List.of(), result.candidates());
  }
}
