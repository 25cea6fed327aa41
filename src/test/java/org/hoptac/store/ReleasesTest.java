package org.hoptac.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {
  private static final Clock DAY = clock("2026-03-14T09:26:53.589Z");

  @TempDir Path directory;

  private static Clock clock(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  private static String text(Release release, DumpFormat format) throws IOException {
    try (InputStream file = Files.newInputStream(release.path(format));
        InputStream in = format.isCompressed() ? new GZIPInputStream(file) : file) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Store store() {
    return Store.open(directory.resolve("store"), Samples.BASE);
  }

  @Test
  void anEmptyStoreHasNone() {
    try (Store store = store();
        Releases releases = Releases.open(store, 3, DAY)) {
      assertEquals(Optional.empty(), releases.latest());
    }
  }

  @Test
  void eachChangeOfASmallStoreIsReleasedBeforeItsCallReturns() {
    try (Store store = store();
        Releases releases = Releases.open(store, 3, DAY)) {
      store.add(List.of(Samples.graph("a", 1)));
      Release first = releases.latest().orElseThrow();
      assertEquals("2026-03-14-" + store.version(), first.name());
      assertEquals(Instant.parse("2026-03-14T09:26:53Z"), first.made());
      assertEquals(store.triples(), first.triples());
      assertEquals(Optional.of(first), releases.find(first.name()));
      assertTrue(first.file(DumpFormat.ADDED).isEmpty());
      store.add(List.of(Samples.graph("b", 1)));
      Release second = releases.latest().orElseThrow();
      assertEquals(store.version(), second.version());
      assertEquals(List.of(second, first), releases.all());
      assertEquals(Optional.of(first.name()), second.previous());
    }
  }

  @Test
  void whatWasAddedAndRemovedIsTold() throws IOException {
    try (Store store = store();
        Releases releases = Releases.open(store, 3, DAY)) {
      store.replace(out -> Stream.of("a", "b", "d").map(ReleasesTest::triple).forEach(out::triple));
      store.replace(
          out ->
              Stream.of("0", "b", "c", "d2", "e").map(ReleasesTest::triple).forEach(out::triple));
      Release release = releases.latest().orElseThrow();
      assertEquals(line("0") + line("c") + line("d2") + line("e"), text(release, DumpFormat.ADDED));
      assertEquals(line("a") + line("d"), text(release, DumpFormat.REMOVED));
      assertEquals(4, release.file(DumpFormat.ADDED).orElseThrow().triples());
      assertEquals(2, release.file(DumpFormat.REMOVED).orElseThrow().triples());
      String sums = text(release, DumpFormat.SHA256SUMS);
      assertTrue(sums.contains("  added.nt.gz\n") && sums.contains("  removed.nt.gz\n"), sums);
    }
  }

  private static Triple triple(String key) {
    return Triple.create(
        NodeFactory.createURI("urn:x:" + key),
        NodeFactory.createURI("urn:p"),
        NodeFactory.createLiteralString("é"));
  }

  private static String line(String key) {
    return "<urn:x:" + key + "> <urn:p> \"é\" .\n";
  }

  /** The day stands in the name and in no file. */
  @Test
  void equalTriplesAreEqualFilesOnAnotherDayAndMachine() throws IOException {
    try (Store here = store();
        Store there = Store.open(directory.resolve("there"), Samples.BASE);
        Releases today = Releases.open(here, 3, DAY);
        Releases later = Releases.open(there, 3, clock("2031-01-01T00:00:00Z"))) {
      here.replace(Samples.content(Samples.graph("a", 20)));
      there.replace(Samples.content(Samples.graph("a", 20)));
      Release one = today.latest().orElseThrow();
      Release other = later.latest().orElseThrow();
      assertEquals("2031-01-01-g2-c1", other.name());
      assertEquals(one.files(), other.files());
      for (DumpFile file : one.files()) {
        assertEquals(-1, Files.mismatch(one.path(file.format()), other.path(file.format())));
      }
    }
  }

  @Test
  void onlyTheNewestAreKept() throws IOException {
    try (Store store = store();
        Releases releases = Releases.open(store, 2, DAY)) {
      for (String key : List.of("a", "b", "c")) {
        store.add(List.of(Samples.graph(key, 1)));
      }
      assertEquals(2, releases.all().size());
      try (Stream<Path> kept = Files.list(directory.resolve("store/releases"))) {
        assertEquals(2, kept.count());
      }
    }
  }

  @Test
  void theyOutliveTheProcessAndTheGeneration() throws IOException {
    List<Release> before;
    try (Store store = store();
        Releases releases = Releases.open(store, 5, DAY)) {
      store.replace(Samples.content(Samples.graph("a", 3)));
      store.replace(Samples.content(Samples.graph("b", 3)));
      before = releases.all();
      assertEquals(2, before.size());
    }
    Files.createDirectory(directory.resolve("store/releases/2026-01-01-g1-c0"));
    Files.createDirectory(directory.resolve("store/dump-123"));
    try (Store store = store();
        Releases releases = Releases.open(store, 5, clock("2026-03-15T00:00:00Z"))) {
      assertEquals(before, releases.all());
      assertFalse(Files.exists(directory.resolve("store/releases/2026-01-01-g1-c0")));
      assertFalse(Files.exists(directory.resolve("store/dump-123")));
    }
  }

  /** After an aborted transaction the data moves to another generation, as it is. */
  @Test
  void aVersionWithTheSameTriplesIsNoRelease() {
    try (Store store = store();
        Releases releases = Releases.open(store, 5, DAY)) {
      store.replace(Samples.content(Samples.graph("a", 3)));
      List<Release> before = releases.all();
      assertThrows(
          UnsupportedOperationException.class,
          () -> store.write(new Change(new Failing(), List.of())));
      store.add(List.of(Samples.graph("a", 3)));
      assertEquals(3, store.version().generation());
      assertEquals(before, releases.all());
    }
  }

  /** A large store is released in the background: the commit does not wait. */
  @Test
  void aLargeStoreIsReleasedAfterTheCommitAndCommitsMeanwhileTogether() throws Exception {
    try (Store store = store();
        Releases releases = Releases.open(store, 9, DAY, 0)) {
      store.replace(Samples.content(Samples.graph("a", 2_000)));
      for (int at = 0; at < 8; at++) {
        store.add(List.of(Samples.graph("b" + at, 1)));
      }
      Instant end = Instant.now().plus(Duration.ofSeconds(60));
      while (!releases.latest().map(Release::version).equals(Optional.of(store.version()))) {
        assertTrue(Instant.now().isBefore(end), "no release of " + store.version());
        Thread.sleep(20);
      }
      assertTrue(releases.all().size() < 9, releases.all().toString());
      assertEquals(store.triples(), releases.latest().orElseThrow().triples());
    }
  }

  @Test
  void closingGivesUpWhatIsBeingMade() throws IOException {
    try (Store store = store()) {
      Releases releases = Releases.open(store, 9, DAY, 0);
      store.replace(Samples.content(Samples.graph("a", 2_000)));
      releases.close();
      store.add(List.of(Samples.graph("b", 1)));
      try (Stream<Path> left = Files.list(directory.resolve("store"))) {
        assertFalse(left.anyMatch(path -> path.getFileName().toString().startsWith("dump-")));
      }
    }
  }

  /** Stands for a full disk in the middle of a transaction. */
  private static final class Failing extends AbstractList<Triple> {
    @Override
    public Triple get(int at) {
      throw new UnsupportedOperationException("on purpose");
    }

    @Override
    public int size() {
      return 1;
    }
  }
}
