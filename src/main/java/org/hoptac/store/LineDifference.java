package org.hoptac.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.hoptac.store.SortedLines.LineConsumer;

/** What one file of sorted lines has and another has not, read side by side in constant memory. */
final class LineDifference {
  private LineDifference() {}

  /** Gives the lines that only {@code file} has, in order, each with its line end. */
  static void onlyIn(Path file, Path other, LineConsumer consumer) throws IOException {
    try (Lines here = new Lines(file);
        Lines there = new Lines(other)) {
      byte[] mine = here.next();
      byte[] theirs = there.next();
      while (mine != null) {
        int order = theirs == null ? -1 : Arrays.compareUnsigned(mine, theirs);
        if (order < 0) {
          consumer.accept(mine);
        }
        if (order <= 0) {
          mine = here.next();
        }
        if (order >= 0) {
          theirs = there.next();
        }
      }
    }
  }

  private static final class Lines implements AutoCloseable {
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);

    Lines(Path file) throws IOException {
      in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    byte[] next() throws IOException {
      line.reset();
      for (int octet = in.read(); octet >= 0; octet = in.read()) {
        line.write(octet);
        if (octet == '\n') {
          break;
        }
      }
      return line.size() == 0 ? null : line.toByteArray();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
