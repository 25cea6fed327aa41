package org.hoptac.server;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Linkset;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.reconcile.NameIndex;
import org.hoptac.search.EventIndex;
import org.hoptac.search.NotIndexedException;
import org.hoptac.search.SearchIndex;
import org.hoptac.search.SearchView;
import org.hoptac.store.DataVersion;
import org.hoptac.store.Store;

/**
 * The published data as the servlets read it: one snapshot and one read transaction a request,
 * whatever is swapped meanwhile.
 */
final class Data {
  private final Store store;
  private final SearchIndex search;
  private final Vocabulary vocabulary;
  private final String programVersion;
  private final OtherDatasets others;
  private final OutsideLinks outsideLinks;
  private final IncomingCounts counts = new IncomingCounts();
  private volatile Statistics statistics;

  Data(Store store, SearchIndex search, Vocabulary vocabulary, String programVersion) {
    this.store = store;
    this.search = search;
    this.vocabulary = vocabulary;
    this.programVersion = programVersion;
    this.others = new OtherDatasets(vocabulary.linksets());
    this.outsideLinks =
        new OutsideLinks(vocabulary.linksets(), others, new Iris(store.base().toString()));
  }

  /** The data sets that are linked to. */
  OtherDatasets others() {
    return others;
  }

  /** The links that come with the program, of things under their permanent addresses. */
  List<Triple> linked() {
    return vocabulary.linksets().stream()
        .flatMap(set -> set.links().stream())
        .map(Linkset.Link::triple)
        .toList();
  }

  /** The links of things into other data sets, for pages. */
  OutsideLinks outsideLinks() {
    return outsideLinks;
  }

  Store store() {
    return store;
  }

  DataVersion version() {
    return store.version();
  }

  /**
   * Strong ETag of one representation of something made from the data of a version by this program.
   */
  String etag(DataVersion version, String representation) {
    return "\"" + version + "-" + programVersion + "-" + representation + "\"";
  }

  /**
   * Asks the index of one version, which may be the one before while a new one is being made; a 503
   * problem until there is one.
   */
  <T> T search(Function<SearchView, T> work) {
    try {
      return search.read(work);
    } catch (NotIndexedException soon) {
      throw Problem.unavailable("no-index", "The search index is being made.", 5);
    }
  }

  /** Reads with the index, unless there is none of the version asked for yet. */
  <T> T indexed(DataVersion version, Function<Optional<EventIndex>, T> work) {
    try {
      return search.read(
          view ->
              work.apply(Optional.of(view.events()).filter(any -> view.version().equals(version))));
    } catch (NotIndexedException soon) {
      return work.apply(Optional.empty());
    }
  }

  /** Reads the data alone. */
  <T> T read(Function<DatasetGraph, T> reader) {
    return store.read(reader);
  }

  /** Reads the data together with the packaged vocabulary. */
  <T> T facts(Function<Facts, T> reader) {
    return read(data -> reader.apply(with(data.getDefaultGraph())));
  }

  /** Reads the data with the vocabulary, and what points to one thing. */
  <T> T about(Node thing, BiFunction<Facts, Incoming, T> reader) {
    return reading(pointed -> reader.apply(pointed.facts(), pointed.to(thing)));
  }

  /** Reads the data with the vocabulary, and what points to any thing. */
  <T> T reading(Function<Pointed, T> reader) {
    DataVersion version = store.version();
    return read(data -> reader.apply(new Pointed(data, version)));
  }

  /** One consistent state of the data with the vocabulary. */
  final class Pointed {
    private final DatasetGraph data;
    private final DataVersion version;

    private Pointed(DatasetGraph data, DataVersion version) {
      this.data = data;
      this.version = version;
    }

    Facts facts() {
      return with(data.getDefaultGraph());
    }

    Incoming to(Node thing) {
      return new Incoming(data, vocabulary.published(), thing, counts.of(thing, data, version));
    }
  }

  /** A graph that is not stored, together with the packaged vocabulary. */
  Facts with(Graph graph) {
    return new Facts(new Union(graph, vocabulary.published()));
  }

  /** The names of the present version and of the vocabulary. */
  NameIndex names(Iris iris) {
    Graph known = GraphFactory.createDefaultGraph();
    vocabulary.lexiconGraph().stream().forEach(known::add);
    linked().forEach(known::add);
    return read(data -> NameIndex.of(data.getDefaultGraph(), vocabulary.published(), known, iris));
  }

  /** Counts of the present version; counted once a version. */
  Statistics statistics() {
    Statistics known = statistics;
    DataVersion version = store.version();
    if (known == null || !known.version().equals(version)) {
      long triples = store.triples();
      known = read(data -> Statistics.count(data.getDefaultGraph(), triples, version));
      statistics = known;
    }
    return known;
  }
}
