package org.hoptac.hostile;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hoptac.extract.Extractor;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Term;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * No text stops the extractor: the longest allowed line of each kind is read under a generous time
 * limit.
 */
class HostileTextTest {
  private static final int LONGEST = 100_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static Lexicon lexicon;
  private static Extractor extractor;

  @BeforeAll
  static void readLexicon() {
    lexicon = Vocabulary.packaged().lexicon();
    extractor = new Extractor(lexicon);
    extractor.read(Statement.of("Nhật Bản và Lào đã ký thỏa thuận."));
  }

  @TestFactory
  Stream<DynamicTest> longTextsEndInTime() {
    Map<String, String> texts = new TreeMap<>();
    texts.put("cue words", fill("hợp tác "));
    texts.put("states", fill("Nhật Bản, "));
    texts.put("states with and", fill("Nhật Bản và "));
    texts.put("titles", fill("Bộ trưởng "));
    texts.put("titles with commas", fill("Đại sứ, "));
    texts.put("capitals with hyphens", fill("Đối thoại A - "));
    texts.put("seats of power", fill("Hà Nội và "));
    texts.put("names of persons", fill("Nguyễn Đức "));
    texts.put("fields of bodies", fill("Cục Kinh tế, Thương mại, "));
    texts.put("places and states", fill("tại Nga, Lào và "));
    texts.put("initials", fill("A."));
    texts.put("quotes", fill("\"Dự án "));
    texts.put("open parentheses", fill("("));
    texts.put("name heads", fill("Dự án A "));
    texts.put("capitals", fill("A"));
    texts.put("capital words", fill("An "));
    texts.put("hyphens", fill("A-"));
    texts.put("dates", fill("từ 1-2/3 "));
    texts.put("days in a list", fill("ngày 1, 2 và "));
    texts.put("places", fill("tại Lào và "));
    texts.put("places in places", "Lào thăm " + fill("tại Hà Nội, Hà Nội (Lào), "));
    texts.put("place heads", fill("vịnh An "));
    texts.put("commas", fill(","));
    texts.put("status words", fill("đã sẽ chưa "));
    texts.put("sentences", fill("Nhật Bản hợp tác với Lào. "));
    texts.put("clauses", fill("Nhật Bản hợp tác với Lào, nhằm "));
    texts.put("combining marks", "e" + "\u0301".repeat(LONGEST - 1));
    texts.put("spaces", fill(" ") + "x");
    texts.put("emoji", "😀".repeat(LONGEST));
    texts.put("right to left", fill("\u202E\u05D0\u200F "));
    texts.put(
        "every plane",
        IntStream.iterate(0, c -> c <= 0x10FFFF, c -> c + 11)
            .mapToObj(Character::toString)
            .collect(Collectors.joining()));
    return texts.entrySet().stream()
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text.getKey(),
                    () ->
                        assertTimeoutPreemptively(
                            LIMIT, () -> extractor.read(Statement.of(text.getValue())))));
  }

  @TestFactory
  Stream<DynamicTest> otherLanguagesYieldNothing() {
    return Stream.of(
            "Japan and Poland signed an agreement on education in Warsaw.",
            "Le Japon et la Pologne ont signé un accord sur l'éducation.",
            "日本とポーランドは教育に関する協定に署名した。",
            "Япония и Польша подписали соглашение об образовании.",
            "وقعت اليابان وبولندا اتفاقا.")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text,
                    () -> assertEquals(0, extractor.read(Statement.of(text)).events().size())));
  }

  /**
   * Words of the lexicon in any order, with any signs between: no sentence, and no fault of the
   * program.
   */
  @Test
  void mixturesOfKnownWordsAreReadWithoutFault() {
    List<Term> terms = lexicon.terms();
    List<String> signs =
        List.of(" ", ", ", ". ", " (", ") ", " - ", " và ", " với ", " của ", " 3/4 ");
    var random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int k = 0; k < 14; k++) {
        text.append(terms.get(random.nextInt(terms.size())).label());
        text.append(signs.get(random.nextInt(signs.size())));
      }
      String mixture = text.toString();
      assertDoesNotThrow(() -> extractor.read(Statement.of(mixture)), mixture);
    }
  }

  private static String fill(String unit) {
    return unit.repeat(LONGEST / unit.length());
  }
}
