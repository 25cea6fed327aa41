package org.hoptac.text;

import java.util.Locale;
import java.util.Map;

/**
 * How a syllable, number or sign is written, and all that can be said of it wherever it stands.
 *
 * @param surface as written
 * @param key what is compared: lower case, tone mark on the vowel where today's spelling puts it,
 *     dashes and quotes folded
 * @param kind what it is
 * @param capitalised whether it begins with a capital letter
 * @param acronym whether it has two or more characters and no lower-case letter, as acronyms do
 * @param length its length in Unicode code points
 * @param vietnamese whether it can be a {@link Syllable} of Vietnamese
 */
public record Form(
    String surface,
    String key,
    Token.Kind kind,
    boolean capitalised,
    boolean acronym,
    int length,
    boolean vietnamese) {

  private static final Map<String, String> TODAYS_TONE_PLACE =
      Map.ofEntries(
          Map.entry("oà", "òa"),
          Map.entry("oá", "óa"),
          Map.entry("oả", "ỏa"),
          Map.entry("oã", "õa"),
          Map.entry("oạ", "ọa"),
          Map.entry("oè", "òe"),
          Map.entry("oé", "óe"),
          Map.entry("oẻ", "ỏe"),
          Map.entry("oẽ", "õe"),
          Map.entry("oẹ", "ọe"),
          Map.entry("uỳ", "ùy"),
          Map.entry("uý", "úy"),
          Map.entry("uỷ", "ủy"),
          Map.entry("uỹ", "ũy"),
          Map.entry("uỵ", "ụy"));

  static Form of(String surface) {
    int first = surface.codePointAt(0);
    boolean capitalised = Character.isUpperCase(first);
    boolean acronym = surface.length() > 1 && capitalised && !hasSmallLetter(surface);
    Token.Kind kind = kind(surface, first);
    String key = kind == Token.Kind.SIGN ? signKey(first) : key(surface);
    return new Form(
        surface,
        key.equals(surface) ? surface : key,
        kind,
        capitalised,
        acronym,
        surface.codePointCount(0, surface.length()),
        Syllable.isVietnamese(surface));
  }

  private static boolean hasSmallLetter(String surface) {
    int codePoint;
    for (int i = 0; i < surface.length(); i += Character.charCount(codePoint)) {
      codePoint = surface.codePointAt(i);
      if (Character.isLowerCase(codePoint)) {
        return true;
      }
    }
    return false;
  }

  /** The key under which a form is compared. */
  static String key(String surface) {
    String lower = surface.toLowerCase(Locale.ROOT);
    int tail = lower.length() - 2;
    if (tail >= 1 && !(lower.charAt(tail) == 'u' && lower.charAt(tail - 1) == 'q')) {
      String today = TODAYS_TONE_PLACE.get(lower.substring(tail));
      if (today != null) {
        return lower.substring(0, tail) + today;
      }
    }
    return lower;
  }

  private static Token.Kind kind(String surface, int first) {
    if (!Signs.isWordPart(first)) {
      return Token.Kind.SIGN;
    }
    return isNumber(surface) ? Token.Kind.NUMBER : Token.Kind.WORD;
  }

  private static boolean isNumber(String surface) {
    for (int i = 0; i < surface.length(); i++) {
      if (surface.charAt(i) < '0' || surface.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String signKey(int codePoint) {
    return switch (codePoint) {
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212 -> "-";
      case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB -> "\"";
      case 0x2018, 0x2019 -> "'";
      default -> Character.toString(codePoint);
    };
  }
}
