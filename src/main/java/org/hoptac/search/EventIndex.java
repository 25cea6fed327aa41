package org.hoptac.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The events of one version: which of them fit a selection, and what each further choice would
 * leave. An event counts once, however many statements tell of it.
 */
public final class EventIndex {
  /** The value of {@link Facet#YEAR} for events whose year is not told. */
  public static final String UNDATED = "undated";

  private static final Sort NEWEST_FIRST = newestFirst();
  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingInt((Count count) -> -count.events()).thenComparing(Count::value);
  private static final Comparator<Count> LATEST_YEAR_FIRST =
      Comparator.comparing((Count count) -> count.value().equals(UNDATED))
          .thenComparing(Count::value, Comparator.reverseOrder());

  private final IndexSearcher searcher;
  private final Optional<SortedSetDocValuesReaderState> state;

  /**
   * Some of the events that fit.
   *
   * @param events their IRIs, in order
   * @param total of all that fit
   */
  public record Found(List<String> events, int total) {
    /** Copies the list. */
    public Found {
      events = List.copyOf(events);
    }
  }

  /** How many of the events that fit have a value as well. */
  public record Count(String value, int events) {}

  /**
   * @param state none when there is nothing to count
   */
  EventIndex(IndexSearcher searcher, Optional<SortedSetDocValuesReaderState> state) {
    this.searcher = searcher;
    this.state = state;
  }

  private static Sort newestFirst() {
    SortField day = new SortField(Fields.DAY, SortField.Type.LONG, true);
    day.setMissingValue(Long.MIN_VALUE);
    return new Sort(day, new SortField(Fields.ID, SortField.Type.STRING));
  }

  /**
   * Events that fit: the newest first, by the first day that is told; those without a year behind
   * all others; equal ones by their IRIs.
   *
   * @param offset how many are skipped, at least 0
   * @param count how many are wanted at most, at least 1
   */
  public Found find(Selection selection, int offset, int count) {
    try {
      Query query = query(selection);
      int total = searcher.count(query);
      List<String> events = new ArrayList<>();
      if (offset < total) {
        int last = (int) Math.min((long) offset + count, total);
        ScoreDoc[] found = searcher.search(query, last, NEWEST_FIRST).scoreDocs;
        for (int at = offset; at < found.length; at++) {
          events.add(((BytesRef) ((FieldDoc) found[at]).fields[1]).utf8ToString());
        }
      }
      return new Found(events, total);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * What can be chosen next, by facet: values with the number of events that fit and have them. The
   * counts of a facet leave its own choice aside, since another value would be chosen instead; but
   * actors, of whom all must take part, are counted among the events that fit. {@link Facet#ROLE}
   * counts the roles of the first chosen actor, if there is one.
   *
   * @param most how many values of a facet are wanted at most, the most frequent; years are all
   *     given, the latest first and {@link #UNDATED} last
   * @return a list for each facet, empty where no event has a value
   */
  public Map<Facet, List<Count>> counts(Selection selection, int most) {
    Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
    try {
      Optional<Facets> facets = facets(selection);
      for (Facet facet : Facet.values()) {
        counts.put(
            facet, facets.isEmpty() ? List.of() : counts(facets.get(), facet, selection, most));
      }
      return Collections.unmodifiableMap(counts);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private Optional<Facets> facets(Selection selection) throws IOException {
    if (state.isEmpty()) {
      return Optional.empty();
    }
    var sideways = new DrillSideways(searcher, Fields.FACETS, state.get());
    return Optional.of(sideways.search(query(selection), 1).facets);
  }

  private static List<Count> counts(Facets facets, Facet facet, Selection selection, int most)
      throws IOException {
    boolean ofWho = facet == Facet.ROLE && selection.who().isPresent();
    boolean year = facet == Facet.YEAR;
    FacetResult found;
    if (ofWho) {
      found = facets.getTopChildren(most, Fields.ACTOR_ROLE, selection.who().get());
    } else if (year) {
      found = facets.getAllChildren(facet.field());
    } else {
      found = facets.getTopChildren(most, facet.field());
    }
    if (found == null) {
      return List.of();
    }
    List<Count> counts = new ArrayList<>();
    for (LabelAndValue each : found.labelValues) {
      counts.add(new Count(each.label, each.value.intValue()));
    }
    counts.sort(year ? LATEST_YEAR_FIRST : MOST_FIRST);
    return List.copyOf(counts);
  }

  private static DrillDownQuery query(Selection selection) {
    DrillDownQuery query = new DrillDownQuery(Fields.FACETS, base(selection));
    selection
        .chosen()
        .forEach(
            (facet, values) -> {
              for (String value : values) {
                if (facet == Facet.ROLE && selection.who().isPresent()) {
                  query.add(Fields.ACTOR_ROLE, selection.who().get(), value);
                } else if (!facet.isConjunctive()) {
                  query.add(facet.field(), value);
                }
              }
            });
    return query;
  }

  /** What must hold whatever else is chosen. */
  private static Query base(Selection selection) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Fields.KIND, Fields.EVENT)), Occur.FILTER);
    selection
        .chosen()
        .forEach(
            (facet, values) -> {
              if (facet.isConjunctive()) {
                values.forEach(value -> all.add(has(facet, value), Occur.FILTER));
              }
            });
    if (selection.cooperationOnly()) {
      all.add(has(Facet.TYPE, Terms.SPEAK.getURI()), Occur.MUST_NOT);
    }
    Words words = Words.parse(selection.words());
    if (!words.isEmpty()) {
      all.add(words.asWritten(), Occur.FILTER);
    }
    return all.build();
  }

  private static Query has(Facet facet, String value) {
    return new TermQuery(
        DrillDownQuery.term(
            Fields.FACETS.getDimConfig(facet.field()).indexFieldName, facet.field(), value));
  }
}
