package org.hoptac.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.hoptac.text.Span;

/**
 * The statements of one version, and the things that have names there. Words are found with and
 * without Vietnamese marks, those with the marks that are asked for first; all words must be there.
 * A word is a syllable; what stands between quotation marks is a phrase.
 */
public final class TextIndex {
  /** Longer queries are cut: characters. */
  public static final int MOST_CHARACTERS = 500;

  /** Of more things that fit, only so many are put in order. */
  private static final int MOST_RANKED = 10_000;

  /** Scores that no sum of those below reaches, in which these still make a difference. */
  private static final float EXACT = 4_000;

  private static final float TOGETHER = 1_000;

  private static final Set<String> STORED_THING = Set.of(Fields.TYPE, Fields.LABEL);
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));
  private static final Comparator<Ranked> MOST_EVENTS_FIRST =
      Comparator.comparingInt((Ranked ranked) -> -ranked.events).thenComparing(Ranked::iri);

  private final IndexSearcher searcher;
  private final Optional<Facets> counts;

  /**
   * Some of what fits.
   *
   * @param total of all that fit
   */
  public record Page<T>(List<T> items, int total) {
    /** Copies the list. */
    public Page {
      items = List.copyOf(items);
    }
  }

  /**
   * Something that has a name.
   *
   * @param type IRI of its class, or of the scheme of a concept
   * @param labels the preferred names by language, which is empty where none is told
   * @param events how many events it has to do with
   */
  public record Thing(String iri, String type, Map<String, String> labels, int events) {
    /** Copies the labels. */
    public Thing {
      labels = Map.copyOf(labels);
    }
  }

  /**
   * A statement in which the words occur.
   *
   * @param marks where, in order and apart from each other
   */
  public record Passage(String statement, String text, List<Span> marks) {
    /** Copies the list. */
    public Passage {
      marks = List.copyOf(marks);
    }
  }

  private record Ranked(int document, String iri, float score, int events) {}

  /**
   * @param counts of all events; none when there are none
   */
  TextIndex(IndexSearcher searcher, Optional<Facets> counts) {
    this.searcher = searcher;
    this.counts = counts;
  }

  /**
   * Things whose names have all the words: first those that are named so and not otherwise, then
   * those with the marks that are asked for; among these the ones with the most events.
   *
   * @param offset how many are skipped, at least 0
   * @param count how many are wanted at most, at least 1
   */
  public Page<Thing> things(String words, int offset, int count) {
    Words wanted = Words.parse(words);
    if (wanted.isEmpty()) {
      return new Page<>(List.of(), 0);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(Words.constant(wanted.withoutMarks(), 1), Occur.MUST);
    query.add(Words.constant(wanted.withMarks(), 2), Occur.SHOULD);
    query.add(Words.constant(Words.whole(Fields.FOLDED_NAME, words), 4), Occur.SHOULD);
    query.add(Words.constant(Words.whole(Fields.EXACT_NAME, words), 8), Occur.SHOULD);
    try {
      Comparator<Ranked> best = Comparator.comparing(ranked -> -ranked.score);
      List<Ranked> ranked = ranked(query.build(), best.thenComparing(MOST_EVENTS_FIRST));
      return new Page<>(things(ranked, offset, count), searcher.count(of(Fields.THING, wanted)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * Things with a name in which each word stands, the last one perhaps not yet to its end; those
   * with the most events first.
   *
   * @param begun what was typed so far
   * @param count how many are wanted at most, at least 1
   */
  public List<Thing> suggest(String begun, int count) {
    Optional<Query> query = Words.begun(begun);
    if (query.isEmpty()) {
      return List.of();
    }
    try {
      return things(ranked(query.get(), MOST_EVENTS_FIRST), 0, count);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private List<Ranked> ranked(Query query, Comparator<Ranked> order) throws IOException {
    List<Ranked> ranked = new ArrayList<>();
    for (ScoreDoc found :
        searcher.search(of(Fields.THING, query), MOST_RANKED, BEST_FIRST).scoreDocs) {
      Object[] keys = ((FieldDoc) found).fields;
      String iri = ((BytesRef) keys[1]).utf8ToString();
      ranked.add(new Ranked(found.doc, iri, (Float) keys[0], events(iri)));
    }
    ranked.sort(order);
    return ranked;
  }

  private int events(String iri) throws IOException {
    return counts.isEmpty()
        ? 0
        : Math.max(0, counts.get().getSpecificValue(Fields.THING, iri).intValue());
  }

  private List<Thing> things(List<Ranked> ranked, int offset, int count) throws IOException {
    List<Thing> things = new ArrayList<>();
    for (Ranked each : ranked.stream().skip(offset).limit(count).toList()) {
      Document stored = searcher.storedFields().document(each.document, STORED_THING);
      Map<String, String> labels = new LinkedHashMap<>();
      for (IndexableField label : stored.getFields(Fields.LABEL)) {
        Fields.Label read = Fields.Label.of(label.stringValue());
        labels.putIfAbsent(read.language(), read.text());
      }
      things.add(new Thing(each.iri, stored.get(Fields.TYPE), labels, each.events));
    }
    return things;
  }

  /**
   * Statements with all the words, those with the marks that are asked for first; among these the
   * ones in which they stand together, which are then what is marked.
   *
   * @param offset how many are skipped, at least 0
   * @param count how many are wanted at most, at least 1
   */
  public Page<Passage> statements(String words, int offset, int count) {
    Words wanted = Words.parse(words);
    if (wanted.isEmpty()) {
      return new Page<>(List.of(), 0);
    }
    try {
      int total = searcher.count(of(Fields.STATEMENT, wanted));
      List<Passage> passages = new ArrayList<>();
      if (offset < total) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(wanted.withoutMarks(), Occur.MUST);
        query.add(Words.constant(wanted.withMarks(), EXACT), Occur.SHOULD);
        query.add(Words.constant(wanted.together().withMarks(), TOGETHER), Occur.SHOULD);
        query.add(Words.constant(wanted.together().withoutMarks(), TOGETHER), Occur.SHOULD);
        int last = (int) Math.min((long) offset + count, total);
        Query found = of(Fields.STATEMENT, query.build());
        ScoreDoc[] best = searcher.search(found, last, BEST_FIRST).scoreDocs;
        for (int at = offset; at < best.length; at++) {
          passages.add(passage((FieldDoc) best[at], wanted));
        }
      }
      return new Page<>(passages, total);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private Passage passage(FieldDoc found, Words wanted) throws IOException {
    String iri = ((BytesRef) found.fields[1]).utf8ToString();
    String text = searcher.storedFields().document(found.doc, Set.of(Fields.TEXT)).get(Fields.TEXT);
    for (Words words : List.of(wanted.together(), wanted)) {
      List<Span> marks = marks(words.withMarks(), Fields.EXACT, found.doc, text);
      if (marks.isEmpty()) {
        marks = marks(words.withoutMarks(), Fields.FOLDED, found.doc, text);
      }
      if (!marks.isEmpty()) {
        return new Passage(iri, text, marks);
      }
    }
    return new Passage(iri, text, List.of());
  }

  /** Where a query matches, empty when it does not. */
  private List<Span> marks(Query query, String field, int document, String text)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Matches matches = weight.matches(leaf, document - leaf.docBase);
    MatchesIterator each = matches == null ? null : matches.getMatches(field);
    List<Span> marks = new ArrayList<>();
    while (each != null && each.next()) {
      int begin = text.codePointCount(0, each.startOffset());
      Span mark =
          new Span(begin, begin + text.codePointCount(each.startOffset(), each.endOffset()));
      int last = marks.size() - 1;
      if (last >= 0 && mark.begin() < marks.get(last).end()) {
        marks.set(last, marks.get(last).cover(mark));
      } else {
        marks.add(mark);
      }
    }
    return marks;
  }

  private static Query of(String kind, Words words) {
    return of(kind, words.withoutMarks());
  }

  private static Query of(String kind, Query query) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER)
        .add(query, Occur.MUST)
        .build();
  }
}
