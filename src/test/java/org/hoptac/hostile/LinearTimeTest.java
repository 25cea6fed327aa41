package org.hoptac.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hoptac.extract.Extractor;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Four times the text takes about four times the time; what grows by the square takes sixteen. Only
 * the two are compared, by turns and by the time of the processor, and turns are added as long as
 * they are too far apart: a busy machine adds time to some turns, a square to all.
 */
class LinearTimeTest {
  private static final int CHARACTERS = 20_000;
  private static final int TURNS_TO_WARM_UP = 20;

  /** In nanoseconds: what is read in less than a millisecond is compiled after more turns. */
  private static final long LEAST_WARM_UP = 1_000_000_000;

  private static final int LEAST_TURNS = 10;
  private static final int MOST_TURNS = 60;
  private static final int TIMES = 4;
  private static final double MOST = 8;

  @TestFactory
  Stream<DynamicTest> fourTimesTheTextTakesLessThanEightTimesAsLong() {
    var extractor = new Extractor(Vocabulary.packaged().lexicon());
    return Stream.of(
            "hợp tác ",
            "Nhật Bản, ",
            "Bộ trưởng ",
            "An ",
            "từ 1-2/3 ",
            "đã sẽ chưa ",
            "Nhật Bản hợp tác với Lào. ",
            "Nhật Bản hợp tác với Lào, nhằm ",
            "Peru hợp tác song phương. ",
            "Tổng thống Peru ký. Ông gặp. ",
            "Tiếp Đại sứ Peru, Thủ tướng cảm ơn. ",
            "Đại sứ Peru tại Chile gặp Tổng thống nước này. ",
            "Cuộc gặp giữa Peru và Chile, dự kiến, đã bị hủy. ",
            "Cuộc gặp Putin - Molefe đã kết thúc. ",
            "Nhật thực hiện chuyến thăm Fiji. ",
            "Togo tái tham gia Hiệp định Paris. ",
            "Hàng cứu trợ của Chile đã tới Bangui. ",
            "EU và Peru phóng vệ tinh. ",
            "Ngày 3/4/2024, Pháp và Đức đã ký thỏa thuận về năng lượng tại Berlin. ")
        .map(unit -> DynamicTest.dynamicTest(unit, () -> assertLinear(extractor, unit)));
  }

  private static void assertLinear(Extractor extractor, String unit) {
    String once = unit.repeat(CHARACTERS / unit.length());
    String[] texts = {once, once.repeat(TIMES)};
    long[] least = {Long.MAX_VALUE, Long.MAX_VALUE};
    warmUp(extractor, texts);
    for (int turn = 0; turn < LEAST_TURNS || turn < MOST_TURNS && !isLinear(least); turn++) {
      for (int i = 0; i < texts.length; i++) {
        least[i] = Math.min(least[i], time(extractor, texts[i]));
      }
    }
    assertTrue(isLinear(least), () -> "nanoseconds: " + Arrays.toString(least));
  }

  private static boolean isLinear(long[] least) {
    return least[1] < MOST * least[0];
  }

  private static void warmUp(Extractor extractor, String[] texts) {
    long spent = 0;
    for (int turn = 0; turn < TURNS_TO_WARM_UP || spent < LEAST_WARM_UP; turn++) {
      for (String text : texts) {
        spent += time(extractor, text);
      }
    }
  }

  private static long time(Extractor extractor, String text) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    extractor.read(Statement.of(text));
    return threads.getCurrentThreadCpuTime() - before;
  }
}
