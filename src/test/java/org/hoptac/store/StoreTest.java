package org.hoptac.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.hoptac.rdf.Coop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path directory;

  private Store open() {
    return Store.open(directory, Samples.BASE);
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.startsWith("generation-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void whatIsLoadedIsThereAfterReopening() {
    Graph first = Samples.graph("first", 20);
    Graph second = Samples.graph("second", 5);
    DataVersion version;
    try (Store store = open()) {
      assertEquals("g1-c0", store.version().toString());
      assertEquals(
          new LoadSummary(0, 20, new DataVersion(2, 1)), store.replace(Samples.content(first)));
      assertEquals(new LoadSummary(20, 25, new DataVersion(2, 2)), store.add(List.of(second)));
      version = store.version();
    }
    try (Store store = open()) {
      assertEquals(version, store.version());
      assertEquals(25, store.triples());
      assertEquals(25, store.verify());
      second.find().forEach(first::add);
      assertTrue(first.isIsomorphicWith(Samples.all(store)));
    }
  }

  @Test
  void loadingTheSameAgainChangesNeitherTriplesNorVersion() throws IOException {
    Graph graph = Samples.graph("same", 20);
    try (Store store = open()) {
      List<DataVersion> told = new ArrayList<>();
      store.onChange(committed -> told.add(committed.version()));
      store.replace(Samples.content(graph));
      DataVersion version = store.version();
      assertEquals(new LoadSummary(20, 20, version), store.add(List.of(graph, graph)));
      assertEquals(new LoadSummary(20, 20, version), store.replace(Samples.content(graph)));
      assertEquals(List.of(version), told);
      assertEquals(List.of("generation-0002"), generations());
    }
  }

  @Test
  void numbersAreComparedAsTheyAreStored() {
    Graph padded = Samples.turtle("event:a coop:score 0.50 .");
    Graph canonical = Samples.turtle("event:a coop:score 0.5 .");
    try (Store store = open()) {
      assertEquals(1, store.add(List.of(padded, canonical)).triplesAfter());
      assertEquals(1, store.add(List.of(padded)).triplesAfter());
      assertEquals(1, store.verify());
      assertTrue(canonical.isIsomorphicWith(Samples.all(store)));
    }
  }

  @Test
  void aReplacementReplacesEverything() {
    Graph graph = Samples.graph("new", 3);
    try (Store store = open()) {
      store.add(List.of(Samples.graph("old", 10)));
      assertEquals(
          new LoadSummary(10, 3, store.version()).triplesAfter(),
          store.replace(Samples.content(graph)).triplesAfter());
      assertTrue(graph.isIsomorphicWith(Samples.all(store)));
    }
  }

  @Test
  void aFailedReplacementLeavesTheStoreAsItWas() throws IOException {
    Graph graph = Samples.graph("kept", 10);
    try (Store store = open()) {
      store.add(List.of(graph));
      DataVersion version = store.version();
      assertThrows(
          UnsupportedOperationException.class,
          () ->
              store.replace(
                  out -> {
                    Samples.triples("lost", 100).forEach(out::triple);
                    throw new UnsupportedOperationException("the input ended");
                  }));
      assertEquals(version, store.version());
      assertEquals(List.of("generation-0001"), generations());
      assertTrue(graph.isIsomorphicWith(Samples.all(store)));
      store.add(List.of(Samples.graph("more", 1)));
      assertEquals(11, store.verify());
    }
  }

  @Test
  void whatCannotBePublishedIsRefusedBeforeATransaction() {
    Node subject = NodeFactory.createURI(Samples.BASE + "id/event/a");
    Node predicate = Coop.term("text");
    Node blank = NodeFactory.createBlankNode();
    Node half = NodeFactory.createLiteralString("nửa \uD83D cặp");
    try (Store store = open()) {
      for (Triple bad :
          List.of(
              Triple.create(blank, predicate, subject),
              Triple.create(subject, predicate, blank),
              Triple.create(subject, predicate, half))) {
        Graph unit = Samples.graph("good", 1);
        unit.add(bad);
        assertThrows(IllegalArgumentException.class, () -> store.add(List.of(unit)));
        assertThrows(IllegalArgumentException.class, () -> store.replace(out -> out.triple(bad)));
      }
      Quad named = Quad.create(subject, subject, predicate, subject);
      assertThrows(IllegalArgumentException.class, () -> store.replace(out -> out.quad(named)));
      assertEquals("g1-c0", store.version().toString());
      assertEquals(0, store.verify());
    }
  }

  @Test
  void readersFinishOnTheGenerationTheyBeganWith() throws IOException {
    Graph old = Samples.graph("old", 10);
    try (Store store = open()) {
      store.replace(Samples.content(old));
      Snapshot reader = store.acquire();
      store.replace(Samples.content(Samples.graph("new", 3)));
      assertEquals(List.of("generation-0002", "generation-0003"), generations());
      assertEquals("g2-c1", reader.version().toString());
      assertEquals(
          10L, Txn.calculateRead(reader.dataset(), () -> reader.dataset().stream().count()));
      reader.close();
      reader.close();
      assertEquals(List.of("generation-0003"), generations());
      assertEquals(3, Samples.all(store).size());
    }
  }

  /**
   * Each generation holds triples of one name only; a mixture or a hole would show a swap in
   * mid-read.
   */
  @Test
  void swapsUnderReadersMixNothing() throws Exception {
    ExecutorService readers = Executors.newFixedThreadPool(3);
    AtomicBoolean done = new AtomicBoolean();
    try (Store store = open()) {
      store.replace(Samples.content(Samples.graph("round0", 500)));
      List<Future<Integer>> reads = new ArrayList<>();
      for (int reader = 0; reader < 3; reader++) {
        reads.add(readers.submit(() -> readUntil(done, store)));
      }
      for (int round = 1; round <= 8; round++) {
        store.replace(Samples.content(Samples.graph("round" + round, 500)));
      }
      done.set(true);
      for (Future<Integer> read : reads) {
        assertTrue(read.get() > 0);
      }
      assertEquals(List.of("generation-0010"), generations());
    } finally {
      done.set(true);
      readers.shutdown();
    }
  }

  private static int readUntil(AtomicBoolean done, Store store) {
    int rounds = 0;
    while (!done.get()) {
      try (Snapshot snapshot = store.acquire()) {
        List<String> names =
            Txn.calculateRead(
                snapshot.dataset(),
                () ->
                    snapshot.dataset().stream()
                        .map(quad -> quad.getSubject().getURI().replaceAll("/\\d+$", ""))
                        .toList());
        assertEquals(500, names.size());
        assertEquals(1, names.stream().distinct().count());
      }
      rounds++;
    }
    return rounds;
  }

  @Test
  void callersAtTheSameTimeAllGetIn() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(8);
    try (Store store = open()) {
      List<Future<LoadSummary>> loads = new ArrayList<>();
      for (int writer = 0; writer < 40; writer++) {
        Graph unit = Samples.graph("writer" + writer, 5);
        loads.add(writers.submit(() -> store.add(List.of(unit))));
      }
      for (Future<LoadSummary> load : loads) {
        LoadSummary summary = load.get();
        assertEquals(5, summary.triplesAfter() - summary.triplesBefore());
      }
      assertEquals(200, store.triples());
      assertEquals(200, store.verify());
      assertTrue(store.version().commit() <= 40);
    } finally {
      writers.shutdown();
    }
  }

  @Test
  void listenersHearOfEachChangeAndCannotSpoilIt() {
    try (Store store = open()) {
      List<String> told = new ArrayList<>();
      store.onChange(
          version -> {
            throw new IllegalStateException("a listener that fails, on purpose");
          });
      store.onChange(committed -> told.add(committed.version() + " of " + store.triples()));
      store.add(List.of(Samples.graph("a", 2)));
      store.replace(Samples.content(Samples.graph("b", 3)));
      assertEquals(List.of("g1-c1 of 2", "g2-c2 of 3"), told);
    }
  }

  @Test
  void aSecondOpenIsRefusedAndDoesNotFreeTheLock() throws Exception {
    try (Store store = open()) {
      String message = assertThrows(StoreException.class, this::open).getMessage();
      assertTrue(message.contains(directory.toString()), message);
      assertTrue(message.contains("--store"), message);
      String other = ChildJvm.run(OpenOnce.class, directory.toString());
      assertTrue(other.contains("in use by process " + ProcessHandle.current().pid()), other);
      assertEquals(0, store.verify());
    }
    assertEquals("opened", ChildJvm.run(OpenOnce.class, directory.toString()).strip());
  }

  /** What another process sees. */
  static final class OpenOnce {
    public static void main(String[] arguments) {
      try (Store store = Store.open(Path.of(arguments[0]), Samples.BASE)) {
        System.out.println(store.verify() == 0 ? "opened" : "not empty");
      } catch (StoreException refused) {
        System.out.println(refused.getMessage());
      }
    }
  }

  @Test
  void theDirectoryIsFreeWhenTheLastSnapshotIsClosed() {
    Store store = open();
    store.add(List.of(Samples.graph("a", 2)));
    Snapshot reader = store.acquire();
    store.close();
    assertThrows(StoreException.class, this::open);
    assertThrows(IllegalStateException.class, store::acquire);
    assertThrows(IllegalStateException.class, () -> store.add(List.of()));
    assertEquals(2L, Txn.calculateRead(reader.dataset(), () -> reader.dataset().stream().count()));
    reader.close();
    try (Store again = open()) {
      assertEquals(2, again.verify());
    }
  }

  @Test
  void aStoreOfAnotherBaseIsRefusedWithBothNames() {
    open().close();
    URI other = URI.create("https://example.org/data/");
    String message =
        assertThrows(StoreException.class, () -> Store.open(directory, other)).getMessage();
    assertTrue(message.contains(other.toString()), message);
    assertTrue(message.contains("--base " + Samples.BASE), message);
    open().close();
  }

  @Test
  void aBaseMustEndWithASlash() {
    for (String base : List.of("https://example.org/data", "data/")) {
      assertThrows(StoreException.class, () -> Store.open(directory, URI.create(base)));
    }
  }

  @Test
  void aDirectoryOfOtherThingsIsRefusedAndNotTouched() throws IOException {
    Path letter = Files.writeString(directory.resolve("letter.txt"), "dear reader");
    String message = assertThrows(StoreException.class, this::open).getMessage();
    assertTrue(message.contains("other things"), message);
    try (Stream<Path> entries = Files.list(directory)) {
      assertEquals(List.of(letter), entries.toList());
    }
    assertThrows(StoreException.class, () -> Store.open(letter, Samples.BASE));
  }

  @Test
  void aMissingGenerationAndAnUnreadableRecordAreSaidToBeDamage() throws IOException {
    try (Store store = open()) {
      store.add(List.of(Samples.graph("a", 2)));
    }
    Path generation = directory.resolve("generation-0001");
    Files.move(generation, directory.resolve("away"));
    String message = assertThrows(StoreException.class, this::open).getMessage();
    assertTrue(message.contains("generation-0001 is missing"), message);
    Files.move(directory.resolve("away"), generation);
    open().close();
    Files.writeString(directory.resolve(StoreRecord.FILE_NAME), "format=1\nbase=x\n");
    assertTrue(assertThrows(StoreException.class, this::open).getMessage().contains("damaged"));
  }

  @Test
  void halfBuiltGenerationsAreClearedAwayAndBegunCommitsCounted() throws IOException {
    try (Store store = open()) {
      store.add(List.of(Samples.graph("a", 7)));
    }
    Files.createDirectories(directory.resolve("generation-0002/tdb2/Data-0001"));
    new StoreRecord(Samples.BASE, 1, 2, 3, true).write(directory);
    try (Store store = open()) {
      assertEquals(List.of("generation-0001"), generations());
      assertEquals(7, store.triples());
      assertEquals("g1-c2", store.version().toString());
    }
    assertFalse(StoreRecord.read(directory).writing());
  }

  @Test
  void turkishChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      DataVersion version;
      try (Store store = open()) {
        store.replace(Samples.content(Samples.graph("I", 3)));
        version = store.version();
      }
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      try (Store again = open()) {
        assertEquals(version, again.version());
        assertEquals(3, again.verify());
        assertTrue(Files.isDirectory(directory.resolve("generation-0002")));
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
