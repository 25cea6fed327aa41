package org.hoptac.store;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

/**
 * IRIs of things that the store once published and then left out, so that their addresses can say
 * "gone" and not "never heard of". One sorted file beside the generations, searched by halving; it
 * only grows. A thing that came back is still listed: ask the data first.
 */
final class Withdrawn {
  static final String FILE_NAME = "withdrawn.txt";
  private static final String PART_NAME = FILE_NAME + ".part";

  private final Path directory;
  private final long runBytes;

  Withdrawn(Path store) {
    this(store, SortedLines.RUN_BYTES);
  }

  Withdrawn(Path store, long runBytes) {
    this.directory = store;
    this.runBytes = runBytes;
  }

  /** Lists more IRIs; the file is replaced as a whole. */
  void add(Iterator<String> iris) throws IOException {
    if (!iris.hasNext()) {
      return;
    }
    Path file = directory.resolve(FILE_NAME);
    Path part = directory.resolve(PART_NAME);
    try (SortedLines lines = new SortedLines(directory, runBytes)) {
      addAll(file, lines);
      while (iris.hasNext()) {
        lines.add(iris.next().getBytes(StandardCharsets.UTF_8));
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        writeDistinct(lines, out);
      }
    }
    Durable.move(part, file);
  }

  private static void addAll(Path file, SortedLines lines) throws IOException {
    if (Files.exists(file)) {
      try (BufferedReader reader = Files.newBufferedReader(file)) {
        for (String iri = reader.readLine(); iri != null; iri = reader.readLine()) {
          lines.add(iri.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static void writeDistinct(SortedLines lines, OutputStream out) throws IOException {
    byte[][] last = {new byte[0]};
    lines.forEach(
        line -> {
          if (!Arrays.equals(line, last[0])) {
            out.write(line);
            out.write('\n');
            last[0] = line;
          }
        });
  }

  boolean contains(String iri) throws IOException {
    Path path = directory.resolve(FILE_NAME);
    if (!Files.exists(path)) {
      return false;
    }
    byte[] wanted = iri.getBytes(StandardCharsets.UTF_8);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      // The line wanted, if any, begins in [low, high).
      long low = 0;
      long high = file.length();
      while (low < high) {
        long middle = (low + high) / 2;
        long begin = lineBegin(file, low, middle);
        file.seek(begin);
        byte[] line = file.readLine().getBytes(StandardCharsets.ISO_8859_1);
        int order = Arrays.compareUnsigned(wanted, line);
        if (order == 0) {
          return true;
        }
        if (order < 0) {
          high = begin;
        } else {
          low = begin + line.length + 1;
        }
      }
      return false;
    }
  }

  /** Where the line begins in which {@code position} stands; {@code low} begins a line. */
  private static long lineBegin(RandomAccessFile file, long low, long position) throws IOException {
    long begin = position;
    while (begin > low) {
      file.seek(begin - 1);
      if (file.read() == '\n') {
        break;
      }
      begin--;
    }
    return begin;
  }
}
