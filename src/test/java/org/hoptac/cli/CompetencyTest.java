package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hoptac.rdf.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The competency questions of {@code ontology/queries}, each asked at the endpoint, with the rows
 * it must return on the seeds. Run with {@code -Dgolden.write=true} to write the rows anew after a
 * wanted change, and read the difference before committing it. The extraction run stands in them as
 * {@code RUN}.
 */
@ExtendWith(Seeded.class)
class CompetencyTest {
  private static final Path QUERIES = Path.of("ontology", "queries");
  private static final Path ROWS = Path.of("src", "test", "resources", "competency");

  private static final String RULE_SET = Vocabulary.packaged().hash();

  private static SeedEndpoint endpoint;

  @BeforeAll
  static void ask(SeedEndpoint shared) {
    endpoint = shared;
  }

  @TestFactory
  Stream<DynamicTest> eachQuestionReturnsItsRows() throws IOException {
    return queries().stream()
        .map(
            query -> DynamicTest.dynamicTest(query.getFileName().toString(), () -> compare(query)));
  }

  @Test
  void atLeastTwentyQuestionsHaveAnAnswerOnTheSeeds() throws IOException {
    long answered = queries().stream().filter(query -> answer(query).lines().count() > 1).count();
    assertTrue(answered >= 20, () -> answered + " questions have rows");
  }

  private static void compare(Path query) throws IOException {
    Path file = ROWS.resolve(query.getFileName().toString().replace(".rq", ".csv"));
    String got = answer(query);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(ROWS);
      Files.writeString(file, got);
    }
    assertEquals(Files.readString(file), got);
  }

  private static String answer(Path query) {
    try {
      String csv = endpoint.query(Files.readString(query), "text/csv");
      return csv.replace("\r\n", "\n")
          .replaceAll("id/run/[0-9a-z-]+", "id/run/RUN")
          .replace(RULE_SET, "HASH");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Path> queries() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }
}
