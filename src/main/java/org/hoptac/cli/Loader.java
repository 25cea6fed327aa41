package org.hoptac.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotNotFoundException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hoptac.event.Reading;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.OwnLinks;
import org.hoptac.rdf.RdfFile;
import org.hoptac.rdf.Shapes;
import org.hoptac.store.Store;
import org.hoptac.text.Rejection;
import org.hoptac.text.Statement;
import org.hoptac.text.StatementReader;

/**
 * Brings text and RDF into a store. Nothing unchecked reaches a transaction: everything is read,
 * extracted and checked by the shapes first. Little is added in place; much goes into a fresh
 * generation, which replaces the old one when it is whole.
 */
final class Loader {
  private static final int BATCH = 500;
  private static final long BULK_BYTES = 1L << 20;
  private static final int BYTES_A_TRIPLE = 18;
  private static final int LARGE_PART = 4;

  private final Engine engine;
  private final Shapes shapes;
  private final Store store;
  private final Tally tally;
  private final List<Checked> waiting = new ArrayList<>();
  private long otherRules;

  private record Checked(Graph graph, Statement statement) {}

  Loader(Engine engine, Store store, Tally tally) {
    this.engine = engine;
    this.shapes = Shapes.of(engine.vocabulary());
    this.store = store;
    this.tally = tally;
  }

  /** Loads the files in order. Loading the same input again changes nothing. */
  void load(List<Path> files) throws IOException {
    if (isBulk(size(files))) {
      store.replace(out -> rebuild(files, out));
    } else {
      addInPlace(files);
    }
  }

  /**
   * Many small transactions make a store five times as large as one; a fresh generation copies what
   * is there. It pays when the input is large, and not small beside the store.
   */
  private boolean isBulk(long bytes) {
    return bytes > BULK_BYTES && bytes / BYTES_A_TRIPLE > store.triples() / LARGE_PART;
  }

  /** The vocabulary goes with the first batch: a transaction less to wait for at every start. */
  private void addInPlace(List<Path> files) throws IOException {
    List<Graph> first = new ArrayList<>(List.of(vocabulary()));
    read(
        files,
        batch -> {
          List<Graph> together = new ArrayList<>(first);
          together.addAll(batch);
          store.add(together);
          first.clear();
        });
    if (!first.isEmpty()) {
      store.add(first);
    }
  }

  /**
   * Brings a user's own links into the store, each file in the place of what was read of its link
   * set before. To be called when everything else is loaded: links are of things that are there.
   */
  void link(List<Path> files, PrintWriter err) {
    OwnLinks links = new OwnLinks(engine.vocabulary(), engine.writer());
    Set<Node> seen = new HashSet<>();
    for (Path file : files) {
      store
          .read(data -> links.read(file, data.getDefaultGraph(), tally::reject))
          .ifPresent(revision -> revise(file, revision, seen, err));
    }
  }

  private void revise(Path file, OwnLinks.Revision revision, Set<Node> seen, PrintWriter err) {
    if (!seen.add(revision.set())) {
      reject(file, 0, revision.set() + " is described by a file before it; name it otherwise");
      return;
    }
    store.revise(revision.added(), revision.removed());
    err.printf("%,d links of %s from %s.%n", revision.links(), revision.set(), file);
  }

  /** Says so when statements were left as they were because other rules had read them. */
  void report(PrintWriter err) {
    if (otherRules > 0) {
      err.printf(
          "%,d statements were read into this store by another version of the rules and stay as they are; load into a new --store to read them anew.%n",
          otherRules);
    }
  }

  /**
   * Ontology, schemes and rules, without the anonymous nodes that OWL needs for lists: a store
   * holds none.
   */
  private Graph vocabulary() {
    Graph named = GraphFactory.createDefaultGraph();
    engine.vocabulary().published().find().filterDrop(Loader::hasBlankNode).forEach(named::add);
    return named;
  }

  private static long size(List<Path> files) throws IOException {
    long size = 0;
    for (Path file : files) {
      size += Files.isRegularFile(file) ? Files.size(file) : 0;
    }
    return size;
  }

