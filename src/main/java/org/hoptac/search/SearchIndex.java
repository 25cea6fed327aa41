package org.hoptac.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
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
      index.serveNewest();
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
    bringUpToDate();
  }

  /** Has the index made anew where it is another version's; waits for a small one. */
  private void bringUpToDate() {
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
            rebuild(data, version);
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

  private void rebuild(DatasetGraph data, DataVersion version) {
    IndexWriterConfig config = new IndexWriterConfig(Fields.ANALYZER);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setCommitOnClose(false);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      new IndexFiller(data.getDefaultGraph(), vocabulary.published(), writer, () -> closed)
          .addAll();
      writer.setLiveCommitData(Served.label(version, vocabulary).entrySet());
      writer.commit();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
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
