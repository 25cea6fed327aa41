package org.hoptac.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.hoptac.rdf.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CensusTest {
  private static final String BASE = "https://data.example/coop/";

  private static final String FACTS =
      """
      @prefix coop: <https://w3id.org/hoptac/ontology#> .
      @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix cameo: <https://w3id.org/hoptac/cameo/> .
      @base <https://data.example/coop/id/> .
      <a> a coop:State , coop:Actor ; skos:exactMatch <http://www.wikidata.org/entity/Q1> , <b> ;
        skos:closeMatch <http://dbpedia.org/resource/A> , <http://dbpedia.org/resource/B> .
      <b> a coop:State ; skos:exactMatch <http://www.wikidata.org/entity/Q1> ; skos:notation "b" .
      <e> coop:takesPlaceIn <x> , <y> ; coop:concernsRegion <y> .
      <f> coop:takesPlaceIn <y> ; skos:note 7 , 7.5 , "b" .
      <t> sem:hasBeginTimeStamp "2021-03-04"^^xsd:date ; sem:hasEndTimeStamp "2021-03-05"^^xsd:date .
      <u> sem:hasBeginTimeStamp "2020-12-31"^^xsd:date ; sem:hasEndTimeStamp "2020-12-31"^^xsd:date .
      <w> coop:cameo cameo:040 .
      """;

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store"), URI.create(BASE));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Graph facts() {
    return RDFParser.fromString(FACTS, Lang.TURTLE).toGraph();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  @Test
  void anEmptyStoreHasNothing() {
    Census census = store.census();
    assertEquals(0, census.triples() + census.subjects() + census.objects() + census.entities());
    assertEquals(List.of(), census.properties());
    assertEquals(List.of(), census.classes());
    assertTrue(census.period().isEmpty());
  }

  @Test
  void countsAreThoseOfCountingEachByItself() {
    Graph all = facts();
    Vocabulary.packaged().published().stream()
        .filter(triple -> !triple.getSubject().isBlank() && !triple.getObject().isBlank())
        .forEach(all::add);
    store.replace(out -> all.stream().forEach(out::triple));
    Census census = store.census();
    assertEquals(store.version(), census.version());
    assertEquals(all.size(), census.triples());
    assertEquals(distinct(all, Triple::getSubject), census.subjects());
    assertEquals(distinct(all, Triple::getObject), census.objects());
    assertEquals(
        all.stream(Node.ANY, RDF.Nodes.type, Node.ANY).map(Triple::getSubject).distinct().count(),
        census.entities());
    assertEquals(distinct(all, Triple::getPredicate), census.properties().size());
    for (Census.OfProperty counted : census.properties()) {
      List<Triple> triples = all.stream(Node.ANY, counted.property(), Node.ANY).toList();
      assertEquals(triples.size(), counted.triples(), counted::toString);
      assertEquals(
          triples.stream().map(Triple::getSubject).distinct().count(),
          counted.subjects(),
          counted::toString);
      assertEquals(
          triples.stream().map(Triple::getObject).distinct().count(),
          counted.objects(),
          counted::toString);
    }
    for (Census.OfClass counted : census.classes()) {
      List<Node> members =
          all.stream(Node.ANY, RDF.Nodes.type, counted.type()).map(Triple::getSubject).toList();
      assertEquals(members.size(), counted.entities(), counted::toString);
      assertTrue(members.contains(counted.example()), counted::toString);
      Map<Node, Long> uses =
          members.stream()
              .flatMap(member -> all.stream(member, Node.ANY, Node.ANY))
              .collect(Collectors.groupingBy(Triple::getPredicate, Collectors.counting()));
      assertEquals(
          uses,
          counted.uses().stream()
              .collect(Collectors.toMap(Census.Use::property, Census.Use::triples)));
    }
  }

  private static long distinct(Graph all, Function<Triple, Node> part) {
    return all.stream().map(part).distinct().count();
  }

  @Test
  void linksAreCountedByTargetAndPropertyWithoutThoseToOwnThings() {
    store.replace(out -> facts().stream().forEach(out::triple));
    String skos = "http://www.w3.org/2004/02/skos/core#";
    assertEquals(
        List.of(
            new Census.Links("http://dbpedia.org/", node(skos + "closeMatch"), 2, 1, 2),
            new Census.Links("http://www.wikidata.org/", node(skos + "exactMatch"), 2, 2, 1),
            new Census.Links(
                "https://w3id.org/hoptac/cameo/",
                node("https://w3id.org/hoptac/ontology#cameo"),
                1,
                1,
                1)),
        store.census().links());
  }

  @Test
  void coverageIsThatOfTheEvents() {
    store.replace(out -> facts().stream().forEach(out::triple));
    Census census = store.census();
    assertEquals(Optional.of(new Census.Period("2020-12-31", "2021-03-05")), census.period());
    assertEquals(List.of(node(BASE + "id/y"), node(BASE + "id/x")), census.places());
  }

  @Test
  void equalDataGiveEqualLists() {
    store.replace(out -> facts().stream().forEach(out::triple));
    Census first = store.census();
    try (Store other = Store.open(folder.resolve("other"), URI.create(BASE))) {
      List<Triple> backwards = new ArrayList<>(facts().stream().toList());
      Collections.reverse(backwards);
      other.replace(out -> backwards.forEach(out::triple));
      Census second = other.census();
      assertEquals(first.properties(), second.properties());
      assertEquals(first.links(), second.links());
      assertFalse(first.classes().isEmpty());
      assertEquals(
          first.classes().stream().map(Census.OfClass::uses).toList(),
          second.classes().stream().map(Census.OfClass::uses).toList());
    }
  }
}
