package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hoptac.rdf.Coop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of things say of the given statements, and what they must not say. */
@ExtendWith(Seeded.class)
class ThingPagesTest {
  private static final String PREFIXES =
      """
      PREFIX coop: <https://w3id.org/hoptac/ontology#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX type: <https://w3id.org/hoptac/type/>
      """;

  private static final Pattern NUMBER =
      Pattern.compile("<td class=\"count\"><a href=\"([^\"]+)\">(\\d+)</a>");

  private static SeedEndpoint endpoint;

  @BeforeAll
  static void ask(SeedEndpoint shared) {
    endpoint = shared;
  }

  private static String get(String path) {
    return endpoint.get(path, "text/html").body();
  }

  /** Path of the thing that a query finds first. */
  private static String path(String pattern) {
    String query = PREFIXES + "SELECT ?x { " + pattern + " } ORDER BY ?x LIMIT 1";
    String iri = endpoint.query(query, "text/csv").lines().skip(1).findFirst().orElseThrow();
    return iri.substring((Coop.HOME + "id/").length());
  }

  private static String statement(int line) {
    return path("?x a coop:SourceStatement ; coop:position " + line);
  }

  private static String event(int line, String type) {
    return path(
        "?x coop:eventType type:"
            + type
            + " ; ^coop:about/prov:wasDerivedFrom/coop:position "
            + line);
  }

  private static String section(String page, String id) {
    int begin = page.indexOf("aria-labelledby=\"" + id + "\"");
    return begin < 0 ? "" : page.substring(begin, page.indexOf("</section>", begin));
  }

