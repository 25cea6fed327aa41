package org.hoptac.text;

/**
 * A syllable, number or sign.
 *
 * @param span where it stands
 * @param surface as it stands
 * @param key what is compared: lower case, tone mark on the vowel where today's spelling puts it,
 *     dashes and quotes folded
 * @param kind what it is
 * @param spaced whether white space stands before it
 */
public record Token(Span span, String surface, String key, Kind kind, boolean spaced) {
  /** What a token is. */
  public enum Kind {
    WORD,
    NUMBER,
    SIGN
  }

  /** Whether it begins with a capital letter. */
  public boolean capitalised() {
    return Character.isUpperCase(surface.codePointAt(0));
  }

  /** Whether it has two or more characters and no lower-case letter, as acronyms do. */
  public boolean acronym() {
    return surface.length() > 1
        && capitalised()
        && surface.codePoints().noneMatch(Character::isLowerCase);
  }

  /** Whether its key is this one. */
  public boolean is(String other) {
    return key.equals(other);
  }
}
