package org.hoptac.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hoptac.extract.Extractor;
import org.hoptac.spec.Seeds;
import org.hoptac.text.Source;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is published of each seed, triple by triple, as it was reviewed. Run with {@code
 * -Dgolden.write=true} to write the graphs anew after a wanted change, and read the difference
 * before committing it. The extraction run, which changes with every word of the lexicon, stands in
 * them under one fixed name; confidences, which change with every measurement, are left out.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final Node ANY_RUN = NodeFactory.createURI(Coop.HOME + "id/run/any");

  private static Vocabulary vocabulary;
  private static Extractor extractor;
  private static ReadingWriter writer;

  @BeforeAll
  static void readVocabulary() {
    vocabulary = Vocabulary.packaged();
    extractor = new Extractor(vocabulary.lexicon());
    writer = new ReadingWriter(new Iris(Coop.HOME), vocabulary, "0");
  }

  @TestFactory
  Stream<DynamicTest> eachSeedYieldsItsGoldenGraph() {
    return IntStream.rangeClosed(1, Seeds.lines().size())
        .mapToObj(number -> DynamicTest.dynamicTest("seed " + number, () -> compare(number)));
  }

  @TestFactory
  Stream<DynamicTest> eachGoldenGraphSatisfiesTheShapes() {
    Shapes shapes = Shapes.of(vocabulary);
    return IntStream.rangeClosed(1, Seeds.lines().size())
        .mapToObj(
            number ->
                DynamicTest.dynamicTest(
                    "seed " + number,
                    () -> assertEquals("[]", shapes.check(published(number)).toString())));
  }

  private static void compare(int number) throws IOException {
    Graph got = lasting(published(number));
    Path file = FOLDER.resolve(String.format("seed-%02d.ttl", number));
    if (Boolean.getBoolean("golden.write")) {
      write(got, file);
    }
    Graph golden = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(golden, file.toUri().toString());
    assertTrue(golden.isIsomorphicWith(got), () -> difference(golden, got));
  }

  private static Graph published(int number) {
    var source = Source.line(Seeds.FILE.getFileName().toString(), number);
    return writer.graph(extractor.read(Statement.of(Seeds.lines().get(number - 1), source)));
  }

  private static Graph lasting(Graph graph) {
    Graph renamed = GraphFactory.createDefaultGraph();
    graph
        .find()
        .filterDrop(triple -> triple.getSubject().equals(writer.run()))
        .filterDrop(triple -> triple.getPredicate().equals(Coop.term("confidence")))
        .mapWith(
            t ->
                t.getObject().equals(writer.run())
                    ? Triple.create(t.getSubject(), t.getPredicate(), ANY_RUN)
                    : t)
        .forEach(renamed::add);
    return renamed;
  }

  private static void write(Graph graph, Path file) throws IOException {
    Prefixes.of(new Iris(Coop.HOME)).forEach(graph.getPrefixMapping()::setNsPrefix);
    try (OutputStream out = Files.newOutputStream(file)) {
      RDFDataMgr.write(out, graph, RDFFormat.TURTLE_PRETTY);
    }
  }

  private static String difference(Graph golden, Graph got) {
    Set<String> missing = lines(golden);
    missing.removeAll(lines(got));
    Set<String> surplus = lines(got);
    surplus.removeAll(lines(golden));
    return "\nmissing\n  "
        + String.join("\n  ", missing)
        + "\nnot expected\n  "
        + String.join("\n  ", surplus);
  }

  private static Set<String> lines(Graph graph) {
    var lines = new TreeSet<String>();
    graph.find().forEach(triple -> lines.add(triple.toString()));
    return lines;
  }
}
