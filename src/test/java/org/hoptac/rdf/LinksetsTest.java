package org.hoptac.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.hoptac.extract.Extractor;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The links that come with the program: what must be true of each of them. */
class LinksetsTest {
  private static final Vocabulary VOCABULARY = Vocabulary.packaged();

  /** The list that the identifiers were taken from, where it is at hand. */
  private static final Path REFERENCE = Path.of("..", "shared", "reference", "reference.csv");

  private static final Map<String, String> FORMS =
      Map.of(
          "wikidata", "http://www\\.wikidata\\.org/entity/Q[1-9][0-9]*",
          "dbpedia", "http://dbpedia\\.org/resource/[^%\\s]+",
          "geonames", "https://sws\\.geonames\\.org/[1-9][0-9]*/",
          "eurovoc", "http://eurovoc\\.europa\\.eu/(?!100[0-9]{3}$)[0-9a-z_]+",
          "eu-authority",
              "http://publications\\.europa\\.eu/resource/authority/(country|corporate-body)/[A-Z0-9_]+",
          "un-m49", "http://metadata\\.un\\.org/sdg/codes/geoArea/[0-9]{3}");

  /** Rows whose things are no things here. */
  private static final Map<String, String> NOT_HERE =
      Map.of(
          "region/world", "nothing takes place in the world rather than somewhere",
          "body/kremlin", "read as the state",
          "body/hr-vp", "a post, which persons hold",
          "person/josep-borrell", "never on a label alone",
          "person/ursula-von-der-leyen", "never on a label alone",
          "person/federica-mogherini", "never on a label alone");

  static List<Linkset> sets() {
    return VOCABULARY.linksets();
  }

  private static Stream<Linkset.Link> links() {
    return sets().stream().flatMap(set -> set.links().stream());
  }

  @Test
  void oneThingElsewhereIsTheSameAsOneOfOursAtMost() {
    Map<Node, List<Linkset.Link>> exact =
        links()
            .filter(link -> link.triple().getPredicate().equals(SKOS.exactMatch.asNode()))
            .collect(Collectors.groupingBy(link -> link.triple().getObject()));
    exact.values().forEach(same -> assertEquals(1, same.size(), same::toString));
    assertTrue(exact.size() > 1_000, "found " + exact.size());
  }

  @Test
  void twoThingsAreRelatedInOneWay() {
    Map<List<Node>, Long> pairs =
        links()
            .map(link -> List.of(link.triple().getSubject(), link.triple().getObject()))
            .collect(Collectors.groupingBy(pair -> pair, Collectors.counting()));
    pairs.forEach((pair, times) -> assertEquals(1, times, pair::toString));
  }

