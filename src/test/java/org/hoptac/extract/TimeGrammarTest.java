package org.hoptac.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hoptac.text.Source;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the table of {@code spec/dates.md}. */
class TimeGrammarTest {
  private record Row(String sentence, String published, String times) {
    Statement statement() {
      Optional<LocalDate> day =
          published.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(published));
      return Statement.of(
          sentence, new Source("dates.md", 1, day, Optional.empty(), Optional.empty()));
    }
  }

  @TestFactory
  Stream<DynamicTest> dates() throws IOException {
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.sentence(), () -> assertEquals(row.times(), read(row), row.toString())));
  }

  @Test
  void theTableIsRead() throws IOException {
    assertTrue(rows().size() > 120, "rows of spec/dates.md: " + rows().size());
  }

  private static String read(Row row) {
    List<String> times =
        new TimeGrammar(row.statement()).find().stream().map(tag -> tag.time().edtf()).toList();
    return times.isEmpty() ? "none" : String.join(" ", times);
  }

  /** The rows below the heads of the tables. */
  private static List<Row> rows() throws IOException {
    try (InputStream table = TimeGrammarTest.class.getResourceAsStream("/spec/dates.md")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("| ") && !line.startsWith("| sentence"))
          .map(line -> line.substring(2).split(" *\\| *"))
          .map(cells -> new Row(cells[0], cells[1], cells[2].strip()))
          .toList();
    }
  }
}
