package org.hoptac.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.hoptac.rdf.Linkset;
import org.hoptac.rdf.Sha256;
import org.hoptac.rdf.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTest {
  @TempDir Path directory;

  private static Graph sample() {
    Graph graph = Samples.graph("line", 50);
    Samples.turtle(
            """
            event:0a1 a coop:CooperationEvent ; coop:eventType type:exercise ; coop:ordinal 1 ;
              coop:score 0.9 ; rdfs:label "tập trận: \\"EU\\"\\nIndonesia \\\\ 😀"@vi, "exercise"@en ;
              coop:partner actor:VN, actor:bo-cong-an-vn .
            <https://w3id.org/hoptac/id/statement/1> dct:issued
              "2023-10-27"^^<http://www.w3.org/2001/XMLSchema#date> .
            """)
        .find()
        .forEach(graph::add);
    return graph;
  }

  private static Dump dump(Store store) {
    return store.dump(Optional.empty(), () -> false);
  }

  private static byte[] bytes(Dump dump, DumpFormat format) throws IOException {
    return Files.readAllBytes(dump.path(format));
  }

  @Test
  void theTurtleIsWhatConstructGives() {
    try (Store store = Store.open(directory, Samples.BASE)) {
      store.replace(Samples.content(sample()));
      Dump dump = dump(store);
      Path turtle = dump.path(DumpFormat.TURTLE);
      Graph dumped = RDFDataMgr.loadGraph(turtle.toString());
      try (Snapshot snapshot = store.acquire()) {
        Graph constructed =
            Txn.calculateRead(
                snapshot.dataset(),
                () -> {
                  try (var execution =
                      QueryExecutionFactory.create(
                          "CONSTRUCT WHERE { ?s ?p ?o }",
                          DatasetFactory.wrap(snapshot.dataset()))) {
                    return execution.execConstruct().getGraph();
                  }
                });
        assertEquals(constructed.size(), dumped.size());
        assertTrue(constructed.isIsomorphicWith(dumped));
      }
      for (DumpFormat format :
          List.of(DumpFormat.TURTLE_GZIP, DumpFormat.NTRIPLES, DumpFormat.NTRIPLES_GZIP)) {
        String file = dump.path(format).toString();
        assertTrue(dumped.isIsomorphicWith(RDFDataMgr.loadGraph(file)), file);
      }
    }
  }

  @Test
  void equalTriplesGiveEqualBytesWhateverTheirHistory() throws IOException {
    List<Triple> triples = new ArrayList<>(sample().find().toList());
    Locale before = Locale.getDefault();
    try (Store bulk = Store.open(directory.resolve("bulk"), Samples.BASE);
        Store grown = Store.open(directory.resolve("grown"), Samples.BASE)) {
      bulk.replace(out -> triples.forEach(out::triple));
      Collections.shuffle(triples, new Random(3));
      for (Triple triple : triples) {
        Graph unit = Samples.turtle("");
        unit.add(triple);
        grown.add(List.of(unit));
      }
      Dump expected = dump(bulk);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      Dump found = dump(grown);
      assertEquals(expected.files(), found.files());
      for (DumpFile file : expected.files()) {
        assertArrayEquals(
            bytes(expected, file.format()), bytes(found, file.format()), file.toString());
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theTurtleIsReadable() throws IOException {
    try (Store store = Store.open(directory, Samples.BASE)) {
      store.replace(Samples.content(sample()));
      String turtle = new String(bytes(dump(store), DumpFormat.TURTLE), StandardCharsets.UTF_8);
      assertTrue(turtle.contains("coop:eventType  type:exercise"), turtle);
      assertTrue(turtle.startsWith("@prefix coop: "), turtle);
      assertTrue(turtle.contains("\nevent:0a1 "), turtle);
      assertTrue(turtle.contains("coop:partner    actor:bo-cong-an-vn"), turtle);
      assertFalse(turtle.contains("<" + Samples.BASE + "id/event/0a1>"), turtle);
    }
  }

  @Test
  void theNTriplesAreSortedByBytes() throws IOException {
    try (Store store = Store.open(directory, Samples.BASE)) {
      store.replace(Samples.content(sample()));
      try (InputStream in =
          new GZIPInputStream(Files.newInputStream(dump(store).path(DumpFormat.NTRIPLES_GZIP)))) {
        List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(sample().size(), lines.size());
        List<String> sorted = new ArrayList<>(lines);
        sorted.sort((one, other) -> Arrays.compareUnsigned(utf8(one), utf8(other)));
        assertEquals(sorted, lines);
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void checksumsAndSizesAreThoseOfTheFiles() throws IOException {
    try (Store store = Store.open(directory, Samples.BASE)) {
      store.replace(Samples.content(sample()));
      Dump dump = dump(store);
      StringBuilder expected = new StringBuilder();
      for (DumpFormat format :
          List.of(
              DumpFormat.NTRIPLES,
              DumpFormat.NTRIPLES_GZIP,
              DumpFormat.TURTLE,
              DumpFormat.TURTLE_GZIP,
              DumpFormat.LINKS_DBPEDIA,
              DumpFormat.LINKS_EU_AUTHORITY,
              DumpFormat.LINKS_EUROVOC,
              DumpFormat.LINKS_GEONAMES,
              DumpFormat.LINKS_UN_M49,
              DumpFormat.LINKS_WIKIDATA,
              DumpFormat.LINKS)) {
        String digest = HexFormat.of().formatHex(Sha256.digest().digest(bytes(dump, format)));
        expected.append(digest).append("  ").append(format.fileName()).append('\n');
        long triples = format.fileName().startsWith("links") ? 0 : sample().size();
        long size = Files.size(dump.path(format));
        assertTrue(dump.files().contains(new DumpFile(format, size, digest, triples)), digest);
      }
      String sums = new String(bytes(dump, DumpFormat.SHA256SUMS), StandardCharsets.UTF_8);
      assertEquals(expected.toString(), sums);
    }
  }

  @Test
  void mappingsToOtherDataSetsAreAFileOfTheirOwn() throws IOException {
    try (Store store = Store.open(directory, Samples.BASE)) {
      store.replace(
          Samples.content(
              Samples.turtle(
                  """
                  actor:VN <http://www.w3.org/2004/02/skos/core#exactMatch> <http://www.wikidata.org/entity/Q881> ,
                    actor:JP ; rdfs:seeAlso <http://example.org/> .
                  """)));
      assertEquals(
          "<"
              + Samples.BASE
              + "id/actor/VN> <http://www.w3.org/2004/02/skos/core#exactMatch> <http://www.wikidata.org/entity/Q881> .\n",
          new String(bytes(dump(store), DumpFormat.LINKS), StandardCharsets.UTF_8));
    }
  }

  /** The files are named and cut as the link sets are that describe them. */
  @Test
  void theLinksToEachDataSetAreAFileOfTheirOwn() throws IOException {
    try (Store store = Store.open(directory, Samples.BASE)) {
      store.replace(
          Samples.content(
              Samples.turtle(
                  """
                  actor:VN <http://www.w3.org/2004/02/skos/core#exactMatch> <http://www.wikidata.org/entity/Q881> ,
                    <http://eurovoc.europa.eu/4707> , <http://others.example/http://dbpedia.org/resource/VN> .
                  """)));
      Dump dump = dump(store);
      for (Linkset set : Vocabulary.packaged().linksets()) {
        DumpFormat format = DumpFormat.ofLinks(set.key()).orElseThrow();
        assertEquals(set.space(), format.space());
        String file = new String(bytes(dump, format), StandardCharsets.UTF_8);
        boolean linked = List.of("wikidata", "eurovoc").contains(set.key());
        assertEquals(linked ? 1 : 0, file.lines().count(), file);
        assertTrue(file.lines().allMatch(line -> line.contains("> <" + set.space())), file);
      }
    }
  }

  /** Runs of a few lines each give the files that one run gives. */
  @Test
  void sortingOnDiskGivesTheSameFiles() throws IOException {
    var data = DatasetGraphFactory.wrap(sample());
    Path small = Files.createDirectory(directory.resolve("small"));
    Path large = Files.createDirectory(directory.resolve("large"));
    List<DumpFile> written;
    try (DumpWriter inRuns = new DumpWriter(small, Samples.BASE, () -> false, 500);
        DumpWriter atOnce = new DumpWriter(large, Samples.BASE, () -> false)) {
      inRuns.read(data);
      atOnce.read(data);
      written = inRuns.write(Optional.empty());
      assertEquals(atOnce.write(Optional.empty()), written);
    }
    try (Stream<Path> files = Files.list(small)) {
      assertEquals(written.size(), files.count(), "runs are cleared away");
    }
  }
}
