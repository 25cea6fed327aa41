package org.hoptac.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The published data set: RDF 1.1 triples in the default graph of a TDB2 location, with the
 * resemblances between events that follow from them. One process opens a store at a time; any
 * number of threads read it while one at a time writes.
 *
 * <p>How it keeps its promises is told in the package description.
 */
public final class Store implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Store.class.getName());

  private final Path directory;
  private final URI base;
  private final StoreLock lock;
  private final Resemblances resemblances;
  private final Withdrawn withdrawn;
  private final List<Consumer<Committed>> listeners = new CopyOnWriteArrayList<>();
  private final Queue<Addition> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock gate = new ReentrantLock(true);
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();

  private volatile Generation current;
  private volatile StoreRecord record;

  private record Addition(List<Triple> triples, CompletableFuture<LoadSummary> outcome) {}

  private Store(Path directory, StoreRecord record, StoreLock lock) {
    this.directory = directory;
    this.base = record.base();
    this.record = record;
    this.lock = lock;
    this.resemblances = new Resemblances(base);
    this.withdrawn = new Withdrawn(directory);
  }

  /**
   * Opens the store in {@code directory}, or makes one there. What a killed process left half done
   * is cleared away.
   *
   * @param base base IRI of the data set, absolute and ending with a slash; a store keeps the one
   *     it was made with
   * @throws StoreException when another process has it open, it has another base, the directory
   *     holds other things, or it is damaged
   */
  public static Store open(Path directory, URI base) {
    if (!base.isAbsolute() || !base.toString().endsWith("/")) {
      throw new StoreException(
          "The base IRI must be absolute and end with a slash, not "
              + base
              + ". Write for example https://example.org/data/");
    }
    try {
      StoreDirectory.requireStoreOrEmpty(directory);
      Files.createDirectories(directory);
      StoreLock lock = StoreLock.take(directory);
      try {
        return open(directory, base, lock);
      } catch (IOException | RuntimeException fault) {
        lock.close();
        throw fault;
      }
    } catch (IOException fault) {
      throw new StoreException(
          "The store "
              + directory
              + " cannot be opened: "
              + fault
              + ". Check the rights and the space on that disk.",
          fault);
    }
  }

  private static Store open(Path directory, URI base, StoreLock lock) throws IOException {
    Store store = new Store(directory, StoreDirectory.make(directory, base), lock);
    store.openCurrent();
    return store;
  }

  private void openCurrent() throws IOException {
    current = openGeneration(record.generation(), record.commit());
    try {
      if (record.writing()) {
        long triples = current.read((data, version) -> current.count());
        record(new StoreRecord(base, record.generation(), record.commit(), triples, false));
      }
    } catch (IOException | RuntimeException fault) {
      current.release();
      throw fault;
    }
  }

  private Generation openGeneration(int number, long commit) throws IOException {
    Generation generation = Generation.open(directory, number, commit, this::generationClosed);
    opened.incrementAndGet();
    return generation;
  }

  private void record(StoreRecord next) throws IOException {
    next.write(directory);
    record = next;
  }

  /** Where the store is; what is kept beside the data has a name of its own there. */
  public Path directory() {
    return directory;
  }

  /** The base IRI the store was made with. */
  public URI base() {
    return base;
  }

  /** The newest version. */
  public DataVersion version() {
    return current.version();
  }

  /** Distinct triples in the newest version. */
  public long triples() {
    return record.triples();
  }

  /** When the data were last changed. */
  public Instant modified() {
    try {
      return Files.getLastModifiedTime(directory.resolve(StoreRecord.FILE_NAME)).toInstant();
    } catch (IOException fault) {
      throw new StoreException("The store " + directory + " cannot be read: " + fault, fault);
    }
  }

  /**
   * A reader's view of the data, to be closed soon: the files of its generation stay until then.
   *
   * @throws IllegalStateException when the store is closed
   */
  public Snapshot acquire() {
    return new HeldGeneration(hold());
  }

  /** What {@code work} makes of one consistent state of the newest version. */
  public <T> T read(Function<DatasetGraph, T> work) {
    return read((data, version) -> work.apply(data));
  }

  /** What {@code work} makes of one consistent state, told with its exact version. */
  public <T> T read(BiFunction<DatasetGraph, DataVersion, T> work) {
    Generation generation = hold();
    try {
      return generation.read(work);
    } finally {
      generation.release();
    }
  }

  private Generation hold() {
    while (!closed.get()) {
      Generation generation = current;
      if (generation.hold()) {
        return generation;
      }
    }
    throw new IllegalStateException("the store " + directory + " is closed");
  }

  /**
   * Calls {@code listener} after each change, in order, in the thread that wrote and before its
   * call returns. Readers may already have seen the new version.
   */
  public void onChange(Consumer<Committed> listener) {
    listeners.add(listener);
  }

  /**
   * Adds triples in place, all or nothing. Meant for little: input of more than some ten thousand
   * statements is faster and smaller by {@link #replace}. Callers at the same time share a
   * transaction. What is already there changes nothing, not even the version.
   *
   * @param units graphs that were already checked by their shapes, without blank nodes; each event
   *     comes with its time, its participants' types, its claims and their statements
   * @return counts before and after this call's triples
   * @throws IllegalArgumentException when a triple cannot be published; nothing was added
   * @throws StoreException when it could not be written; nothing was added
   */
  public LoadSummary add(Iterable<Graph> units) {
    requireOpen();
    Addition addition = new Addition(checked(units), new CompletableFuture<>());
    waiting.add(addition);
    gate.lock();
    try {
      if (!addition.outcome.isDone()) {
        commitWaiting();
      }
    } finally {
      gate.unlock();
    }
    try {
      return addition.outcome.join();
    } catch (CompletionException fault) {
      throw new StoreException(
          "Nothing was added to the store "
              + directory
              + ": "
              + fault.getCause()
              + ". Check the space on that disk, then repeat.",
          fault.getCause());
    }
  }

  private List<Triple> checked(Iterable<Graph> units) {
    List<Triple> triples = new ArrayList<>();
    for (Graph unit : units) {
      unit.find()
          .filterDrop(resemblances::isDerived)
          .mapWith(Publishable::of)
          .forEach(triples::add);
    }
    return triples;
  }

  private void commitWaiting() {
    List<Addition> batch = new ArrayList<>();
    for (Addition next = waiting.poll(); next != null; next = waiting.poll()) {
      batch.add(next);
    }
    try {
      commit(batch);
    } catch (IOException | RuntimeException | Error fault) {
      batch.forEach(addition -> addition.outcome.completeExceptionally(fault));
    }
  }

  private void commit(List<Addition> batch) throws IOException {
    requireOpen();
    leaveUndoneGeneration();
    long before = record.triples();
    Set<Triple> fresh = new LinkedHashSet<>();
    List<long[]> counts = new ArrayList<>();
    Change change =
        current.read(
            (data, version) -> {
              for (Addition addition : batch) {
                long[] count = {before + fresh.size(), 0};
                addition.triples.stream()
                    .filter(triple -> before == 0 || !holds(data, triple))
                    .forEach(fresh::add);
                count[1] = before + fresh.size();
                counts.add(count);
              }
              return changeBy(fresh, batch, data.getDefaultGraph());
            });
    DataVersion old = version();
    boolean changed = !change.isEmpty();
    if (changed) {
      write(change);
      listEmptied(change);
    }
    counts.get(counts.size() - 1)[1] = record.triples();
    for (int at = 0; at < batch.size(); at++) {
      long[] count = counts.get(at);
      batch.get(at).outcome.complete(new LoadSummary(count[0], count[1], version()));
    }
    if (changed) {
      tellListeners(old, Optional.of(change.subjects()));
    }
  }

  /**
   * Adds triples in place and takes others away, all or nothing, in one transaction. What is there
   * already, or is not there, changes nothing, not even the version. Meant for what stands beside
   * the events: resemblances between them are not told anew.
   *
   * @param added checked by their shapes, without blank nodes
   * @param removed none of {@code added}
   * @throws IllegalArgumentException when a triple cannot be published; nothing was changed
   * @throws StoreException when it could not be written; nothing was changed
   */
  public LoadSummary revise(Collection<Triple> added, Collection<Triple> removed) {
    List<Triple> publishable = added.stream().map(Publishable::of).toList();
    gate.lock();
    try {
      requireOpen();
      leaveUndoneGeneration();
      DataVersion old = version();
      long before = record.triples();
      Change change =
          current.read(
              (data, version) ->
                  new Change(
                      publishable.stream().filter(t -> !holds(data, t)).distinct().toList(),
                      removed.stream().filter(t -> holds(data, t)).distinct().toList()));
      if (!change.isEmpty()) {
        write(change);
        listEmptied(change);
        tellListeners(old, Optional.of(change.subjects()));
      }
      return new LoadSummary(before, record.triples(), version());
    } catch (IOException | RuntimeException fault) {
      throw new StoreException(
          "Nothing was changed in the store "
              + directory
              + ": "
              + fault
              + ". Check the space on that disk, then repeat.",
          fault);
    } finally {
      gate.unlock();
    }
  }

  private static boolean holds(DatasetGraph data, Triple triple) {
    return data.contains(
        Quad.defaultGraphIRI, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  private Change changeBy(Set<Triple> fresh, List<Addition> batch, Graph existing) {
    if (fresh.isEmpty()) {
      return new Change(Set.of(), Set.of());
    }
    Set<Node> events = new LinkedHashSet<>();
    for (Addition addition : batch) {
      addition.triples.stream()
          .filter(triple -> triple.getPredicate().equals(Terms.EVENT_TYPE))
          .forEach(triple -> events.add(triple.getSubject()));
    }
    return resemblances.change(existing, fresh, events);
  }

  /** Inside the gate. A test sends a change that fails half way; nothing else can. */
  void write(Change change) throws IOException {
    long triples = record.triples() + change.added().size() - change.removed().size();
    StoreRecord begun = record.begun(record.commit() + 1);
    record(begun);
    current.write(
        data -> {
          change.removed().forEach(triple -> data.delete(quad(triple)));
          change.added().forEach(triple -> data.add(quad(triple)));
        },
        begun.commit());
    StoreRecord done = new StoreRecord(base, begun.generation(), begun.commit(), triples, false);
    try {
      record(done);
    } catch (IOException fault) {
      // The data is in; the file still says that a commit was begun, so the next open counts.
      record = done;
      LOG.log(Level.WARNING, "{0} could not be written: {1}", StoreRecord.FILE_NAME, fault);
    }
  }

  private static Quad quad(Triple triple) {
    return Quad.create(Quad.defaultGraphNodeGenerated, triple);
  }

  /**
   * A transaction was aborted on the current location: its data moves to a fresh one before
   * anything is written.
   */
  private void leaveUndoneGeneration() throws IOException {
    if (current.undone()) {
      DataVersion old = version();
      swapIn(build(this::copyTo));
      tellListeners(old, Optional.empty());
    }
  }

  private void copyTo(StreamRDF out) {
    current.read(
        (data, version) -> {
          data.getDefaultGraph().find().forEach(out::triple);
          return null;
        });
  }

  /**
   * Replaces all data by what {@code content} sends: into a fresh generation, in one transaction,
   * read back in full, then put in the place of the old one while readers finish there. On any
   * failure the store is as it was. Content equal to what is there changes nothing, not even the
   * version.
   *
   * @param content sends triples that were already checked by their shapes, without blank nodes;
   *     may read a {@link Snapshot} of this store to keep what is there; what it throws is passed
   *     on
   * @throws IllegalArgumentException when a triple cannot be published
   * @throws StoreException when it could not be written or read back
   */
  public LoadSummary replace(Consumer<StreamRDF> content) {
    gate.lock();
    try {
      requireOpen();
      long before = record.triples();
      Generation next = build(content);
      if (sameAsCurrent(next)) {
        next.discard();
      } else {
        DataVersion old = version();
        listMissingIn(next);
        swapIn(next);
        tellListeners(old, Optional.empty());
      }
      return new LoadSummary(before, record.triples(), version());
    } catch (IOException fault) {
      throw new StoreException(
          "The data in the store "
              + directory
              + " was not replaced: "
              + fault
              + ". Check the space on that disk, then repeat.",
          fault);
    } finally {
      gate.unlock();
    }
  }

  private void listMissingIn(Generation next) throws IOException {
    try {
      current.read(
          (before, version) ->
              next.read(
                  (after, nextVersion) -> {
                    list(PointingTriples.missing(before, after, things()));
                    return null;
                  }));
    } catch (RuntimeException | Error fault) {
      next.discard();
      throw fault;
    }
  }

  /** Lists what lost its last triple by a change made in place. */
  private void listEmptied(Change change) {
    current.read(
        (data, version) -> {
          list(
              change.removed().stream()
                  .map(Triple::getSubject)
                  .distinct()
                  .filter(node -> node.isURI() && node.getURI().startsWith(things()))
                  .filter(node -> !data.getDefaultGraph().contains(node, Node.ANY, Node.ANY))
                  .map(Node::getURI)
                  .iterator());
          return null;
        });
  }

  private String things() {
    return base + "id/";
  }

  private void list(Iterator<String> iris) {
    try {
      withdrawn.add(iris);
    } catch (IOException fault) {
      // Their addresses will say "not found" instead of "gone": no reason to keep the data back.
      LOG.log(Level.WARNING, "{0} could not be written: {1}", Withdrawn.FILE_NAME, fault);
    }
  }

  /**
   * True when the store once published something by this IRI and then left it out; also when it
   * came back since, so ask the data first.
   */
  public boolean withdrew(String iri) {
    try {
      return withdrawn.contains(iri);
    } catch (IOException fault) {
      throw new StoreException(Withdrawn.FILE_NAME + " cannot be read: " + fault, fault);
    }
  }

  /**
   * A finished generation that nobody reads yet, opened anew so that what is read comes from its
   * files.
   */
  private Generation build(Consumer<StreamRDF> content) throws IOException {
    int number = record.generation() + 1;
    long commit = record.commit() + 1;
    Path target = Generation.directory(directory, number);
    Durable.deleteTree(target);
    Generation fresh = openGeneration(number, commit);
    long[] written = new long[1];
    try {
      fresh.write(
          data -> {
            content.accept(new Intake(data, resemblances));
            resemblances.among(data.getDefaultGraph()).forEach(triple -> data.add(quad(triple)));
            written[0] = fresh.count();
          },
          commit);
    } catch (RuntimeException | Error fault) {
      fresh.discard();
      throw fault;
    }
    fresh.release();
    Generation finished = openGeneration(number, commit);
    try {
      requireComplete(finished, written[0]);
      return finished;
    } catch (RuntimeException | Error fault) {
      finished.discard();
      throw fault;
    }
  }

  private void requireComplete(Generation finished, long written) {
    long found = finished.verify();
    if (found != written) {
      throw new StoreException(
          "Of "
              + written
              + " triples only "
              + found
              + " could be read back from "
              + finished.directory()
              + ". Check that disk, then repeat.");
    }
    finished.triples(found);
  }

  private boolean sameAsCurrent(Generation next) {
    return !current.undone()
        && next.triples() == record.triples()
        && current.read(
            (old, oldVersion) ->
                next.read(
                    (data, version) ->
                        data.getDefaultGraph().stream().allMatch(triple -> holds(old, triple))));
  }

  private void swapIn(Generation next) throws IOException {
    Generation old = current;
    try {
      record(new StoreRecord(base, next.number(), next.version().commit(), next.triples(), false));
    } catch (IOException fault) {
      next.discard();
      throw fault;
    }
    current = next;
    old.discard();
  }

  private void tellListeners(DataVersion before, Optional<Set<Node>> subjects) {
    Committed committed = new Committed(before, version(), subjects);
    for (Consumer<Committed> listener : listeners) {
      try {
        listener.accept(committed);
      } catch (RuntimeException fault) {
        LOG.log(Level.WARNING, "a listener failed on version " + committed.version(), fault);
      }
    }
  }

  /**
   * Writes all files of the newest version into a new directory of the store; one that is left
   * there by a killed process is cleared away when the store is next opened.
   *
   * @param since sorted N-Triples of an earlier version, to tell what was added and removed
   * @param stopped asked now and then; once true, this ends with a {@link
   *     java.util.concurrent.CancellationException}
   */
  public Dump dump(Optional<Path> since, BooleanSupplier stopped) {
    Generation generation = hold();
    try {
      Path part = Files.createTempDirectory(directory, StoreDirectory.DUMP_PREFIX);
      try (DumpWriter writer = new DumpWriter(part, base, stopped)) {
        DataVersion version = generation.read((data, of) -> read(writer, data, of));
        return new Dump(part, version, writer.write(since));
      } catch (IOException | RuntimeException fault) {
        Durable.deleteTree(part);
        throw fault;
      }
    } catch (IOException | UncheckedIOException fault) {
      throw new StoreException(
          "The files for download could not be written to "
              + directory
              + ": "
              + fault
              + ". Check the space on that disk.",
          fault);
    } finally {
      generation.release();
    }
  }

  private static DataVersion read(DumpWriter writer, DatasetGraph data, DataVersion version) {
    try {
      writer.read(data);
      return version;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Counts what the newest version holds; takes about a second for a million triples. */
  public Census census() {
    Generation generation = hold();
    try {
      return generation.census(base.toString());
    } finally {
      generation.release();
    }
  }

  /**
   * Reads everything once and compares the indexes; takes about the time of a dump.
   *
   * @return distinct triples
   * @throws StoreException when something cannot be read
   */
  public long verify() {
    Generation generation = hold();
    try {
      return generation.verify();
    } finally {
      generation.release();
    }
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("the store " + directory + " is closed");
    }
  }

  /**
   * Waits for a write under way and lets go of the store. Open snapshots stay readable; the
   * directory is free for others when the last of them is closed.
   */
  @Override
  public void close() {
    gate.lock();
    try {
      if (closed.compareAndSet(false, true)) {
        current.release();
      }
    } finally {
      gate.unlock();
    }
  }

  private void generationClosed() {
    if (opened.decrementAndGet() == 0) {
      lock.close();
    }
  }
}
