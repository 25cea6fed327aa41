package org.hoptac.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.Test;

class BaselinesTest {
  private static final List<String> STATES =
      List.of("Lào", "Cuba", "Peru", "Chile", "Maroc", "Ghana", "Kenya", "Angola", "Oman", "Qatar");

  private static final List<Gold> GOLD =
      Stream.concat(
              STATES.stream()
                  .flatMap(
                      state ->
                          Stream.of(
                              coded(true, "Việt Nam và " + state + " ký biên bản về y tế."),
                              coded(true, state + " khánh thành tuyến cáp nối với Ý."))),
              STATES.stream().map(state -> coded(false, "Mưa lớn gây ngập tại " + state + ".")))
          .toList();

  @Test
  void everyStatementIsTakenForCooperation() {
    assertEquals(new Score(20, 10, 0), baseline(GOLD, "every statement"));
  }

  @Test
  void theListKnowsItsWordsOnly() {
    assertEquals(new Score(10, 0, 10), baseline(GOLD, "list of words"));
  }

  @Test
  void wordsOfTheListAreWholeSyllablesInAnySpelling() {
    List<Gold> gold =
        List.of(
            coded(true, "Lào HỢP TÁC cùng Ý."),
            coded(true, "Hai nước thoả thuận xong."),
            coded(false, "Giá kýlôgam gạo tăng."));
    assertEquals(new Score(2, 0, 0), baseline(gold, "list of words"));
  }

  /** Words that tell the classes apart without fail are learnt; chance would miss half of rain. */
  @Test
  void theClassifierLearnsWhatTellsTheClassesApart() {
    assertEquals(new Score(20, 0, 0), baseline(GOLD, "bag of words"));
  }

  @Test
  void theClassifierGivesTheSameTwice() {
    List<Gold> noise =
        IntStream.range(0, 40)
            .mapToObj(i -> coded(i % 3 == 0, "a" + i % 7 + " b" + i % 5 + " c" + i % 4))
            .toList();
    Score once = baseline(noise, "bag of words");
    assertEquals(once, baseline(noise, "bag of words"));
    assertEquals(14, once.tp() + once.fn());
    assertTrue(once.fn() > 0, once::toString);
  }

  @Test
  void oneClassOrOneStatementIsNothingToLearnFrom() {
    List<Gold> rain = GOLD.subList(20, 30);
    assertEquals(new Score(0, 0, 0), baseline(rain, "bag of words"));
    assertEquals(new Score(10, 0, 0), baseline(GOLD.subList(0, 10), "bag of words"));
    assertEquals(new Score(0, 0, 1), baseline(GOLD.subList(0, 1), "bag of words"));
    assertEquals(new Score(0, 0, 0), baseline(List.of(), "bag of words"));
  }

  private static Score baseline(List<Gold> gold, String name) {
    return new Baselines(gold)
        .all().stream()
            .filter(baseline -> baseline.name().equals(name))
            .findFirst()
            .orElseThrow()
            .score();
  }

  private static Gold coded(boolean cooperation, String text) {
    return new Gold("", 1, "", Statement.of(text), cooperation, List.of(), List.of(), List.of());
  }
}
