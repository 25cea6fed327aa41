package org.hoptac.text;

import java.io.BufferedInputStream;
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
    InputStream in =
        stream instanceof BufferedInputStream ? stream : new BufferedInputStream(stream, 1 << 16);
    var line = new ByteArrayOutputStream();
    int number = 1;
    boolean tooLong = false;
    boolean any = false;
    for (int next = in.read(); next >= 0; next = in.read()) {
      any = true;
      if (next == '\n') {
        end(number++, line, tooLong, sink);
        line.reset();
        tooLong = false;
      } else if (line.size() < MOST_BYTES) {
        line.write(next);
      } else {
        tooLong = true;
      }
    }
    if (line.size() > 0) {
      end(number, line, tooLong, sink);
    }
    if (!any) {
      rejected.accept(new Rejection(file, 0, "the file is empty"));
    }
  }

  private void end(int number, ByteArrayOutputStream bytes, boolean tooLong, Sink sink) {
    byte[] raw = bytes.toByteArray();
    int length = raw.length > 0 && raw[raw.length - 1] == '\r' ? raw.length - 1 : raw.length;
    for (int i = 0; i < length; i++) {
      if (raw[i] == 0) {
        reject(number, "the line holds a NUL byte; the file must be UTF-8 text");
        return;
      }
    }
    String text = tooLong ? null : decode(number, raw, length);
    if (tooLong || (text != null && text.codePointCount(0, text.length()) > LONGEST)) {
      reject(
          number,
          "the line is longer than " + LONGEST + " characters; put one statement on a line");
    } else if (text != null) {
      sink.line(number, text);
    }
  }

  private String decode(int number, byte[] raw, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(raw, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      reject(number, "the line is not valid UTF-8; convert the file to UTF-8");
      return null;
    }
  }

  private void reject(int number, String reason) {
    rejected.accept(new Rejection(file, number, reason));
  }
}
