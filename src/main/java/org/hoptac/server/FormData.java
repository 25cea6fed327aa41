package org.hoptac.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Name-value pairs of a query string or a form body (application/x-www-form-urlencoded). Strict:
 * the container would replace bytes that are no UTF-8 and so run another query than the one sent.
 */
final class FormData {
  private record Pair(String name, String value) {}

  private final List<Pair> pairs = new ArrayList<>();

  /** Reads pairs; {@code null} is none. A 400 problem when an escape or its UTF-8 is malformed. */
  static FormData parse(String raw) {
    FormData data = new FormData();
    if (raw != null) {
      for (String piece : raw.split("&")) {
        if (!piece.isEmpty()) {
          data.add(piece);
        }
      }
    }
    return data;
  }

  private void add(String piece) {
    int equals = piece.indexOf('=');
    String name = equals < 0 ? piece : piece.substring(0, equals);
    String value = equals < 0 ? "" : piece.substring(equals + 1);
    pairs.add(new Pair(decode(name), decode(value)));
  }

  /** These pairs and others. */
  FormData and(FormData others) {
    FormData both = new FormData();
    both.pairs.addAll(pairs);
    both.pairs.addAll(others.pairs);
    return both;
  }

  /** The names there are, in order, each once. */
  List<String> names() {
    return pairs.stream().map(Pair::name).distinct().toList();
  }

  /** Whether some value is empty, as of a form that was not filled in. */
  boolean hasEmpty() {
    return pairs.stream().anyMatch(pair -> pair.value.isEmpty());
  }

  List<String> all(String name) {
    return pairs.stream().filter(pair -> pair.name.equals(name)).map(Pair::value).toList();
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  private static String decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '+') {
        bytes.write(' ');
      } else if (c == '%') {
        bytes.write(octet(text, i));
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int octet(String text, int at) {
    int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
    int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw Problem.badRequest("malformed-encoding", "A % sign is not followed by two hex digits.");
    }
    return high * 16 + low;
  }

  /** Decodes UTF-8; a 400 problem when it is malformed. */
  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw malformedUtf8();
    }
  }

  static Problem malformedUtf8() {
    return Problem.badRequest("malformed-encoding", "The request is not valid UTF-8.");
  }
}
