package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The address of the answer page, and the files of a selection. */
class EventsTest extends ServedTest {
  private static final String PREFIXES =
      """
      @prefix coop: <https://w3id.org/hoptac/ontology#> .
      @prefix id: <https://data.example/coop/id/> .
      @prefix type: <https://w3id.org/hoptac/type/> .
      @prefix status: <https://w3id.org/hoptac/status/> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;

  private HttpResponse<String> page(String path) {
    return get(path, "Accept", BROWSER);
  }

  private void replace(String turtle) {
    store.replace(out -> RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(out));
  }

  private static String event(String key, String more) {
    return "<https://data.example/coop/id/event/%s> a coop:CooperationEvent ; rdfs:label \"%s\"@vi ; coop:eventType type:visit %s .\n<https://data.example/coop/id/claim/%s> a coop:Claim ; coop:about <https://data.example/coop/id/event/%s> ; coop:status status:completed ; prov:wasDerivedFrom <https://data.example/coop/id/statement/s> .\n"
        .formatted(key, key, more, key, key);
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotKnownIsSaidAndNeverLeftOut() {
    return Map.ofEntries(
            Map.entry("actor=VN", "400 There is no parameter actor here"),
            Map.entry("with=XX", "404 Nothing is known here by with=XX"),
            Map.entry("topic=no-such", "404 Nothing is known here by topic=no-such"),
            Map.entry("topic=status/planned", "404 Nothing is known here by topic=status/planned"),
            Map.entry("status=maybe", "404 Nothing is known here by status=maybe"),
            Map.entry("year=23", "400 A year has four digits"),
            Map.entry("who=VN&who=JP", "400 The parameter who names one actor"),
            Map.entry("q=a&q=b", "400 The parameter q is given more than once"),
            Map.entry("q=!", "400 There is no word in !"),
            Map.entry("view=map", "400 A view is list, timeline or network"),
            Map.entry("page=0", "400 The parameter page must be a number from 1"),
            Map.entry("page=2", "404 There is no page 2"))
        .entrySet()
        .stream()
        .map(row -> dynamicTest(row.getKey(), () -> refuses(row.getKey(), row.getValue())));
  }

  private void refuses(String query, String expected) {
    HttpResponse<String> page = page("/en/events?" + query);
    assertEquals(expected.substring(0, 3), String.valueOf(page.statusCode()));
    assertTrue(page.body().contains("<html"), page.body());
    assertTrue(page.body().contains(expected.substring(4)), page.body());
    HttpResponse<String> json = get("/en/events.csv?" + query, "Accept", "application/json");
    assertEquals(page.statusCode() / 100, json.statusCode() / 100);
    assertEquals("application/problem+json", header(json, "Content-Type"));
  }

  @Test
  void addressHasOneOrder() {
    HttpResponse<String> page =
        page("/en/events?topic=cybersecurity&view=list&with=actor/JP&who=VN&page=1");
    String canonical = "/en/events?who=VN&with=JP&topic=cybersecurity";
    assertTrue(
        header(page, "Link").contains("<" + canonical + ">; rel=\"canonical\""),
        header(page, "Link"));
    assertTrue(
        page.body()
            .contains("<link rel=\"canonical\" href=\"" + canonical.replace("&", "&amp;") + "\">"),
        page.body());
    assertTrue(
        page.body()
            .contains(
                "hreflang=\"vi\" href=\"/vi/events?who=VN&amp;with=JP&amp;topic=cybersecurity\">"),
        page.body());
    assertTrue(page.body().contains("What do Vietnam and Japan do together on cybersecurity?"));
  }

  @Test
  void whatAFormLeavesOpenIsTakenOut() {
    HttpResponse<String> page = page("/vi/events?who=&with=VN&topic=&year=&status=");
    assertEquals(303, page.statusCode());
    assertEquals("/vi/events?with=VN", header(page, "Location"));
  }

  @Test
  void rolesAreThoseOfWhoIsAskedFor() {
    assertTrue(page("/en/events?who=VN&role=partner").body().contains("/en/event/e1\""));
    assertFalse(page("/en/events?who=VN&role=initiator").body().contains("<h3>"));
    assertTrue(page("/en/events?who=JP&role=initiator").body().contains("/en/event/e2\""));
  }

  @Test
  void whoActsForAStateIsNoPartnerOfIt() {
    String page = page("/en/events?with=VN").body();
    String partners = page.substring(page.indexOf("<table class=\"partners\">"));
    partners = partners.substring(0, partners.indexOf("</table>"));
    assertTrue(partners.contains("Japan"), partners);
    assertFalse(partners.contains("Cục Viễn thông"), partners);
  }

  @Test
  void fileIsChosenBySuffixOrByAccept() {
    HttpResponse<String> turtle = get("/en/events.ttl?with=VN");
    assertEquals("text/turtle;charset=utf-8", header(turtle, "Content-Type"));
    HttpResponse<String> accepted = get("/en/events?with=VN", "Accept", "text/turtle");
    assertEquals(turtle.body(), accepted.body());
    assertEquals("/en/events.ttl?with=VN", header(accepted, "Content-Location"));
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle.body(), Lang.TURTLE).parse(graph);
    assertTrue(graph.contains(Node.ANY, Terms.TEXT, Node.ANY), turtle.body());
    assertTrue(graph.contains(Node.ANY, Terms.ANCHOR_OF, Node.ANY), turtle.body());
    assertTrue(graph.contains(Node.ANY, Terms.STATUS, Node.ANY), turtle.body());
    assertTrue(get("/en/events.jsonld?with=VN").body().startsWith("{"));
    assertEquals(406, get("/en/events", "Accept", "image/png").statusCode());
  }

  @Test
  void tableHasALineForEachEvent() throws IOException {
    HttpResponse<String> csv = get("/en/events.csv?with=JP", "Accept", "text/csv");
    assertEquals("text/csv;charset=utf-8;header=present", header(csv, "Content-Type"));
    List<CSVRecord> lines =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv.body()))
            .getRecords();
    assertEquals(2, lines.size(), csv.body());
    CSVRecord first = lines.get(0);
    assertEquals("https://data.example/coop/id/event/e1", first.get("event"));
    assertEquals("cooperation", first.get("types"));
    assertEquals("completed", first.get("statuses"));
    assertEquals("Cục Viễn thông | Japan | Vietnam", first.get("partner"));
    assertEquals("cybersecurity", first.get("topics"));
    assertEquals("Da Nang", first.get("places"));
    assertEquals("2024-03-14", first.get("edtf"));
    assertEquals(Sample.TEXT, first.get("sentence"));
    assertEquals("Lê Thị Mẫu", first.get("source"));
    assertTrue(csv.body().contains("\r\n"), csv.body());
  }

  @Test
  void eventIsOneHoweverManyPapersTellOfIt() {
    store.replace(
        out ->
            RDFParser.fromString(
                    Sample.turtle()
                        + PREFIXES
                        + "<https://data.example/coop/id/claim/c9> a coop:Claim ; coop:about <https://data.example/coop/id/event/e1> ; coop:status status:planned ; prov:wasDerivedFrom <https://data.example/coop/id/statement/s2> .",
                    Lang.TURTLE)
                .parse(out));
    String page = page("/en/events?with=VN").body();
    assertTrue(page.contains("<h2 id=\"realised\">"), page);
    assertTrue(page.contains("<strong>1</strong> event in <strong>2</strong> statements"), page);
    String done = page.substring(page.indexOf("<h2 id=\"realised\">"));
    done = done.substring(0, done.indexOf("</section>"));
    assertEquals(1, done.split("<h3>", -1).length - 1, done);
    assertEquals(2, done.split("<blockquote", -1).length - 1, done);
    assertTrue(done.contains("Hai bên mở &lt;phòng&gt; chung."), done);
    assertEquals(1, get("/en/events.csv?with=VN").body().split("event/e1,", -1).length - 1);
  }

  @Test
  void labelsAreTextInHtmlAndInDrawings() {
    String hostile = Sample.HOSTILE_LABEL.replace("\"", "\\\"");
    replace(
        ("id:statement\\/s a coop:SourceStatement ; coop:text \"HOSTILE\" .\n"
                + event("x", "; coop:hasParticipant id:actor\\/A , id:actor\\/B")
                + "id:actor\\/A a coop:State ; skos:prefLabel \"HOSTILE\"@vi .\n"
                + "id:actor\\/B a coop:State ; skos:prefLabel \"B HOSTILE\"@vi .\n"
                + "id:event\\/x rdfs:label \"HOSTILE\"@en .\n")
            .replace("HOSTILE", hostile));
    for (String path :
        List.of(
            "/en/",
            "/vi/",
            "/en/events",
            "/en/events?with=A",
            "/en/events?view=timeline",
            "/en/events?view=network",
            "/vi/events?who=A&view=network")) {
      String page = withoutOwnScripts(page(path).body());
      assertFalse(page.contains("<script"), path);
      assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), path);
    }
  }

  @Test
  void longListsComeInPages() {
    replace(IntStream.range(0, 30).mapToObj(i -> event("e" + i, "")).collect(Collectors.joining()));
    String first = page("/en/events").body();
    assertEquals(25, first.split("<h3>", -1).length - 1);
    assertTrue(first.contains("<a href=\"/en/events?page=2\" rel=\"next\">"), first);
    assertEquals(5, page("/en/events?page=2").body().split("<h3>", -1).length - 1);
    assertEquals(404, page("/en/events?page=3").statusCode());
  }

  @Test
  void fileIsWholeOrRefused() {
    replace(
        IntStream.range(0, 1_001).mapToObj(i -> event("e" + i, "")).collect(Collectors.joining()));
    HttpResponse<String> refused = get("/en/events.ttl");
    assertEquals(413, refused.statusCode());
    assertTrue(refused.body().contains("There are 1001 events"), refused.body());
    assertEquals(1_002, get("/en/events.csv").body().lines().count());
    assertEquals(200, get("/en/events.ttl?year=undated&q=e7").statusCode());
  }
}
