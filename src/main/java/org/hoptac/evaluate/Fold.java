package org.hoptac.evaluate;

import java.util.stream.Collectors;
import org.hoptac.text.CleanText;
import org.hoptac.text.Token;
import org.hoptac.text.Tokenizer;

/**
 * The form in which words are compared: NFC, lower case, the tone mark on the vowel where today's
 * spelling puts it, dashes and quotes folded, one space between tokens ({@code TP.HCM} and {@code
 * TP. HCM} are one name).
 */
final class Fold {
  private Fold() {}

  static String of(String words) {
    return Tokenizer.tokenize(CleanText.of(words).value()).stream()
        .map(Token::key)
        .collect(Collectors.joining(" "));
  }
}
