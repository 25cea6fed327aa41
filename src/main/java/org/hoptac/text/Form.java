package org.hoptac.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a syllable, number or sign is written, and all that can be said of it wherever it stands. The
 * same form is not made again at each place, so that others can keep a note of it.
 */
public final class Form {
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

  /**
   * Its capital looks like that of đ, and stands for it where text was converted from old fonts.
   */
  static final char ETH = 'ð';

  private final String surface;
  private final String key;
  private final Token.Kind kind;
  private final boolean capitalised;
  private final boolean acronym;
  private final boolean vietnamese;
  private final int length;

  /** Its first characters, sixteen bits each, and those behind them, by which it is kept. */
  final long head;

  final long tail;

  Form(String surface, long head, long tail) {
    this.head = head;
    this.tail = tail;
    int first = surface.codePointAt(0);
    this.surface = surface;
    this.capitalised = Character.isUpperCase(first);
    this.acronym = surface.length() > 1 && capitalised && !hasSmallLetter(surface);
    this.kind = kind(surface, first);
    this.key = kind == Token.Kind.SIGN ? signKey(first) : key(surface);
    this.length = surface.codePointCount(0, surface.length());
    this.vietnamese = Syllable.isVietnamese(surface);
  }

  /** As written. */
  public String surface() {
    return surface;
  }

  /**
   * What is compared: lower case, tone mark on the vowel where today's spelling puts it, dashes and
   * quotes folded.
   */
  public String key() {
    return key;
  }

  /** What it is. */
  public Token.Kind kind() {
    return kind;
  }

  /** Whether it begins with a capital letter. */
  public boolean capitalised() {
    return capitalised;
  }

  /** Whether it has two or more characters and no lower-case letter, as acronyms do. */
  public boolean acronym() {
    return acronym;
  }

  /** Whether it can be a {@link Syllable} of Vietnamese. */
  public boolean vietnamese() {
    return vietnamese;
  }

  /** Its length in Unicode code points. */
  public int length() {
    return length;
  }

  /**
   * All that are compared as a key is, in small letters: itself, and with the tone mark where older
   * spelling puts it.
   */
  public static List<String> spellings(String key) {
    var spellings = new ArrayList<>(List.of(key));
    TODAYS_TONE_PLACE.forEach(
        (older, today) -> {
          String other = key.substring(0, Math.max(0, key.length() - today.length())) + older;
          if (key.endsWith(today) && key(other).equals(key)) {
            spellings.add(other);
          }
        });
    return spellings;
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
    String lower = small(surface);
    int tail = lower.length() - 2;
    if (tail >= 0 && !(lower.charAt(tail) == 'u' && tail > 0 && lower.charAt(tail - 1) == 'q')) {
      String today = TODAYS_TONE_PLACE.get(lower.substring(tail));
      if (today != null) {
        return lower.substring(0, tail) + today;
      }
    }
    return lower;
  }

  /** In small letters, with the letter that Vietnamese has for the one that old fonts put there. */
  static String small(String surface) {
    return surface.toLowerCase(Locale.ROOT).replace(ETH, 'đ');
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

  static String signKey(int codePoint) {
    return switch (codePoint) {
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212 -> "-";
      case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB -> "\"";
      case 0x2018, 0x2019 -> "'";
      default -> Character.toString(codePoint);
    };
  }
}
