package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** The list of candidate links: what is open is shown, and the page itself changes nothing. */
class ReviewPageTest extends ServedTest {
  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    String prefixes =
        """
        PREFIX coop: <https://w3id.org/hoptac/ontology#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX dct: <http://purl.org/dc/terms/>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        PREFIX id: <%sid/>
        PREFIX actor: <%sid/actor/>
        """
            .formatted(Sample.BASE, Sample.BASE);
    RDFParser.fromString(prefixes + turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  private static String candidate(int number, String label, String score) {
    return """
        <%sid/candidate/%d> a coop:LinkCandidate ;
          coop:candidateFor actor:JP ; coop:candidate <https://other.example/%d> ;
          coop:comparedLabel "Nhật Bản" ; coop:candidateLabel "%s"@en ; coop:score %s ;
          coop:labelLikeness 0.97 ; coop:kindAgreement 1.0 ; dct:created "2026-11-26"^^xsd:date ;
          coop:reason "tên chỉ khác dấu"@vi , "names alike but for marks"@en .
        """
        .formatted(Sample.BASE, number, number, label, score);
  }

  private void add(String turtle) {
    store.add(List.of(graph(turtle)));
  }

  @Test
  void withoutCandidatesItTellsHowToMakeThem() {
    HttpResponse<String> page = get("/en/review");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("hoptac link --against FILE"), page.body());
  }

  @Test
  void aCandidateStandsWithItsFeaturesInTheReadersLanguage() {
    add(candidate(1, "Japan", "0.78"));
    String english = get("/en/review").body();
    String vietnamese = get("/vi/review").body();
    assertAll(
        () -> assertTrue(english.contains("https://other.example/1"), english),
        () -> assertTrue(english.contains("label likeness"), english),
        () -> assertTrue(english.contains("names alike but for marks"), english),
        () -> assertTrue(english.contains("decisions are made in the CSV file"), english),
        () -> assertTrue(english.contains("2026-11-26"), english),
        () -> assertTrue(vietnamese.contains("mức giống của tên"), vietnamese),
        () -> assertTrue(vietnamese.contains("tên chỉ khác dấu"), vietnamese),
        () -> assertTrue(vietnamese.contains("0,78"), vietnamese));
  }

  @Test
  void namesStayText() {
    add(candidate(1, "<script>alert(1)</script>", "0.78"));
    String page = get("/en/review").body();
    assertTrue(page.contains("&lt;script&gt;alert(1)"), page);
    assertFalse(page.contains("<script>alert"), page);
  }

  @Test
  void whatIsDecidedOrLinkedIsGone() {
    add(candidate(1, "Japan", "0.78") + candidate(2, "Japan", "0.8") + candidate(3, "J", "0.8"));
    assertTrue(get("/en/review").body().contains("other.example/2"));
    add(
        """
        actor:JP skos:closeMatch <https://other.example/1> .
        <https://example.org/links#2> a rdf:Statement ; rdf:subject actor:JP ;
          rdf:predicate skos:closeMatch ; rdf:object <https://other.example/2> ; coop:decision "rejected" .
        """);
    String page = get("/en/review").body();
    assertFalse(page.contains("other.example/1"), page);
    assertFalse(page.contains("other.example/2"), page);
    assertTrue(page.contains("other.example/3"), page);
  }

  @Test
  void thePagesHaveTwentyFiveEach() {
    StringBuilder all = new StringBuilder();
    for (int i = 10; i < 40; i++) {
      all.append(candidate(i, "Japan " + i, "0." + i));
    }
    add(all.toString());
    String first = get("/en/review").body();
    String second = get("/en/review?page=2").body();
    assertEquals(25, first.split("<article", -1).length - 1);
    assertEquals(5, second.split("<article", -1).length - 1);
    assertTrue(first.contains("Japan 39") && second.contains("Japan 10"), "the best are first");
    assertEquals(404, get("/en/review?page=3").statusCode());
    assertEquals(400, get("/en/review?page=x").statusCode());
    assertEquals(405, post("/en/review", "text/plain", "accept").statusCode());
  }

  @Test
  void theListIsAFile() {
    add(candidate(1, "=1+1", "0.78"));
    HttpResponse<String> csv = get("/review.csv");
    assertEquals("text/csv;charset=utf-8", header(csv, "Content-Type"));
    assertEquals(
        """
        subject,label,candidate,candidate label,score,features,decision
        %sid/actor/JP,Nhật Bản,https://other.example/1,'=1+1,0.78,labelLikeness 0.97; kindAgreement 1,
        """
            .formatted(Sample.BASE),
        csv.body().replace("\r\n", "\n"));
  }

  @Test
  void candidatesMayStandApart() {
    server.close();
    server =
        HoptacServer.start(
            options().at("127.0.0.1", 0),
            store,
            VOCABULARY,
            NO_ENGINE,
            java.util.Optional.of(graph(candidate(7, "Japan", "0.8"))));
    assertTrue(get("/en/review").body().contains("other.example/7"));
  }
}
