package org.hoptac.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hoptac.text.Token;
import org.hoptac.text.Tokenizer;

/**
 * All known terms as one automaton over syllables. A scan finds the leftmost-longest terms: inside
 * <em>Ấn Độ Dương</em> there is no <em>Ấn Độ</em>. Immutable; the order in which terms are given
 * does not matter.
 */
public final class Lexicon {
  /**
   * A term found in tokens.
   *
   * @param from index of its first token
   * @param to one past its last
   * @param terms its readings, at least one
   * @param senses what they mean, in the same order
   */
  public record Match(int from, int to, List<Term> terms, List<Sense> senses) {}

  private final Automaton automaton;
  private final List<Term> terms;
  private final Set<String> home;

  /**
   * Builds the automaton.
   *
   * @param home keys of the states whose press is read
   */
  public Lexicon(List<Term> terms, Set<String> home) {
    this.home = Set.copyOf(home);
    this.terms =
        terms.stream()
            .sorted(
                Comparator.comparing(Term::label).thenComparing(term -> term.sense().toString()))
            .distinct()
            .toList();
    var builder = new Automaton.Builder();
    this.terms.forEach(term -> builder.add(keys(term), term));
    this.automaton = builder.build();
  }

  private static List<String> keys(Term term) {
    List<String> keys = Tokenizer.tokenize(term.label()).stream().map(Token::key).toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a label without words: " + term);
    }
    return keys;
  }

  /**
   * Keys of the states whose press is read. A body or person of no said state is one of theirs when
   * it comes to whether an event crosses a border; it never makes them an actor.
   */
  public Set<String> home() {
    return home;
  }

  /** Every term, in a fixed order. */
  public List<Term> terms() {
    return terms;
  }

  /** The leftmost-longest matches, in order, without overlap. */
  public List<Match> scan(List<Token> tokens) {
    var syllables = new int[tokens.size()];
    for (int i = 0; i < syllables.length; i++) {
      syllables[i] = automaton.syllable(tokens.get(i).key());
    }
    var found = new ArrayList<Match>();
    int at = 0;
    while (at < syllables.length) {
      Match match = longestAt(at, tokens, syllables);
      if (match == null) {
        at++;
      } else {
        found.add(match);
        at = match.to();
      }
    }
    return found;
  }

  private Match longestAt(int from, List<Token> tokens, int[] syllables) {
    Match longest = null;
    int node = Automaton.ROOT;
    for (int at = from; at < syllables.length; at++) {
      node = automaton.next(node, syllables[at]);
      if (node == Automaton.NONE) {
        return longest;
      }
      Entry entry = automaton.entry(node);
      Match match = entry == null ? null : entry.match(tokens, from, at + 1);
      longest = match == null ? longest : match;
    }
    return longest;
  }
}
