package org.hoptac.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into syllables, numbers and signs. Vietnamese writes a space between syllables, so no
 * word segmenter is needed: known words are sequences of syllables.
 */
public final class Tokenizer {
  private static final int USUAL_LENGTH = 5;

  private Tokenizer() {}

  /** Tokens of an NFC text, in order; white space makes none. */
  public static List<Token> tokenize(String text) {
    var tokens = new ArrayList<Token>(text.length() / USUAL_LENGTH + 4);
    int length = text.length();
    int at = 0;
    int codePoint = 0;
    boolean spaced = false;
    while (at < length) {
      int first = text.codePointAt(at);
      byte sign = Signs.of(first);
      if (sign == Signs.SPACE) {
        at += Character.charCount(first);
        codePoint++;
        spaced = true;
        continue;
      }
      int end = at + Character.charCount(first);
      if (sign == Signs.WORD_PART) {
        end = wordEnd(text, end);
      }
      Form form = Forms.at(text, at, end);
      tokens.add(new Token(form, codePoint, spaced));
      at = end;
      codePoint += form.length();
      spaced = false;
    }
    return List.copyOf(tokens);
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (!Signs.isWordPart(next)) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }
}
