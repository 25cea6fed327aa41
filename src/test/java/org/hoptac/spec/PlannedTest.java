package org.hoptac.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hoptac.extract.Extractor;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.Source;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is dated behind the day of publication is still to come, unless a word says it is done. */
class PlannedTest {
  private static Extractor extractor;

  @BeforeAll
  static void readLexicon() {
    extractor = new Extractor(Vocabulary.packaged().lexicon());
  }

  @Test
  void aDateBehindThePublicationIsToCome() {
    holds("2027-09-01", "Ngày 4/9/2027, Malta và Síp ký thỏa thuận.", "agreement planned");
    holds("2027-09-01", "Tháng 10/2027, Malta và Síp tập trận chung.", "exercise planned");
    holds("2027-09-01", "Năm 2028, Tổng thống Malta thăm Síp.", "visit planned");
    holds("2027-09-01", "Từ ngày 4-9/9/2027, Malta và Síp tập trận chung.", "exercise planned");
  }

  @Test
  void aDateBeforeThePublicationIsPast() {
    holds("2027-09-05", "Ngày 4/9/2027, Malta và Síp ký thỏa thuận.", "agreement completed");
    holds("2027-09-04", "Ngày 4/9/2027, Malta và Síp ký thỏa thuận.", "agreement completed");
    holds("2027-09-30", "Tháng 9/2027, Malta và Síp tập trận chung.", "exercise completed");
    holds("2027-09-05", "Năm 2027, Tổng thống Malta thăm Síp.", "visit completed");
  }

  @Test
  void aWordForWhatIsDoneOutweighsTheDate() {
    holds("2027-09-01", "Ngày 4/9/2027, Malta và Síp đã ký thỏa thuận.", "agreement completed");
    holds("2027-09-01", "Ngày 4/9/2027, Malta hủy chuyến thăm Síp.", "visit cancelled");
    holds("2027-09-01", "Ngày 4/9/2027, Malta và Síp có thể ký thỏa thuận.", "agreement expected");
  }

  @Test
  void withoutADateOrAPublicationNothingIsToCome() {
    holds("2027-09-01", "Malta và Síp ký thỏa thuận.", "agreement completed");
    assertEquals(
        List.of("agreement completed"),
        read(Statement.of("Ngày 4/9/2099, Malta và Síp ký thỏa thuận.")));
  }

  @Test
  void theDateOfAPurposeOrPlanIsNotThatOfItsSigning() {
    holds(
        "2027-09-01",
        "Malta và Síp ký kế hoạch hợp tác giai đoạn 2028-2030.",
        "agreement completed");
  }

  @Test
  void whatLastsBeyondTheDayOfPublicationGoesOn() {
    holds("2027-09-02", "Tổng thống Malta thăm Síp từ ngày 1 đến 4/9.", "visit ongoing");
    holds("2027-09-02", "Bắt đầu từ ngày 1/9, Tổng thống Malta thăm Síp ba ngày.", "visit ongoing");
    holds("2027-09-02", "Malta và Síp tập trận chung từ ngày 1/9 đến 9/9.", "exercise ongoing");
    holds("2027-09-04", "Tổng thống Malta thăm Síp từ ngày 1 đến 4/9.", "visit completed");
    holds(
        "2027-09-20", "Bắt đầu từ ngày 1/9, Tổng thống Malta thăm Síp ba ngày.", "visit completed");
    holds("2027-09-02", "Tổng thống Malta đã thăm Síp từ ngày 1 đến 4/9.", "visit completed");
  }

  private static void holds(String published, String text, String act) {
    var source =
        new Source(
            "text", 1, Optional.of(LocalDate.parse(published)), Optional.empty(), Optional.empty());
    assertEquals(List.of(act), read(Statement.of(text, source)), text + " of " + published);
  }

  private static List<String> read(Statement statement) {
    return extractor.read(statement).events().stream()
        .map(event -> event.type() + " " + event.claim().status())
        .toList();
  }
}
