package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-10-26 | 26/10/2023 | 26 October 2023",
        "2024-02-29 | 29/2/2024 | 29 February 2024",
        "2019-10 | 10/2019 | October 2019",
        "2021 | 2021 | 2021",
        "XXXX-09-27 | 27/9, không rõ năm | 27 September, year not given",
        "XXXX-02-29 | 29/2, không rõ năm | 29 February, year not given",
        "XXXX-10 | tháng 10, không rõ năm | October, year not given",
        "XXXX-08-14/XXXX-08-15 | 14–15/8, không rõ năm | 14–15 August, year not given",
        "XXXX-08-30/XXXX-09-02 | 30/8 – 2/9, không rõ năm | 30 August – 2 September, year not given",
        "2022-08-14/2022-08-15 | 14–15/8/2022 | 14–15 August 2022",
        "2022-08-30/2022-09-02 | 30/8 – 2/9/2022 | 30 August – 2 September 2022",
        "2022-12-30/2023-01-02 | 30/12/2022 – 2/1/2023 | 30 December 2022 – 2 January 2023",
        "2023-10-26/2023-10-26 | 26/10/2023 | 26 October 2023",
        "2019-10/2019-12 | 10/2019 – 12/2019 | October 2019 – December 2019",
        "2019/2021 | 2019 – 2021 | 2019 – 2021",
        "XXXX-08-14/2022-08-15 | 14/8, không rõ năm – 15/8/2022 | 14 August, year not given – 15 August 2022"
      })
  void datesReadAsPeopleWriteThem(String edtf, String vietnamese, String english) {
    assertEquals(Optional.of(vietnamese), DateWords.of(edtf, Language.VI), edtf);
    assertEquals(Optional.of(english), DateWords.of(edtf, Language.EN), edtf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "XXXX",
        "2023-02-29",
        "2023-13",
        "2023-00",
        "XXXX-04-31",
        "2023-10-26?",
        "2023-21-05",
        "202X",
        "Y170000002",
        "2023-10-26/..",
        "2020/2021/2022",
        "hôm qua"
      })
  void whatIsNoSuchDateIsLeftAsItIs(String edtf) {
    assertEquals(Optional.empty(), DateWords.of(edtf, Language.VI), edtf);
    assertEquals(Optional.empty(), DateWords.of(edtf, Language.EN), edtf);
  }
}
