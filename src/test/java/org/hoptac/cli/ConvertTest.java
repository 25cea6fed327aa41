package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.jena.graph.Graph;
import org.hoptac.rdf.RdfFile;
import org.hoptac.spec.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"turtle", "nt", "jsonld", "jsonl"})
  void twiceAndInAnyLocaleGivesTheSameBytes(String format) throws IOException {
    byte[] once = seeds(format, "once");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertArrayEquals(once, seeds(format, "again"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** Enough statements for several batches; in 60 years more triples than are remembered. */
  @ParameterizedTest
  @CsvSource({"turtle, 60", "nt, 60", "jsonld, 11", "jsonl, 60"})
  void anyNumberOfThreadsGivesTheSameBytes(String format, int years) throws IOException {
    var lines = new StringBuilder();
    for (int year = 1960; year < 1960 + years; year++) {
      for (String line : Seeds.lines()) {
        lines.append("Năm ").append(year).append(", ").append(line).append('\n');
      }
      lines.append("a\0b\n");
    }
    Path input = Files.writeString(folder.resolve("many.txt"), lines);
    Run alone = convert(input, format, 1);
    Run together = convert(input, format, 3);
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("out-1")), Files.readAllBytes(folder.resolve("out-3")));
    assertEquals(alone, together);
    assertTrue(alone.err().contains(input + ":16: the line holds a NUL byte"), alone::toString);
    assertTrue(alone.err().contains(years + " rejected"), alone::toString);
  }

  private Run convert(Path input, String format, int threads) {
    return Run.of(
        "convert",
        "--format",
        format,
        "--threads",
        "" + threads,
        "-o",
        folder.resolve("out-" + threads).toString(),
        input.toString());
  }

  @Test
  void turtleNTriplesAndJsonLdSayTheSame() throws IOException {
    seeds("turtle", "a.ttl");
    seeds("nt", "a.nt");
    seeds("jsonld", "a.jsonld");
    Graph turtle = RdfFile.read(folder.resolve("a.ttl"));
    assertTrue(turtle.size() > 1_000);
    assertTrue(turtle.isIsomorphicWith(RdfFile.read(folder.resolve("a.nt"))));
    assertTrue(turtle.isIsomorphicWith(RdfFile.read(folder.resolve("a.jsonld"))));
  }

  @Test
  void aFileInPlaceIsReplacedOnlyWhenAllIsWritten() throws IOException {
    Path output = Files.writeString(folder.resolve("out.ttl"), "old");
    Run.of("convert", "-o", output.toString(), Seeds.FILE.toString());
    assertFalse(Files.readString(output).startsWith("old"));
    assertFalse(Files.exists(Path.of(output + ".part")));
  }

  @Test
  void writesThroughALinkAndIntoWhatIsNoFile() throws IOException, InterruptedException {
    Path output = Files.writeString(folder.resolve("real.ttl"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.ttl"), output);
    Run.of("convert", "-o", link.toString(), Seeds.FILE.toString());
    assertTrue(Files.isSymbolicLink(link));
    assertFalse(Files.readString(output).startsWith("old"));

    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Path copy = folder.resolve("copy.ttl");
    Process reader =
        new ProcessBuilder("cat", pipe.toString()).redirectOutput(copy.toFile()).start();
    assertEquals(0, Run.of("convert", "-o", pipe.toString(), Seeds.FILE.toString()).exit());
    assertFalse(Files.isRegularFile(pipe));
    assertEquals(0, reader.waitFor());
    assertEquals(-1, Files.mismatch(output, copy));
  }

  @Test
  void codebookLinesHaveTheCodebooksForm() throws IOException {
    seeds("jsonl", "a.jsonl");
    List<String> lines = Files.readAllLines(folder.resolve("a.jsonl"));
    JsonObject last = JsonParser.parseString(lines.get(14)).getAsJsonObject();
    assertAll(
        () -> assertEquals(15, lines.size()),
        () -> assertTrue(last.get("cooperation").getAsBoolean()),
        () ->
            assertEquals(
                "not-yet",
                last.getAsJsonArray("events").get(1).getAsJsonObject().get("status").getAsString()),
        () ->
            assertEquals(
                "Liên hợp quốc",
                last.getAsJsonArray("actors").get(0).getAsJsonObject().get("m").getAsString()));
  }

  @Test
  void anotherBaseMovesThingsAndNotTheVocabulary() throws IOException {
    Path output = folder.resolve("out.nt");
    Run.of(
        "convert",
        "--base",
        "https://example.org/x/",
        "--format",
        "nt",
        "-o",
        output.toString(),
        Seeds.FILE.toString());
    String triples = Files.readString(output);
    assertAll(
        () -> assertTrue(triples.contains("<https://example.org/x/id/actor/VN>")),
        () -> assertFalse(triples.contains("<https://w3id.org/hoptac/id/")),
        () -> assertTrue(triples.contains("<https://w3id.org/hoptac/ontology#Claim>")));
  }

  @Test
  void standardInputIsReadWithoutFiles() throws IOException {
    Path output = folder.resolve("out.nt");
    Run run =
        Run.withInput(
            "Nhật Bản và Peru đã ký thỏa thuận về y tế.\n",
            "convert",
            "--format",
            "nt",
            "-o",
            output.toString());
    assertEquals(0, run.exit(), run::toString);
    assertTrue(Files.readString(output).contains("topic/health"));
  }

  private byte[] seeds(String format, String name) throws IOException {
    Path output = folder.resolve(name);
    Run run = Run.of("convert", "--format", format, "-o", output.toString(), Seeds.FILE.toString());
    assertEquals(0, run.exit(), run::toString);
    return Files.readAllBytes(output);
  }
}
