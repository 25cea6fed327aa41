package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.text.Span;
import org.hoptac.text.Token;

/** The tokens of a statement as the time shapes look at them. Beyond its ends there is nothing. */
final class TimeText {
  /** No day, month or year: it stands where a number was looked for and none was found. */
  static final int NONE = 0;

  private static final Set<String> SEPARATORS = Set.of("/", "-", ".");
  private static final int EARLIEST_YEAR = 1800;
  private static final int LATEST_YEAR = 2199;

  private final List<Token> tokens;

  TimeText(List<Token> tokens) {
    this.tokens = tokens;
  }

  int size() {
    return tokens.size();
  }

  String key(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).key() : "";
  }

  boolean is(int at, String key) {
    return key(at).equals(key);
  }

  /** Whether these words stand here, one after the other. */
  boolean are(int at, String... keys) {
    for (int i = 0; i < keys.length; i++) {
      if (!is(at + i, keys[i])) {
        return false;
      }
    }
    return true;
  }

  boolean isAny(int at, Set<String> keys) {
    return keys.contains(key(at));
  }

  /** The next index when this word stands here, else this one. */
  int skip(int at, String key) {
    return is(at, key) ? at + 1 : at;
  }

  boolean isNumber(int at) {
    return isOf(at, Token.Kind.NUMBER);
  }

  boolean isWord(int at) {
    return isOf(at, Token.Kind.WORD);
  }

  private boolean isOf(int at, Token.Kind kind) {
    return at >= 0 && at < tokens.size() && tokens.get(at).kind() == kind;
  }

  boolean isCapitalised(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).capitalised();
  }

  /** Whether a token stands here without white space before it. */
  boolean isJoined(int at) {
    return at > 0 && at < tokens.size() && !tokens.get(at).spaced();
  }

  boolean isSeparator(int at) {
    return SEPARATORS.contains(key(at));
  }

  /** A number of at most two digits within these bounds, or {@link #NONE}. */
  int number(int at, int min, int max) {
    if (!isNumber(at) || key(at).length() > 2) {
      return NONE;
    }
    int value = Integer.parseInt(key(at));
    return value >= min && value <= max ? value : NONE;
  }

  /** A year of four digits, or {@link #NONE}. */
  int year(int at) {
    if (!isNumber(at) || key(at).length() != 4) {
      return NONE;
    }
    int year = Integer.parseInt(key(at));
    return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? year : NONE;
  }

  /** {@code 1.250,5}, {@code 2-0-1} and {@code 3.5%} are no dates. */
  boolean isPartOfNumber(int from, int to) {
    boolean before =
        (isSeparator(from - 1) || is(from - 1, ","))
            && isNumber(from - 2)
            && isJoined(from)
            && isJoined(from - 1);
    boolean after =
        (isSeparator(to) || is(to, ",") || is(to, ":"))
            && isJoined(to)
            && isJoined(to + 1)
            && isNumber(to + 1);
    return before || after || is(to, "%");
  }

  /** One past the bracket that closes before a few words, or the index itself. */
  int skipBracket(int at, int longest) {
    if (!is(at, "(")) {
      return at;
    }
    for (int i = at + 1; i < Math.min(size(), at + longest); i++) {
      if (is(i, ")")) {
        return i + 1;
      }
    }
    return at;
  }

  /** Whether a sentence ends with this token. */
  boolean endsSentence(int at) {
    return is(at, ";") || (is(at, ".") && (at + 1 == size() || tokens.get(at + 1).spaced()));
  }

  Span span(int from, int to) {
    return Token.cover(tokens, from, to);
  }
}