  /** The numbers of a row of a table, 0 included. */
  private static List<String> row(String table, String href) {
    int begin = table.indexOf("<th scope=\"row\"><a href=\"" + href + "\"");
    if (begin < 0) {
      return List.of();
    }
    String row = table.substring(begin, table.indexOf("</tr>", begin));
    return Pattern.compile("<td class=\"count\">.*?(\\d+)<")
        .matcher(row)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  static Stream<Arguments> kinds() {
    List<String> things =
        List.of(
            "actor/EU",
            "actor/VN",
            "actor/bo-cong-an-vn",
            "person/to-lam",
            "outlet/nikkei-asia",
            "place/arabian-sea",
            "programme/esiwa",
            "topic/cybersecurity",
            "type/exercise",
            "status/completed",
            "status/realised",
            "role/partner",
            "rule/subject",
            statementPath(),
            eventPath());
    return things.stream()
        .flatMap(thing -> Stream.of("vi", "en").map(language -> Arguments.of(language, thing)));
  }

  private static String statementPath() {
    return statement(12);
  }

  private static String eventPath() {
    return event(12, "cooperation");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindHasAPageWithOneHeadingAndNoEmptyPart(String language, String thing) {
    String page = get("/" + language + "/" + thing);
    assertAll(
        () -> assertTrue(page.contains("<html lang=\"" + language + "\">"), page),
        () -> assertEquals(2, page.split("<h1", -1).length, "one heading"),
        () -> assertFalse(page.contains("<dd></dd>"), page),
        () -> assertFalse(page.contains("<tbody>\n</tbody>"), page),
        () -> assertFalse(page.contains("style=\""), page),
        () -> assertFalse(page.contains("<script>"), page));
  }

  @Test
  void anEventSaysWhoDidWhatWhereAndWhenInBothLanguages() {
    String english = get("/en/" + event(9, "exercise"));
    String vietnamese = get("/vi/" + event(9, "exercise"));
    assertAll(
        () -> assertTrue(english.contains(">14–15 August, year not given</span>"), english),
        () -> assertTrue(english.contains("<p class=\"other-name\"><span lang=\"vi\">"), english),
        () ->
            assertTrue(
                vietnamese.contains("<p class=\"other-name\"><span lang=\"en\">"), vietnamese),
        () -> assertTrue(english.contains("EDTF <code>XXXX-08-14/XXXX-08-15</code>"), english),
        () -> assertFalse(english.contains("to the day"), "no year, no exact day"),
        () -> assertTrue(english.contains("href=\"/en/place/arabian-sea\""), english),
        () -> assertTrue(english.contains("line 9 · "), english),
        () -> assertTrue(section(english, "twins").contains("0.95 of 1"), english));
  }

  @Test
  void eachWordOfEvidenceHasItsPlaceItsMeaningAndItsRule() {
    String page = get("/en/" + event(9, "exercise"));
    String traces = page.substring(page.indexOf("class=\"traces\""));
    String rows = traces.substring(0, traces.indexOf("</table>")).replaceAll("\\s+", " ");
    assertAll(
        () ->
            assertTrue(
                rows.contains(
                    "<mark class=\"participant\">“Indonesia”</mark></a> <small class=\"number\">38–47</small>"),
                rows),
        () -> assertTrue(rows.contains("href=\"/en/role/partner\""), rows),
        () ->
            assertTrue(
                rows.matches(".*href=\"/en/rule/subject\".*right in \\d+ % of \\d+ facts.*"), rows),
        () -> assertTrue(rows.contains("<mark class=\"status\">“đã”</mark>"), rows));
  }

  @Test
  void aStatusThatNoWordSaysIsSaidToBeConcluded() {
    assertTrue(get("/en/" + event(6, "endorsement")).contains("<em>no word says it</em>"));
    assertFalse(get("/en/" + event(9, "exercise")).contains("no word says it"));
  }

  @Test
  void whoSpeaksForWhomIsSaid() {
    String page = get("/en/" + event(6, "aid"));
    assertTrue(
        page.contains("acts for <a href=\"/en/actor/EU\" lang=\"en\">European Union</a>"), page);
    assertTrue(page.contains("href=\"/en/post/dai-su\""), page);
    assertTrue(section(page, "neighbours").contains("/en/" + event(6, "endorsement")), page);
  }

  @Test
  void plannedIsNeverCountedAsDone() {
    String partners = section(get("/en/actor/EU"), "partners");
    assertAll(
        () -> assertEquals("0", row(partners, "/en/actor/JP").get(0), partners),
        () -> assertEquals("2", row(partners, "/en/actor/JP").get(1), partners),
        () -> assertEquals("0", row(partners, "/en/actor/KR").get(0), partners),
        () -> assertEquals("1", row(partners, "/en/actor/VN").get(2), "line 15: not yet"));
  }

  @Test
  void esiwaIsNoCooperationWithVietNam() {
    String page = get("/vi/actor/VN");
    assertFalse(page.contains("programme/esiwa"), page);
    assertEquals(List.of(), row(section(page, "partners"), "/vi/actor/IN"));
    assertFalse(row(section(get("/vi/programme/esiwa"), "partners"), "/vi/actor/IN").isEmpty());
    assertTrue(row(section(get("/vi/programme/esiwa"), "partners"), "/vi/actor/VN").isEmpty());
  }

  @Test
  void whatActsForAStateIsNoPartnerOfIt() {
    String page = get("/vi/actor/VN");
    assertFalse(section(page, "partners").contains("bo-cong-an-vn"), page);
    assertTrue(
        page.contains("<dt>Được đại diện bởi</dt><dd><a href=\"/vi/actor/bo-cong-an-vn\""), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor/EU", "topic/security", "place/arabian-sea", "status/completed"})
  void aNumberIsThatOfTheListItLeadsTo(String thing) {
    String page = get("/en/" + thing);
    List<MatchResult> numbers = NUMBER.matcher(page).results().toList();
    assertFalse(numbers.isEmpty(), page);
    for (MatchResult number : numbers) {
      String list = get(number.group(1).replace("&amp;", "&"));
      assertTrue(
          list.contains("<span class=\"number\">(" + number.group(2) + ")</span>"),
          number.group(1) + " is not " + number.group(2));
    }
  }

  @Test
  void theNetworkSaysWhatTheTableSays() {
    String page = get("/en/actor/EU");
    String svg = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
    assertTrue(svg.contains("<title id=\"network-title\">"), svg);
    for (String partner : List.of("Vietnam", "Indonesia", "India", "Japan", "South Korea")) {
      assertTrue(svg.contains("<title>" + partner + "</title>"), partner);
    }
    assertTrue(svg.contains("class=\"edge not\""), svg);
    assertFalse(get("/en/topic/security").contains("<svg"));
  }

  @Test
  void eventsWithoutAYearStandApartBehindTheOthers() {
    String events = section(get("/en/topic/maritime-security"), "events");
    String place = section(get("/en/place/arabian-sea"), "events");
    assertTrue(place.contains("<h3>Year not given</h3>"), place);
    assertFalse(place.substring(0, place.indexOf("<h3>Year not given</h3>")).contains("<li>"));
    assertFalse(events.isEmpty());
  }

  @Test
  void aPersonHasPostsAndForWhomItActs() {
    String page = get("/vi/person/julien-guerrier");
    assertAll(
        () -> assertTrue(page.contains("<p class=\"kind\">Cá nhân</p>"), page),
        () -> assertTrue(page.contains("<dt>Đại diện cho</dt><dd><a href=\"/vi/actor/EU\""), page),
        () -> assertTrue(page.contains("Trưởng Phái đoàn</a> (<a href=\"/vi/actor/EU\""), page));
  }

  @Test
  void linksToOtherDataSetsAreGroupedAndSayWhenTheyWereChecked() {
    String outside = section(get("/en/actor/VN"), "outside");
    assertTrue(
        outside.contains("<span>Wikidata</span> <small>checked on <time datetime=\""), outside);
    assertTrue(outside.contains("http://www.wikidata.org/entity/Q881"), outside);
    assertTrue(outside.contains("<small>the same</small>"), outside);
    assertFalse(get("/en/person/to-lam").contains("id=\"outside\""));
  }

  @ParameterizedTest
  @CsvSource({
    "vi, Không đọc được sự kiện nào từ phát biểu này.",
    "en, No event was read from this statement."
  })
  void aStatementWithoutAnEventSaysSo(String language, String words) {
    String page = get("/" + language + "/" + statement(14));
    assertTrue(page.contains(words), page);
    assertTrue(page.contains("<span class=\"number\">0 / "), page);
    assertFalse(page.contains("<article"), page);
    assertFalse(get("/" + language + "/" + statement(12)).contains(words));
  }

  @Test
  void aStatementShowsEachEventWithItsOwnWords() {
    String page = get("/en/" + statement(6));
    String[] told = page.split("<article", -1);
    assertEquals(3, told.length, page);
    String aid = told[1].contains("Aid") || told[1].contains("aid:") ? told[1] : told[2];
    assertTrue(aid.contains("<mark class=\"status\">cam kết sẽ</mark>"), aid);
    assertFalse(aid.contains("<mark class=\"trigger\">người bạn"), aid);
    assertTrue(told[0].contains("<mark class=\"trigger\">người bạn đáng tin cậy</mark>"), told[0]);
  }

  @Test
  void aTopicHasItsDefinitionItsPlaceAndWhoWorksOnIt() {
    String page = get("/en/topic/cybersecurity");
    assertAll(
        () -> assertTrue(page.contains("Protection of networks, systems and data"), page),
        () -> assertTrue(page.contains("href=\"/en/topic/security\""), page),
        () -> assertFalse(row(section(page, "partners"), "/en/actor/EU").isEmpty(), page),
        () -> assertTrue(section(page, "outside").contains("eurovoc.europa.eu"), page),
        () -> assertFalse(page.contains("id=\"topics\""), page));
  }

  @Test
  void aRuleSaysHowOftenItIsRight() {
    String page = get("/en/rule/subject");
    assertTrue(page.matches("(?s).*right in \\d+ % of [\\d,]+ facts.*"), page);
    assertTrue(get("/en/rule/host-of-place").contains("not measured often enough"));
  }
}
