package org.hoptac.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.Participation;
import org.hoptac.event.Reading;
import org.hoptac.extract.Extractor;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.ReadingWriter;
import org.hoptac.rdf.Shapes;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the documents in {@code src/test/resources/spec}: examples and counter-examples by
 * dimension.
 */
class SpecTest {
  private static Extractor extractor;

  @BeforeAll
  static void readLexicon() {
    extractor = new Extractor(Vocabulary.packaged().lexicon());
  }

  @TestFactory
  Stream<DynamicContainer> everyExampleIsReadAsItSays() {
    return SpecExample.documents().stream()
        .map(document -> DynamicContainer.dynamicContainer(document, tests(document)));
  }

  /** What is read is loaded only if the shapes hold: a place or a body without a label is none. */
  @Test
  void whatIsReadSatisfiesTheShapes() {
    Vocabulary vocabulary = Vocabulary.packaged();
    Shapes shapes = Shapes.of(vocabulary);
    var writer = new ReadingWriter(new Iris(Coop.HOME), vocabulary, "0");
    for (String document : SpecExample.documents()) {
      for (SpecExample example : SpecExample.in(document)) {
        Reading reading = extractor.read(Statement.of(example.text()));
        assertEquals(List.of(), shapes.check(writer.graph(reading)), example::text);
      }
    }
  }

  @Test
  void everyRuleThatIsNamedIsDescribed() {
    var described = new HashSet<String>();
    Vocabulary.packaged()
        .published()
        .find(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(Coop.HOME + "scheme/rules"))
        .forEach(triple -> described.add(triple.getSubject().getURI()));
    var named = new TreeSet<String>();
    SpecExample.documents().stream()
        .flatMap(document -> SpecExample.in(document).stream())
        .flatMap(example -> extractor.read(Statement.of(example.text())).events().stream())
        .forEach(
            event -> rules(event).forEach(rule -> named.add(Coop.concept("rule", rule).getURI())));
    assertTrue(named.size() > 15);
    named.removeAll(described);
    assertEquals(Set.of(), named);
  }

  private static List<String> rules(CooperationEvent event) {
    var rules = new ArrayList<>(event.participations().stream().map(Participation::rule).toList());
    rules.add(event.claim().rule());
    event.claim().attribution().ifPresent(said -> rules.add(said.rule()));
    return rules;
  }

  private static Stream<DynamicTest> tests(String document) {
    return SpecExample.in(document).stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    document + ":" + example.line() + " " + example.section(),
                    () -> check(example)));
  }

  private static void check(SpecExample example) {
    Reading reading = extractor.read(Statement.of(example.text()));
    List<String> complaints = Expectations.complaints(reading, example.expectations());
    if (!complaints.isEmpty()) {
      fail(
          "\n  "
              + example.text()
              + "\nexpected\n  "
              + String.join("\n  ", complaints)
              + "\ngot\n"
              + Expectations.got(reading));
    }
  }
}
