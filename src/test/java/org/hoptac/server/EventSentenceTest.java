package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.hoptac.rdf.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the title of an event says, by roles and status. */
class EventSentenceTest {
  private static final Vocabulary VOCABULARY = Vocabulary.packaged();
  private static final String PREFIXES =
      """
      @prefix coop: <https://w3id.org/hoptac/ontology#> .
      @prefix type: <https://w3id.org/hoptac/type/> .
      @prefix role: <https://w3id.org/hoptac/role/> .
      @prefix status: <https://w3id.org/hoptac/status/> .
      @prefix topic: <https://w3id.org/hoptac/topic/> .
      @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix : <https://data.example/coop/id/> .
      :KE skos:prefLabel "Kenya"@vi , "Kenya"@en .
      :CL skos:prefLabel "Chi-lê"@vi , "Chile"@en .
      :police skos:prefLabel "Cảnh sát Chi-lê"@vi ; coop:actsFor :CL .
      :one nif:beginIndex 1 . :two nif:beginIndex 20 . :three nif:beginIndex 30 .
      """;
  private static final String KENYA_AND_CHILE =
      """
      :e coop:participation :p2 , :p1 .
      :p1 coop:agent :KE ; coop:role role:partner ; coop:evidence :one .
      :p2 coop:agent :CL ; coop:role role:partner ; coop:evidence :two .
      """;

  private static String sentence(Language language, String facts) {
    Graph graph = RDFParser.fromString(PREFIXES + facts, Lang.TURTLE).toGraph();
    var all = new Facts(new Union(graph, VOCABULARY.published()));
    var labels = new Labels(all, language, Paths.of(URI.create("https://data.example/coop/")));
    Node event = NodeFactory.createURI("https://data.example/coop/id/e");
    return new EventSentence(all, labels)
        .of(event).stream().map(Text::value).collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "completed | Kenya and Chile cooperated | Kenya và Chi-lê đã hợp tác",
        "ongoing   | Kenya and Chile are cooperating | Kenya và Chi-lê đang hợp tác",
        "planned   | Kenya and Chile will cooperate, as planned | Kenya và Chi-lê sẽ hợp tác theo kế hoạch",
        "not-yet   | Kenya and Chile did not yet cooperate | Kenya và Chi-lê chưa hợp tác",
        "refused   | Kenya and Chile refused to cooperate | Kenya và Chi-lê từ chối hợp tác"
      })
  void theStatusIsInTheVerb(String status, String english, String vietnamese) {
    String facts =
        KENYA_AND_CHILE
            + ":e coop:eventType type:cooperation . :c coop:about :e ; coop:status status:"
            + status
            + " .";
    assertEquals(english, sentence(Language.EN, facts));
    assertEquals(vietnamese, sentence(Language.VI, facts));
  }

  @Test
  void whoItIsDoneToStandsBehindTheVerb() {
    String facts =
        """
        :e coop:participation :p2 , :p1 ; coop:eventType type:aid ; coop:topic topic:health ;
           coop:when [ coop:edtf "2024-05" ] .
        :p1 coop:agent :KE ; coop:role role:initiator ; coop:evidence :two .
        :p2 coop:agent :CL ; coop:role role:beneficiary ; coop:evidence :one .
        :c coop:about :e ; coop:status status:pledged .
        """;
    assertEquals("Kenya promised to help Chile for health, May 2024", sentence(Language.EN, facts));
    assertEquals("Kenya hứa sẽ hỗ trợ Chi-lê về y tế, 5/2024", sentence(Language.VI, facts));
  }

  @Test
  void whoActsForAnotherStandsForBoth() {
    String facts =
        KENYA_AND_CHILE
            + """
            :e coop:participation :p3 ; coop:eventType type:exercise .
            :p3 coop:agent :police ; coop:role role:partner ; coop:evidence :three .
            :c coop:about :e ; coop:status status:ongoing .
            """;
    assertEquals(
        "Kenya and Cảnh sát Chi-lê (Chile) are holding an exercise", sentence(Language.EN, facts));
  }

  @Test
  void claimsThatDisagreeMakeNoSentence() {
    String facts =
        KENYA_AND_CHILE
            + """
            :e coop:eventType type:cooperation .
            :c coop:about :e ; coop:status status:completed .
            :d coop:about :e ; coop:status status:planned .
            """;
    assertEquals("", sentence(Language.EN, facts));
  }

  @Test
  void whatNobodyDoesMakesNoSentence() {
    String facts =
        ":e coop:eventType type:conference . :c coop:about :e ; coop:status status:planned .";
    assertEquals("", sentence(Language.EN, facts));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTypeAndStatusHasItsWords(Language language) {
    Set<String> words = Templates.words("sentences", language).keySet();
    for (String scheme : List.of("type", "status")) {
      String home = "https://w3id.org/hoptac/" + scheme + "/";
      VOCABULARY.published().stream()
          .map(triple -> triple.getSubject())
          .filter(node -> node.isURI() && node.getURI().startsWith(home))
          .map(node -> node.getURI().substring(home.length()))
          .filter(key -> !isGroup(home + key))
          .forEach(
              key -> assertEquals(true, words.contains(scheme + "." + key), scheme + "." + key));
    }
    assertNotNull(Templates.words("sentences", language).get("and"));
  }

  private static boolean isGroup(String iri) {
    Node broader = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#broader");
    return VOCABULARY.published().contains(Node.ANY, broader, NodeFactory.createURI(iri));
  }
}
