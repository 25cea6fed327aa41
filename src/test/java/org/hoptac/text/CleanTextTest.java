package org.hoptac.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CleanTextTest {
  @Test
  void decomposedLettersAreComposedAndKnowWhereTheyCameFrom() {
    String composed = "Tổng thống";
    String source = Normalizer.normalize(composed, Normalizer.Form.NFD);
    CleanText clean = CleanText.of(source);
    assertEquals(composed, clean.value());
    assertEquals(source.indexOf('t'), clean.sourceOffset(composed.indexOf('t')));
    assertEquals(source.length(), clean.sourceOffset(composed.length()));
  }

  @Test
  void invisibleCharactersAreDropped() {
    assertEquals("Nhật Bản", CleanText.of("\uFEFFNh\u200Bật\u0007 B\u00ADản").value());
  }

  @Test
  void aMarkBehindAnInvisibleCharacterStillComposes() {
    assertEquals("ệ", CleanText.of("e\u200B\u0323\u0302").value());
  }

  @Test
  void tabsBecomeSpacesAndNoBreakSpacesStay() {
    assertEquals("a b\u00A0c", CleanText.of("a\tb\u00A0c").value());
  }

  @Test
  void loneSurrogatesBecomeReplacementCharacters() {
    assertEquals("a\uFFFDb", CleanText.of("a\uD800b").value());
  }

  @Test
  void longRunsOfMarksAreCutAsInTheStreamSafeFormat() {
    String marks = "\u0345\u0301\u0323".repeat(11);
    CleanText clean = CleanText.of("x" + marks + "y");
    String value = clean.value();
    assertTrue(Normalizer.isNormalized(value, Normalizer.Form.NFC));
    assertEquals(value, CleanText.of(value).value());
    assertEquals(36, value.length());
    assertEquals(31, value.indexOf('\u034F'));
    assertEquals(31, clean.sourceOffset(31));
    assertEquals(34, clean.sourceOffset(35));
    assertEquals(-1, CleanText.of("x" + marks.substring(3) + "y").value().indexOf('\u034F'));
  }

  /**
   * Cluster by cluster must give the same as the whole text at once: over every code point and over
   * random strings.
   */
  @Test
  void equalsTheNormalFormOfTheWholeText() {
    for (int c = 0x20; c <= 0x10FFFF; c++) {
      if (c < 0xD800 || c > 0xDFFF) {
        check("a" + Character.toString(c) + "\u0301");
      }
    }
    var random = new Random(7);
    int[] pool = {
      'a', 'e', 'o', 0x0301, 0x0323, 0x031B, 0x1100, 0x1161, 0x11A8, 0x0BC6, 0x0BBE, 0xAC00,
      0x1F600, 0x30FB, 0x3099
    };
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int k = 0; k < 8; k++) {
        text.appendCodePoint(pool[random.nextInt(pool.length)]);
      }
      check(text.toString());
    }
  }

  /** Text of these characters only is taken as it is, so none may need a look. */
  @Test
  void plainCharactersAreVisibleComposedAndStandAlone() {
    int plain = 0;
    for (char c = 0; c < 0xFFFF; c++) {
      if (CleanText.isPlain(c)) {
        plain++;
        String alone = String.valueOf(c);
        assertEquals(alone, Normalizer.normalize(alone, Normalizer.Form.NFC), () -> escaped(alone));
        assertFalse(Character.isISOControl(c) || Character.isSurrogate(c), () -> escaped(alone));
        assertNotEquals(Character.FORMAT, Character.getType(c), () -> escaped(alone));
        assertNotEquals(Character.NON_SPACING_MARK, Character.getType(c), () -> escaped(alone));
        assertNotEquals(
            Character.COMBINING_SPACING_MARK, Character.getType(c), () -> escaped(alone));
        assertNotEquals(Character.ENCLOSING_MARK, Character.getType(c), () -> escaped(alone));
      }
    }
    assertTrue(plain > 700, "only " + plain);
  }

  private static void check(String source) {
    CleanText clean = CleanText.of(source);
    String visible = clean.value();
    assertTrue(Normalizer.isNormalized(visible, Normalizer.Form.NFC), () -> escaped(source));
    boolean nothingDropped =
        visible.codePointCount(0, visible.length())
            >= Normalizer.normalize(source, Normalizer.Form.NFC)
                .codePointCount(0, Normalizer.normalize(source, Normalizer.Form.NFC).length());
    if (nothingDropped) {
      assertEquals(
          Normalizer.normalize(source, Normalizer.Form.NFC), visible, () -> escaped(source));
    }
    int last = 0;
    for (int i = 0; i <= visible.codePointCount(0, visible.length()); i++) {
      int offset = clean.sourceOffset(i);
      assertTrue(offset >= last, () -> escaped(source));
      last = offset;
    }
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    text.codePoints().forEach(c -> escaped.append("U+").append(Integer.toHexString(c)).append(' '));
    return escaped.toString();
  }
}
