package org.hoptac.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * HTML as feeds carry it in descriptions, as plain text: tags are dropped, what they hold stays,
 * and what is written by name or number becomes the character.
 */
final class Markup {
  /** Elements within a word or line; all others part what stands before and behind them. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "em", "font", "i", "s", "small", "span", "strong", "sub", "sup", "u");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("nbsp", " "),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("hellip", "\u2026"),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("lsquo", "\u2018"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("ldquo", "\u201C"),
          Map.entry("rdquo", "\u201D"));

  /** "agrave" is an a with the first of these; that they compose is left to {@link CleanText}. */
  private static final Map<String, String> MARKS =
      Map.of(
          "grave", "\u0300",
          "acute", "\u0301",
          "circ", "\u0302",
          "tilde", "\u0303",
          "uml", "\u0308",
          "cedil", "\u0327");

  private static final int LONGEST_NAME = 10;

  private Markup() {}

  static String plain(String html) {
    return withoutRuns(withCharacters(withoutTags(html)));
  }

  private static String withoutTags(String html) {
    var text = new StringBuilder(html.length());
    int lastEnd = html.lastIndexOf('>');
    int at = 0;
    while (at < html.length()) {
      if (at < lastEnd && isTag(html, at)) {
        int end = html.indexOf('>', at);
        text.append(INLINE.contains(element(html.substring(at + 1, end))) ? "" : " ");
        at = end + 1;
      } else {
        text.append(html.charAt(at++));
      }
    }
    return text.toString();
  }

  private static boolean isTag(String html, int at) {
    char next = html.charAt(at + 1);
    return html.charAt(at) == '<' && (Character.isLetter(next) || next == '/' || next == '!');
  }

  /** The name of the element that a tag begins or ends. */
  private static String element(String tag) {
    int from = tag.startsWith("/") ? 1 : 0;
    int to = from;
    while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
      to++;
    }
    return tag.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static String withCharacters(String text) {
    var plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      String name = text.charAt(at) == '&' ? name(text, at + 1) : "";
      String character = name.isEmpty() ? "" : character(name);
      plain.append(character.isEmpty() ? text.substring(at, at + 1) : character);
      at += character.isEmpty() ? 1 : name.length() + 2;
    }
    return plain.toString();
  }

  /** What stands before a near semicolon, empty if none is near. */
  private static String name(String text, int from) {
    String near = text.substring(from, Math.min(text.length(), from + LONGEST_NAME));
    return near.substring(0, Math.max(0, near.indexOf(';')));
  }

  /** What a name or number stands for, empty if that is not known. */
  private static String character(String name) {
    if (name.startsWith("#")) {
      return numbered(name.substring(1));
    }
    String mark = MARKS.getOrDefault(name.substring(1), "");
    return mark.isEmpty() ? SIGNS.getOrDefault(name, "") : name.charAt(0) + mark;
  }

  private static String numbered(String number) {
    try {
      int codePoint =
          number.startsWith("x") || number.startsWith("X")
              ? Integer.parseInt(number.substring(1), 16)
              : Integer.parseInt(number);
      return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private static String withoutRuns(String text) {
    return String.join(" ", text.strip().split("[ \\t\\r\\n]+"));
  }
}
