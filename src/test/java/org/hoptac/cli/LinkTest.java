package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.RdfFile;
import org.hoptac.spec.Seeds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a candidate: from a file of others to a link, to a list, to a decision that stays. */
class LinkTest {
  private static final String OTHERS =
      """
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix schema: <http://schema.org/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix o: <https://other.example/> .
      o:guerrier a foaf:Person ; foaf:name "Julien Guerrier" ;
        schema:description "ambassador of the European Union to Vietnam"@en .
      o:tibbels a foaf:Person ; foaf:name "Richard Tibbels" .
      o:ministry a schema:GovernmentOrganization ; schema:name "Ministry of Public Security of Vietnam"@en .
      o:other-ministry a schema:GovernmentOrganization ; rdfs:label "Ministry of Public Security"@en .
      o:nikkei a schema:Newspaper ; rdfs:label "Nikkei Asia" .
      o:song a o:Song ; rdfs:label "=ESIWA()" , "ESIWA" .
      """;

  private static final Node GUERRIER = thing("person/julien-guerrier");

  @TempDir private static Path shared;
  private static Path store;

  @TempDir private Path folder;
  private Path others;

  private static Node thing(String key) {
    return NodeFactory.createURI(Coop.HOME + "id/" + key);
  }

  private static Node other(String name) {
    return NodeFactory.createURI("https://other.example/" + name);
  }

  @BeforeAll
  static void loadTheSeeds() {
    store = shared.resolve("store");
    Run run = Run.of("load", "--store", store.toString(), Seeds.FILE.toString());
    assertEquals(0, run.exit(), run::toString);
  }

  @BeforeEach
  void writeTheOthers() throws IOException {
    others = Files.writeString(folder.resolve("others.ttl"), OTHERS);
  }

