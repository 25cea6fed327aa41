package org.hoptac.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    assertEquals(Form.key("hòa"), Form.key("hoà"));
    assertEquals(Form.key("thủy"), Form.key("thuỷ"));
    assertEquals("quý", Form.key("quý"));
    assertEquals(Form.key("ủy"), Form.key("Uỷ"));
    assertEquals(Form.key("úy"), Form.key("uý"));
    assertEquals("toán", Form.key("toán"));
  }

  @Test
  void theLetterOfOldFontsIsRead() {
    assertEquals(Form.key("Đại"), Form.key("\u00D0ại"));
    assertEquals(Words.of("đường").code(0), Words.of("\u00D0ường").code(0));
    assertTrue(Syllable.isVietnamese("\u00D0iện"));
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
      assertEquals("indonesia", Form.key("INDONESIA"));
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  /** The table of forms forgets, and rows are shared: whatever stood before, all are right. */
  @Test
  void manyDifferentWordsAreEachThemselves() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 100_000; i++) {
        String word = "Tỉnh" + i;
        Token token = Tokenizer.tokenize("ở " + word).get(1);
        assertEquals(word, token.surface());
        assertEquals("tỉnh" + i, token.key());
      }
    }
  }

  @Test
  void aTokenKnowsItsWriting() {
    List<Token> tokens = Tokenizer.tokenize("UNESCO, Asean a B 7");
    assertEquals(
        List.of(true, false, true, false, true, false),
        tokens.stream().map(Token::capitalised).toList());
    assertEquals(
        List.of(true, false, false, false, false, false),
        tokens.stream().map(Token::acronym).toList());
    assertEquals(
        List.of(false, false, true, true, true, true), tokens.stream().map(Token::spaced).toList());
  }

  private static List<String> surfaces(String text) {
    return Tokenizer.tokenize(text).stream().map(Token::surface).toList();
  }
}
