package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class PagesTest extends ServedTest {
  @Test
  void homeSaysWhatIsInsideAndLeadsOn() {
    HttpResponse<String> home = get("/", "Accept", BROWSER, "Accept-Language", "en");
    assertEquals("text/html;charset=utf-8", header(home, "Content-Type"));
    String page = home.body();
    assertTrue(page.contains("<strong>2</strong> statements"), page);
    assertTrue(page.contains("<strong>3</strong> events"), page);
    assertTrue(page.contains("<strong>3</strong> actors"), page);
    assertTrue(page.contains("</span> 2</strong> done or under way"), page);
    assertTrue(page.contains("</span> 1</strong> not yet, refused, cancelled"), page);
    assertTrue(page.contains("href=\"/dump/?lang=en\""), page);
    assertTrue(page.contains("href=\"/en/ontology\""), page);
    assertTrue(page.contains("href=\"/sparql?lang=en\""), page);
    assertTrue(page.contains("href=\"/en/events?status=unrealised\""), page);
    assertTrue(page.contains("<option value=\"VN\" selected lang=\"en\">Vietnam (1)"), page);
    assertTrue(get("/", "Accept-Language", "vi").body().contains("phát biểu"));
    assertTrue(get("/vi/").body().contains("<html lang=\"vi\">"));
    assertTrue(get("/en/").body().contains("<html lang=\"en\">"));
  }

  @Test
  void eventShowsItsSentenceWithTheEvidenceMarked() {
    String page = get("/vi/event/e1").body();
    assertTrue(
        page.contains(
            "<h1><span lang=\"vi\">Cục Viễn thông (Việt Nam) và Nhật Bản đã hợp tác về an ninh mạng tại Đà Nẵng, 14/3/2024</span></h1>"),
        page);
    assertTrue(
        page.contains("<blockquote lang=\"vi\">📌 <mark class=\"time\">Ngày 14/03/2024</mark>"),
        page);
    assertTrue(page.contains("<mark class=\"source\">bà Lê Thị Mẫu</mark>"), page);
    assertTrue(page.contains("<mark class=\"source\">cho biết</mark>"), page);
    assertTrue(page.contains("<mark class=\"detail\">an ninh mạng</mark>"), page);
    assertTrue(page.contains("<mark class=\"detail\">Đà Nẵng</mark>"), page);
    assertTrue(page.contains("<mark class=\"detail\">chi tiết</mark>"), page);
    assertTrue(traceOf("Đà Nẵng", page).contains("href=\"/vi/place/da-nang\""), page);
    assertTrue(traceOf("an ninh mạng", page).contains("href=\"/vi/topic/cybersecurity\""), page);
    assertTrue(page.contains("<mark class=\"participant\">Cục Viễn thông </mark>"), page);
    assertTrue(page.contains("<mark class=\"status\">đã</mark>"), page);
    assertTrue(
        page.contains("<mark class=\"trigger\">khai trương phòng thí nghiệm chung</mark>"), page);
    for (String link :
        List.of(
            "actor/JP",
            "place/da-nang",
            "topic/cybersecurity",
            "person/le-thi-mau",
            "role/partner",
            "statement/s1")) {
      assertTrue(page.contains("href=\"/vi/" + link + "\""), link);
    }
    assertTrue(page.contains("2024-03-14"), page);
  }

  @Test
  void datesAreInWordsWithTheDataBesideThem() {
    String page = get("/en/event/e1").body();
    assertTrue(page.contains(", 14 March 2024</span></h1>"), page);
    assertTrue(page.contains("<code>2024-03-14</code>"), page);
    String list = get("/vi/actor/JP").body();
    assertTrue(list.contains("<span class=\"date\" title=\"EDTF 2024-03-14\">"), list);
    assertTrue(list.contains(">14/3/2024</span>"), list);
    assertTrue(list.contains("Nhật Bản; 14/3/2024</a>"), list);
  }

  @Test
  void eventShowsAllThatIsKnownOfIt() {
    Map<String, String> english =
        Map.of(
            "Region concerned", "<a href=\"/en/place/asean\" lang=\"en\">Southeast Asia</a>",
            "Programme or series", "<a href=\"/en/programme/tuan-le\" lang=\"vi\">Tuần lễ mẫu</a>",
            "Form", "<a href=\"/en/type/dialogue\"",
            "Trend", "<span>increase</span>",
            "Ordinal", "<span>second</span>",
            "Part of", "<a href=\"/en/event/e1\"",
            "Aims at", "<a href=\"/en/event/e1\"");
    String page = get("/en/event/e2").body();
    english.forEach(
        (word, value) -> assertTrue(page.contains("<dt>" + word + "</dt><dd>" + value), page));
    String vietnamese = get("/vi/event/e2").body();
    assertTrue(
        vietnamese.contains("<dt>Thứ tự</dt><dd><span lang=\"vi\">thứ 2</span>"), vietnamese);
    assertTrue(
        vietnamese.contains("<dt>Xu hướng</dt><dd><span lang=\"vi\">tăng</span>"), vietnamese);
    String whole = get("/en/event/e1").body();
    assertTrue(whole.contains("<dt>Includes</dt><dd><a href=\"/en/event/e2\""), whole);
    assertFalse(whole.contains("<dt>Trend</dt>"), whole);
  }

  @Test
  void possibleDuplicateIsShownWithScoreReasonAndItsOwnWords() {
    String page = get("/vi/event/e1").body();
    assertTrue(page.contains("<a href=\"/vi/event/e3\" lang=\"vi\">hợp tác: Nhật Bản</a>"), page);
    // The store itself finds what resembles.
    assertTrue(page.contains("tương đồng 0,4 trên 1: <span lang=\"vi\">cùng loại, "), page);
    assertTrue(page.contains("Hai bên mở &lt;phòng&gt; chung."), page);
    assertTrue(
        get("/en/event/e3").body().contains("Likeness 0.4 of 1: <span lang=\"en\">same type"));
    assertFalse(get("/en/event/e2").body().contains("id=\"twins\""));
  }

  @Test
  void statusIsSaidBySymbolAndWord() {
    assertTrue(
        get("/en/event/e2")
            .body()
            .replaceAll("\\s+", " ")
            .contains(
                "<span class=\"badge unrealised\"><span aria-hidden=\"true\">⊘</span> <a href=\"/en/status/not-yet\" lang=\"en\">not yet</a></span>"));
  }

  @Test
  void labelsFallBackToTheOtherLanguageAndSaySo() {
    String page = get("/en/event/e1").body();
    assertTrue(page.contains("<html lang=\"en\">"), page);
    assertTrue(page.contains("<a href=\"/en/actor/JP\" lang=\"en\">Japan</a>"), page);
    assertTrue(
        page.contains("<a href=\"/en/actor/cuc-vien-thong-vn\" lang=\"vi\">Cục Viễn thông</a>"),
        page);
  }

  @Test
  void statementShowsAllItsMentionsAndItsEvents() {
    String page = get("/vi/statement/s1").body();
    assertTrue(
        page.contains("<mark class=\"trigger\">khai trương phòng thí nghiệm chung</mark>"), page);
    assertTrue(page.contains("<mark class=\"source\">bà Lê Thị Mẫu</mark>"), page);
    assertTrue(page.contains("<mark class=\"detail\">Đà Nẵng</mark>"), page);
    assertTrue(page.contains("href=\"/vi/event/e1\""), page);
    assertTrue(page.contains("href=\"/vi/event/e2\""), page);
  }

  @Test
  void actorShowsItsEventsWithTheirStatus() {
    String page = get("/vi/actor/JP").body();
    assertTrue(page.contains("<h1 lang=\"vi\">Nhật Bản</h1>"), page);
    assertTrue(page.contains("href=\"/vi/event/e1\""), page);
    assertTrue(page.contains("href=\"/vi/event/e2\""), page);
    assertTrue(page.contains("badge realised"), page);
  }

  @Test
  void whatStoreAndVocabularyBothHoldIsShownOnce() {
    store.replace(
        out -> {
          RDFParser.fromString(Sample.turtle(), Lang.TURTLE).parse(out);
          VOCABULARY.published().find().filterDrop(PagesTest::anonymous).forEach(out::triple);
        });
    for (String path : List.of("/en/rule/subject", "/en/type/cooperation")) {
      String page = get(path).body();
      assertEquals(2, page.split("<h1", -1).length, path);
      String properties = page.substring(page.indexOf("<table"), page.indexOf("</main>"));
      for (String value : List.of("subject", "cooperation")) {
        int times = properties.split("<span lang=\"en\">" + value + "</span>", -1).length - 1;
        assertTrue(times <= 1, path + " shows " + value + " " + times + " times");
      }
    }
    String ntriples = get("/data/rule/subject.nt").body();
    assertEquals(ntriples.lines().count(), ntriples.lines().distinct().count(), ntriples);
  }

  private static boolean anonymous(Triple triple) {
    return triple.getSubject().isBlank() || triple.getObject().isBlank();
  }

  @Test
  void sourceShowsTheEventsItTellsOf() {
    String page = get("/en/person/le-thi-mau").body();
    assertTrue(
        page.contains(
            "<h2 id=\"told\">Events according to this source <span class=\"number\">(1)</span>"),
        page);
    assertTrue(page.contains("href=\"/en/event/e1\""), page);
    assertTrue(page.contains(">completed: cooperation: Telecom Department"), page);
    assertFalse(get("/en/actor/JP").body().contains("id=\"told\""));
  }

  @Test
  void anyThingHasAPageOfItsProperties() {
    for (String thing :
        List.of(
            "mention/did",
            "participation/p1",
            "time/t1",
            "claim/c1",
            "document/d1",
            "place/da-nang")) {
      HttpResponse<String> page = get("/en/" + thing);
      assertEquals(200, page.statusCode(), thing);
      assertTrue(page.body().contains("<h1"), thing);
    }
    assertTrue(get("/en/place/da-nang").body().contains("href=\"/en/event/e1\""));
    assertTrue(get("/en/type/cooperation").body().contains("cooperation"));
  }

  @Test
  void whatDataSayIsTextAndNeverMarkup() {
    String page = withoutOwnScripts(get("/vi/outlet/xau").body());
    assertFalse(page.contains("<script"), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;ai&quot;"), page);
    assertFalse(page.contains("href=\"javascript:"), page);
    String query = "SELECT (\"<script>alert(2)</script>\" AS ?x) (<javascript:alert(3)> AS ?y) {}";
    String result = withoutOwnScripts(query(query, "Accept", BROWSER).body());
    assertFalse(result.contains("<script"), result);
    assertFalse(result.contains("href=\"javascript:"), result);
    String error = withoutOwnScripts(query("</textarea><script>", "Accept", BROWSER).body());
    assertFalse(error.contains("<script"), error);
  }

  @Test
  void aHostileNameIsTextWhereverItIsShown() {
    String hostile = "\"<script>alert(1)</script> & \\\"ai\\\" \\u202Egnp\"@vi";
    String turtle = Sample.turtle().replace("\"Nhật Bản\"@vi", hostile);
    store.replace(out -> RDFParser.fromString(turtle, Lang.TURTLE).parse(out));
    for (String path :
        List.of(
            "/vi/actor/JP",
            "/vi/actor/VN",
            "/vi/event/e1",
            "/vi/statement/s1",
            "/vi/topic/cybersecurity",
            "/vi/place/da-nang",
            "/vi/type/cooperation",
            "/vi/status/completed")) {
      String page = get(path).body();
      assertTrue(page.contains("&lt;script&gt;alert(1)"), path);
      assertFalse(page.contains("<script>"), path);
      assertFalse(page.contains("\"ai\""), path);
    }
    String actor = get("/vi/actor/VN").body();
    assertTrue(actor.contains("<svg"), actor);
  }

  @Test
  void aPersonWhoActsForNobodyIsSaidToActForNobody() {
    String page = get("/en/person/le-thi-mau").body();
    assertTrue(page.contains("<p class=\"kind\">Person</p>"), page);
    assertFalse(page.contains("<dt>Acts for</dt>"), page);
    assertFalse(page.contains("<dt>Posts</dt>"), page);
    assertFalse(page.contains("<svg"), page);
    assertTrue(get("/en/actor/cuc-vien-thong-vn").body().contains("<dt>Acts for</dt>"));
  }

  @Test
  void linksThatLeaveAreNotFollowedForRanking() {
    assertTrue(
        get("/vi/actor/VN")
            .body()
            .contains("<a href=\"http://www.wikidata.org/entity/Q881\" rel=\"nofollow external\""));
  }

  @Test
  void pagesHaveNoInlineScriptAndNothingFromElsewhere() {
    for (String path :
        List.of("/", "/vi/event/e1", "/vi/ontology", "/dump/", "/sparql", "/.well-known/void")) {
      String page = withoutOwnScripts(get(path, "Accept", BROWSER).body());
      // A block of JSON-LD is data, which no browser runs.
      assertFalse(page.matches("(?s).*<script(?! type=\"application/ld\\+json\">).*"), path);
      assertFalse(page.matches("(?s).*(src|stylesheet\" href)=\"https?:.*"), path);
    }
    HttpResponse<String> style = get("/assets/style.css");
    assertEquals("text/css;charset=utf-8", header(style, "Content-Type"));
    assertTrue(style.body().contains("@media print"));
  }

  @Test
  void problemsAreToldInTheLanguageOfTheAddress() {
    String vietnamese =
        get("/vi/actor/lien-hop-quoc", "Accept", BROWSER, "Accept-Language", "en").body();
    assertTrue(vietnamese.contains("<html lang=\"vi\">"), vietnamese);
    assertTrue(vietnamese.contains("<h1>Không tìm thấy</h1>"), vietnamese);
    assertTrue(vietnamese.contains("<p lang=\"en\">Nothing is known here"), vietnamese);
    assertTrue(vietnamese.contains("name=\"q\" value=\"lien hop quoc\""), vietnamese);
    String english = get("/sparql?lang=en&query=x", "Accept", BROWSER).body();
    assertTrue(english.contains("<html lang=\"en\">"), english);
  }

  /** The row that says what was read from these words. */
  private static String traceOf(String words, String page) {
    return Stream.of(page.split("<tr>"))
        .filter(row -> row.contains("“" + words + "”</mark></a>"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no trace of " + words + " in " + page));
  }
}
