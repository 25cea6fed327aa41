package org.hoptac.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The competency questions as files: what each says of itself is true, and it runs. */
class OntologyQueriesTest {
  private static final Path FOLDER = Path.of("ontology", "queries");

  private static final Model DATA =
      ModelFactory.createDefaultModel()
          .add(ModelFactory.createModelForGraph(Vocabulary.packaged().published()))
          .add(ModelFactory.createModelForGraph(ShapesTest.parse(ShapesTest.EXAMPLE)));

  @Test
  void thereAreTwentySevenNumberedWithoutGap() throws IOException {
    List<String> numbers =
        files().map(file -> file.getFileName().toString().substring(0, 2)).toList();
    List<String> expected =
        Stream.iterate(1, n -> n + 1).limit(27).map(n -> "%02d".formatted(n)).toList();
    assertEquals(expected, numbers);
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysItsTitlesAndColumns(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    assertTrue(lines.get(0).matches("# title-vi: \\S.*"), lines.get(0));
    assertTrue(lines.get(1).matches("# title-en: \\S.*"), lines.get(1));
    assertEquals("# columns: " + String.join(", ", query(file).getResultVars()), lines.get(2));
    assertTrue(lines.get(3).matches("# group: [a-z]+"), lines.get(3));
  }

  @ParameterizedTest
  @MethodSource("files")
  void hasOneOrderAndStaysInThisEndpoint(Path file) throws IOException {
    Query query = query(file);
    assertTrue(query.isSelectType() && query.hasOrderBy(), "no ORDER BY");
    // Only an order over all columns makes two runs equal.
    Set<String> ordered =
        query.getOrderBy().stream()
            .flatMap(condition -> condition.getExpression().getVarsMentioned().stream())
            .map(variable -> variable.getVarName())
            .collect(Collectors.toSet());
    assertEquals(Set.copyOf(query.getResultVars()), ordered, "columns in ORDER BY");
    assertFalse(query.toString().contains("SERVICE"), "asks another endpoint");
    assertFalse(query.toString().contains("/hoptac/id/"), "depends on the base of the things");
  }

  @ParameterizedTest
  @MethodSource("files")
  void answersTheSameTwice(Path file) throws IOException {
    assertEquals(
        rows(DATA, file.getFileName().toString()), rows(DATA, file.getFileName().toString()));
  }

  /**
   * What the example of {@link ShapesTest} answers: one exercise of the EU and a ministry of Viet
   * Nam.
   */
  @ParameterizedTest
  @CsvSource({
    "01-eu-partners, 2",
    "02-eu-partners-by-country, 1",
    "03-topics-by-asian-partner, 2",
    "04-announced-not-done, 0",
    "05-explicitly-not-done, 0",
    "06-who-says-so, 1",
    "07-one-partys-word, 3",
    "08-words-behind-a-role, 0",
    "09-joint-exercises, 3",
    "10-dates-without-year, 0",
    "11-timeline-eu-indonesia, 0",
    "12-conferences, 0",
    "13-cybersecurity, 1",
    "14-cameo-plover, 2",
    "15-programmes, 3",
    "16-speakers, 1",
    "17-partner-states-wikidata, 1",
    "18-eurlex-keys, 1",
    "19-membership-keys, 1",
    "20-venue-keys, 1",
    "21-links-and-gaps, 2",
    "22-no-named-actor, 0",
    "23-possible-duplicates, 1",
    "24-changes-between-runs, 0",
    "25-rules-and-confidence, 2",
    "26-defence-agreement-keys, 0",
    "27-words-behind-a-topic, 1"
  })
  void answersOnOneStatement(String name, int rows) throws IOException {
    List<String> answer = rows(DATA, name + ".rq");
    assertEquals(rows, answer.size(), () -> String.join("\n", answer));
  }

  @Test
  void exportsAnExerciseAsItsCodes() throws IOException {
    assertTrue(rows(DATA, "14-cameo-plover.rq").get(0).endsWith("2023-10-26 EU VN 062 COOPERATE"));
  }

  /**
   * A row of the crosswalk with a topic goes before the row without, through broader topics too.
   */
  @ParameterizedTest
  @CsvSource({
    "cooperation, completed, culture, 060 COOPERATE",
    "cooperation, completed, defence-industry, 062 COOPERATE",
    "cooperation, intended, trade, 0311 AGREE",
    "partnership, intended, defence, 0312 AGREE",
    "partnership, intended, trade, 030 AGREE",
    "operation, ongoing, peacekeeping, 074 AID",
    "operation, ongoing, maritime-security, 060 COOPERATE",
    "aid, completed, disaster-relief, 073 AID",
    "visit, planned, trade, 036 AGREE",
  })
  void translatesByTopic(String type, String status, String topic, String codes)
      throws IOException {
    // The second event has all the topics that narrow a row; it must not bend the first.
    Model data = withEvents(type, status, topic);
    List<String> rows =
        rows(data, "14-cameo-plover.rq").stream().filter(row -> row.contains("/one ")).toList();
    assertEquals(List.of("http://localhost:3030/id/one " + codes), rows);
  }

  @Test
  void exportsNothingThatDidNotComeAbout() throws IOException {
    List<String> rows = rows(withEvents("operation", "not-yet", "culture"), "14-cameo-plover.rq");
    assertTrue(rows.stream().noneMatch(row -> row.contains("/one ")), rows::toString);
  }

  private static Model withEvents(String type, String status, String topic) {
    String events =
        ShapesTest.PREFIXES
            + """
            :one a coop:CooperationEvent ; coop:eventType type:%s ; coop:topic topic:%s .
            :c1 a coop:Claim ; coop:about :one ; coop:status status:%s .
            :two a coop:CooperationEvent ; coop:eventType type:cooperation ;
              coop:topic topic:defence , topic:economy , topic:peacekeeping , topic:humanitarian .
            :c2 a coop:Claim ; coop:about :two ; coop:status status:completed .
            """
                .formatted(type, topic, status);
    return OntologyTest.read("/ontology/schemes.ttl")
        .add(ModelFactory.createModelForGraph(ShapesTest.parse(events)));
  }

  private static List<String> rows(Model data, String file) throws IOException {
    Query query = query(FOLDER.resolve(file));
    try (QueryExec execution = QueryExec.graph(data.getGraph()).query(query).build()) {
      List<String> rows = new ArrayList<>();
      execution.select().forEachRemaining(row -> rows.add(line(query, row)));
      return rows;
    }
  }

  private static String line(Query query, Binding row) {
    return query.getResultVars().stream()
        .map(row::get)
        .filter(Objects::nonNull)
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
        .collect(Collectors.joining(" "));
  }

  private static Query query(Path file) throws IOException {
    return QueryFactory.create(
        Files.readString(file, StandardCharsets.UTF_8), Syntax.syntaxSPARQL_11);
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return new TreeSet<>(files.filter(Files::isRegularFile).toList()).stream();
    }
  }
}
