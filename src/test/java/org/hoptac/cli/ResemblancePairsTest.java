package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.store.Resemblances;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How often {@code coop:possiblySameAs} is right: pairs of sentences of our own, read as any text.
 * What two papers tell must be found without mixing up what they tell of two events.
 */
class ResemblancePairsTest {
  private static final Path PAIRS = Path.of("src", "test", "resources", "resemblance", "pairs.tsv");

  /** Two sentences, and what is made of them. */
  private record Pair(boolean same, String one, String other, boolean found, boolean merged) {
    @Override
    public String toString() {
      return (same ? "same" : "other") + ": " + one + " | " + other;
    }
  }

  private static final List<Pair> PAIRS_READ = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    Engine engine = Engine.packaged(new Iris(Coop.HOME));
    for (String line : Files.readAllLines(PAIRS)) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t");
        PAIRS_READ.add(pair(engine, fields[0].equals("same"), fields[1], fields[2]));
      }
    }
  }

  private static Pair pair(Engine engine, boolean same, String one, String other) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    List<Set<Node>> events = new ArrayList<>();
    for (String text : List.of(one, other)) {
      Graph told = engine.writer().graph(engine.read(Statement.of(text)));
      events.add(events(told));
      told.find().forEach(graph::add);
    }
    List<Triple> found = new Resemblances(URI.create(Coop.HOME)).among(graph);
    Set<Node> merged = events.get(0);
    merged.retainAll(events.get(1));
    return new Pair(same, one, other, !found.isEmpty(), !merged.isEmpty());
  }

  private static Set<Node> events(Graph graph) {
    return graph
        .find(Node.ANY, Coop.term("eventType"), Node.ANY)
        .mapWith(Triple::getSubject)
        .toSet();
  }

  @Test
  void nineOfTenThatAreFoundAreRight() {
    List<Pair> found = PAIRS_READ.stream().filter(Pair::found).toList();
    List<Pair> wrong = found.stream().filter(pair -> !pair.same()).toList();
    double precision = 1 - (double) wrong.size() / found.size();
    assertTrue(precision >= .9, () -> found.size() + " found, of which are wrong " + wrong);
  }

  @Test
  void mostThatAreTheSameAreFound() {
    List<Pair> same = PAIRS_READ.stream().filter(Pair::same).toList();
    List<Pair> missed = same.stream().filter(pair -> !pair.found() && !pair.merged()).toList();
    assertTrue(missed.size() <= same.size() / 4, () -> "of " + same.size() + " missed " + missed);
  }

  /** Only type, parties and a full date merge; none of these sentences has a year. */
  @Test
  void nothingIsMerged() {
    assertEquals(List.of(), PAIRS_READ.stream().filter(Pair::merged).toList());
  }
}
