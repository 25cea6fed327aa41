package org.hoptac.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * A whole answer, ready to be sent: in memory when small, else in a temporary file. Nothing of it
 * is sent before all of it is there, so that no cut answer ever stands behind a 200.
 */
final class QueryAnswer implements AutoCloseable {
  private static final int IN_MEMORY = 1 << 20;

  private final String contentType;
  private final DeferredFileOutputStream content;

  private QueryAnswer(String contentType, DeferredFileOutputStream content) {
    this.contentType = contentType;
    this.content = content;
  }

  /** Writes an answer. */
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /** Collects what a writer writes; a 413 problem beyond {@code maxBytes}. */
  static QueryAnswer collect(
      String contentType, long maxBytes, CancelSignal signal, Writer writer) {
    DeferredFileOutputStream content = buffer();
    QueryAnswer answer = new QueryAnswer(contentType, content);
    boolean whole = false;
    try {
      writer.write(new Limited(content, maxBytes, signal));
      content.close();
      whole = true;
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!whole) {
        answer.close();
      }
    }
  }

  private static DeferredFileOutputStream buffer() {
    return DeferredFileOutputStream.builder()
        .setThreshold(IN_MEMORY)
        .setPrefix("hoptac-answer-")
        .setSuffix(".tmp")
        .get();
  }

  String contentType() {
    return contentType;
  }

  long size() {
    return content.getByteCount();
  }

  void writeTo(OutputStream out) throws IOException {
    content.writeTo(out);
  }

  @Override
  public void close() {
    try {
      content.close();
      Path file = content.getPath();
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Limited extends OutputStream {
    private final OutputStream out;
    private final long maxBytes;
    private final CancelSignal signal;
    private long written;

    Limited(OutputStream out, long maxBytes, CancelSignal signal) {
      this.out = out;
      this.maxBytes = maxBytes;
      this.signal = signal;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      signal.check();
      written += length;
      if (written > maxBytes) {
        throw Problem.answerTooLarge(maxBytes + " bytes");
      }
      out.write(bytes, from, length);
    }
  }
}
