package org.hoptac.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Vocabulary;

/**
 * Statements for measurements, as many as are wanted: the example sentences of the lexicon, each
 * with another date in front, so that no two are equal. Nearly all are about cooperation, which is
 * the dearest case: a newspaper has one in twenty.
 */
public final class Sentences {
  private final List<String> examples;
  private int next;

  private Sentences(List<String> examples) {
    this.examples = examples;
  }

  /** Always the same ones, in the same order. */
  public static Sentences of(Vocabulary vocabulary) {
    return new Sentences(
        vocabulary
            .lexiconGraph()
            .find(Node.ANY, SKOS.example.asNode(), Node.ANY)
            .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
            .toList()
            .stream()
            .sorted()
            .toList());
  }

  /** The next sentence. */
  public String next() {
    int day = next % 28;
    int month = next / 28 % 12;
    int year = next / (28 * 12) % 200;
    String example = examples.get(next++ % examples.size());
    return "Ngày %d/%d/%d, %s".formatted(day + 1, month + 1, 1850 + year, example);
  }

  /** The next sentences of together at least so many bytes. */
  public List<String> next(int bytes) {
    var lines = new ArrayList<String>();
    for (int size = 0; size < bytes; ) {
      String line = next();
      lines.add(line);
      size += size(line);
    }
    return lines;
  }

  /** Writes the next sentences to a file, one a line, at least so many bytes. */
  public Path write(Path file, long bytes) {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (long size = 0; size < bytes; ) {
        String line = next();
        out.append(line).append('\n');
        size += size(line) + 1;
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int size(String line) {
    return line.getBytes(StandardCharsets.UTF_8).length;
  }
}
