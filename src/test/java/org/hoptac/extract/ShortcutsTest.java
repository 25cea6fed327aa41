package org.hoptac.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hoptac.event.Reading;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Term;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.spec.Seeds;
import org.hoptac.spec.Sentences;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.Test;

/** What is left out for speed must change nothing. */
class ShortcutsTest {
  private static final Lexicon LEXICON = Vocabulary.packaged().lexicon();
  private static final Extractor EXTRACTOR = new Extractor(LEXICON);

  /** Beside terms of the lexicon: signs, numbers and words that mean nothing. */
  private static final List<String> OTHERS =
      List.of(
          ",",
          ".",
          "(",
          ")",
          "-",
          ":",
          ";",
          "\"",
          "12",
          "2024",
          "và",
          "với",
          "của",
          "tại",
          "cuộc",
          "các",
          "VAGO",
          "Kivara",
          "Elena Rocha",
          "Việt Nam",
          "Văn Hải",
          "rất",
          "hôm nay");

  /** Acts whose sides stand nowhere by name, and words that only seem to be some. */
  private static final List<String> SIDELESS =
      List.of(
          "Cuộc tập trận kéo dài ba ngày.",
          "Hôm qua trời mưa. Cuộc hội đàm diễn ra tại Hà Nội.",
          "Việt Nam kêu gọi các nước kiềm chế.",
          "Việt Nam kêu gọi cộng đồng quốc tế hỗ trợ.",
          "Việt Nam phê chuẩn Công ước Chống tra tấn.",
          "Hội thảo Quốc tế về Biển Đông khai mạc.",
          "Thủ tướng thăm châu Phi.",
          "Ông Kivara Rocha thăm Hà Nội.",
          "Tỉnh Sơn La hợp tác với tỉnh Lào Cai.",
          "Lima đề nghị đàm phán.",
          "Hai nước ký thỏa thuận hợp tác.");

  @Test
  void sentencesReadTheSame() {
    Stream.of(Seeds.lines(), Sentences.some(2_000), SIDELESS)
        .flatMap(List::stream)
        .forEach(ShortcutsTest::assertReadTheSame);
  }

  /** Words without order give rules cause where no sentence of ours does. */
  @Test
  void anyWordsReadTheSame() {
    List<Term> terms = LEXICON.terms();
    var random = new Random(23);
    int telling = 0;
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int k = 0; k < 10; k++) {
        text.append(
            random.nextInt(3) == 0
                ? OTHERS.get(random.nextInt(OTHERS.size()))
                : terms.get(random.nextInt(terms.size())).label());
        text.append(' ');
      }
      telling += assertReadTheSame(text.toString()).events().isEmpty() ? 0 : 1;
    }
    assertTrue(telling > 1_000, "only " + telling);
  }

  private static Reading assertReadTheSame(String text) {
    Reading reading = EXTRACTOR.read(Statement.of(text));
    Reading withAllRules = EXTRACTOR.readWithAllRules(Statement.of(text));
    assertEquals(withAllRules.events(), reading.events(), text);
    assertEquals(withAllRules.agents(), reading.agents(), text);
    assertEquals(withAllRules.marks(), reading.marks(), text);
    return reading;
  }
}
