package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest extends ServedTest {
  @Test
  void homeSaysWhatIsInsideAndLeadsOn() {
    HttpResponse<String> home = get("/", "Accept", BROWSER, "Accept-Language", "en");
    assertEquals("text/html;charset=utf-8", header(home, "Content-Type"));
    String page = home.body();
    assertTrue(page.contains("<strong>1</strong> statements"), page);
    assertTrue(page.contains("<strong>2</strong> events"), page);
    assertTrue(page.contains("<strong>3</strong> actors"), page);
    assertTrue(page.contains("</span> 1</strong> done or under way"), page);
    assertTrue(page.contains("</span> 1</strong> not yet, refused, cancelled"), page);
    assertTrue(page.contains("href=\"/dump/?lang=en\""), page);
    assertTrue(page.contains("href=\"/en/ontology\""), page);
    assertTrue(page.contains("href=\"/sparql?lang=en\""), page);
    assertEquals(3, page.split("&amp;query=", -1).length - 1, page);
    assertTrue(get("/", "Accept-Language", "vi").body().contains("phát biểu"));
    assertTrue(get("/vi/").body().contains("<html lang=\"vi\">"));
    assertTrue(get("/en/").body().contains("<html lang=\"en\">"));
  }

  @Test
  void eventShowsItsSentenceWithTheEvidenceMarked() {
    String page = get("/vi/event/e1").body();
    assertTrue(
        page.contains(
            "<h1 lang=\"vi\">hợp tác: Cục Viễn thông, Việt Nam, Nhật Bản; an ninh mạng</h1>"),
        page);
    assertTrue(
        page.contains("<blockquote lang=\"vi\">📌 <mark class=\"time\">Ngày 14/03/2024</mark>"),
        page);
    assertTrue(page.contains("<mark class=\"source\">cho biết</mark>"), page);
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
    String page = get("/vi/outlet/xau").body();
    assertFalse(page.contains("<script"), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;ai&quot;"), page);
    assertFalse(page.contains("href=\"javascript:"), page);
    String query = "SELECT (\"<script>alert(2)</script>\" AS ?x) (<javascript:alert(3)> AS ?y) {}";
    String result = query(query, "Accept", BROWSER).body();
    assertFalse(result.contains("<script"), result);
    assertFalse(result.contains("href=\"javascript:"), result);
    String error = query("</textarea><script>", "Accept", BROWSER).body();
    assertFalse(error.contains("<script"), error);
  }

  @Test
  void linksThatLeaveAreNotFollowedForRanking() {
    assertTrue(
        get("/vi/actor/VN")
            .body()
            .contains("<a href=\"http://www.wikidata.org/entity/Q881\" rel=\"nofollow external\""));
  }

  @Test
  void pagesNeedNoScriptAndNothingFromElsewhere() {
    for (String path : List.of("/", "/vi/event/e1", "/vi/ontology", "/dump/", "/sparql")) {
      String page = get(path, "Accept", BROWSER).body();
      assertFalse(page.contains("<script"), path);
      assertFalse(page.matches("(?s).*(src|stylesheet\" href)=\"https?:.*"), path);
    }
    HttpResponse<String> style = get("/assets/style.css");
    assertEquals("text/css;charset=utf-8", header(style, "Content-Type"));
    assertTrue(style.body().contains("@media print"));
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    Templates templates = new Templates();
    Map<String, String> vietnamese = templates.messages(Language.VI);
    Map<String, String> english = templates.messages(Language.EN);
    assertEquals(vietnamese.keySet(), english.keySet());
  }
}
