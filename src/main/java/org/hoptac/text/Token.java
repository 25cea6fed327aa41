package org.hoptac.text;

/**
 * A syllable, number or sign in its place.
 *
 * @param syllable what stands there
 * @param begin its first code point in the text
 * @param spaced whether white space stands before it
 */
public record Token(Syllable syllable, int begin, boolean spaced) {
  /** What a token is. */
  public enum Kind {
    WORD,
    NUMBER,
    SIGN
  }

  /** One past its last code point in the text. */
  public int end() {
    return begin + syllable.length();
  }

  /** Where it stands. */
  public Span span() {
    return new Span(begin, end());
  }

  /** As it stands. */
  public String surface() {
    return syllable.surface();
  }

  /** What is compared: see {@link Syllable#key()}. */
  public String key() {
    return syllable.key();
  }

  /** What it is. */
  public Kind kind() {
    return syllable.kind();
  }

  /** Whether it begins with a capital letter. */
  public boolean capitalised() {
    return syllable.capitalised();
  }

  /** Whether it has two or more characters and no lower-case letter, as acronyms do. */
  public boolean acronym() {
    return syllable.acronym();
  }

  /** Whether its key is this one. */
  public boolean is(String other) {
    return key().equals(other);
  }
}
