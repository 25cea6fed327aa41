package org.hoptac.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.IndexSearcher;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.store.DataVersion;

/** One commit of the index, open as long as somebody holds it. Its maker holds it first. */
final class Served {
  private static final String VERSION = "version";
  private static final String FORMAT = "format";
  private static final String VOCABULARY = "vocabulary";
  private static final Pattern NAME = Pattern.compile("g(\\d+)-c(\\d+)");

  private final DirectoryReader reader;
  private final String vocabulary;
  private final SearchView view;

  private Served(DirectoryReader reader, DataVersion version, String vocabulary)
      throws IOException {
    this.reader = reader;
    this.vocabulary = vocabulary;
    IndexSearcher searcher = new IndexSearcher(reader);
    Optional<SortedSetDocValuesReaderState> state = state(reader);
    Optional<Facets> counts = Optional.empty();
    if (state.isPresent()) {
      counts = Optional.of(new SortedSetDocValuesFacetCounts(state.get()));
    }
    this.view =
        new SearchView(version, new EventIndex(searcher, state), new TextIndex(searcher, counts));
  }

  /** What a commit says of itself. */
  static Map<String, String> label(DataVersion version, Vocabulary vocabulary) {
    return Map.of(
        FORMAT, Fields.FORMAT, VERSION, version.toString(), VOCABULARY, vocabulary.hash());
  }

  /** The commit of {@code reader}; empty, and the reader closed, when it has another format. */
  static Optional<Served> of(DirectoryReader reader) throws IOException {
    Map<String, String> label = reader.getIndexCommit().getUserData();
    Matcher version = NAME.matcher(label.getOrDefault(VERSION, ""));
    if (!Fields.FORMAT.equals(label.get(FORMAT)) || !version.matches()) {
      reader.close();
      return Optional.empty();
    }
    DataVersion of =
        new DataVersion(Integer.parseInt(version.group(1)), Long.parseLong(version.group(2)));
    return Optional.of(new Served(reader, of, label.getOrDefault(VOCABULARY, "")));
  }

  private static Optional<SortedSetDocValuesReaderState> state(DirectoryReader reader)
      throws IOException {
    String field = Fields.FACETS.getDimConfig(Fields.THING).indexFieldName;
    boolean none = FieldInfos.getMergedFieldInfos(reader).fieldInfo(field) == null;
    return none
        ? Optional.empty()
        : Optional.of(new DefaultSortedSetDocValuesReaderState(reader, Fields.FACETS));
  }

  SearchView view() {
    return view;
  }

  boolean isOf(DataVersion version, Vocabulary present) {
    return view.version().equals(version) && vocabulary.equals(present.hash());
  }

  boolean hold() {
    return reader.tryIncRef();
  }

  void release() {
    try {
      reader.decRef();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
