package org.hoptac.spec;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Sentences made of parts, for what must hold of any sentence. The seed is fixed, so that a failure
 * comes again; the parts are put together without regard to what they say.
 */
public final class Sentences {
  /** Sentences in which nothing is told of any cooperation and no one is named. */
  public static final List<String> NEUTRAL =
      List.of(
          "Trời hôm đó rất đẹp.",
          "Đường phố đông người đi lại.",
          "Mùa này hoa phượng nở đỏ các sân trường.");

  private static final List<String> DATES =
      List.of("", "Ngày 3/4, ", "Ngày 12/9/2023, ", "Từ 5-7/6, ", "Tháng 5/2022, ");
  private static final List<String> SOURCES =
      List.of("", "Theo Reuters, ", "Theo hãng thông tấn Lusa, ", "Bộ Ngoại giao Canada cho biết ");
  private static final List<String> ACTORS =
      List.of(
          "Na Uy",
          "Kenya",
          "Bồ Đào Nha",
          "Liên hợp quốc",
          "Chile",
          "Bộ Y tế Phần Lan",
          "ASEAN",
          "Hàn Quốc",
          "Ngân hàng Thế giới",
          "Mông Cổ");
  private static final List<String> STATUSES =
      List.of("", "đã ", "đang ", "sẽ ", "chưa ", "dự kiến ", "muốn ", "không ");
  private static final List<String> ACTS =
      List.of(
          "ký thỏa thuận",
          "tổ chức tập trận chung",
          "hợp tác",
          "tổ chức hội nghị",
          "đối thoại",
          "triển khai dự án",
          "tuần tra chung",
          "đào tạo");
  private static final List<String> TOPICS =
      List.of(
          "", " về y tế", " về nghề cá", " về an ninh mạng và giáo dục", " về năng lượng tái tạo");
  private static final List<String> PLACES =
      List.of("", " tại Lisbon", " tại Hà Nội", " ở Biển Đông", " tại Nairobi (Kenya)");
  private static final List<String> AIMS =
      List.of(
          "",
          ", nhằm thúc đẩy hợp tác kinh tế",
          ", theo hãng tin Reuters",
          ", để chống biến đổi khí hậu");

  private Sentences() {}

  /** The first of an endless row of sentences that is always the same. */
  public static List<String> some(int number) {
    var random = new Random(20);
    return Stream.generate(() -> sentence(random)).limit(number).toList();
  }

  private static String sentence(Random random) {
    String first = one(ACTORS, random);
    String second = one(ACTORS, random);
    boolean together = random.nextBoolean();
    return one(DATES, random)
        + one(SOURCES, random)
        + first
        + (together ? " và " + second : "")
        + " "
        + one(STATUSES, random)
        + one(ACTS, random)
        + (together ? "" : " với " + second)
        + one(TOPICS, random)
        + one(PLACES, random)
        + one(AIMS, random)
        + ".";
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
