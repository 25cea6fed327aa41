package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which a sentence is tried, as a browser without scripts sees it. */
@ExtendWith(Seeded.class)
class TryPageTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final String SENTENCE =
      "Ngày 12/9, Bồ Đào Nha và Mozambique đã ký thỏa thuận về y tế tại Lisbon, theo hãng thông tấn Lusa.";

  private static SeedEndpoint endpoint;

  @BeforeAll
  static void ask(SeedEndpoint shared) {
    endpoint = shared;
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void thePageAsksForASentence(String language) {
    String page = get("/" + language + "/try");
    String other = language.equals("vi") ? "en" : "vi";
    assertAll(
        () -> assertTrue(page.contains("<html lang=\"" + language + "\">"), page),
        () -> assertTrue(page.contains("<form method=\"post\" action=\"/" + language + "/try\">")),
        () -> assertTrue(page.contains("<label for=\"text\">"), page),
        () -> assertTrue(page.matches("(?s).*<textarea [^>]*lang=\"vi\"[^>]*></textarea>.*"), page),
        () -> assertTrue(page.contains("<label for=\"published\">"), page),
        () -> assertTrue(page.contains("hreflang=\"" + other + "\" href=\"/" + other + "/try\"")),
        () -> assertFalse(page.contains("<script>"), page),
        () -> assertFalse(page.contains("<blockquote"), page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void homeAndEveryOtherPageLeadToIt(String language) {
    String link = "href=\"/" + language + "/try\"";
    assertEquals(3, get("/" + language + "/").split(link, -1).length);
    assertTrue(get("/" + language + "/ontology").contains(link));
    assertTrue(get("/sparql?lang=" + language).contains(link));
  }

  @Test
  void aSentenceIsShownWithItsWordsMarked() {
    String page = send("vi", SENTENCE, "2023-09-14");
    for (String mark :
        List.of(
            "<mark class=\"time\">Ngày 12/9</mark>",
            "<mark class=\"participant\">Bồ Đào Nha</mark>",
            "<mark class=\"participant\">Mozambique</mark>",
            "<mark class=\"status\">đã</mark>",
            "<mark class=\"trigger\">ký thỏa thuận</mark>",
            "<mark class=\"detail\">y tế</mark>",
            "<mark class=\"detail\">Lisbon</mark>",
            "<mark class=\"source\">theo</mark>")) {
      assertTrue(page.contains(mark), () -> mark + " is missing in\n" + page);
    }
    assertTrue(page.contains("<blockquote lang=\"vi\">"), page);
  }

  @Test
  void anEventIsACardThatTellsWhatByWhichWordsAndRules() {
    String card = card(send("en", SENTENCE, "2023-09-14"));
    for (String told :
        List.of(
            "<h3>agreement: Mozambique, Portugal; 12 September 2023</h3>",
            "<dt>What</dt><dd>agreement “ký thỏa thuận”</dd>",
            "<dt>Status</dt><dd>● completed “đã” · rule: status word</dd>",
            "<dt>Who says what</dt><dd>According to Lusa “theo” · rule: according to</dd>",
            "<dt>partner</dt><dd><div>Portugal “Bồ Đào Nha” · rule: subject</div><div>Mozambique “Mozambique” · rule: subject</div></dd>",
            "<dt>Date</dt><dd><div>12 September 2023 EDTF 2023-09-12 “Ngày 12/9”</div></dd>",
            "<dt>Place</dt><dd>Lisbon</dd>",
            "<dt>Topics</dt><dd>health</dd>")) {
      assertTrue(card.contains(told), () -> told + " is missing in\n" + card);
    }
  }

  @Test
  void agentsStandInTheOrderOfTheText() {
    String card =
        card(send("en", "Kenya, Peru, Chile, Na Uy và Mông Cổ đã ký thỏa thuận về y tế.", ""));
    List<String> agents =
        Pattern.compile("<div>(\\w+) “")
            .matcher(card)
            .results()
            .map(agent -> agent.group(1))
            .toList();
    assertEquals(List.of("Kenya", "Peru", "Chile", "Norway", "Mongolia"), agents, card);
  }

  @Test
  void statusIsTheSourcesWordAndNeverAnother() {
    String card = card(send("en", "Na Uy chưa ký thỏa thuận về nghề cá với Iceland.", ""));
    assertTrue(card.contains("⊘ not yet “chưa”"), card);
    assertTrue(card.contains("The statement names no source"), card);
    assertFalse(card.contains("completed"), card);
  }

  @Test
  void theRulesThatWereUsedAreExplained() {
    String page = send("vi", SENTENCE, "");
    assertTrue(page.contains("Nguồn tin đứng sau &quot;theo&quot;."), page);
    assertFalse(page.contains("Các bên đứng sau &quot;giữa&quot;."), page);
  }

  @Test
  void theTurtleIsThatOfConvert() {
    String page = send("vi", SENTENCE, "");
    String shown = page.substring(page.indexOf("<pre>") + 5, page.indexOf("</pre>"));
    String form = "text=" + encoded(SENTENCE);
    HttpResponse<String> turtle =
        endpoint.post(
            "/convert", "application/x-www-form-urlencoded", form, "Accept", "text/turtle");
    assertEquals(turtle.body(), unescaped(shown));
  }

  @Test
  void eachLineIsAStatement() {
    String page = send("vi", SENTENCE + "\r\n\r\nTrời hôm nay đẹp.", "");
    assertEquals(2, page.split("<blockquote", -1).length - 1);
    assertEquals(1, page.split("Không đọc được sự kiện nào", -1).length - 1, page);
  }

  @Test
  void whatIsSentIsTextAndNeverMarkup() {
    String hostile =
        "Pháp và Đức đã ký thỏa thuận <script>alert(1)</script></textarea></pre> về \"y tế\" & 'x'.";
    for (String language : List.of("vi", "en")) {
      String page = send(language, hostile, "\"><script>alert(2)</script>");
      assertFalse(page.contains("<script>"), page);
      assertEquals(2, page.split("</textarea>|</pre>", -1).length - 1, page);
      assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
      assertTrue(page.contains("value=\"&quot;&gt;&lt;script&gt;"), page);
    }
  }

  @Test
  void whatWasSentStandsInTheFormAgain() {
    String page = send("en", SENTENCE, "2023-09-14");
    assertTrue(page.contains(">" + SENTENCE + "</textarea>"), page);
    assertTrue(page.contains("value=\"2023-09-14\""), page);
  }

  @Test
  void everyLinkLeadsSomewhere() {
    // Of these actors the store knows one; the other has no page.
    String page = send("vi", "Liên minh châu Âu và Mozambique đã ký thỏa thuận về y tế.", "");
    assertTrue(page.contains("href=\"/vi/actor/EU\""), page);
    assertFalse(page.contains("href=\"/vi/actor/MZ\""), page);
    Set<String> links =
        LINK.matcher(page).results().map(link -> link.group(1)).collect(Collectors.toSet());
    assertTrue(links.size() > 10, links::toString);
    links.forEach(link -> assertEquals(200, endpoint.get(link, BROWSER).statusCode(), link));
  }

  @Test
  void aStatementOfTheStoreLeadsToItsEvents() {
    String stored = org.hoptac.spec.Seeds.lines().get(0);
    String page = send("vi", stored, "");
    assertTrue(page.contains("<h3><a href=\"/vi/event/"), page);
  }

  @Test
  void whatCannotBeUsedIsListedByLine() {
    String page = send("en", "\n" + SENTENCE, "14/9/2023");
    assertTrue(
        page.contains("<li>Line 2: <span lang=\"en\">&quot;published&quot; is no date"), page);
    assertTrue(page.contains("<mark class=\"trigger\">"), page);
  }

  @Test
  void nothingIsStoredAndNothingIsKept() {
    String before = endpoint.get("/health", "application/json").body();
    HttpResponse<String> answer = answer("vi", "text=" + encoded(SENTENCE));
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    assertEquals(before, endpoint.get("/health", "application/json").body());
  }

  @Test
  void anEmptyFormIsTheEmptyPage() {
    assertEquals(get("/vi/try"), send("vi", "", ""));
  }

  @Test
  void tooMuchIsRefusedByAPage() {
    HttpResponse<String> many = answer("vi", "text=" + encoded("x\n".repeat(21)));
    HttpResponse<String> large = answer("vi", "text=" + "x".repeat(100_000));
    HttpResponse<String> other =
        endpoint.post("/vi/try", "text/plain", SENTENCE, "Accept", BROWSER);
    assertAll(
        () -> assertEquals(413, many.statusCode()),
        () -> assertTrue(many.body().contains("<html lang=\"vi\">"), many::body),
        () -> assertTrue(many.body().contains("at most 20"), many::body),
        () -> assertEquals(413, large.statusCode()),
        () -> assertEquals(415, other.statusCode()));
  }

  @Test
  void theExamplesAreReadAsTheyPromise() {
    String page = get("/en/try");
    List<String> examples =
        Pattern.compile("name=\"text\" value=\"([^\"]*)\"")
            .matcher(page)
            .results()
            .map(example -> example.group(1))
            .toList();
    assertEquals(3, examples.size());
    List<String> badges =
        examples.stream()
            .map(example -> send("en", example, "").replaceAll("(?s).*?badge (\\w+).*", "$1"))
            .toList();
    assertEquals(List.of("realised", "prospective", "unrealised"), badges);
  }

  private static String get(String path) {
    return endpoint.get(path, BROWSER).body();
  }

  private static String send(String language, String text, String published) {
    HttpResponse<String> answer =
        answer(language, "text=" + encoded(text) + "&published=" + encoded(published));
    assertEquals(200, answer.statusCode(), answer::body);
    return answer.body();
  }

  private static HttpResponse<String> answer(String language, String form) {
    return endpoint.post(
        "/" + language + "/try",
        "application/x-www-form-urlencoded",
        form,
        "Accept",
        BROWSER,
        "Accept-Language",
        language);
  }

  /** The first card as a reader sees it: lists and headings stay, all other markup goes. */
  private static String card(String page) {
    String card = page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    return unescaped(
        card.replaceAll("<(?!/?(dt|dd|div|h3)>)[^>]*>", "")
            .replaceAll("\\s+", " ")
            .replaceAll(" ?(</?(dt|dd|div)>) ?", "$1"));
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
