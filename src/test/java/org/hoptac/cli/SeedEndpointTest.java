package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hoptac.rdf.Coop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a user of the endpoint can rely on, asked over HTTP on the seeds. */
@ExtendWith(Seeded.class)
class SeedEndpointTest {
  private static final String PREFIXES =
      """
      PREFIX coop: <https://w3id.org/hoptac/ontology#>
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX status: <https://w3id.org/hoptac/status/>
      PREFIX type: <https://w3id.org/hoptac/type/>
      PREFIX actor: <https://w3id.org/hoptac/id/actor/>
      PREFIX dct: <http://purl.org/dc/terms/>
      """;

  private static SeedEndpoint endpoint;

  @BeforeAll
  static void ask(SeedEndpoint shared) {
    endpoint = shared;
  }

  @Test
  void everyMentionIsTheSubstringItSays() {
    assertEquals(
        List.of("0"),
        rows(
            """
            SELECT (COUNT(*) AS ?wrong) { ?m nif:referenceContext/coop:text ?text ; nif:beginIndex ?b ; nif:endIndex ?e ; nif:anchorOf ?a
              FILTER (SUBSTR(?text, ?b + 1, ?e - ?b) != ?a) }"""));
    assertTrue(
        Integer.parseInt(rows("SELECT (COUNT(*) AS ?n) { ?m a coop:Mention }").get(0)) > 100);
  }

  @Test
  void everyEventReachesAStatement() {
    assertEquals(
        List.of("0"),
        rows(
            "SELECT (COUNT(*) AS ?lost) { ?e a coop:CooperationEvent FILTER NOT EXISTS { ?e ^coop:about/prov:wasDerivedFrom/coop:text ?t } }"));
  }

  @Test
  void everyParticipationShowsItsWords() {
    assertEquals(
        List.of("0"),
        rows(
            "SELECT (COUNT(*) AS ?mute) { ?p a coop:Participation FILTER NOT EXISTS { ?p coop:evidence/nif:anchorOf ?words } }"));
  }

  @Test
  void theDumpIsWhatConstructReturns() {
    Graph dump = graph(endpoint.get("/dump/hoptac.ttl", "*/*").body());
    Graph constructed = graph(endpoint.query("CONSTRUCT WHERE { ?s ?p ?o }", "text/turtle"));
    assertTrue(
        dump.isIsomorphicWith(constructed), () -> dump.size() + " and " + constructed.size());
  }

  @Test
  void theExerciseOfLine8ResemblesThatOfLine9AndThatOfLine10() {
    assertEquals(
        List.of("8,9,0.95", "9,10,0.4"),
        rows(
            """
            SELECT ?a ?b ?score { ?r coop:between ?one , ?other ; coop:score ?score .
              ?one coop:eventType type:exercise ; ^coop:about/prov:wasDerivedFrom/coop:position ?a .
              ?other ^coop:about/prov:wasDerivedFrom/coop:position ?b FILTER (?a < ?b) } ORDER BY ?a"""));
  }

  @Test
  void theConferencesOfLines4And5AreOneSeriesAndNotOneEvent() {
    assertEquals(
        List.of("4,5"),
        rows(
            """
            SELECT DISTINCT ?a ?b { ?one coop:underProgramme ?series ; ^coop:about/prov:wasDerivedFrom/coop:position ?a .
              ?other coop:underProgramme ?series ; ^coop:about/prov:wasDerivedFrom/coop:position ?b FILTER (?a = 4 && ?b = 5) }"""));
    assertEquals(
        List.of(),
        rows("SELECT * { ?one coop:possiblySameAs ?other . ?one coop:eventType type:conference }"));
  }

  @Test
  void vietNamIsNotAmongThoseInEuCrisisManagement() {
    String taking =
        "?e coop:hasParticipant actor:VN , actor:EU ; coop:eventType type:operation . ?c coop:about ?e ; coop:status/skos:broader ";
    assertAll(
        () -> assertEquals(List.of(), rows("SELECT ?e { " + taking + "status:realised }")),
        () -> assertEquals(1, rows("SELECT ?e { " + taking + "status:unrealised }").size()));
  }

  @Test
  void noYearIsInvented() {
    assertEquals(
        List.of("2023-10-26"),
        rows("SELECT DISTINCT ?edtf { ?t coop:edtf ?edtf FILTER (!STRSTARTS(?edtf, \"XXXX\")) }"));
  }

  @Test
  void everyEventHasAPageInBothLanguages() {
    for (String event : rows("SELECT ?e { ?e a coop:CooperationEvent }")) {
      String key = event.substring((Coop.HOME + "id/").length());
      assertTrue(endpoint.get("/vi/" + key, "text/html").body().contains("<mark"), event);
      assertTrue(endpoint.get("/en/" + key, "text/html").body().contains("<mark"), event);
    }
  }

  private static List<String> rows(String query) {
    return endpoint.query(PREFIXES + query, "text/csv").lines().skip(1).toList();
  }

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new StringReader(turtle)).lang(Lang.TURTLE).parse(graph);
    return graph;
  }
}
