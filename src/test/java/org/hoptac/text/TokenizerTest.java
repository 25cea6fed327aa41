package org.hoptac.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void syllablesNumbersAndSigns() {
    assertEquals(
        List.of("Ngày", "26", "/", "10", "/", "2023", ",", "G7", "họp", "."),
        surfaces("Ngày 26/10/2023, G7 họp."));
  }

  @Test
  void spansCountCodePointsNotCharacters() {
    Token token = Tokenizer.tokenize("😀 Lào").get(1);
    assertEquals(new Span(2, 5), token.span());
  }

  @Test
  void oldAndNewTonePlacesHaveOneKey() {
    assertEquals(Syllable.key("hòa"), Tokenizer.key("hoà"));
    assertEquals(Syllable.key("thủy"), Tokenizer.key("thuỷ"));
    assertEquals("quý", Syllable.key("quý"));
    assertEquals("toán", Syllable.key("toán"));
  }

  @Test
  void dashesAndQuotesHaveOneKey() {
    assertEquals(
        List.of("lào", "-", "\"", "a", "\""),
        Tokenizer.tokenize("Lào – “a”").stream().map(Token::key).toList());
  }

  @Test
  void keysDoNotDependOnTheLocale() {
    java.util.Locale before = java.util.Locale.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));
      assertEquals("indonesia", Syllable.key("INDONESIA"));
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  private static List<String> surfaces(String text) {
    return Tokenizer.tokenize(text).stream().map(Token::surface).toList();
  }
}
