package org.hoptac.server;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.MatchResult;

/**
 * A visitor's regular expression on RE2/J, which needs time linear in the text where
 * java.util.regex may need exponential time and cannot be stopped. Flags are those of XPath
 * fn:matches: i, m, s, x, q. Patterns that RE2 cannot run (back references, class subtraction,
 * look-around) are refused, never read as something else.
 */
final class LinearPattern {
  private static final int MAX_PATTERN = 1_000;
  private static final int MAX_REPEATS = 10_000;
  private static final java.util.regex.Pattern COUNT =
      java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

  private final Pattern pattern;

  private LinearPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Compiles; a 400 problem when the pattern or a flag cannot be had. */
  static LinearPattern compile(String regex, String flags) {
    int mask = mask(flags);
    if (flags.indexOf('q') >= 0) {
      return new LinearPattern(Pattern.compile(Pattern.quote(regex), mask));
    }
    String text = flags.indexOf('x') >= 0 ? withoutSpace(regex) : regex;
    checkSize(text);
    if (text.matches("(?s).*\\[[^\\]]*-\\[.*")) {
      throw refused(regex, "class subtraction is not supported");
    }
    try {
      return new LinearPattern(Pattern.compile(text, mask));
    } catch (PatternSyntaxException unsupported) {
      throw refused(regex, unsupported.getDescription());
    }
  }

  Matcher matcher(String text, CancelSignal signal) {
    return pattern.matcher(new WatchedText(text, signal));
  }

  boolean find(String text, CancelSignal signal) {
    return matcher(text, signal).find();
  }

  private static int mask(String flags) {
    int mask = 0;
    for (char flag : flags.toCharArray()) {
      mask |=
          switch (flag) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'x', 'q' -> 0;
            default ->
                throw Problem.badRequest(
                    "regex-refused", "Flags of a regular expression are i, m, s, x, q.");
          };
    }
    return mask;
  }

  /**
   * XPath F&amp;O 3.1 section 5.6.2: flag x removes white space except within a character class.
   */
  private static String withoutSpace(String regex) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        kept.append(c).append(regex.charAt(++i));
        continue;
      }
      depth += c == '[' ? 1 : c == ']' && depth > 0 ? -1 : 0;
      if (depth > 0 || " \t\r\n".indexOf(c) < 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /**
   * Counted repetitions multiply the size of the program, and with it the time for each character.
   */
  private static void checkSize(String regex) {
    long repeats = 1;
    for (MatchResult count : (Iterable<MatchResult>) COUNT.matcher(regex).results()::iterator) {
      String most =
          count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2);
      repeats *= Math.max(1, Long.parseLong(most));
      if (repeats > MAX_REPEATS) {
        throw refused(regex, "repetitions add up to more than " + MAX_REPEATS);
      }
    }
    if (regex.length() > MAX_PATTERN) {
      throw refused(regex.substring(0, 40), "longer than " + MAX_PATTERN + " characters");
    }
  }

  private static Problem refused(String regex, String why) {
    return Problem.badRequest(
        "regex-refused",
        "The regular expression \"" + regex + "\" cannot be run here (RE2 syntax): " + why + ".");
  }

  /** A text that stops whoever reads it when the query has been cancelled. */
  private record WatchedText(String text, CancelSignal signal) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if ((index & 0xff) == 0) {
        signal.check();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
