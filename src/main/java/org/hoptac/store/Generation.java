package org.hoptac.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * One copy of the data in a directory of its own, and the count of those who hold it. Its opener
 * holds it first; when the last holder lets go, TDB2 forgets the location, and the directory of an
 * obsolete generation is deleted.
 */
final class Generation {
  private static final System.Logger LOG = System.getLogger(Generation.class.getName());
  static final String PREFIX = "generation-";

  private final Path directory;
  private final int number;
  private final DatasetGraph dataset;
  private final Runnable whenClosed;

  private long commit;
  private long triples;
  private int holders = 1;
  private boolean obsolete;
  private volatile boolean undone;

  private Generation(Path directory, int number, long commit, Runnable whenClosed) {
    this.directory = directory;
    this.number = number;
    this.commit = commit;
    this.whenClosed = whenClosed;
    this.dataset = DatabaseMgr.connectDatasetGraph(Location.create(directory.resolve("tdb2")));
  }

  static Path directory(Path store, int number) {
    return store.resolve(PREFIX + String.format(Locale.ROOT, "%04d", number));
  }

  /** Opens the generation, creating an empty one where there is none. */
  static Generation open(Path store, int number, long commit, Runnable whenClosed)
      throws IOException {
    Path directory = directory(store, number);
    Files.createDirectories(directory.resolve("tdb2"));
    Durable.forceDirectory(directory);
    Durable.forceDirectory(store);
    return new Generation(directory, number, commit, whenClosed);
  }

  Path directory() {
    return directory;
  }

  int number() {
    return number;
  }

  /** For readers; they begin their own transactions. */
  DatasetGraph dataset() {
    return dataset;
  }

  synchronized DataVersion version() {
    return new DataVersion(number, commit);
  }

  /** Distinct triples, as told by {@link #triples(long)}. */
  long triples() {
    return triples;
  }

  void triples(long counted) {
    triples = counted;
  }

  /** True once a transaction was aborted here: nothing may be written to this location again. */
  boolean undone() {
    return undone;
  }

  /** Reads one consistent state, told with its exact version. */
  <T> T read(BiFunction<DatasetGraph, DataVersion, T> work) {
    DataVersion version;
    synchronized (this) {
      dataset.begin(ReadWrite.READ);
      version = version();
    }
    try {
      return work.apply(dataset, version);
    } finally {
      dataset.end();
    }
  }

  /** Does {@code work} in one transaction, which becomes {@code nextCommit}, or nothing of it. */
  void write(Consumer<DatasetGraph> work, long nextCommit) {
    if (undone) {
      throw new IllegalStateException("a transaction was aborted on " + directory);
    }
    dataset.begin(ReadWrite.WRITE);
    try {
      work.accept(dataset);
      synchronized (this) {
        dataset.commit();
        commit = nextCommit;
      }
    } catch (RuntimeException | Error fault) {
      undone = true;
      abort(fault);
      throw fault;
    } finally {
      dataset.end();
    }
  }

  private void abort(Throwable fault) {
    try {
      if (dataset.isInTransaction()) {
        dataset.abort();
      }
    } catch (RuntimeException second) {
      fault.addSuppressed(second);
    }
  }

  /** Distinct triples, by the primary index alone; inside a transaction. */
  long count() {
    return count(storage().getTripleTable().getNodeTupleTable().getTupleTable().getIndex(0));
  }

  /**
   * Reads every triple with every node and compares the indexes with each other; takes the time of
   * a full dump.
   *
   * @return distinct triples
   * @throws StoreException when a node cannot be read or the indexes disagree
   */
  long verify() {
    return read((data, version) -> verifyIn(data));
  }

  /** Counts what is there. */
  Census census(String base) {
    return read(
        (data, version) ->
            new CensusTaker(storage().getTripleTable().getNodeTupleTable())
                .take(version, Coverage.of(data.getDefaultGraph(), base)));
  }

  private long verifyIn(DatasetGraph data) {
    long decoded = 0;
    try {
      for (Iterator<Quad> quads = data.find(); quads.hasNext(); decoded++) {
        Quad quad = quads.next();
        if (quad.getSubject() == null || quad.getPredicate() == null || quad.getObject() == null) {
          throw new StoreException(damage("a value is missing after " + decoded + " triples"));
        }
      }
      for (TupleIndex index :
          storage().getTripleTable().getNodeTupleTable().getTupleTable().getIndexes()) {
        long entries = count(index);
        if (entries != decoded) {
          throw new StoreException(
              damage(index.getName() + " has " + entries + " triples of " + decoded));
        }
      }
    } catch (StoreException fault) {
      throw fault;
    } catch (RuntimeException fault) {
      throw new StoreException(
          damage("a value cannot be read after " + decoded + " triples"), fault);
    }
    return decoded;
  }

  private String damage(String what) {
    return "The data in "
        + directory
        + " is damaged: "
        + what
        + ". Load it again, or restore the directory from a backup.";
  }

  private static long count(TupleIndex index) {
    long entries = 0;
    for (Iterator<?> all = index.all(); all.hasNext(); all.next()) {
      entries++;
    }
    return entries;
  }

  private DatasetGraphTDB storage() {
    return TDBInternal.requireStorage(dataset);
  }

  /** One more holder; false when the last one has just left. */
  synchronized boolean hold() {
    if (holders == 0) {
      return false;
    }
    holders++;
    return true;
  }

  /** Lets go of what {@link #hold} or {@link #open} gave. */
  void release() {
    synchronized (this) {
      if (--holders > 0) {
        return;
      }
    }
    try {
      TDBInternal.expel(dataset, true);
      if (obsolete) {
        delete();
      }
    } finally {
      whenClosed.run();
    }
  }

  /** The opener lets go, and wants the directory gone. */
  void discard() {
    synchronized (this) {
      obsolete = true;
    }
    release();
  }

  private void delete() {
    try {
      Durable.deleteTree(directory);
    } catch (IOException fault) {
      LOG.log(
          Level.WARNING,
          "{0} could not be deleted and will be when the store is next opened: {1}",
          directory,
          fault);
    }
  }
}
