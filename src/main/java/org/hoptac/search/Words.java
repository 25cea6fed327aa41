package org.hoptac.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.hoptac.rdf.Spelling;

/**
 * What somebody looks for: words, and phrases between quotation marks, in any order. Nothing else
 * in it has a meaning: no operator, no wildcard.
 *
 * @param phrases each of one word or more, as written
 */
record Words(Set<List<String>> phrases) {
  private static final String QUOTES = "\"“”„«»";

  static Words parse(String text) {
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

  boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** All of them; those with marks are spelled so, those without may have any. */
  Query asWritten() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (List<String> phrase : phrases) {
      boolean marked = phrase.stream().anyMatch(Spelling::isMarked);
      all.add(marked ? exact(phrase) : folded(phrase), Occur.MUST);
    }
    return all.build();
  }

  private static Query exact(List<String> phrase) {
    return query(Fields.EXACT, phrase.stream().map(Spelling::exactWord).toList());
  }

  private static Query folded(List<String> phrase) {
    return query(Fields.FOLDED, phrase.stream().map(Spelling::foldedWord).toList());
  }

  private static Query query(String field, List<String> words) {
    PhraseQuery.Builder query = new PhraseQuery.Builder();
    words.forEach(word -> query.add(new Term(field, word)));
    return query.build();
  }
}
