package org.hoptac.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The dated releases of a store, in {@code DIR/releases/}. A thread of its own makes one whenever
 * the data has changed, and never because somebody asks; commits that come while it works are
 * released together. A commit to a small store returns when its release is there. Making releases
 * of a large one takes at most half of the time of that thread.
 *
 * <p>The same triples are never released twice, whatever the version says.
 */
public final class Releases implements AutoCloseable {
  /** Triples up to which a release takes a moment, which the commit waits for. */
  private static final long SMALL = 50_000;

  private static final System.Logger LOG = System.getLogger(Releases.class.getName());
  private static final String DIRECTORY = "releases";

  private final Store store;
  private final Path home;
  private final int kept;
  private final Clock clock;
  private final long small;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(Releases::thread);
  private final AtomicBoolean wanted = new AtomicBoolean();
  private volatile boolean closed;
  private volatile List<Release> newestFirst;
  private volatile DataVersion released;
  private volatile long lastNanos;

  private Releases(
      Store store, Path home, int kept, Clock clock, long small, List<Release> newestFirst) {
    this.store = store;
    this.home = home;
    this.kept = kept;
    this.clock = clock;
    this.small = small;
    this.newestFirst = newestFirst;
    this.released = newestFirst.isEmpty() ? null : newestFirst.get(0).version();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "releases");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * The releases of {@code store}, from now on made as its data changes. To be opened once a store,
   * and closed before it.
   *
   * @param kept how many are kept, the newest; at least 1
   */
  public static Releases open(Store store, int kept, Clock clock) {
    return open(store, kept, clock, SMALL);
  }

  static Releases open(Store store, int kept, Clock clock, long small) {
    if (kept < 1) {
      throw new IllegalArgumentException("at least one release must be kept, not " + kept);
    }
    Path home = store.directory().resolve(DIRECTORY);
    try {
      Files.createDirectories(home);
      Releases releases = new Releases(store, home, kept, clock, small, found(home));
      store.onChange(committed -> releases.want());
      releases.want();
      return releases;
    } catch (IOException fault) {
      throw new StoreException(
          "The releases in "
              + home
              + " cannot be read: "
              + fault
              + ". Check the rights and the space on that disk.",
          fault);
    }
  }

  /** Whole releases; what is not whole is cleared away. */
  private static List<Release> found(Path home) throws IOException {
    List<Path> entries;
    try (Stream<Path> all = Files.list(home)) {
      entries = all.toList();
    }
    List<Release> releases = new ArrayList<>();
    for (Path entry : entries) {
      Optional<Release> release = Release.read(entry);
      if (release.isPresent()) {
        releases.add(release.get());
      } else {
        LOG.log(Level.WARNING, "{0} is no whole release and is deleted", entry);
        Durable.deleteTree(entry);
      }
    }
    releases.sort(Comparator.comparingLong((Release one) -> one.version().commit()).reversed());
    return List.copyOf(releases);
  }

  /** The releases that are kept, the newest first. */
  public List<Release> all() {
    return newestFirst;
  }

  /** The newest release; empty until there is one. */
  public Optional<Release> latest() {
    return newestFirst.stream().findFirst();
  }

  /** The release of that name, if it is kept. */
  public Optional<Release> find(String name) {
    return newestFirst.stream().filter(release -> release.name().equals(name)).findFirst();
  }

  private void want() {
    boolean atOnce = store.triples() <= small;
    CountDownLatch done = new CountDownLatch(1);
    if (closed || store.triples() == 0 || (!wanted.compareAndSet(false, true) && !atOnce)) {
      return;
    }
    try {
      worker.schedule(
          () -> {
            try {
              make();
            } finally {
              done.countDown();
            }
          },
          atOnce ? 0 : lastNanos,
          TimeUnit.NANOSECONDS);
      if (atOnce) {
        done.await();
      }
    } catch (RejectedExecutionException closing) {
      // Nobody asks for releases any more.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void make() {
    wanted.set(false);
    if (store.version().equals(released)) {
      return;
    }
    long begun = System.nanoTime();
    Optional<Release> previous = latest();
    try (Dump dump = store.dump(previous.map(one -> one.path(DumpFormat.NTRIPLES)), () -> closed)) {
      if (previous.isEmpty() || !previous.get().sameData(dump)) {
        Release release = Release.of(dump, home, clock.instant(), previous);
        release.write(dump.directory());
        Durable.move(dump.directory(), release.directory());
        publish(release);
      }
      released = dump.version();
    } catch (CancellationException closing) {
      // Not wanted any more.
    } catch (IOException | RuntimeException fault) {
      LOG.log(
          Level.WARNING,
          "no release of {0} could be made; the one before stays: {1}",
          store.version(),
          fault);
    }
    lastNanos = System.nanoTime() - begun;
  }

  private void publish(Release release) throws IOException {
    List<Release> next = new ArrayList<>(List.of(release));
    next.addAll(newestFirst);
    List<Release> old = next.subList(Math.min(kept, next.size()), next.size());
    newestFirst = List.copyOf(next.subList(0, next.size() - old.size()));
    for (Release gone : old) {
      Durable.deleteTree(gone.directory());
    }
  }

  /** Makes no more releases; one that is being made is given up. */
  @Override
  public void close() {
    closed = true;
    worker.shutdown();
    try {
      worker.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
