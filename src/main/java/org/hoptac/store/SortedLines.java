package org.hoptac.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts any number of lines by their bytes in constant memory: sorted runs on disk, merged when
 * read. 64 MB of lines are held at a time, and one buffer for each run while merging; one thread.
 */
final class SortedLines implements AutoCloseable {
  /** What is done with each line, in order. */
  interface LineConsumer {
    void accept(byte[] line) throws IOException;
  }

  static final long RUN_BYTES = 64L << 20;
  private static final int OBJECT_BYTES = 24;
  private static final Comparator<byte[]> BYTE_ORDER = Arrays::compareUnsigned;

  private final Path directory;
  private final long runBytes;
  private final List<Path> runs = new ArrayList<>();
  private final List<byte[]> lines = new ArrayList<>();
  private long bytes;

  /**
   * @param directory where runs are kept until {@link #close}
   * @param runBytes bytes of lines held in memory before a run is written
   */
  SortedLines(Path directory, long runBytes) {
    this.directory = directory;
    this.runBytes = runBytes;
  }

  void add(byte[] line) throws IOException {
    lines.add(line);
    bytes += line.length + OBJECT_BYTES;
    if (bytes >= runBytes) {
      writeRun();
    }
  }

  private void writeRun() throws IOException {
    lines.sort(BYTE_ORDER);
    Path run = Files.createTempFile(directory, "run", ".sorted");
    runs.add(run);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
      for (byte[] line : lines) {
        out.writeInt(line.length);
        out.write(line);
      }
    }
    lines.clear();
    bytes = 0;
  }

  /** Gives all lines in order; to be called once. */
  void forEach(LineConsumer consumer) throws IOException {
    lines.sort(BYTE_ORDER);
    PriorityQueue<Run> heads = new PriorityQueue<>(Comparator.comparing(Run::head, BYTE_ORDER));
    List<Run> open = new ArrayList<>();
    try {
      open.add(new MemoryRun(lines.iterator()));
      for (Path run : runs) {
        open.add(new FileRun(run));
      }
      for (Run run : open) {
        if (run.advance()) {
          heads.add(run);
        }
      }
      for (Run least = heads.poll(); least != null; least = heads.poll()) {
        consumer.accept(least.head);
        if (least.advance()) {
          heads.add(least);
        }
      }
    } finally {
      for (Run run : open) {
        run.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
  }

  private abstract static class Run {
    byte[] head;

    byte[] head() {
      return head;
    }

    abstract boolean advance() throws IOException;

    void close() throws IOException {}
  }

  private static final class MemoryRun extends Run {
    private final Iterator<byte[]> lines;

    MemoryRun(Iterator<byte[]> lines) {
      this.lines = lines;
    }

    @Override
    boolean advance() {
      head = lines.hasNext() ? lines.next() : null;
      return head != null;
    }
  }

  private static final class FileRun extends Run {
    private final DataInputStream in;

    FileRun(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    @Override
    boolean advance() throws IOException {
      try {
        head = new byte[in.readInt()];
        in.readFully(head);
        return true;
      } catch (EOFException end) {
        return false;
      }
    }

    @Override
    void close() throws IOException {
      in.close();
    }
  }
}
