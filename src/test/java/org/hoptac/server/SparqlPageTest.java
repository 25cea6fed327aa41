package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoptac.rdf.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query page as it is without a script. */
class SparqlPageTest extends ServedTest {
  private static final String COOP = "PREFIX coop: <https://w3id.org/hoptac/ontology#> ";
  private static final String EVENTS =
      COOP
          + "SELECT ?event ?partner ?date { ?event coop:partner ?partner ; coop:when/coop:edtf ?date } ORDER BY ?event ?partner";
  private static final String COUNTS =
      COOP
          + "SELECT ?partner (COUNT(?event) AS ?events) { ?event coop:hasParticipant ?partner } GROUP BY ?partner ORDER BY ?partner";
  private static final String HOSTILE = "<script>alert(1)</script>";

  private String page(String query, String... parameters) {
    HttpResponse<String> answer = answer(query, parameters);
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  private HttpResponse<String> answer(String query, String... parameters) {
    String more = parameters.length == 0 ? "" : "&" + String.join("&", parameters);
    return get("/sparql?query=" + encode(query) + more, "Accept", BROWSER);
  }

  private static String drawing(String page) {
    Matcher svg = Pattern.compile("(?s)<div class=\"drawing\">(<svg.*</svg>)").matcher(page);
    assertTrue(svg.find(), page);
    return svg.group(1);
  }

  private static List<String> hrefs(String page, String pattern) {
    return Pattern.compile("href=\"(" + pattern + ")\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .toList();
  }

  @Test
  void formWorksWithoutAScript() {
    String page = get("/sparql?lang=en", "Accept", BROWSER).body();
    assertTrue(page.contains("<form id=\"plain\" method=\"get\" action=\"/sparql\">"), page);
    assertTrue(page.contains("<textarea id=\"query\" name=\"query\""), page);
    assertTrue(page.contains("<option value=\"timeline\">Timeline</option>"), page);
    // What the script shows is hidden until it runs.
    assertTrue(page.contains("<div id=\"editor\" hidden"), page);
  }

  @Test
  void thingsOfOursHaveTheirNameInTheReadersLanguage() {
    String english = page(EVENTS, "lang=en");
    String iri = Sample.BASE + "id/actor/JP";
    assertTrue(
        english.contains("<a href=\"/en/actor/JP\" title=\"" + iri + "\" lang=\"en\">Japan</a>"),
        english);
    String vietnamese = page(EVENTS, "lang=vi");
    assertTrue(
        vietnamese.contains(
            "<a href=\"/vi/actor/JP\" title=\"" + iri + "\" lang=\"vi\">Nhật Bản</a>"),
        vietnamese);
  }

  @Test
  void namesCanBeSwitchedOff() {
    String page = page(EVENTS, "lang=en", "names=off");
    assertFalse(page.contains(">Japan</a>"), page);
    assertTrue(page.contains(">actor:JP</a>"), page);
    String on = hrefs(page, "[^\"]*").stream().filter(h -> h.contains("query=")).findFirst().get();
    assertTrue(on.contains("names=off"), "views keep the choice: " + on);
    assertTrue(page.contains("Names instead of identifiers"), page);
  }

  @Test
  void irisOfOthersAreShortAndLeadThere() {
    String page =
        page("SELECT ?x { VALUES ?x { <http://www.wikidata.org/entity/Q881> <urn:x:y> } }");
    assertTrue(
        page.contains(
            "<a href=\"http://www.wikidata.org/entity/Q881\" title=\"http://www.wikidata.org/entity/Q881\" rel=\"nofollow external\">wd:Q881</a>"),
        page);
    assertTrue(page.contains("<span title=\"urn:x:y\">urn:x:y</span>"), page);
  }

  @Test
  void timelineIsDrawnOfADateAndWhatHappened() {
    String svg = drawing(page(EVENTS, "lang=en", "view=timeline"));
    assertTrue(svg.contains("class=\"timeline\""), svg);
    assertTrue(svg.contains("href=\"/en/event/e1\""), svg);
    assertTrue(svg.contains("14 March 2024"), svg);
  }

  @Test
  void timelineTellsDoneFromNotYet() {
    String svg =
        drawing(
            page(
                COOP
                    + "SELECT ?event ?status (\"2024-01-01\" AS ?day) { ?claim coop:about ?event ; coop:status ?status }",
                "view=timeline"));
    assertTrue(svg.contains("href=\"/vi/event/e1\" class=\"done\""), svg);
    assertTrue(svg.contains("href=\"/vi/event/e2\" class=\"not\""), svg);
  }

  @Test
  void networkIsDrawnOfTwoColumnsOfThings() {
    String svg = drawing(page(EVENTS, "lang=en", "view=network"));
    assertTrue(svg.contains("class=\"network\""), svg);
    assertTrue(svg.contains("href=\"/en/actor/JP\""), svg);
    assertEquals(3, svg.split("class=\"edge unknown\" d=\"M[^\"]* Q").length - 1, svg);
  }

  @Test
  void chartIsDrawnOfALabelAndANumber() {
    String svg = drawing(page(COUNTS, "lang=en", "view=chart"));
    assertTrue(svg.contains("class=\"chart\""), svg);
    assertTrue(svg.contains("<title>Japan: 2</title>"), svg);
    assertTrue(svg.contains("<title>Vietnam: 1</title>"), svg);
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeline", "network", "chart"})
  void drawingHasTheTableBeside(String view) {
    String query =
        COOP
            + "SELECT ?event ?partner ?date (1 AS ?one) { ?event coop:partner ?partner ; coop:when/coop:edtf ?date }";
    String page = page(query, "view=" + view);
    assertTrue(page.indexOf("</svg>") < page.indexOf("<table class=\"rows\">"), page);
    assertTrue(page.contains("<tr id=\"row-3\">"), page);
  }

  @ParameterizedTest
  @CsvSource({
    "timeline, a column of dates",
    "network, two columns of things",
    "chart, a column of numbers"
  })
  void viewSaysWhichColumnsItNeeds(String view, String needs) {
    String page = page("SELECT ?text { VALUES ?text { 'a' } }", "lang=en", "view=" + view);
    assertTrue(page.contains(needs), page);
    assertFalse(page.contains("<div class=\"drawing\">"), page);
    assertTrue(page.contains("<table class=\"rows\">"), page);
  }

  @Test
  void viewsAreLinksThatKeepTheQueryItsGraphsAndTheLanguage() {
    String graph = "https://w3id.org/hoptac/ontology";
    String page =
        page(
            "SELECT ?s ?o { ?s ?p ?o FILTER ISIRI(?o) } ORDER BY ?s ?o LIMIT 3",
            "lang=en",
            "default-graph-uri=" + encode(graph));
    for (String href : hrefs(page, "/sparql\\?[^\"]*query=SELECT\\+%3Fs\\+%3Fo[^\"]*")) {
      assertTrue(href.contains("default-graph-uri=" + encode(graph)), href);
      HttpResponse<String> answer = get(href, "Accept", BROWSER);
      assertEquals(200, answer.statusCode(), href);
    }
    assertTrue(page.contains("view=network"), page);
  }

  @Test
  void differentViewsAreDifferentRepresentations() {
    String table = header(answer(EVENTS), "ETag");
    assertFalse(table.isEmpty());
    assertNotEquals(table, header(answer(EVENTS, "view=timeline"), "ETag"));
    assertNotEquals(table, header(answer(EVENTS, "names=off"), "ETag"));
    assertNotEquals(table, header(answer(EVENTS, "lang=en"), "ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "timeline", "network", "chart", "none", "<script>"})
  void valuesStayText(String view) {
    String query =
        """
        SELECT ?thing ?other ?text ?date ?number {
          VALUES (?thing ?other ?text ?date ?number) {
            (<%1$sid/outlet/xau> <javascript:alert(1)> "%2$s" "2024-03-14" 3)
            (<http://x.example/&quot;onload=%%22a> <%1$sid/outlet/xau> "</text>%2$s" "2024" -1)
            (<%1$sid/actor/VN> <%1$sid/outlet/xau> "]]>&amp;' onload='x" "XXXX-09-27" 2.5)
          }
        }
        """
            .formatted(Sample.BASE, HOSTILE);
    String page = page(query, "view=" + encode(view));
    assertFalse(page.contains("<script>alert"), page);
    assertFalse(page.contains("href=\"javascript:"), page);
    assertFalse(page.contains("<script>\""), page);
    assertFalse(Pattern.compile("<[^>]*\\son\\w+=").matcher(page).find(), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
  }

  @Test
  void queryStaysTextInTheForm() {
    String page = page("SELECT ?x { BIND('</textarea>" + HOSTILE + "' AS ?x) }");
    assertFalse(page.contains(HOSTILE), page);
  }

  @Test
  void addressToShareAndFilesAreOfTheSameQuery() {
    String page = page(EVENTS, "lang=en", "view=timeline");
    Matcher shared = Pattern.compile("id=\"permalink\"[^>]* value=\"([^\"]*)\"").matcher(page);
    assertTrue(shared.find(), page);
    String address = shared.group(1).replace("&amp;", "&");
    assertTrue(
        address.startsWith("http://127.0.0.1:" + server.port() + "/sparql?lang=en"), address);
    String path = address.substring(address.indexOf("/sparql"));
    assertEquals(page, get(path, "Accept", BROWSER).body());
    for (String format : List.of("json", "csv", "tsv", "xml")) {
      String file =
          hrefs(page, "/sparql\\?[^\"]*&amp;format=" + format).stream().findFirst().orElseThrow();
      assertTrue(get(file, "Accept", BROWSER).body().contains("event/e1"), file);
    }
    String graph = page(COOP + "CONSTRUCT WHERE { ?c a coop:Claim }");
    assertEquals(1, hrefs(graph, "/sparql\\?[^\"]*format=ttl").size(), graph);
  }

  @Test
  void queryTooLongForAnAddressHasNone() {
    String query = "SELECT ?x { VALUES ?x { '" + "long ".repeat(2000) + "' } }";
    String page =
        post(
                "/sparql",
                "application/x-www-form-urlencoded",
                "lang=en&view=chart&query=" + encode(query),
                "Accept",
                BROWSER)
            .body();
    assertTrue(page.contains("too long for an address"), page);
    assertFalse(page.contains("id=\"permalink\""), page);
    assertTrue(
        page.contains("a column of numbers"), "a form's parameters are in its body: " + page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void allQuestionsAreExamplesInGroupsAndAnswered(String lang) {
    String page = get("/sparql?lang=" + lang, "Accept", BROWSER).body();
    List<String> examples = hrefs(page, "/sparql\\?lang=" + lang + "&amp;query=[^\"]*");
    assertEquals(Question.packaged().size(), examples.size());
    for (Question question : Question.packaged()) {
      String title = lang.equals("vi") ? question.vi() : question.en();
      assertTrue(page.contains(title.replace("'", "&#39;")), title);
    }
    for (String example : examples) {
      HttpResponse<String> answer = get(example, "Accept", BROWSER);
      assertEquals(200, answer.statusCode(), example + answer.body());
    }
  }

  @Test
  void limitsAreThoseThatAreHeld() {
    String page = get("/sparql?lang=en", "Accept", BROWSER).body();
    assertTrue(page.contains("<dd class=\"number\">30 s</dd>"), page);
    assertTrue(page.contains("<dd class=\"number\">256 MiB</dd>"), page);
    assertTrue(page.contains("<dd class=\"number\">500,000</dd>"), page);
  }

  @Test
  void longTableSaysThatItIsCut() {
    String page =
        page(
            "SELECT ?a ?b ?c { VALUES ?a { 1 2 3 4 5 6 7 8 9 } VALUES ?b { 1 2 3 4 5 6 7 8 9 } VALUES ?c { 1 2 3 4 5 6 7 8 9 } }",
            "lang=en");
    assertTrue(page.contains("id=\"row-500\""), "500 of 729");
    assertFalse(page.contains("id=\"row-501\""));
    assertTrue(page.contains("the first rows only"), page);
  }

  @Test
  void faultShowsTheLineAndThePlaceAndKeepsTheQuery() {
    HttpResponse<String> answer = answer("SELECT *\nWHERE { ?s <b> }", "lang=en");
    assertEquals(400, answer.statusCode());
    String page = answer.body();
    assertTrue(page.contains("The query cannot be read"), page);
    assertTrue(page.contains("Line 2, column 16:"), page);
    assertTrue(page.contains("WHERE { ?s &lt;b&gt; <mark>}</mark>"), page);
    assertTrue(page.contains("WHERE { ?s &lt;b&gt; }</textarea>"), page);
    assertTrue(answer("SELECT *\nWHERE { ?s <b> }", "lang=vi").body().contains("Dòng 2, cột 16:"));
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }, The other endpoint",
    "SELECT (<urn:f:g>(1) AS ?x) {}, asks for what is not served"
  })
  void whatIsRefusedIsToldOnThePage(String query, String told) {
    HttpResponse<String> answer = answer(query, "lang=en");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains(told), answer.body());
    assertTrue(answer.body().contains("<textarea"), answer.body());
  }

  @Test
  void pageMayDoLittleMoreThanOthers() {
    String policy = header(get("/sparql", "Accept", BROWSER), "Content-Security-Policy");
    assertTrue(policy.startsWith("default-src 'self';"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertFalse(policy.contains("http"), policy);
    assertEquals(
        header(get("/en/"), "Content-Security-Policy"),
        header(query("ASK {}", "Accept", "text/csv, */*;q=.1"), "Content-Security-Policy"));
  }
}
