package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | 0",
        "999 | 999 | 999",
        "4817 | 4.817 | 4,817",
        "1234567 | 1.234.567 | 1,234,567"
      })
  void thousandsAreSetApart(long number, String vietnamese, String english) {
    assertEquals(vietnamese, Language.VI.number(number));
    assertEquals(english, Language.EN.number(number));
  }

  @ParameterizedTest
  @CsvSource({
    "1, đầu tiên, first",
    "2, thứ 2, second",
    "10, thứ 10, tenth",
    "11, thứ 11, 11th",
    "13, thứ 13, 13th",
    "21, thứ 21, 21st",
    "112, thứ 112, 112th",
    "123, thứ 123, 123rd"
  })
  void ordinalsAreWords(int number, String vietnamese, String english) {
    assertEquals(vietnamese, Language.VI.ordinal(number));
    assertEquals(english, Language.EN.ordinal(number));
  }

  @Test
  void decimalsHaveTheLanguagesPoint() {
    assertEquals("0,6", Language.VI.decimal("0.6"));
    assertEquals("0.6", Language.EN.decimal("0.6"));
  }
}
