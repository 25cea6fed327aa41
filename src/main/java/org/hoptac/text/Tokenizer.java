package org.hoptac.text;

import java.util.List;

/** Cuts text into tokens. */
public final class Tokenizer {
  private Tokenizer() {}

  /** Tokens of an NFC text, in order; white space makes none. */
  public static List<Token> tokenize(String text) {
    return Words.of(text).tokens();
  }
}
