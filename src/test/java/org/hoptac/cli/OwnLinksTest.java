package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.VOID;
import org.hoptac.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Links that a user brings by {@code --links}: what is taken, what is refused, what is replaced.
 */
class OwnLinksTest {
  private static final String BASE = "https://w3id.org/hoptac/";

  private static final String HEADER =
      """
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix void: <http://rdfs.org/ns/void#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix actor: <https://w3id.org/hoptac/id/actor/> .
      @prefix topic: <https://w3id.org/hoptac/topic/> .
      @prefix mine: <https://library.example/> .
      mine:links a void:Linkset ; dct:title "Our library"@en ; dct:source <https://library.example/> ;
        dct:modified "2026-01-31"^^xsd:date .
      """;

  private static final int LINES = (int) HEADER.lines().count();

  @TempDir Path directory;
  private Path store;

  @BeforeEach
  void load() throws IOException {
    store = directory.resolve("store");
    Path news = directory.resolve("news.txt");
    Files.writeString(
        news, "Ngày 14/03/2024, Việt Nam và Nhật Bản ký thỏa thuận hợp tác về an ninh mạng.\n");
    assertEquals(0, Run.of("load", "--store", store.toString(), news.toString()).exit());
  }

  private Run link(String name, String links) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, links);
    return Run.of("load", "--store", store.toString(), "--links", file.toString());
  }

  /** What is in the store, as sorted lines. */
  private List<String> stored() {
    try (Store opened = Store.open(store, URI.create(BASE))) {
      return opened.read(
          data ->
              data.getDefaultGraph().stream()
                  .map(Object::toString)
                  .collect(Collectors.toCollection(TreeSet::new))
                  .stream()
                  .toList());
    }
  }

  private boolean holds(String subject, String property, String object) {
    try (Store opened = Store.open(store, URI.create(BASE))) {
      return opened.read(
          data ->
              data.getDefaultGraph()
                  .contains(
                      NodeFactory.createURI(subject),
                      NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#" + property),
                      NodeFactory.createURI(object)));
    }
  }

  @Test
  void takesLinksOfThingsOfStatementsOfTheLexiconAndOfTopics() throws IOException {
    Run run =
        link(
            "mine.ttl",
            HEADER
                + """
                actor:VN skos:exactMatch mine:vietnam .
                actor:FR skos:closeMatch mine:france .
                topic:cybersecurity skos:relatedMatch mine:computers .
                """);
    assertEquals(0, run.exit(), run.err());
    assertTrue(holds(BASE + "id/actor/VN", "exactMatch", "https://library.example/vietnam"));
    assertTrue(
        holds(BASE + "topic/cybersecurity", "relatedMatch", "https://library.example/computers"));
    // No statement tells of France, so that its name comes with the link.
    assertTrue(holds(BASE + "id/actor/FR", "closeMatch", "https://library.example/france"));
    assertTrue(holds(BASE + "id/actor/FR", "exactMatch", "http://www.wikidata.org/entity/Q142"));
    List<String> told =
        stored().stream().filter(line -> line.contains("https://library.example/links")).toList();
    assertTrue(told.stream().anyMatch(line -> line.contains("Our library")), told.toString());
    assertTrue(
        told.stream()
            .anyMatch(
                line ->
                    line.contains(VOID.triples.getURI()) && line.contains("\"3\"")
                        || line.contains(VOID.triples.getURI()) && line.endsWith(" 3")),
        told.toString());
  }

  @Test
  void listsEachBadLineAndLosesNoOther() throws IOException {
    Run run =
        link(
            "mine.ttl",
            HEADER
                + """
                actor:VN <http://www.w3.org/2002/07/owl#sameAs> mine:vietnam .
                actor:NOBODY skos:exactMatch mine:nobody .
                actor:VN skos:exactMatch "Vietnam" .
                actor:VN skos:exactMatch <vietnam> .
                actor:VN skos:exactMatch actor:JP .
                actor:JP skos:exactMatch <http://www.wikidata.org/entity/Q881> .
                actor:VN skos:exactMatch <https://www.wikidata.org/wiki/Q1> .
                topic:human-rights skos:relatedMatch <http://eurovoc.europa.eu/584> .
                actor:JP skos:exactMatch mine:japan .
                """);
    assertEquals(1, run.exit());
    List<String> rejected = run.err().lines().filter(line -> line.startsWith("rejected ")).toList();
    assertEquals(8, rejected.size(), run.err());
    List<String> reasons =
        List.of(
            "makes no link",
            "is no thing of this data set",
            "is no absolute IRI of another data set",
            "is no absolute IRI of another data set",
            "is no absolute IRI of another data set",
            "is the same as https://w3id.org/hoptac/id/actor/VN already",
            "is the same as http://www.wikidata.org/entity/Q881 already",
            "by http://www.w3.org/2004/02/skos/core#exactMatch already");
    for (int at = 0; at < reasons.size(); at++) {
      String place = "mine.ttl:" + (LINES + at + 1) + ": ";
      assertTrue(rejected.get(at).contains(place), rejected.get(at) + " not at " + place);
      assertTrue(rejected.get(at).contains(reasons.get(at)), rejected.get(at));
    }
    assertTrue(holds(BASE + "id/actor/JP", "exactMatch", "https://library.example/japan"));
    assertFalse(holds(BASE + "id/actor/JP", "exactMatch", "http://www.wikidata.org/entity/Q881"));
  }

  @Test
  void aLaterReadingReplacesTheSetAndNothingElse() throws IOException {
    List<String> before = stored();
    link(
        "mine.ttl",
        HEADER
            + "actor:VN skos:exactMatch mine:vietnam , <http://www.wikidata.org/entity/Q881> .\n");
    List<String> linked = stored();
    Run again =
        link(
            "mine.ttl",
            HEADER
                + "actor:VN skos:exactMatch mine:vietnam , <http://www.wikidata.org/entity/Q881> .\n");
    assertEquals(0, again.exit(), again.err());
    assertEquals(linked, stored(), "the same twice is the same");
    link("mine.ttl", HEADER + "actor:JP skos:exactMatch mine:japan .\n");
    assertFalse(holds(BASE + "id/actor/VN", "exactMatch", "https://library.example/vietnam"));
    assertTrue(holds(BASE + "id/actor/JP", "exactMatch", "https://library.example/japan"));
    assertTrue(
        holds(BASE + "id/actor/VN", "exactMatch", "http://www.wikidata.org/entity/Q881"),
        "what the program states too stays");
    link("mine.ttl", HEADER);
    List<String> left =
        stored().stream().filter(line -> !line.contains("library.example")).toList();
    assertEquals(before, left);
  }

  /** In Turtle a mistake of syntax costs the file, and what was read of it before stays. */
  @Test
  void aFileThatCannotBeReadChangesNothing() throws IOException {
    link("mine.ttl", HEADER + "actor:VN skos:exactMatch mine:vietnam .\n");
    List<String> before = stored();
    for (String bad :
        List.of(
            HEADER + "actor:VN skos:exactMatch mine:other ;; .\nactor:VN\n",
            "<https://w3id.org/hoptac/id/actor/VN> <http://www.w3.org/2004/02/skos/core#exactMatch> <https://a.example/> .\n",
            HEADER
                .replace("dct:title \"Our library\"@en ;", "")
                .replace("dct:source <https://library.example/> ;", ""))) {
      Run run = link("mine.ttl", bad);
      assertEquals(1, run.exit(), run.err());
      assertTrue(run.err().contains("rejected "), run.err());
      assertEquals(before, stored());
    }
    assertEquals(1, Run.of("load", "--store", store.toString(), "--links", "none.ttl").exit());
    assertEquals(2, Run.of("load", "--store", store.toString()).exit());
  }

  @Test
  void aMistakeInNTriplesCostsOneLine() throws IOException {
    Run run =
        link(
            "mine.nt",
            """
            <https://a.example/set> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://rdfs.org/ns/void#Linkset> .
            <https://a.example/set> <http://purl.org/dc/terms/title> "A" .
            <https://a.example/set> <http://purl.org/dc/terms/creator> "Mai" .
            <https://w3id.org/hoptac/id/actor/VN> <http://www.w3.org/2004/02/skos/core#exactMatch> <https://a.example/vn .
            <https://w3id.org/hoptac/id/actor/JP> <http://www.w3.org/2004/02/skos/core#exactMatch> <https://a.example/jp> .
            """);
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("mine.nt:4: "), run.err());
    assertTrue(holds(BASE + "id/actor/JP", "exactMatch", "https://a.example/jp"));
  }

  @Test
  void twoFilesOfOneRunAreTwoSets() throws IOException {
    Path one = directory.resolve("one.ttl");
    Path two = directory.resolve("two.ttl");
    Files.writeString(one, HEADER + "actor:VN skos:exactMatch mine:vietnam .\n");
    Files.writeString(
        two,
        HEADER.replace("mine:links", "mine:more") + "actor:VN skos:exactMatch mine:vietnam .\n");
    Run run =
        Run.of(
            "load",
            "--store",
            store.toString(),
            "--links",
            one.toString(),
            "--links",
            two.toString());
    assertEquals(0, run.exit(), run.err());
    Node linkset = VOID.Linkset.asNode();
    assertEquals(2, stored().stream().filter(line -> line.endsWith(linkset.toString())).count());
    link("one.ttl", HEADER);
    assertTrue(
        holds(BASE + "id/actor/VN", "exactMatch", "https://library.example/vietnam"),
        "the other set states it still");
  }
}
