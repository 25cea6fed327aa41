package org.hoptac.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hoptac.rdf.Spelling;

/**
 * What somebody looks for: words, and phrases between quotation marks, in any order. Nothing else
 * in it has a meaning: no operator, no wildcard.
 *
 * @param phrases each of one word or more, as written
 */
record Words(Set<List<String>> phrases) {
  private static final String QUOTES = "\"“”„«»";

  static Words parse(String query) {
    String text = query.substring(0, Math.min(query.length(), TextIndex.MOST_CHARACTERS));
    Set<List<String>> phrases = new LinkedHashSet<>();
    List<String> phrase = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int codePoint : (text + " ").codePoints().toArray()) {
      if (Spelling.isWordPart(codePoint)) {
        word.appendCodePoint(codePoint);
        continue;
      }
      if (word.length() > 0) {
        phrase.add(word.toString());
        word.setLength(0);
      }
      boolean quote = QUOTES.indexOf(codePoint) >= 0;
      quoted ^= quote;
      if ((quote || !quoted) && !phrase.isEmpty()) {
        phrases.add(List.copyOf(phrase));
        phrase.clear();
      }
    }
    // A quotation mark that is not closed: words like others.
    phrase.forEach(single -> phrases.add(List.of(single)));
    return new Words(phrases);
  }

  /** All as one phrase. */
  Words together() {
    return new Words(Set.of(phrases.stream().flatMap(List::stream).toList()));
  }

  boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** All of them; those with marks are spelled so, those without may have any. */
  Query asWritten() {
    return all(
        phrase -> phrase.stream().anyMatch(Spelling::isMarked) ? exact(phrase) : folded(phrase));
  }

  /** All of them, each spelled as it is written. */
  Query withMarks() {
    return all(Words::exact);
  }

  /** All of them, whatever marks they have. */
  Query withoutMarks() {
    return all(Words::folded);
  }

  private Query all(Function<List<String>, Query> query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    phrases.forEach(phrase -> all.add(query.apply(phrase), Occur.MUST));
    return all.build();
  }

  /** All words, of which the last may be only begun; empty when there is none. */
  static Optional<Query> begun(String text) {
    List<String> words =
        parse(text).phrases.stream().flatMap(List::stream).map(Spelling::foldedWord).toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words.subList(0, words.size() - 1)) {
      all.add(new TermQuery(new Term(Fields.FOLDED, word)), Occur.FILTER);
    }
    Term last = new Term(Fields.FOLDED, words.get(words.size() - 1));
    all.add(
        Spelling.isWordPart(text.codePointBefore(text.length()))
            ? new PrefixQuery(last)
            : new TermQuery(last),
        Occur.FILTER);
    return Optional.of(all.build());
  }

  /** A name that is exactly this. */
  static Query whole(String field, String text) {
    return new TermQuery(new Term(field, Fields.name(field, text)));
  }

  static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query exact(List<String> phrase) {
    return query(Fields.EXACT, phrase.stream().map(Spelling::exactWord).toList());
  }

  private static Query folded(List<String> phrase) {
    return query(Fields.FOLDED, phrase.stream().map(Spelling::foldedWord).toList());
  }

  private static Query query(String field, List<String> words) {
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.get(0)));
    }
    PhraseQuery.Builder query = new PhraseQuery.Builder();
    words.forEach(word -> query.add(new Term(field, word)));
    return query.build();
  }
}
