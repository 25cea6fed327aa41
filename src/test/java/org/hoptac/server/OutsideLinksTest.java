package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.hoptac.rdf.Iris;
import org.junit.jupiter.api.Test;

/** Links into other data sets are shown by data set, with the day of the last check. */
class OutsideLinksTest extends ServedTest {
  private static final String MINE =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix actor: <https://data.example/coop/id/actor/> .
      <https://library.example/links> a <http://rdfs.org/ns/void#Linkset> ; dct:title "Thư viện"@vi ;
        dct:modified "2026-01-31"^^xsd:date .
      actor:VN skos:closeMatch <https://library.example/vietnam> , <https://others.example/VN> .
      <https://data.example/coop/id/link/1> a rdf:Statement ; rdf:subject actor:VN ;
        rdf:predicate skos:closeMatch ; rdf:object <https://library.example/vietnam> ;
        dct:isPartOf <https://library.example/links> .
      """;

  private static final Node VN = NodeFactory.createURI(Sample.BASE + "id/actor/VN");

  /** The program's own first; a link of which nobody tells stands under its host, without a day. */
  @Test
  void areGroupedByDataSet() {
    store.add(List.of(RDFParser.fromString(MINE, Lang.TURTLE).toGraph()));
    Iris iris = new Iris(Sample.BASE);
    OutsideLinks links =
        new OutsideLinks(VOCABULARY.linksets(), new OtherDatasets(VOCABULARY.linksets()), iris);
    List<OutsideLinks.Group> groups =
        store.read(
            data -> {
              Facts facts = new Facts(data.getDefaultGraph());
              return links.of(VN, facts, new Labels(facts, Language.VI, new Paths(iris)));
            });
    assertEquals(
        List.of("Wikidata", "Thư viện", "others.example"),
        groups.stream().map(group -> group.title().value()).toList());
    assertTrue(groups.get(0).checked().matches("\\d{4}-\\d\\d-\\d\\d"));
    assertEquals("2026-01-31", groups.get(1).checked());
    assertEquals("", groups.get(2).checked());
    OutsideLinks.Entry wikidata = groups.get(0).links().get(0);
    assertEquals("http://www.wikidata.org/entity/Q881", wikidata.target().href());
    assertTrue(wikidata.sources().size() >= 2, wikidata.toString());
  }

  @Test
  void theDocumentTellsWhoStatesALinkAndWhenItWasChecked() {
    Graph document = RDFParser.fromString(get("/data/actor/VN.ttl").body(), Lang.TURTLE).toGraph();
    Node object = NodeFactory.createURI("http://www.wikidata.org/entity/Q881");
    Node link =
        document.stream(Node.ANY, RDF.object.asNode(), object)
            .findFirst()
            .orElseThrow()
            .getSubject();
    assertTrue(document.contains(link, RDF.subject.asNode(), VN));
    assertTrue(document.stream(link, DCTerms.source.asNode(), Node.ANY).count() >= 2);
    Node set =
        document.stream(link, DCTerms.isPartOf.asNode(), Node.ANY)
            .findFirst()
            .orElseThrow()
            .getObject();
    assertEquals("https://w3id.org/hoptac/links/wikidata", set.getURI());
    assertTrue(document.contains(set, DCTerms.modified.asNode(), Node.ANY));
  }
}