  private void rebuild(List<Path> files, StreamRDF out) {
    store.read(
        data -> {
          data.getDefaultGraph().find().forEach(out::triple);
          return null;
        });
    vocabulary().find().forEach(out::triple);
    try {
      read(files, batch -> batch.forEach(graph -> graph.find().forEach(out::triple)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Target {
    void accept(List<Graph> batch);
  }

  private void read(List<Path> files, Target target) throws IOException {
    for (Path file : files) {
      if (!Inputs.isStandard(file) && Inputs.isRdf(file)) {
        flush(target);
        rdf(file, target);
      } else {
        Inputs.read(
            List.of(file),
            new StatementReader(statement -> statement(statement, target), tally::reject));
      }
    }
    flush(target);
  }

  // Text

  private void statement(Statement statement, Target target) {
    if (isReadByOtherRules(statement)) {
      otherRules++;
      return;
    }
    Reading reading = engine.read(statement);
    tally.read(reading.events().size());
    waiting.add(new Checked(engine.writer().graph(reading), statement));
    if (waiting.size() == BATCH) {
      flush(target);
    }
  }

  /** One statement must not be read twice by different rules: its events would stand twice. */
  private boolean isReadByOtherRules(Statement statement) {
    return store.triples() > 0 && hasForeignClaim(engine.writer().statementNode(statement));
  }

  private boolean hasForeignClaim(Node statement) {
    return store.read(data -> hasForeignClaim(data.getDefaultGraph(), statement));
  }

  private boolean hasForeignClaim(Graph graph, Node statement) {
    return graph
        .find(Node.ANY, Coop.prov("wasDerivedFrom"), statement)
        .mapWith(Triple::getSubject)
        .filterKeep(
            claim -> !graph.contains(claim, Coop.prov("wasGeneratedBy"), engine.writer().run()))
        .hasNext();
  }

  private void flush(Target target) {
    if (!waiting.isEmpty()) {
      target.accept(accepted());
      waiting.clear();
    }
  }

  /** A whole batch is checked at once; only when something is wrong is each statement looked at. */
  private List<Graph> accepted() {
    Graph all = GraphFactory.createDefaultGraph();
    waiting.forEach(unit -> unit.graph().find().forEach(all::add));
    if (shapes.check(all).isEmpty()) {
      return waiting.stream().map(Checked::graph).toList();
    }
    return waiting.stream().filter(this::isAccepted).map(Checked::graph).toList();
  }

  private boolean isAccepted(Checked unit) {
    List<Shapes.Violation> violations = shapes.check(unit.graph());
    violations.stream()
        .limit(1)
        .forEach(
            violation ->
                tally.reject(
                    new Rejection(
                        unit.statement().source().document(),
                        unit.statement().source().position(),
                        "what was read does not satisfy the shapes: " + violation.message())));
    return violations.isEmpty();
  }

  // RDF

  private void rdf(Path file, Target target) {
    try {
      Graph graph = RdfFile.read(file);
      if (graph.find().filterKeep(Loader::hasBlankNode).hasNext()) {
        reject(
            file, 0, "it holds blank nodes, of which loading twice would make two; give them IRIs");
        return;
      }
      List<Shapes.Violation> violations = shapes.check(graph);
      violations.stream()
          .limit(10)
          .forEach(v -> reject(file, 0, v.focus() + " " + v.path() + ": " + v.message()));
      if (violations.isEmpty()) {
        target.accept(List.of(graph));
      }
    } catch (RiotParseException e) {
      reject(
          file,
          (int) Math.max(0, e.getLine()),
          "column " + e.getCol() + ": " + e.getOriginalMessage());
    } catch (RiotNotFoundException e) {
      reject(file, 0, "there is no such file");
    } catch (RiotException e) {
      reject(file, 0, "the file is not valid RDF: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      reject(file, 0, e.getMessage());
    }
  }

  private static boolean hasBlankNode(Triple triple) {
    return triple.getSubject().isBlank() || triple.getObject().isBlank();
  }

  private void reject(Path file, int line, String reason) {
    tally.reject(new Rejection(file.toString(), line, reason));
  }
}
