package org.hoptac.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream that says what went wrong when it cannot be written to. Writers wrap an {@link
 * IOException} each in their own way, so that it could not be told later from a fault of the
 * program or of the input.
 */
final class Sink extends FilterOutputStream {
  /** Whoever read the output wants no more of it, as {@code head} does: no fault to speak of. */
  static final class ReaderGone extends RuntimeException {}

  private interface Work {
    void run() throws IOException;
  }

  private final String name;

  Sink(OutputStream out, String name) {
    super(out);
    this.name = name;
  }

  @Override
  public void write(int octet) {
    attempt(() -> out.write(octet));
  }

  @Override
  public void write(byte[] octets, int from, int length) {
    attempt(() -> out.write(octets, from, length));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  @Override
  public void close() {
    attempt(out::close);
  }

  private void attempt(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      if ("Broken pipe".equals(e.getMessage())) {
        throw new ReaderGone();
      }
      throw new UserException("cannot write to " + name + ": " + e.getMessage());
    }
  }
}
