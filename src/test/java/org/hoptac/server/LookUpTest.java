package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a thing of another data set to the thing here that is linked to it. */
class LookUpTest extends ServedTest {
  private static final String LINKS =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix actor: <https://data.example/coop/id/actor/> .
      actor:VN skos:exactMatch <http://www.wikidata.org/entity/Q881> , <https://sws.geonames.org/1562822/> ;
        skos:closeMatch <http://dbpedia.org/resource/C\u00f4te_d'Ivoire> , <https://others.example/vn> .
      actor:JP skos:relatedMatch <http://eurovoc.europa.eu/2179> .
      actor:cuc-vien-thong-vn skos:exactMatch <http://eurovoc.europa.eu/2179> .
      """;

  @BeforeEach
  void link() {
    Graph graph = RDFParser.fromString(LINKS, Lang.TURTLE).toGraph();
    store.add(List.of(graph));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.wikidata.org/entity/Q881",
        "https://www.wikidata.org/entity/Q881",
        "https://www.wikidata.org/wiki/Q881",
        "https://m.wikidata.org/wiki/Q881#sitelinks",
        "https://www.wikidata.org/wiki/Special:EntityData/Q881.ttl",
        "http://www.geonames.org/1562822/vietnam.html",
        "https://sws.geonames.org/1562822",
        "http://dbpedia.org/resource/C%C3%B4te_d%27Ivoire",
        "https://dbpedia.org/page/C\u00f4te_d'Ivoire",
        "http://others.example/vn/",
        "https://data.example/coop/id/actor/VN"
      })
  void leadsToTheDocumentHoweverTheAddressIsWritten(String uri) {
    HttpResponse<String> answer = get("/data?uri=" + encode(uri), "Accept", "text/turtle");
    assertEquals(303, answer.statusCode(), answer.body());
    assertEquals("/data/actor/VN.ttl", header(answer, "Location"));
    assertTrue(header(answer, "Vary").contains("Accept"));
  }

  @Test
  void takesAnAddressThatIsNotEscaped() {
    HttpResponse<String> answer = get("/data?uri=http://www.wikidata.org/entity/Q881");
    assertEquals("/data/actor/VN.ttl", header(answer, "Location"));
  }

  @Test
  void leadsAReaderToThePage() {
    HttpResponse<String> answer =
        get("/data?uri=http://www.wikidata.org/entity/Q881&lang=en", "Accept", BROWSER);
    assertEquals("/en/actor/VN", header(answer, "Location"));
  }

  /**
   * What is the same comes first, and is where a client may go on to; a topic is linked as well.
   */
  @Test
  void listsSeveralThings() {
    String path = "/data?lang=en&uri=http://eurovoc.europa.eu/2179";
    HttpResponse<String> graph = get(path, "Accept", "application/n-triples");
    assertEquals(300, graph.statusCode());
    assertEquals("/data/actor/cuc-vien-thong-vn.nt", header(graph, "Location"));
    assertEquals(3, graph.body().lines().filter(line -> line.contains("Match>")).count());
    HttpResponse<String> page = get(path, "Accept", BROWSER);
    assertEquals(300, page.statusCode());
    int same = page.body().indexOf("/en/actor/cuc-vien-thong-vn\"");
    assertTrue(same > 0 && same < page.body().indexOf("/en/actor/JP\""), page.body());
  }

  @Test
  void saysWhereToAskForWhatIsNotLinked() {
    HttpResponse<String> answer = get("/data?uri=http://www.wikidata.org/entity/Q1");
    assertEquals(404, answer.statusCode());
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    assertTrue(answer.body().contains("/reconcile"), answer.body());
  }

  @Test
  void tellsOfWhatIsKnownButNotYetTold() {
    HttpResponse<String> answer = get("/data?uri=https://www.wikidata.org/wiki/Q142");
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("https://data.example/coop/id/actor/FR"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Q881", "/data/actor/VN", "http://a.example/<b>"})
  void refusesWhatIsNoAddress(String uri) {
    HttpResponse<String> answer = get("/data?uri=" + encode(uri));
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("absolute IRI"), answer.body());
  }
}
