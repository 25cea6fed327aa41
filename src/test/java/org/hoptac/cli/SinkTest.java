package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hoptac.bench.Sentences;
import org.hoptac.rdf.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told when the output cannot be written. */
class SinkTest {
  /** More than a pipe holds. */
  private static final int INPUT_BYTES = 100_000;

  @TempDir private Path folder;

  @Test
  void saysWhatCannotBeWrittenAndWhy() {
    var full =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    UserException fault =
        assertThrows(UserException.class, () -> new Sink(full, "news.ttl").write(new byte[3]));
    assertEquals("cannot write to news.ttl: No space left on device", fault.getMessage());
  }

  /** As {@code hoptac convert news.txt | head -1}. */
  @Test
  void aReaderWhoLeavesIsNoFault() throws Exception {
    Path input = Sentences.of(Vocabulary.packaged()).write(folder.resolve("in.txt"), INPUT_BYTES);
    Path said = folder.resolve("said");
    for (String format : List.of("turtle", "nt", "jsonld", "jsonl")) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Hoptac.class.getName(),
                  "convert",
                  "--format",
                  format,
                  input.toString())
              .redirectError(said.toFile())
              .start();
      try (BufferedReader reader = process.inputReader()) {
        assertTrue(reader.readLine().length() > 0);
      }
      assertEquals(1, process.waitFor(), format);
      assertTrue(!Files.readString(said).contains("Exception"), () -> format + ": " + said);
    }
  }
}
