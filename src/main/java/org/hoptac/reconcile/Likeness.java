package org.hoptac.reconcile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.hoptac.rdf.Spelling;

/**
 * How like the names of a thing are to a text.
 *
 * @param exact a name is spelled so
 * @param folded a name is spelled so but for marks, and the text has none
 * @param notation the text is its code, letter by letter
 * @param rank of the best name
 * @param overlap share of common words, 0 to 1
 * @param similarity of the letters (Jaro-Winkler), 0 to 1
 * @param score 0 to 100
 */
record Likeness(
    boolean exact,
    boolean folded,
    boolean notation,
    Name.Rank rank,
    double overlap,
    double similarity,
    double score) {

  static final Likeness NONE = new Likeness(false, false, false, Name.Rank.HIDDEN, 0, 0, 0);

  /** Best score without equal spelling. */
  private static final double MOST_UNEQUAL = 75;

  /** Jaro-Winkler below this says nothing: any two names have some letters in common. */
  private static final double UNLIKE = 0.75;

  private static final JaroWinklerSimilarity LETTERS = new JaroWinklerSimilarity();

  /** A text prepared for many comparisons. */
  record Text(String raw, String exact, String folded, Set<String> words, boolean marked) {
    static Text of(String raw) {
      return new Text(
          raw.strip(),
          Spelling.exact(raw),
          Spelling.folded(raw),
          new HashSet<>(Spelling.foldedWords(raw)),
          Spelling.isMarked(raw));
    }
  }

  static Likeness of(Text text, Thing thing) {
    Likeness best = NONE;
    for (Name name : thing.names()) {
      Likeness next = of(text, name);
      if (next.score > best.score) {
        best = next;
      }
    }
    return best;
  }

  private static Likeness of(Text text, Name name) {
    if (name.rank() == Name.Rank.NOTATION) {
      boolean same = name.text().equals(text.raw());
      return same ? new Likeness(false, false, true, name.rank(), 1, 1, 95) : NONE;
    }
    String exact = Spelling.exact(name.text());
    String folded = Spelling.folded(name.text());
    double less = less(name.rank());
    if (exact.equals(text.exact())) {
      return new Likeness(true, true, false, name.rank(), 1, 1, 100 - less);
    }
    if (!text.marked() && folded.equals(text.folded())) {
      return new Likeness(false, true, false, name.rank(), 1, 1, 90 - less);
    }
    double overlap = overlap(text.words(), List.of(folded.split(" ")));
    double similarity =
        text.marked() ? LETTERS.apply(text.exact(), exact) : LETTERS.apply(text.folded(), folded);
    double words = overlap == 0 ? 0 : (overlap + similarity) / 2;
    double letters = Math.max(0, (similarity - UNLIKE) / (1 - UNLIKE));
    double score = (MOST_UNEQUAL - less) * Math.max(words, letters);
    return new Likeness(false, false, false, name.rank(), overlap, similarity, score);
  }

  private static double less(Name.Rank rank) {
    return switch (rank) {
      case PREFERRED, NOTATION -> 0;
      case ALTERNATIVE, CONTEXT -> 2;
      case HIDDEN -> 10;
    };
  }

  /** Dice's coefficient of the words. */
  private static double overlap(Set<String> some, List<String> others) {
    Set<String> distinct = new HashSet<>(others);
    long common = distinct.stream().filter(some::contains).count();
    return some.isEmpty() ? 0 : 2.0 * common / (some.size() + distinct.size());
  }
}
