package org.hoptac.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.store.Committed;
import org.hoptac.store.DataVersion;
import org.hoptac.store.Store;
import org.hoptac.store.StoreException;

/**
 * The search index of a store, in {@code DIR/search/}. Each of its commits names the version of the
 * data that it was made from, and is whole: a killed process leaves the one before. A thread of its
 * own brings it up to date whenever the data has changed, while the old one answers.
 *
 * <p>A commit to a small store returns when the index is up to date with it.
 */
public final class SearchIndex implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SearchIndex.class.getName());
  private static final String DIRECTORY = "search";

  /** Triples up to which an index takes a moment, which the commit waits for. */
  private static final long SMALL = 50_000;

  private static final double BUFFER_MB = 32;

  private final Store store;
  private final Vocabulary vocabulary;
  private final Directory directory;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(SearchIndex::thread);
  private final BlockingQueue<Committed> changes = new LinkedBlockingQueue<>();
  private volatile boolean closed;
  private volatile Served served;

  private SearchIndex(Store store, Vocabulary vocabulary, Directory directory) {
    this.store = store;
    this.vocabulary = vocabulary;
    this.directory = directory;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "search index");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * The index of {@code store}, from now on kept up to date. To be opened once a store, and closed
   * before it.
   *
   * @param vocabulary the schemes, which say what is broader
   */
  public static SearchIndex open(Store store, Vocabulary vocabulary) {
    try {
      Directory directory = FSDirectory.open(store.directory().resolve(DIRECTORY));
      SearchIndex index = new SearchIndex(store, vocabulary, directory);
      index.serveFound();
      store.onChange(index::follow);
      index.bringUpToDate();
      return index;
    } catch (IOException fault) {
      throw new StoreException(
          "The search index in "
              + store.directory()
              + " cannot be opened: "
              + fault
              + ". Check the rights and the space on that disk.",
          fault);
    }
  }

  /**
   * What {@code work} makes of the index of one version.
   *
   * @throws NotIndexedException while the first index of a large store is being made
   */
  public <T> T read(Function<SearchView, T> work) {
    while (true) {
      Served now = served;
      if (now == null) {
        throw new NotIndexedException();
      }
      if (now.hold()) {
        try {
          return work.apply(now.view());
        } finally {
          now.release();
        }
      }
    }
  }

  private void follow(Committed change) {
    changes.add(change);
    bringUpToDate();
  }

  /** Has the index made where it is another version's; waits where that takes a moment. */
  private void bringUpToDate() {
    if (closed) {
      return;
    }
    try {
      Future<?> done = worker.submit(this::update);
      if (store.triples() <= SMALL) {
        done.get();
      }
    } catch (RejectedExecutionException closing) {
      // Nobody asks for the index any more.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    }
  }

  private void update() {
    if (served != null && served.isOf(store.version(), vocabulary)) {
      return;
    }
    try {
      store.read(
          (data, version) -> {
            write(data.getDefaultGraph(), version);
            return null;
          });
      serveNewest();
    } catch (CancellationException closing) {
      // Not wanted any more.
    } catch (IOException | RuntimeException fault) {
      LOG.log(
          Level.WARNING,
          "no search index of {0} could be made; the one before stays: {1}",
          store.version(),
          fault);
    }
  }

  private void write(Graph data, DataVersion version) {
    try {
      Optional<Set<Node>> changed = changedBefore(version);
      if (changed.isEmpty() || !write(data, version, changed.get())) {
        writeAll(data, version);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private void writeAll(Graph data, DataVersion version) throws IOException {
    try (IndexWriter writer = writer(IndexWriterConfig.OpenMode.CREATE)) {
      filler(data, writer).addAll();
      commit(writer, version);
    }
  }

  private boolean write(Graph data, DataVersion version, Set<Node> changed) throws IOException {
    try (IndexWriter writer = writer(IndexWriterConfig.OpenMode.APPEND)) {
      boolean done = filler(data, writer).update(changed);
      if (done) {
        commit(writer, version);
      }
      return done;
    }
  }

  private IndexFiller filler(Graph data, IndexWriter writer) {
    return new IndexFiller(data, vocabulary.published(), writer, () -> closed);
  }

  /** What is written and not committed is forgotten. */
  private IndexWriter writer(IndexWriterConfig.OpenMode mode) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(Fields.ANALYZER);
    config.setOpenMode(mode);
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setCommitOnClose(false);
    return new IndexWriter(directory, config);
  }

  private void commit(IndexWriter writer, DataVersion version) throws IOException {
    writer.setLiveCommitData(Served.label(version, vocabulary).entrySet());
    writer.commit();
  }

  /**
   * The subjects changed since the version that is indexed, if each change from there to {@code
   * version} is known and was made in place.
   */
  private Optional<Set<Node>> changedBefore(DataVersion version) {
    if (served == null || !served.isOf(served.view().version(), vocabulary)) {
      return Optional.empty();
    }
    Set<Node> subjects = new LinkedHashSet<>();
    DataVersion indexed = served.view().version();
    DataVersion reached = indexed;
    while (!reached.equals(version)) {
      Committed next = reached.equals(indexed) ? changes.poll() : nextChange();
      if (next == null || next.version().commit() > version.commit()) {
        return Optional.empty();
      }
      boolean old = next.version().commit() <= reached.commit();
      if (!old && (!next.before().equals(reached) || next.subjects().isEmpty())) {
        return Optional.empty();
      }
      if (!old) {
        subjects.addAll(next.subjects().get());
        reached = next.version();
      }
    }
    return Optional.of(subjects);
  }

  /** A reader may see a change a moment before it is told. */
  private Committed nextChange() {
    try {
      return changes.poll(1, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Answers from what an earlier process left, if it can be read; if not, it is cleared away. */
  private void serveFound() throws IOException {
    try {
      serveNewest();
    } catch (IOException | RuntimeException damage) {
      LOG.log(Level.WARNING, "the search index {0} is made anew: {1}", directory, damage);
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
    }
  }

  /** Answers from the last commit, if it is one of this program. */
  private void serveNewest() throws IOException {
    try {
      Optional<Served> newest = Served.of(DirectoryReader.open(directory));
      Served before = served;
      if (newest.isPresent()) {
        served = newest.get();
        if (before != null) {
          before.release();
        }
      }
    } catch (IndexNotFoundException none) {
      // To be made.
    }
  }

  /** Answers no more and gives up what is being made. */
  @Override
  public void close() {
    closed = true;
    worker.shutdown();
    try {
      worker.awaitTermination(10, TimeUnit.SECONDS);
      if (served != null) {
        served.release();
      }
      directory.close();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
