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

  /** Acts of one side alone, and what may stand for another. */
  private static final List<String> LONE =
      List.of(
          "Peru mua thêm 20 tàu tuần tra.",
          "Peru cùng 20 nước ký công ước.",
          "Peru ca ngợi quan hệ song phương.",
          "Peru dẫn độ nghi phạm về nước.",
          "Peru tặng Hà Nội 20 tấn gạo.",
          "Peru viện trợ gạo cho các nước.",
          "Peru hợp tác với các đối tác nước ngoài.",
          "Chuyến thăm của tàu hải quân Peru bắt đầu hôm nay.",
          "Peru gia nhập 20 nền kinh tế ký thỏa thuận.",
          "Đội tuyển Peru gặp đội tuyển Chile ở trận đấu hôm nay.",
          "Trước trận đấu, Peru và Chile họp trực tuyến về an ninh.");

  @Test
  void sentencesReadTheSame() {
    Stream.of(Seeds.lines(), Sentences.some(2_000), SIDELESS, LONE)
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
