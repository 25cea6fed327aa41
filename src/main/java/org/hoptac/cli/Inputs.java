package org.hoptac.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.hoptac.text.InputFormat;
import org.hoptac.text.Rejection;
import org.hoptac.text.StatementReader;

/**
 * The files a command was given: folders opened, RDF told from text, progress shown on a terminal.
 */
final class Inputs {
  private static final Set<String> RDF_ENDINGS = Set.of("ttl", "nt", "jsonld", "rdf", "owl");
  private static final long WORTH_A_BAR = 1 << 20;

  private Inputs() {}

  /** Whether a name is the one by which standard input and output are meant. */
  static boolean isStandard(Path file) {
    return file.toString().equals("-");
  }

  /**
   * Files in the order given; those of a folder by name, without its sub-folders and hidden files.
   */
  static List<Path> expand(List<Path> given, Consumer<Rejection> rejected) {
    var files = new ArrayList<Path>();
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> entries = Files.list(path)) {
          entries.filter(Inputs::isInput).sorted().forEach(files::add);
        } catch (IOException e) {
          rejected.accept(
              new Rejection(path.toString(), 0, "the folder cannot be read: " + e.getMessage()));
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  /** The same; a folder that gives nothing is named, since the user expected something of it. */
  static List<Path> named(List<Path> given, Consumer<Rejection> rejected) {
    var files = new ArrayList<Path>();
    for (Path path : given) {
      List<Path> some = expand(List.of(path), rejected);
      if (some.isEmpty() && Files.isReadable(path)) {
        rejected.accept(
            new Rejection(
                path.toString(),
                0,
                "the folder holds no file that is read; its sub-folders are left out"));
      }
      files.addAll(some);
    }
    return files;
  }

  static boolean isRdf(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return RDF_ENDINGS.contains(plain.substring(plain.lastIndexOf('.') + 1));
  }

  private static boolean isInput(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && !name.startsWith(".")
        && (isRdf(file) || InputFormat.ofName(name).isPresent());
  }

  /** Reads text files; {@code -} is standard input. */
  static void read(List<Path> files, StatementReader reader) throws IOException {
    for (Path file : files) {
      if (isStandard(file)) {
        reader.read(System.in, "standard input", "stdin", InputFormat.TXT);
        continue;
      }
      long size = Files.isRegularFile(file) ? Files.size(file) : 0;
      if (System.console() == null || size < WORTH_A_BAR) {
        reader.read(file);
      } else {
        withBar(file, size, reader);
      }
    }
  }

  private static void withBar(Path file, long size, StatementReader reader) throws IOException {
    String name = file.getFileName().toString();
    var builder =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(size)
            .setUnit(" KiB", 1024)
            .showSpeed()
            .setUpdateIntervalMillis(500);
    try (InputStream stream = ProgressBar.wrap(Files.newInputStream(file), builder)) {
      reader.read(stream, file.toString(), name, InputFormat.ofName(name).orElse(InputFormat.TXT));
    }
  }
}
