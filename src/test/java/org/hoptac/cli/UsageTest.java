package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to those who do not know how to call the program. */
class UsageTest {
  @Test
  void mistakeIsSaidInTwoLinesAtMost() {
    for (String[] wrong :
        List.of(
            new String[] {"convert", "--fromat", "nt"},
            new String[] {"convert", "--format", "xml"},
            new String[] {"explain"},
            new String[] {"serve", "--query-timeout", "0"},
            new String[] {"serve", "--queries-per-second", "-1"},
            new String[] {"serve", "--keep-releases", "0"},
            new String[] {"link"})) {
      Run run = Run.of(wrong);
      assertAll(
          () -> assertEquals(2, run.exit(), run::toString),
          () -> assertTrue(run.err().strip().lines().count() <= 2, run::toString),
          () ->
              assertTrue(
                  wrong.length < 3 || run.err().contains(wrong[1]) || run.err().contains("Did you"),
                  run::toString));
    }
    assertTrue(Run.of("link").err().contains("hoptac link --help"));
  }

  @Test
  void withoutACommandAllAreListed() {
    Run run = Run.of();
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("evaluate"), run::toString);
  }

  @Test
  void helpIsACommandToo() {
    assertTrue(Run.of("help", "convert").out().contains("Usage: hoptac convert"));
    assertEquals(Run.of("--help").out(), Run.of("help").out());
  }

  @Test
  void examplesOfHelpStandOnOneLineEach() {
    Run run = Run.of("link", "--help");
    assertTrue(
        run.out().contains("--links decisions.ttl --date 2026-11-26" + System.lineSeparator()),
        run::toString);
  }

  @Test
  void sentenceWithoutQuotesIsReadAllTheSame() {
    String[] words = "explain Kenya và Chile đã ký thỏa thuận về y tế.".split(" ");
    assertEquals(
        Run.of("explain", "Kenya và Chile đã ký thỏa thuận về y tế.").out(), Run.of(words).out());
  }
}
