package org.hoptac.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hoptac.event.Reading;
import org.hoptac.extract.Extractor;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What stands around a sentence changes what it tells only as far as it says so: each sentence of
 * {@code variation/sentences.md} is read in each frame of {@code variation/frames.md}. All that are
 * not read as they may be stand in {@code target/variation.txt}.
 */
class VariationTest {
  private static final int SHOWN = 8;

  /** How many sentences on the other one begins that a frame for two takes with the first. */
  private static final int STEP = 7;

  private static Extractor extractor;
  private static final Map<SpecExample, Reading> PLAIN = new LinkedHashMap<>();
  private static final List<String> REPORT = new ArrayList<>();

  @BeforeAll
  static void readSentences() {
    extractor = new Extractor(Vocabulary.packaged().lexicon());
    for (SpecExample sentence : SpecExample.in("variation/sentences.md")) {
      PLAIN.put(sentence, read(Frame.alone(sentence.text())));
    }
  }

  @AfterAll
  static void report() throws IOException {
    Files.write(Path.of("target", "variation.txt"), REPORT);
  }

  @Test
  void everySentenceIsReadAsItSays() {
    var complaints = new ArrayList<String>();
    PLAIN.forEach(
        (sentence, reading) -> {
          if (!Expectations.complaints(reading, sentence.expectations()).isEmpty()) {
            complaints.add("\n" + sentence.text() + "\n" + Expectations.got(reading));
          }
        });
    assertEquals(List.of(), complaints);
  }

  @TestFactory
  Stream<DynamicTest> everyFrameChangesOnlyWhatItSays() {
    return Frame.all().stream()
        .map(
            frame ->
                DynamicTest.dynamicTest(
                    "frames.md:" + frame.example().line() + " " + frame.example().text(),
                    () -> check(frame)));
  }

  private static void check(Frame frame) {
    var failures = new ArrayList<String>();
    List<SpecExample> sentences = List.copyOf(PLAIN.keySet());
    int all = 0;
    for (int i = 0; i < sentences.size(); i++) {
      String text = sentences.get(i).text();
      if (frame.takes(text, sentences.get(i).section())) {
        all++;
        String other = Frame.ofOthers(sentences.get((STEP * i + 1) % sentences.size()).text());
        String framed = frame.around(text, other);
        var plain = new ArrayList<>(PLAIN.get(sentences.get(i)).events());
        plain.addAll(frame.isOfTwo() ? read(Frame.alone(other)).events() : List.of());
        List<String> complaints = frame.complaints(plain, read(framed));
        if (!complaints.isEmpty()) {
          failures.add("  " + framed + "\n    " + String.join("\n    ", complaints));
        }
      }
    }
    int held = all - failures.size();
    REPORT.add(100 * held / all + "% (" + held + " of " + all + ") " + frame.example().text());
    REPORT.addAll(failures);
    assertTrue(
        100 * held >= frame.floor() * all,
        () ->
            frame.example().text()
                + "\n"
                + String.join("\n", frame.example().expectations())
                + "\nfails for "
                + failures.size()
                + ", among them\n"
                + String.join("\n", failures.subList(0, Math.min(SHOWN, failures.size()))));
  }

  private static Reading read(String text) {
    return extractor.read(Statement.of(text));
  }
}
