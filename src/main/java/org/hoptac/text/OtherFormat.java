package org.hoptac.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file is that is no text in UTF-8 or no form in which statements come, by how it begins.
 * Read line by line, it would give rejections without end, or what stands between its tags as
 * statements.
 */
final class OtherFormat {
  /** How many bytes of a beginning are asked for. */
  static final int BEGINNING = 1024;

  /** PDF, ZIP with the formats of office programs in it, their older formats, gzip. */
  private static final List<String> NO_TEXT =
      List.of("%PDF-", "PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0", "\u001F\u008B");

  private OtherFormat() {}

  /** Why a file that begins so is not read, and what to do; empty when it can be read. */
  static Optional<String> of(byte[] beginning, InputFormat format) {
    // Each byte one character, so that any bytes can be looked at.
    String begin = new String(beginning, StandardCharsets.ISO_8859_1);
    if (begin.startsWith("\u00FF\u00FE") || begin.startsWith("\u00FE\u00FF")) {
      return Optional.of("the file is UTF-16, not UTF-8; save or convert it as UTF-8");
    }
    if (NO_TEXT.stream().anyMatch(begin::startsWith)) {
      return Optional.of("the file is no text; save its text as UTF-8, one statement a line");
    }
    return format == InputFormat.TXT
        ? ofText(begin.strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<String> ofText(String begin) {
    if (begin.startsWith("<!doctype html") || begin.startsWith("<html")) {
      return Optional.of("the file is HTML; save its text as UTF-8, one statement a line");
    }
    if (begin.startsWith("[") && begin.substring(1).strip().startsWith("{")) {
      return Optional.of("the file is a JSON array; write one object a line, in a .jsonl file");
    }
    return Optional.empty();
  }
}
