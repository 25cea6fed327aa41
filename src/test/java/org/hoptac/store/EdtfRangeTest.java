package org.hoptac.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfRangeTest {
  @ParameterizedTest
  @CsvSource({
    "2023-10-26, 2023-10-26, OVERLAP",
    "2023-10-26, 2023-10-27, CONTRADICT",
    "2023-10-26, 2023-10, OVERLAP",
    "2023-10-26, 2022-10, CONTRADICT",
    "XXXX-09-27, 2023-09-27, OVERLAP",
    "XXXX-09-27, 2023-09-28, CONTRADICT",
    "XXXX-09-27, 2023, UNKNOWN",
    "XXXX-09-27, XXXX-09, OVERLAP",
    "2022-08-14/2022-08-15, 2022-08-15, OVERLAP",
    "2022-08-14/2022-08-15, 2022-08-16, CONTRADICT",
    "2022-08-14/2022-08-15, 2022-08, OVERLAP",
    "2022-08-01/2022-08-31, 2022-08-14/2022-08-15, OVERLAP",
    "2022-08-14/2022-08-15, XXXX-08-14, OVERLAP",
    "XXXX-08-14/XXXX-08-15, XXXX-08-16, CONTRADICT",
    "XXXX-08-14/XXXX-08-15, XXXX-08-01/XXXX-08-31, OVERLAP",
    "XXXX-08-14/XXXX-08-15, 2022, UNKNOWN",
    "XXXX-12-30/XXXX-01-02, XXXX-01-01, OVERLAP",
    "XXXX-12-30/XXXX-01-02, XXXX-01-03, CONTRADICT",
    "2021-05/2022-07, XXXX-09-27, UNKNOWN",
    "2022-02/2022-03, XXXX-02-29, OVERLAP",
    "2022-08-14~, 2022-08-14, OVERLAP",
  })
  void datesAreComparedByWhatBothKnow(String one, String other, EdtfRange.Relation expected) {
    EdtfRange first = EdtfRange.parse(one).orElseThrow();
    EdtfRange second = EdtfRange.parse(other).orElseThrow();
    assertEquals(expected, first.to(second));
    assertEquals(expected, second.to(first));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2022-21", "2022-02-30", "2022/..", "[2021,2022]", "Y12022", "26/10/2023"})
  void whatIsNotReadIsNotGuessed(String edtf) {
    assertTrue(EdtfRange.parse(edtf).isEmpty());
  }
}
