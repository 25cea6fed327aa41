package org.hoptac.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a Range header asks for (RFC 9110 section 14). A header may be ignored
 * (14.2); several ranges, other units, and what cannot be read are, so that the whole is sent.
 *
 * @param first position of the first byte
 * @param length number of bytes; 0 when the file has none of those asked for
 */
record ByteSpan(long first, long length) {
  private static final Pattern SINGLE =
      Pattern.compile("bytes=\\s*(?:(\\d+)-(\\d*)|-(\\d+))\\s*", Pattern.CASE_INSENSITIVE);

  /** Empty when the whole is to be sent. */
  static Optional<ByteSpan> of(String header, long size) {
    Matcher range = SINGLE.matcher(header == null ? "" : header);
    if (!range.matches()) {
      return Optional.empty();
    }
    if (range.group(3) != null) {
      long suffix = Math.min(number(range.group(3)), size);
      return Optional.of(new ByteSpan(size - suffix, suffix));
    }
    long first = number(range.group(1));
    long last = range.group(2).isEmpty() ? size - 1 : number(range.group(2));
    if (last < first && !range.group(2).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ByteSpan(first, Math.max(0, Math.min(last, size - 1) - first + 1)));
  }

  private static long number(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > 18 ? Long.MAX_VALUE : Long.parseLong(significant);
  }

  /** The Content-Range header of an answer with this part. */
  String of(long size) {
    return "bytes " + first + "-" + (first + length - 1) + "/" + size;
  }
}
