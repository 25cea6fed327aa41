package org.hoptac.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The fault of TDB2 up to 6.0 after an aborted write, and that the store keeps clear of it. When
 * {@link #tdb2DamagesItsNodeTableAfterAnAbortedWrite} fails after a step of Jena, the fault is
 * cured (apache/jena GH-3877, 6.1.0) and {@link Store} may write to a location again after an
 * abort.
 */
class AbortTest {
  /** So many that more than one write buffer of the node file (128 KB) has gone to disk. */
  private static final int MANY = 20_000;

  @TempDir Path directory;

  /**
   * The node file keeps its write position when an abort cuts the file short. A read of the file
   * makes the next write seek to that position, beyond the end: the new nodes stand elsewhere than
   * the index says. A cached node needs no read of the file, hence the fresh connection first.
   */
  @Test
  void tdb2DamagesItsNodeTableAfterAnAbortedWrite() {
    DatasetGraph first = connect();
    Txn.executeWrite(first, () -> add(first, "base", 100));
    TDBInternal.expel(first, true);

    DatasetGraph second = connect();
    second.begin(ReadWrite.WRITE);
    add(second, "lost", MANY);
    second.abort();
    second.end();
    Txn.executeWrite(
        second,
        () -> {
          assertEquals(100, second.stream().count());
          add(second, "kept", 100);
        });
    TDBInternal.expel(second, true);

    DatasetGraph third = connect();
    assertThrows(TDBException.class, () -> Txn.executeRead(third, () -> third.stream().count()));
    TDBInternal.expel(third, true);
  }

  private DatasetGraph connect() {
    return DatabaseMgr.connectDatasetGraph(Location.create(directory));
  }

  private static void add(DatasetGraph data, String name, int count) {
    Samples.triples(name, count)
        .forEach(triple -> data.add(Quad.create(Quad.defaultGraphNodeGenerated, triple)));
  }

  @Test
  void theStoreDoesNotAfterAnAbortedWrite() throws IOException {
    try (Store store = Store.open(directory, Samples.BASE)) {
      store.add(List.of(Samples.graph("base", 100)));
    }
    try (Store store = Store.open(directory, Samples.BASE)) {
      Snapshot reader = store.acquire();
      Change failing = new Change(new FailingTriples(), List.of());
      assertThrows(UnsupportedOperationException.class, () -> store.write(failing));
      assertEquals("g1-c1", store.version().toString());
      assertEquals(100, store.verify());

      LoadSummary summary = store.add(List.of(Samples.graph("kept", 100)));

      assertEquals(100, summary.triplesBefore());
      assertEquals(200, summary.triplesAfter());
      assertEquals(2, summary.version().generation());
      assertEquals(
          100L, Txn.calculateRead(reader.dataset(), () -> reader.dataset().stream().count()));
      reader.close();
      assertTrue(Files.notExists(directory.resolve("generation-0001")));
    }
    try (Store store = Store.open(directory, Samples.BASE)) {
      assertEquals(200, store.triples());
      assertEquals(200, store.verify());
    }
  }

  @Test
  void anAbortedWriteIsForgottenByReopening() {
    try (Store store = Store.open(directory, Samples.BASE)) {
      store.add(List.of(Samples.graph("base", 100)));
      Change failing = new Change(new FailingTriples(), List.of());
      assertThrows(UnsupportedOperationException.class, () -> store.write(failing));
    }
    try (Store store = Store.open(directory, Samples.BASE)) {
      assertEquals(100, store.triples());
      store.add(List.of(Samples.graph("kept", 100)));
    }
    try (Store store = Store.open(directory, Samples.BASE)) {
      assertEquals(200, store.verify());
    }
  }

  /** Stands for a full disk in the middle of a transaction. */
  private static final class FailingTriples extends AbstractList<Triple> {
    private final List<Triple> good = Samples.triples("lost", MANY);

    @Override
    public Triple get(int at) {
      if (at == MANY) {
        throw new UnsupportedOperationException("no more space, on purpose");
      }
      return good.get(at);
    }

    @Override
    public int size() {
      return MANY + 1;
    }
  }
}
