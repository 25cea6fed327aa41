package org.hoptac.text;

import java.util.List;

/** One statement: a line of one to three sentences, clean and cut into words. */
public final class Statement {
  private final String text;
  private final Words words;
  private final Source source;

  /** Made when asked for; threads may do so at once, and get the same. */
  private List<Token> tokens;

  private Statement(String text, Source source) {
    this.text = text;
    this.words = Words.of(text);
    this.source = source;
  }

  /** Cleans a line as received and cuts it into words. */
  public static Statement of(String line, Source source) {
    return new Statement(CleanText.of(line).value().strip(), source);
  }

  /** A statement of which only the text is known. */
  public static Statement of(String line) {
    return of(line, Source.line("text", 1));
  }

  /** NFC text without invisible characters; every span counts its code points. */
  public String text() {
    return text;
  }

  /** Its syllables, numbers and signs in order, before any is looked at. */
  public Words words() {
    return words;
  }

  /** Its syllables, numbers and signs in order. */
  public List<Token> tokens() {
    List<Token> made = tokens;
    if (made == null) {
      made = words.tokens();
      tokens = made;
    }
    return made;
  }

  /** Where it stands. */
  public Source source() {
    return source;
  }

  /** The words of a span, exactly as they stand in {@link #text()}. */
  public String slice(Span span) {
    if (isCodePointsOnly()) {
      return text.substring(span.begin(), span.end());
    }
    int from = text.offsetByCodePoints(0, span.begin());
    return text.substring(from, text.offsetByCodePoints(from, span.end() - span.begin()));
  }

  /** Whether each code point is one {@code char}: the last token ends the text. */
  private boolean isCodePointsOnly() {
    List<Token> all = tokens();
    return !all.isEmpty() && all.get(all.size() - 1).end() == text.length();
  }
}
