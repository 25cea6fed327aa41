package org.hoptac.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** A name that others end with or hold is known there in all its spellings. */
class PartNamesTest {
  private static final String UNION =
      """
      @prefix coop: <https://w3id.org/hoptac/ontology#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <https://w3id.org/hoptac/id/actor/union> skos:prefLabel "Liên minh Sao Hỏa"@vi ;
        coop:partLabel "Liên minh Sao Hỏa"@vi , "LSH"@vi .
      <https://w3id.org/hoptac/id/actor/body> skos:prefLabel "%s"@vi .
      """;

  @Test
  void namesOfBodiesHoldAnySpelling() {
    assertEquals(
        Set.of("Quỹ Nước LSH", "Quỹ Nước của LSH", "Quỹ Nước của Liên minh Sao Hỏa"),
        others("Quỹ Nước Liên minh Sao Hỏa", "body"));
    assertEquals(
        Set.of(
            "Cao ủy của LSH về nước",
            "Cao ủy Liên minh Sao Hỏa về nước",
            "Cao ủy của Liên minh Sao Hỏa về nước"),
        others("Cao ủy LSH về nước", "body"));
  }

  @Test
  void whatBeginsWithTheNameIsNobodysElse() {
    assertEquals(Set.of("LSH tại Hà Nội"), others("Liên minh Sao Hỏa tại Hà Nội", "body"));
  }

  @Test
  void onlyWholeWordsAreSpelledOtherwise() {
    assertEquals(Set.of(), others("Quỹ NLSH", "body"));
    assertEquals(Set.of(), others("Quỹ Nước", "union"));
  }

  private static Set<String> others(String body, String of) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new StringReader(UNION.formatted(body)), null, Lang.TURTLE);
    PartNames.complete(model);
    return model
        .listObjectsOfProperty(
            model.createResource("https://w3id.org/hoptac/id/actor/" + of), SKOS.altLabel)
        .toList()
        .stream()
        .map(label -> label.asLiteral().getLexicalForm())
        .collect(Collectors.toSet());
  }
}
