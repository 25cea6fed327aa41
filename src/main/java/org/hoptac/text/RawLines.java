package org.hoptac.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Lines of UTF-8 text, one at a time in constant memory. A line that is no UTF-8, holds a NUL byte
 * or is too long is rejected; the next one is read as if nothing had been.
 */
final class RawLines {
  /** The longest line, in Unicode code points. */
  static final int LONGEST = 100_000;

  private static final int MOST_BYTES = LONGEST * 4 + 2;
  private static final int BUFFER = 1 << 16;
  private static final char REPLACEMENT = '\uFFFD';

  private final String file;
  private final Consumer<Rejection> rejected;

  RawLines(String file, Consumer<Rejection> rejected) {
    this.file = file;
    this.rejected = rejected;
  }

  /** A line and its number, from 1. */
  interface Sink {
    void line(int number, String text);
  }

  void read(InputStream stream, Sink sink) throws IOException {
    var buffer = new byte[BUFFER];
    var line = new Line(sink);
    for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
      int from = 0;
      for (int at = 0; at < length; at++) {
        if (buffer[at] == '\n') {
          line.end(buffer, from, at);
          from = at + 1;
        }
      }
      line.add(buffer, from, length);
    }
    line.endOfFile();
  }

  /** The line that is being read: what stood of it in buffers before this one. */
  private final class Line {
    private final Sink sink;
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private boolean tooLong;
    private int number = 1;
    private boolean any;

    Line(Sink sink) {
      this.sink = sink;
    }

    void add(byte[] bytes, int from, int to) {
      any |= to > from;
      int room = Math.min(to - from, MOST_BYTES - before.size());
      tooLong |= room < to - from;
      before.write(bytes, from, room);
    }

    void end(byte[] bytes, int from, int to) {
      any = true;
      if (before.size() == 0) {
        line(number, bytes, from, to, tooLong, sink);
      } else {
        add(bytes, from, to);
        line(number, before.toByteArray(), 0, before.size(), tooLong, sink);
        before.reset();
      }
      tooLong = false;
      number++;
    }

    void endOfFile() {
      if (before.size() > 0) {
        line(number, before.toByteArray(), 0, before.size(), tooLong, sink);
      } else if (!any) {
        reject(0, "the file is empty");
      }
    }
  }

  private void line(int number, byte[] bytes, int from, int to, boolean tooLong, Sink sink) {
    int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
    if (text.indexOf('\0') >= 0) {
      reject(number, "the line holds a NUL byte; the file must be UTF-8 text");
    } else if (!tooLong && text.indexOf(REPLACEMENT) >= 0 && !isUtf8(bytes, from, end)) {
      reject(number, "the line is not valid UTF-8; convert the file to UTF-8");
    } else if (tooLong || isTooLong(text)) {
      reject(
          number,
          "the line is longer than " + LONGEST + " characters; put one statement on a line");
    } else {
      sink.line(number, text);
    }
  }

  private static boolean isTooLong(String text) {
    return text.length() > LONGEST && text.codePointCount(0, text.length()) > LONGEST;
  }

  /** The character that stands for what cannot be decoded may also have been written. */
  private static boolean isUtf8(byte[] bytes, int from, int to) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private void reject(int number, String reason) {
    rejected.accept(new Rejection(file, number, reason));
  }
}
