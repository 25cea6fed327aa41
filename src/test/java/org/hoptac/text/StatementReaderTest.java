package org.hoptac.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementReaderTest {
  private final List<Statement> read = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();

  @Test
  void plainLinesKnowTheirPlace() throws IOException {
    read("Một.\r\n\n  Hai.\n", InputFormat.TXT);
    assertEquals(List.of("Một.", "Hai."), texts());
    assertEquals(
        List.of(1, 3), read.stream().map(statement -> statement.source().position()).toList());
  }

  @Test
  void jsonLinesCarryTheirPublication() throws IOException {
    read(
        "{\"text\":\"Một.\",\"published\":\"2024-05-31T08:00\",\"publisher\":\"Báo\",\"url\":\"https://a/\"}\n",
        InputFormat.JSONL);
    assertEquals(Optional.of(LocalDate.of(2024, 5, 31)), read.get(0).source().published());
    assertEquals(Optional.of("Báo"), read.get(0).source().publisher());
    assertEquals(Optional.of("https://a/"), read.get(0).source().url());
  }

  @Test
  void csvIsReadByItsHeader() throws IOException {
    read("url,text,published\nhttps://a/,\"Một, hai.\",2024-05-31\n", InputFormat.CSV);
    assertEquals(List.of("Một, hai."), texts());
    assertEquals(Optional.of(LocalDate.of(2024, 5, 31)), read.get(0).source().published());
  }

  @Test
  void rssSummariesAreStatements() throws IOException {
    read(
        "<rss><channel><title>Báo</title><item><title>T</title><link>https://a/</link>"
            + "<description>&lt;p&gt;Một.&lt;/p&gt;</description><pubDate>Fri, 31 May 2024 08:00:00 +0700</pubDate></item></channel></rss>",
        InputFormat.FEED);
    assertEquals(List.of("Một."), texts());
    assertEquals(Optional.of("Báo"), read.get(0).source().publisher());
    assertEquals(Optional.of(LocalDate.of(2024, 5, 31)), read.get(0).source().published());
    assertEquals(Optional.of("https://a/"), read.get(0).source().url());
  }

  @Test
  void csvOfASpreadsheetBeginsWithAMark() throws IOException {
    read("\uFEFFText,Published\r\nMột.,2024-05-31\r\n", InputFormat.CSV);
    assertEquals(List.of("Một."), texts());
    assertEquals(Optional.of(LocalDate.of(2024, 5, 31)), read.get(0).source().published());
    assertEquals(List.of(), rejected);
  }

  @Test
  void csvWithOtherSeparatorsSaysWhatWasFound() throws IOException {
    read("text;published\nMột.;2024-05-31\n", InputFormat.CSV);
    read("", InputFormat.CSV);
    assertEquals(
        List.of(
            "the header has no column \"text\" but \"text;published\"; a comma stands between columns",
            "the file is empty"),
        reasons());
  }

  @Test
  void utf16IsSaidOnce() throws IOException {
    for (var format : List.of(InputFormat.TXT, InputFormat.JSONL, InputFormat.CSV)) {
      rejected.clear();
      read("Một.\nHai.\n".getBytes(StandardCharsets.UTF_16), format);
      assertEquals(
          List.of("the file is UTF-16, not UTF-8; save or convert it as UTF-8"), reasons());
    }
    assertEquals(List.of(), texts());
  }

  @Test
  void whatIsNoTextIsSaidOnce() throws IOException {
    String noText = "the file is no text; save its text as UTF-8, one statement a line";
    read("PK\3\4\24\6\nword/\n".getBytes(StandardCharsets.ISO_8859_1), InputFormat.TXT);
    read("%PDF-1.7\nMột.\n".getBytes(StandardCharsets.UTF_8), InputFormat.CSV);
    assertEquals(List.of(noText, noText), reasons());
    assertEquals(List.of(), texts());
  }

  @Test
  void otherFormsOfTextAreSaidOnce() throws IOException {
    read("\n<!DOCTYPE html>\n<p>Một.</p>\n", InputFormat.TXT);
    read("[\n {\"text\": \"Một.\"}]\n", InputFormat.TXT);
    assertEquals(
        List.of(
            "the file is HTML; save its text as UTF-8, one statement a line",
            "the file is a JSON array; write one object a line, in a .jsonl file"),
        reasons());
    assertEquals(List.of(), texts());
  }

  @Test
  void bracketsAndOddCharactersBeginStatementsToo() throws IOException {
    read("\0\nKhông.\n", InputFormat.TXT);
    read("[Video] Một.\n", InputFormat.TXT);
    read("<Một> hai.\n", InputFormat.TXT);
    assertEquals(List.of("Không.", "[Video] Một.", "<Một> hai."), texts());
  }

  @Test
  void feedsInUtf16AreReadAsTheirXmlSays() throws IOException {
    String xml =
        "<?xml version='1.0' encoding='UTF-16'?><rss><channel><item><title>Một.</title></item></channel></rss>";
    read(xml.getBytes(StandardCharsets.UTF_16), InputFormat.FEED);
    assertEquals(List.of("Một."), texts());
  }

  @Test
  void htmlOfDescriptionsIsReadAsItIsSeen() throws IOException {
    description(
        "<![CDATA[<a href='x'><img src='y'/></a></br>Một&nbsp;<b>H</b>ai, <i>ba</i>.<p>Bốn]]>");
    description("H&amp;agrave; N&amp;#7897;i &amp;amp; &amp;quot;Lima&amp;quot; &amp;amp;lt;");
    description("A &amp;unknown; B &amp;#x110;; 3 &lt; 4 &amp; 5 &gt; 2");
    assertEquals(
        List.of("Một Hai, ba. Bốn", "Hà Nội & \"Lima\" &lt;", "A &unknown; B Đ; 3 < 4 & 5 > 2"),
        texts());
  }

  @Test
  void dayOfAFeedIsReadWhateverStandsBehindIt() throws IOException {
    for (String date :
        List.of(
            "Fri, 31 May 2024 08:00:00 GMT+7",
            "31 May 2024 08:00 +07",
            "2024-05-31T08:00:00+07:00",
            "Mon, 31 May 2024")) {
      dated(date);
    }
    assertEquals(List.of(), rejected);
    read.forEach(
        statement ->
            assertEquals(Optional.of(LocalDate.of(2024, 5, 31)), statement.source().published()));
  }

  @Test
  void dateOfAFeedThatIsNoneIsNamedAndTheEntryRead() throws IOException {
    dated("31/05/2024 08:00");
    assertEquals(List.of("Một."), texts());
    assertEquals(
        List.of(
            "the date of the entry is none such as \"31 May 2024\" or \"2024-05-31\"; it was read without it"),
        reasons());
  }

  @Test
  void atomSummariesAreStatements() throws IOException {
    read(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Báo</title><entry><title>T</title><link href='https://a/'/>"
            + "<summary>Một.</summary><published>2024-05-31T08:00:00Z</published></entry></feed>",
        InputFormat.FEED);
    assertEquals(List.of("Một."), texts());
    assertEquals(Optional.of("https://a/"), read.get(0).source().url());
    assertEquals(List.of(), rejected);
  }

  @Test
  void linesAreTheSameHoweverTheStreamIsCut() throws IOException {
    String words = "Một hai ba bốn. ".repeat(6_000).strip();
    byte[] bytes = (words + "\r\n\nNăm\uFFFD sáu.\n" + words).getBytes(StandardCharsets.UTF_8);
    for (int most : new int[] {1, 7, 65_535, 65_536, bytes.length}) {
      read.clear();
      new StatementReader(read::add, rejected::add)
          .read(inPieces(bytes, most), "input", "input", InputFormat.TXT);
      assertEquals(List.of(words, "Năm\uFFFD sáu.", words), texts(), "in pieces of " + most);
      assertEquals(List.of(1, 3, 4), read.stream().map(s -> s.source().position()).toList());
    }
    assertEquals(List.of(), rejected);
  }

  private static InputStream inPieces(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public int read(byte[] buffer, int from, int length) {
        return super.read(buffer, from, Math.min(length, most));
      }
    };
  }

  private void description(String html) throws IOException {
    read(
        "<rss><channel><item><description>" + html + "</description></item></channel></rss>",
        InputFormat.FEED);
  }

  private void dated(String date) throws IOException {
    read(
        "<rss><channel><item><title>Một.</title><pubDate>"
            + date
            + "</pubDate></item></channel></rss>",
        InputFormat.FEED);
  }

  private void read(String content, InputFormat format) throws IOException {
    read(content.getBytes(StandardCharsets.UTF_8), format);
  }

  private void read(byte[] content, InputFormat format) throws IOException {
    var stream = new ByteArrayInputStream(content);
    new StatementReader(read::add, rejected::add).read(stream, "input", "input", format);
  }

  private List<String> reasons() {
    return rejected.stream().map(Rejection::reason).toList();
  }

  private List<String> texts() {
    return read.stream().map(Statement::text).toList();
  }
}
