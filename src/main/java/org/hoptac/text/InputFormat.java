package org.hoptac.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Forms in which statements come. */
public enum InputFormat {
  /** One statement a line. */
  TXT("txt"),
  /**
   * One JSON object a line with {@code text} and optional {@code published, publisher, url, lang}.
   */
  JSONL("jsonl", "ndjson"),
  /** RFC 4180 with a header of the same names. */
  CSV("csv"),
  /** RSS 2.0 or Atom. */
  FEED("rss", "atom", "xml");

  private final String[] endings;

  InputFormat(String... endings) {
    this.endings = endings;
  }

  /** The format that the ending of a file name says, if it is one of ours. */
  public static Optional<InputFormat> ofName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            format ->
                Arrays.stream(format.endings).anyMatch(ending -> lower.endsWith("." + ending)))
        .findFirst();
  }
}
