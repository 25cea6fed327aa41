package org.hoptac.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into syllables, numbers and signs. Vietnamese writes a space between syllables, so no
 * word segmenter is needed: known words are sequences of syllables.
 */
public final class Tokenizer {
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

  private Tokenizer() {}

  /** Tokens of an NFC text, in order; white space makes none. */
  public static List<Token> tokenize(String text) {
    var tokens = new ArrayList<Token>();
    int at = 0;
    int codePoint = 0;
    boolean spaced = false;
    while (at < text.length()) {
      int first = text.codePointAt(at);
      if (isSpace(first)) {
        at += Character.charCount(first);
        codePoint++;
        spaced = true;
        continue;
      }
      int end = tokenEnd(text, at, first);
      int length = text.codePointCount(at, end);
      tokens.add(token(text.substring(at, end), codePoint, codePoint + length, spaced));
      at = end;
      codePoint += length;
      spaced = false;
    }
    return List.copyOf(tokens);
  }

  /** The key under which a syllable is compared: see {@link Token#key()}. */
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

  private static Token token(String surface, int begin, int end, boolean spaced) {
    int first = surface.codePointAt(0);
    Token.Kind kind = kind(surface, first);
    String key = kind == Token.Kind.SIGN ? signKey(first) : key(surface);
    return new Token(new Span(begin, end), surface, key, kind, spaced);
  }

  private static Token.Kind kind(String surface, int first) {
    if (!isWordPart(first)) {
      return Token.Kind.SIGN;
    }
    return surface.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Token.Kind.NUMBER
        : Token.Kind.WORD;
  }

  private static int tokenEnd(String text, int begin, int first) {
    int end = begin + Character.charCount(first);
    if (!isWordPart(first)) {
      return end;
    }
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (!isWordPart(next)) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
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