  /** Two ways to write one address are two things to a program that compares them. */
  @ParameterizedTest
  @MethodSource("sets")
  void everyAddressIsWrittenInItsCanonicalForm(Linkset set) {
    Set<String> other = new TreeSet<>();
    for (Linkset.Link link : set.links()) {
      String iri = link.triple().getObject().getURI();
      if (!iri.matches(FORMS.get(set.key())) || !iri.startsWith(set.space())) {
        other.add(iri);
      }
    }
    assertEquals(Set.of(), other);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void theDescriptionIsTrue(Linkset set) {
    assertEquals(List.of(Integer.toString(set.links().size())), said(set, VOID.triples.asNode()));
    assertEquals(
        set.links().stream().map(link -> link.triple().getPredicate()).collect(Collectors.toSet()),
        set.graph().stream(set.name(), VOID.linkPredicate.asNode(), Node.ANY)
            .map(Triple::getObject)
            .collect(Collectors.toSet()));
    for (Node words :
        List.of(DCTerms.title.asNode(), DCTerms.description.asNode(), DCTerms.rights.asNode())) {
      assertEquals(
          Set.of("vi", "en"),
          set.graph().stream(set.name(), words, Node.ANY)
              .map(triple -> triple.getObject().getLiteralLanguage())
              .collect(Collectors.toSet()),
          words.toString());
    }
    assertTrue(set.checked().matches("\\d{4}-\\d\\d-\\d\\d"), set.checked());
    assertTrue(said(set, DCTerms.issued.asNode()).get(0).compareTo(set.checked()) <= 0);
    assertEquals("https://w3id.org/hoptac/links/" + set.key(), set.name().getURI());
  }

  private static List<String> said(Linkset set, Node property) {
    return set.graph().stream(set.name(), property, Node.ANY)
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .toList();
  }

  /** A link is asserted only as strongly as it is attested. */
  @ParameterizedTest
  @MethodSource("sets")
  void everyLinkSaysWhoStatesIt(Linkset set) {
    for (Linkset.Link link : set.links()) {
      boolean exact = link.triple().getPredicate().equals(SKOS.exactMatch.asNode());
      assertTrue(link.sources().size() >= (exact ? 2 : 1), link::toString);
      assertFalse(exact && set.key().equals("dbpedia"), link::toString);
    }
    long told = set.graph().stream(Node.ANY, RDF.Nodes.type, RDF.Statement.asNode()).count();
    assertEquals(set.links().size(), told, "statements about links that are not there");
    assertFalse(set.graph().contains(Node.ANY, OWL.sameAs.asNode(), Node.ANY));
  }

  @Test
  void everyThingThatIsLinkedIsKnownHere() {
    Graph lexicon = VOCABULARY.lexiconGraph();
    Set<String> unknown = new TreeSet<>();
    for (Node thing : links().map(link -> link.triple().getSubject()).collect(Collectors.toSet())) {
      boolean concept =
          VOCABULARY.published().contains(thing, RDF.Nodes.type, SKOS.Concept.asNode());
      if (!concept && !lexicon.contains(thing, SKOS.prefLabel.asNode(), Node.ANY)) {
        unknown.add(thing.getURI().substring(Coop.HOME.length()));
      }
    }
    assertEquals(
        Set.of(
            "id/actor/quoc-hoi-vn",
            "id/actor/quan-doi-nhan-dan-vn",
            "id/actor/bo-ngoai-giao-jp",
            "id/actor/bo-quoc-phong-jp",
            "id/actor/bo-ngoai-giao-us",
            "id/actor/bo-quoc-phong-us",
            "id/actor/phai-doan-eu"),
        unknown,
        "of these no entry tells; patterns of names make them, as the next test shows");
  }

  @ParameterizedTest
  @CsvSource({
    "actor/quoc-hoi-vn, Quốc hội Việt Nam ký thỏa thuận hợp tác với Lào.",
    "actor/quan-doi-nhan-dan-vn, Quân đội nhân dân Việt Nam diễn tập chung với Lào.",
    "actor/bo-ngoai-giao-jp, Bộ Ngoại giao Nhật Bản hợp tác với Việt Nam.",
    "actor/bo-quoc-phong-jp, Bộ Quốc phòng Nhật Bản hợp tác với Việt Nam.",
    "actor/bo-ngoai-giao-us, Bộ Ngoại giao Mỹ hợp tác với Việt Nam.",
    "actor/bo-quoc-phong-us, Bộ Quốc phòng Mỹ hợp tác với Việt Nam.",
    "actor/phai-doan-eu, Phái đoàn EU tại Việt Nam hợp tác với Lào."
  })
  void aBodyMadeByAPatternGetsItsLinks(String key, String sentence) {
    var writer = new ReadingWriter(new Iris("https://data.example/"), VOCABULARY, "9.9");
    Graph read = writer.graph(new Extractor(VOCABULARY.lexicon()).read(Statement.of(sentence)));
    Node body = NodeFactory.createURI("https://data.example/id/" + key);
    assertTrue(
        Linkset.PREDICATES.stream().anyMatch(predicate -> read.contains(body, predicate, Node.ANY)),
        () -> read.stream(body, Node.ANY, Node.ANY).toList().toString());
  }

  // The reference

  private static final String SMALL_REFERENCE =
      """
      kind,key,wikidata,dbpedia,geonames,m49,eurovoc,eu_authority,wikidata_sources
      country,vnm,Q881,http://dbpedia.org/resource/Vietnam,1562822,704,http://eurovoc.europa.eu/4707,http://publications.europa.eu/resource/authority/country/VNM,7
      region,world,Q2,,,,,,1
      """;

  /** Against the whole list where it is at hand, else against one row of it, both ways. */
  @Test
  void identifiersAreThoseOfTheReference() throws IOException {
    boolean whole = Files.exists(REFERENCE);
    Map<String, String> stated = new TreeMap<>();
    Map<String, Integer> sources = new HashMap<>();
    try (Reader table =
        whole ? Files.newBufferedReader(REFERENCE) : new StringReader(SMALL_REFERENCE)) {
      for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().get().parse(table)) {
        String name = row.get("kind") + "/" + row.get("key");
        identifiers(row).forEach(iri -> stated.put(iri, name));
        sources.put(
            "http://www.wikidata.org/entity/" + row.get("wikidata"),
            Integer.parseInt(row.get("wikidata_sources")));
      }
    }
    Map<String, Linkset.Link> linked = new HashMap<>();
    links().forEach(link -> linked.put(link.triple().getObject().getURI(), link));
    Set<String> missing = new TreeSet<>();
    stated.forEach(
        (iri, row) -> {
          if (!linked.containsKey(iri) && !NOT_HERE.containsKey(row)) {
            missing.add(row + " " + iri);
          }
        });
    assertEquals(Set.of(), missing, "stated by the reference, and not linked");
    sources.forEach(
        (iri, count) -> {
          if (linked.containsKey(iri)) {
            assertEquals(count, linked.get(iri).sources().size(), iri);
          }
        });
    if (whole) {
      Set<String> invented = new TreeSet<>(linked.keySet());
      invented.removeAll(stated.keySet());
      invented.removeAll(exported());
      assertEquals(Set.of(), invented, "linked, and stated by no source");
    }
  }

  private static List<String> identifiers(CSVRecord row) {
    return Stream.of(
            prefixed("http://www.wikidata.org/entity/", row.get("wikidata"), ""),
            row.get("dbpedia"),
            prefixed("https://sws.geonames.org/", row.get("geonames"), "/"),
            prefixed("http://metadata.un.org/sdg/codes/geoArea/", row.get("m49"), ""),
            row.get("eurovoc"),
            row.get("eu_authority"))
        .filter(iri -> !iri.isEmpty())
        .toList();
  }

  private static String prefixed(String space, String code, String end) {
    return code.isEmpty() ? "" : space + code + end;
  }

  /** Concepts of the export of EuroVoc that lies beside the reference. */
  private static Set<String> exported() throws IOException {
    Path export = REFERENCE.resolveSibling("rdf").resolve("eurovoc-en-2026.ttl");
    Graph eurovoc = RDFDataMgr.loadGraph(export.toUri().toString());
    Set<String> concepts = new HashSet<>();
    eurovoc.stream(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
        .forEach(triple -> concepts.add(triple.getSubject().getURI()));
    return concepts;
  }
}
