package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where commands write to, and what they must not write to. */
class OutputTest {
  private static final String GOOD = "Nhật Bản và Ba Lan đã ký thỏa thuận về giáo dục.";

  @TempDir private Path folder;

  @Test
  void outputThatCannotBeOpenedIsOneSentence() throws IOException {
    String nowhere = folder.resolve("none/out.ttl").toString();
    for (String output : List.of(nowhere, folder.toString())) {
      Run run = Run.of("convert", "-o", output, good().toString());
      assertAll(
          () -> assertEquals(1, run.exit(), run::toString),
          () -> assertEquals(1, run.err().strip().lines().count(), run::toString),
          () -> assertTrue(run.err().contains(folder.toString()), run::toString));
    }
  }

  @Test
  void fileThatIsReadIsNotWrittenOver() throws IOException {
    Path input = good();
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), input);
    for (Path output : List.of(input, link)) {
      Run run = Run.of("convert", "-o", output.toString(), input.toString());
      assertEquals(1, run.exit(), run::toString);
      assertTrue(run.err().contains("cannot be the output"), run::toString);
    }
    assertEquals(GOOD + "\n", Files.readString(input));
  }

  @Test
  void dashIsStandardOutput() throws Exception {
    String store = folder.resolve("store").toString();
    assertEquals(0, Run.of("load", "--store", store, good().toString()).exit());
    assertTrue(output("convert", "-o", "-", good().toString()).contains(GOOD));
    assertTrue(output("dump", "--store", store, "-o", "-").contains(GOOD));
    assertFalse(Files.exists(folder.resolve("-")));
  }

  @Test
  void folderThatGivesNothingIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.writeString(empty.resolve("notes.docx"), "x");
    String store = folder.resolve("store").toString();
    for (Run run :
        List.of(
            Run.of("convert", "-o", folder.resolve("a.ttl").toString(), empty.toString()),
            Run.of("load", "--store", store, good().toString(), empty.toString()))) {
      assertEquals(1, run.exit(), run::toString);
      assertTrue(run.err().contains(empty + ": the folder holds no file"), run::toString);
    }
  }

  @Test
  void commandThatOnlyReadsMakesNoStore() {
    Path store = folder.resolve("mistyped");
    for (Run run :
        List.of(
            Run.of("dump", "--store", store.toString()),
            Run.of("link", "--store", store.toString(), "--against", "other.ttl"))) {
      assertEquals(1, run.exit(), run::toString);
      assertTrue(run.err().contains("there is no store " + store), run::toString);
      assertFalse(Files.exists(store));
    }
  }

  /** Standard output of a process of its own. */
  private String output(String... arguments) throws IOException, InterruptedException {
    var command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Hoptac.class.getName()));
    command.addAll(List.of(arguments));
    File out = folder.resolve("out").toFile();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor());
    return Files.readString(out.toPath(), StandardCharsets.UTF_8);
  }

  private Path good() throws IOException {
    return Files.writeString(folder.resolve("good.txt"), GOOD + "\n");
  }
}
