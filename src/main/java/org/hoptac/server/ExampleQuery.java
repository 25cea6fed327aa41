package org.hoptac.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A query to click.
 *
 * @param key message key of its title
 */
record ExampleQuery(String key, String text) {
  private static final String PREFIXES =
      """
      PREFIX coop: <https://w3id.org/hoptac/ontology#>
      PREFIX status: <https://w3id.org/hoptac/status/>
      PREFIX topic: <https://w3id.org/hoptac/topic/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

      """;

  /** Whom Vietnam works with on a topic: what is done or under way, not what is only spoken of. */
  private static final String PARTNERS =
      """
      SELECT DISTINCT ?partner ?name ?event WHERE {
        ?vietnam skos:notation "VN" .
        ?event coop:hasParticipant ?vietnam , ?partner ; coop:topic topic:cybersecurity .
        ?claim coop:about ?event ; coop:status ?status .
        VALUES ?status { status:completed status:ongoing }
        ?partner skos:prefLabel ?name .
        FILTER (?partner != ?vietnam && LANG(?name) = "LANGUAGE")
      }
      ORDER BY ?name
      LIMIT 100
      """;

  private static final String STATUSES =
      """
      SELECT ?event ?label ?status ?date WHERE {
        ?claim coop:about ?event ; coop:status ?status .
        ?event rdfs:label ?label .
        FILTER (LANG(?label) = "LANGUAGE")
        OPTIONAL { ?event coop:when/coop:edtf ?date }
      }
      ORDER BY ?status ?label
      LIMIT 100
      """;

  private static final String SENTENCES =
      """
      SELECT ?text ?source ?label WHERE {
        ?claim coop:about ?event ; prov:wasDerivedFrom ?statement .
        ?statement coop:text ?text .
        ?event rdfs:label ?label .
        FILTER (LANG(?label) = "LANGUAGE")
        OPTIONAL { ?claim prov:wasAttributedTo/skos:prefLabel ?source FILTER (LANG(?source) = "vi") }
      }
      ORDER BY ?text
      LIMIT 100
      """;

  static List<ExampleQuery> in(Language language) {
    return List.of(
        of("examplePartners", PARTNERS, language),
        of("exampleStatuses", STATUSES, language),
        of("exampleSentences", SENTENCES, language));
  }

  private static ExampleQuery of(String key, String body, Language language) {
    return new ExampleQuery(key, PREFIXES + body.replace("LANGUAGE", language.tag()));
  }

  /** Where the query is run and its result shown. */
  String href(Language language) {
    return "/sparql?lang="
        + language.tag()
        + "&query="
        + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
