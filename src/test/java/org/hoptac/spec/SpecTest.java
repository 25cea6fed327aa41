package org.hoptac.spec;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.Stream;
import org.hoptac.event.Reading;
import org.hoptac.extract.Extractor;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
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
  Stream<DynamicTest> seeds() {
    return tests("seeds.md");
  }

  @TestFactory
  Stream<DynamicTest> constructions() {
    return tests("constructions.md");
  }

  @TestFactory
  Stream<DynamicTest> dimensions() {
    return tests("dimensions.md");
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