  private Run link(String... more) {
    List<String> arguments = new java.util.ArrayList<>(List.of("link", "--store"));
    arguments.add(store.toString());
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  /** Of two persons with equal names the one is linked who is said to act for the same side. */
  @Test
  void aPersonIsLinkedByMoreThanTheName() {
    Run run = link("--against", others.toString(), "-o", file("c.ttl").toString());
    assertEquals(0, run.exit(), run::toString);
    Graph graph = RdfFile.read(file("c.ttl"));
    assertAll(
        () -> assertTrue(graph.contains(GUERRIER, SKOS.closeMatch.asNode(), other("guerrier"))),
        () ->
            assertFalse(
                graph.contains(Node.ANY, SKOS.closeMatch.asNode(), other("tibbels")),
                "linked by the name alone"),
        () ->
            assertTrue(
                graph.contains(
                    thing("actor/bo-cong-an-vn"), SKOS.closeMatch.asNode(), other("ministry"))),
        () -> assertFalse(graph.contains(Node.ANY, SKOS.closeMatch.asNode(), other("song"))),
        () -> assertFalse(graph.contains(Node.ANY, OWL.sameAs.asNode(), Node.ANY)),
        () -> assertTrue(run.err().contains(" links, "), run::toString));
  }

  @Test
  void aCandidateTellsWhatItRestsOn() {
    link("--against", others.toString(), "-o", file("c.ttl").toString(), "--date", "2026-11-26");
    Graph graph = RdfFile.read(file("c.ttl"));
    Node candidate =
        graph
            .find(Node.ANY, Coop.term("candidate"), other("guerrier"))
            .mapWith(triple -> triple.getSubject())
            .next();
    assertAll(
        () -> assertEquals("1", value(graph, candidate, "score")),
        () -> assertEquals("1", value(graph, candidate, "actsForAgreement")),
        () -> assertEquals("Julien Guerrier", value(graph, candidate, "candidateLabel")),
        () -> assertEquals(2, graph.find(candidate, Coop.term("reason"), Node.ANY).toList().size()),
        () -> assertTrue(graph.contains(candidate, Coop.term("evidence"), Node.ANY)),
        () -> assertTrue(graph.contains(Node.ANY, RDF.Nodes.type, VOID.Linkset.asNode())));
  }

  private static String value(Graph graph, Node subject, String property) {
    return graph
        .find(subject, Coop.term(property), Node.ANY)
        .next()
        .getObject()
        .getLiteralLexicalForm();
  }

  @Test
  void equalInputGivesEqualBytes() throws IOException {
    link("--against", others.toString(), "-o", file("1.ttl").toString());
    link("--against", others.toString(), "-o", file("2.ttl").toString());
    assertArrayEquals(Files.readAllBytes(file("1.ttl")), Files.readAllBytes(file("2.ttl")));
  }

  @Test
  void candidatesCanBeLoaded() {
    link("--against", others.toString(), "-o", file("c.ttl").toString());
    Run load =
        Run.of(
            "load",
            "--store",
            file("copy").toString(),
            Seeds.FILE.toString(),
            file("c.ttl").toString());
    assertEquals(0, load.exit(), load::toString);
  }

  @Test
  void decisionsStay() throws IOException {
    Path review = file("review.csv");
    Path kept = file("decisions.ttl");
    link("--against", others.toString(), "--review", review.toString());
    String rows = Files.readString(review);
    assertTrue(rows.contains("https://other.example/tibbels"), rows);
    assertTrue(
        rows.startsWith("subject,label,candidate,candidate label,score,features,decision"), rows);
    Files.writeString(
        review,
        rows.lines()
            .map(line -> line.contains("other.example/tibbels") ? line + "exact" : line)
            .map(line -> line.contains("other.example/other-ministry") ? line + "reject" : line)
            .reduce("", (all, line) -> all + line + "\n"));
    Run decided =
        link("--decisions", review.toString(), "--links", kept.toString(), "--date", "2026-11-26");
    assertEquals(0, decided.exit(), decided::toString);
    assertTrue(decided.err().startsWith("1 accepted, 1 rejected, "), decided::toString);
    Run served =
        Run.of(
            "load",
            "--store",
            file("copy").toString(),
            Seeds.FILE.toString(),
            "--links",
            kept.toString());
    assertEquals(0, served.exit(), served::toString);
    Graph graph = RdfFile.read(kept);
    assertAll(
        () ->
            assertTrue(
                graph.contains(
                    thing("person/richard-tibbels"), SKOS.exactMatch.asNode(), other("tibbels"))),
        () ->
            assertFalse(
                graph.contains(Node.ANY, SKOS.closeMatch.asNode(), other("other-ministry"))));
    byte[] before = Files.readAllBytes(kept);
    Run again =
        link(
            "--against",
            others.toString(),
            "--links",
            kept.toString(),
            "--review",
            review.toString());
    String open = Files.readString(review);
    assertEquals(0, again.exit(), again::toString);
    assertFalse(open.contains("other.example/tibbels"), open);
    assertFalse(open.contains("other.example/other-ministry"), open);
    link("--decisions", review.toString(), "--links", kept.toString(), "--date", "2026-11-26");
    assertArrayEquals(before, Files.readAllBytes(kept), "decisions did not survive");
  }

  @Test
  void badRowsAreListed() throws IOException {
    Path rows =
        Files.writeString(
            file("rows.csv"),
            """
            subject,candidate,decision
            https://w3id.org/hoptac/id/person/to-lam,https://other.example/1,accept
            https://w3id.org/hoptac/id/person/to-lam,https://other.example/2,perhaps
            to-lam,https://other.example/3,accept
            https://w3id.org/hoptac/id/person/to-lam,https://other.example/1,reject
            https://w3id.org/hoptac/id/person/to-lam,https://other.example/4
            """);
    Path kept = file("kept.ttl");
    Run run =
        link("--decisions", rows.toString(), "--links", kept.toString(), "--date", "2026-11-26");
    assertEquals(1, run.exit(), run::toString);
    assertEquals(
        List.of(
            "rejected " + rows + ":3: \"decision\" is none of accept, exact, reject: \"perhaps\"",
            "rejected " + rows + ":4: \"subject\" is no IRI: \"to-lam\"",
            "rejected " + rows + ":5: the same candidate is decided otherwise further up",
            "rejected " + rows + ":6: the row has 2 columns, not as many as the header"),
        run.err().lines().filter(line -> line.startsWith("rejected ")).toList());
    assertTrue(
        RdfFile.read(kept).contains(thing("person/to-lam"), SKOS.closeMatch.asNode(), other("1")));
  }

  @Test
  void whatAUserHasWrittenIntoTheFileStays() throws IOException {
    Path kept =
        Files.writeString(
            file("mine.ttl"),
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://w3id.org/hoptac/id/person/to-lam> skos:closeMatch <https://other.example/mine> ;
              skos:relatedMatch <https://other.example/related> .
            """);
    Path rows =
        Files.writeString(
            file("rows.csv"),
            "subject,candidate,decision\n"
                + GUERRIER.getURI()
                + ",https://other.example/guerrier,accept\n");
    link("--decisions", rows.toString(), "--links", kept.toString(), "--date", "2026-11-26");
    Graph graph = RdfFile.read(kept);
    assertAll(
        () ->
            assertTrue(
                graph.contains(thing("person/to-lam"), SKOS.closeMatch.asNode(), other("mine"))),
        () ->
            assertTrue(
                graph.contains(
                    thing("person/to-lam"), SKOS.relatedMatch.asNode(), other("related"))),
        () -> assertTrue(graph.contains(GUERRIER, SKOS.closeMatch.asNode(), other("guerrier"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"o.nt", "o.rdf", "o.jsonld", "o.ttl.gz"})
  void anyFormOfRdfIsRead(String name) throws IOException {
    Graph graph = RdfFile.read(others);
    Path file = file(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      if (name.endsWith(".gz")) {
        try (var gzip = new GZIPOutputStream(out)) {
          RDFDataMgr.write(gzip, graph, Lang.TURTLE);
        }
      } else {
        RDFDataMgr.write(out, graph, org.apache.jena.riot.RDFLanguages.filenameToLang(name));
      }
    }
    link("--against", file.toString(), "-o", file("c.ttl").toString());
    assertTrue(
        RdfFile.read(file("c.ttl"))
            .contains(GUERRIER, SKOS.closeMatch.asNode(), other("guerrier")));
  }

  /** The mistake stands behind what would have been a link. */
  @Test
  void aBrokenFileIsReportedAndNothingOfItUsed() throws IOException {
    Path broken = Files.writeString(file("broken.ttl"), OTHERS + "o:x o:y .\n");
    Run run = link("--against", broken.toString(), "-o", file("c.ttl").toString());
    assertAll(
        () -> assertEquals(1, run.exit(), run::toString),
        () -> assertTrue(run.err().contains("nothing of it was used: line 12"), run::toString),
        () -> assertFalse(Files.exists(file("c.ttl"))));
  }

  @Test
  void spreadsheetsGetNoFormula() throws IOException {
    link("--against", others.toString(), "--threshold", "1", "--review", file("r.csv").toString());
    assertFalse(Files.readString(file("r.csv")).contains(",="), "a formula");
  }

  @Test
  void wrongUsageAndMissingThings() throws IOException {
    Files.write(
        file("latin.csv"),
        "subject,candidate,decision\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertAll(
        () -> assertEquals(2, link().exit()),
        () -> assertEquals(2, link("--against", others.toString(), "--threshold", "2").exit()),
        () -> assertEquals(2, link("--decisions", "r.csv").exit()),
        () -> assertEquals(1, link("--against", "nowhere.ttl").exit()),
        () ->
            assertEquals(
                1,
                link("--decisions", "nowhere.csv", "--links", "l.ttl", "--date", "2026-11-26")
                    .exit()),
        () ->
            assertTrue(
                link(
                        "--decisions",
                        file("latin.csv").toString(),
                        "--links",
                        file("l.ttl").toString(),
                        "--date",
                        "2026-11-26")
                    .err()
                    .contains("not valid UTF-8")),
        () ->
            assertTrue(
                Run.of("link", "--store", file("empty").toString(), "--against", others.toString())
                    .err()
                    .contains("there is no store " + file("empty"))));
  }
}
