package org.hoptac.text;

import java.util.List;

/**
 * A syllable, number or sign in its place.
 *
 * @param form how it is written
 * @param begin its first code point in the text
 * @param spaced whether white space stands before it
 */
public record Token(Form form, int begin, boolean spaced) {
  /** What a token is. */
  public enum Kind {
    WORD,
    NUMBER,
    SIGN
  }

  /** One past its last code point in the text. */
  public int end() {
    return begin + form.length();
  }

  /** Where it stands. */
  public Span span() {
    return new Span(begin, end());
  }

  /** Where the tokens from one index up to but without another stand. */
  public static Span cover(List<Token> tokens, int from, int to) {
    return new Span(tokens.get(from).begin(), tokens.get(to - 1).end());
  }

  /**
   * The index of the first token that begins at a place of the text or behind it.
   *
   * @param begin in code points
   */
  public static int firstFrom(List<Token> tokens, int begin) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).begin() < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** As it stands. */
  public String surface() {
    return form.surface();
  }

  /** What is compared: see {@link Form#key()}. */
  public String key() {
    return form.key();
  }

  /** What it is. */
  public Kind kind() {
    return form.kind();
  }

  /** Whether it begins with a capital letter. */
  public boolean capitalised() {
    return form.capitalised();
  }

  /** Whether it has two or more characters and no lower-case letter, as acronyms do. */
  public boolean acronym() {
    return form.acronym();
  }

  /** Whether it can be a syllable of Vietnamese. */
  public boolean vietnamese() {
    return form.vietnamese();
  }

  /** Whether its key is this one. */
  public boolean is(String other) {
    return key().equals(other);
  }
}
