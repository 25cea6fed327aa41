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
import org.hoptac.spec.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
