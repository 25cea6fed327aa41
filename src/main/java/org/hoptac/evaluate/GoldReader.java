package org.hoptac.evaluate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.hoptac.text.Rejection;

/**
 * Reads coded statements, one JSON object a line. A line that cannot be used is handed on with
 * file, line and reason; all others are read.
 */
final class GoldReader {
  private final Codebook codebook;
  private final Consumer<Gold> read;
  private final Consumer<Rejection> rejected;

  GoldReader(Codebook codebook, Consumer<Gold> read, Consumer<Rejection> rejected) {
    this.codebook = codebook;
    this.read = read;
    this.rejected = rejected;
  }

  /** A file of coded statements is small: it is read at once. */
  void read(Path file) {
    try {
      lines(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      rejected.accept(new Rejection(file.toString(), 0, "there is no such file"));
    } catch (IOException e) {
      rejected.accept(
          new Rejection(file.toString(), 0, "the file cannot be read: " + e.getMessage()));
    }
  }

  private void lines(String file, byte[] bytes) {
    if (bytes.length == 0) {
      rejected.accept(new Rejection(file, 0, "the file is empty"));
    }
    int begin = 0;
    for (int number = 1; begin < bytes.length; number++) {
      int end = begin;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      line(file, number, Arrays.copyOfRange(bytes, begin, end));
      begin = end + 1;
    }
  }

  private void line(String file, int number, byte[] bytes) {
    try {
      String line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (!line.isBlank()) {
        read.accept(new GoldLine(codebook, object(line)).read(file, number));
      }
    } catch (CharacterCodingException e) {
      reject(file, number, "the line is not valid UTF-8; convert the file to UTF-8");
    } catch (GoldLine.BrokenException e) {
      reject(file, number, e.getMessage());
    }
  }

  private static JsonObject object(String line) {
    try {
      if (JsonParser.parseString(line) instanceof JsonObject row) {
        return row;
      }
      throw new GoldLine.BrokenException("the line is no JSON object");
    } catch (JsonParseException | StackOverflowError e) {
      throw new GoldLine.BrokenException("the line is not valid JSON");
    }
  }

  private void reject(String file, int number, String reason) {
    rejected.accept(new Rejection(file, number, reason));
  }
}
