package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void aNameWithoutEnglishFormIsVietnameseWithinAnEnglishLabel() {
    assertEquals(
        List.of(
            new Text("cooperation", "en"),
            new Text(": ", "en"),
            new Text("Cục Viễn thông", "vi"),
            new Text(", ", "en"),
            new Text("Japan", "en")),
        new Text("cooperation: Cục Viễn thông, Japan", "en").runs());
  }

  @Test
  void wordsThatADefinitionSpeaksOfAreVietnamese() {
    List<Text> runs = new Text("A noun, such as \"hai nước\" (two).", "en").runs();
    assertEquals("A noun, such as \"hai nước\" (two).", joined(runs));
    assertEquals(
        List.of("hai nước"),
        runs.stream().filter(run -> run.lang().equals("vi")).map(Text::value).toList());
  }

  @Test
  void textOfOneLanguageIsOneRun() {
    for (Text whole :
        List.of(new Text("Côte d'Ivoire, São Tomé", "en"), new Text("Bộ, EU", "vi"))) {
      assertEquals(List.of(whole), whole.runs());
    }
  }

  @Test
  void lettersTellVietnameseWhereTheDataDoNot() {
    assertEquals("vi", new Text("đã ký", "").lang());
    assertEquals("", new Text("EU", "").lang());
    assertEquals("", new Text("", "").lang());
  }

  private static String joined(List<Text> runs) {
    return String.join("", runs.stream().map(Text::value).toList());
  }
}
