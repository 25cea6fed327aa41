package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hoptac.bench.Sentences;
import org.hoptac.rdf.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory stays constant whatever the size of the input. */
class ConvertMemoryTest {
  private static final int INPUT_BYTES = 1_500_000;
  private static final int HEAP_MEGABYTES = 96;

  @TempDir private Path folder;

  /** Whatever was kept of each statement would not fit. */
  @Test
  void moreIsWrittenThanTheHeapHolds() throws Exception {
    Path input = Sentences.of(Vocabulary.packaged()).write(folder.resolve("in.txt"), INPUT_BYTES);
    Path output = folder.resolve("out.nt");
    Process process = new ProcessBuilder(command(input, output)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(
        Files.size(output) > HEAP_MEGABYTES * 1_000_000L, () -> "only " + output.toFile().length());
  }

  private static List<String> command(Path input, Path output) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + HEAP_MEGABYTES + "m",
        "-cp",
        System.getProperty("java.class.path"),
        Hoptac.class.getName(),
        "convert",
        "--format",
        "nt",
        "--threads",
        "4",
        "-o",
        output.toString(),
        input.toString());
  }
}
