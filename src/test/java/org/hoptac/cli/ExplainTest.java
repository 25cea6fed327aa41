package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.spec.SpecExample;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {
  private static final String SENTENCE =
      "Ngày 12/9, Bồ Đào Nha và Mozambique đã ký thỏa thuận về y tế tại Lisbon, theo hãng thông tấn Lusa.";
  private static final Pattern NAMED = Pattern.compile("\\(rule ([a-z-]+)\\)");

  @Test
  void eachFactIsShownWithItsWordsAndItsRule() {
    Run run = Run.of("explain", "--published", "2023-09-14", SENTENCE);
    String expected =
        """
        [Ngày 12/9 | 2023-09-12], [Bồ Đào Nha | actor/PT] [và | and] [Mozambique | actor/MZ] [đã | status completed] [ký | verb | type agreement] [thỏa thuận | namehead | type agreement] [về | about] [y tế | topic health] [tại | at] [Lisbon | place/lisbon], [theo | source] [hãng thông tấn Lusa | outlet/lusa].

        Event 1: agreement, completed
          type        agreement from "ký thỏa thuận" [39,52)
          status      completed from "đã" [36,38)  (rule status-cue)
          source      outlet/lusa from "Lusa" [93,97), "theo" [73,77)  (rule according-to)
          partner     actor/PT from "Bồ Đào Nha" [11,21)  (rule subject)
          partner     actor/MZ from "Mozambique" [25,35)  (rule subject)
          date        2023-09-12 from "Ngày 12/9" [0,9)
          place       place/lisbon from "Lisbon" [65,71)
          topic       health from "y tế" [56,60)

        Rules
          status-cue
            vi: từ chỉ trạng thái. Trạng thái lấy từ từ chỉ trạng thái mạnh nhất trong mệnh đề.
            en: status word. The status is that of the strongest status word of the clause.
          according-to
            vi: theo. Nguồn tin đứng sau "theo".
            en: according to. The source stands behind "according to".
          subject
            vi: chủ ngữ. Tác nhân đứng trước hành động và không có giới từ.
            en: subject. An agent before the act that no function word governs.
        """;
    assertEquals(0, run.exit(), run::toString);
    assertEquals(expected.lines().toList(), run.out().lines().toList());
  }

  @Test
  void decomposedLettersAreExplainedAlike() {
    Run composed = Run.of("explain", SENTENCE);
    Run decomposed = Run.of("explain", Normalizer.normalize(SENTENCE, Normalizer.Form.NFD));
    assertEquals(composed.out(), decomposed.out());
  }

  @Test
  void partsAndAimsLeadToTheirEvents() {
    Run run =
        Run.of("explain", "Pháp và Đức đã ký thỏa thuận nhằm thúc đẩy hợp tác năng lượng tái tạo.");
    assertTrue(run.out().contains("  aims at     event 2"), run::toString);
    assertTrue(run.out().contains("  trend       increase"), run::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ngày mai", "tuần tới", "cuối năm nay", "thời gian tới"})
  void allWordsOfATimeToComeAreShown(String time) {
    Run run = Run.of("explain", "Ngoại trưởng Peru thăm Chile trong " + time + ".");
    assertTrue(run.out().contains("planned from \"" + time + "\""), run::toString);
  }

  @Test
  void aStatementWithoutEventsNeedsNoRules() {
    Run run = Run.of("explain", "Trời hôm nay đẹp.");
    assertAll(
        () -> assertEquals(0, run.exit()),
        () -> assertTrue(run.out().contains("No event is read"), run::toString),
        () -> assertFalse(run.out().contains("Rules"), run::toString));
  }

  /**
   * The examples of all constructions: a rule that is named must be explained, in both languages.
   */
  @Test
  void everyRuleThatIsNamedIsExplained() {
    Engine engine = Engine.packaged(new Iris(Coop.HOME));
    Graph vocabulary = engine.vocabulary().published();
    for (SpecExample example : SpecExample.in("constructions.md")) {
      var printed = new StringWriter();
      new Derivation(new PrintWriter(printed), engine.read(Statement.of(example.text())))
          .print(vocabulary);
      String text = printed.toString();
      Set<String> named =
          NAMED.matcher(text).results().map(rule -> rule.group(1)).collect(Collectors.toSet());
      int at = text.indexOf("Rules" + System.lineSeparator());
      List<String> below = at < 0 ? List.of() : text.substring(at).lines().skip(1).toList();
      assertEquals(3 * named.size(), below.size(), text);
      named.forEach(rule -> assertTrue(below.contains("  " + rule), text));
    }
  }

  @Test
  void wrongUsageIsSaidInOneSentence() {
    Run empty = Run.of("explain", " \u200b ");
    Run date = Run.of("explain", "--published", "14/9/2023", SENTENCE);
    assertAll(
        () -> assertEquals(2, Run.of("explain").exit()),
        () -> assertEquals(2, empty.exit()),
        () -> assertTrue(empty.err().startsWith("TEXT holds no visible character."), empty.err()),
        () -> assertEquals(2, date.exit()),
        () -> assertTrue(date.err().contains("is no date such as 2024-05-31"), date.err()),
        () -> assertFalse(date.err().contains("java."), date.err()));
  }
}
