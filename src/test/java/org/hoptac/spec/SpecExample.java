package org.hoptac.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An example of a document that runs.
 *
 * @param section heading it stands under
 * @param line where its text stands in the document
 * @param text the statement
 * @param expectations what must and must not be read, one a line
 */
public record SpecExample(String section, int line, String text, List<String> expectations) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "spec");

  /** Holds a table of its own form. */
  private static final String DATES = "dates.md";

  /** The names of all documents with examples: whoever adds one need not list it. */
  public static List<String> documents() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md") && !name.equals(DATES))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All examples of a document in {@code src/test/resources/spec}. */
  public static List<SpecExample> in(String document) {
    var examples = new ArrayList<SpecExample>();
    String section = "";
    SpecExample open = null;
    List<String> lines = lines(document);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#")) {
        section = line.replaceFirst("^#+ *", "");
      } else if (line.startsWith("> ")) {
        open = new SpecExample(section, i + 1, text(line.substring(2)), new ArrayList<>());
        examples.add(open);
      } else if (line.isBlank()) {
        open = null;
      } else if (open != null) {
        open.expectations().add(line);
      }
    }
    examples.stream()
        .filter(example -> example.expectations().isEmpty())
        .forEach(
            example -> {
              throw new IllegalStateException(document + ":" + example.line() + " expects nothing");
            });
    return examples;
  }

  /** {@code seed 3} stands for the third line of the given statements. */
  private static String text(String written) {
    return written.matches("seed \\d+")
        ? Seeds.lines().get(Integer.parseInt(written.substring(5)) - 1)
        : written;
  }

  private static List<String> lines(String document) {
    try {
      return Files.readAllLines(FOLDER.resolve(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
