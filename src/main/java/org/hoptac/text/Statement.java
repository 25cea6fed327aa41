package org.hoptac.text;

import java.util.List;

/**
 * One statement: a line of one to three sentences, clean and cut into tokens.
 *
 * @param text NFC text without invisible characters; every span counts its code points
 * @param tokens syllables, numbers and signs in order
 * @param source where it stands
 */
public record Statement(String text, List<Token> tokens, Source source) {
  /** Cleans and tokenises a line as received. */
  public static Statement of(String line, Source source) {
    String text = CleanText.of(line).value().strip();
    return new Statement(text, Tokenizer.tokenize(text), source);
  }

  /** A statement of which only the text is known. */
  public static Statement of(String line) {
    return of(line, Source.line("text", 1));
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
    return !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == text.length();
  }
}
