package org.hoptac.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   */
  public record Match(int from, int to, List<Term> terms) {}

  private static final int ROOT = 0;
  private static final int NAME_WORDS = 1;

  private final Map<String, Integer> syllables = new HashMap<>();
  private final Map<Long, Integer> edges = new HashMap<>();
  private final List<List<Term>> termsAt = new ArrayList<>(List.of(List.of(), List.of()));
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
    this.terms.forEach(this::insert);
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
    var found = new ArrayList<Match>();
    int at = 0;
    while (at < tokens.size()) {
      Match match = longestAt(tokens, at, ROOT);
      if (match == null) {
        at++;
      } else {
        found.add(match);
        at = match.to();
      }
    }
    return found;
  }

  /**
   * The longest word of names that begins at a token. Such words are found apart from all others:
   * they mean something in names alone.
   */
  public Optional<Match> nameWord(List<Token> tokens, int from) {
    return Optional.ofNullable(longestAt(tokens, from, NAME_WORDS));
  }

  private void insert(Term term) {
    int root = term.sense() instanceof Sense.NameWord ? NAME_WORDS : ROOT;
    int node = root;
    for (Token token : Tokenizer.tokenize(term.label())) {
      int syllable = syllables.computeIfAbsent(token.key(), key -> syllables.size() + 1);
      int from = node;
      node = edges.computeIfAbsent(edge(from, syllable), key -> newNode());
    }
    if (node == root) {
      throw new IllegalArgumentException("a label without words: " + term);
    }
    var here = new ArrayList<>(termsAt.get(node));
    here.add(term);
    termsAt.set(node, List.copyOf(here));
  }

  private int newNode() {
    termsAt.add(List.of());
    return termsAt.size() - 1;
  }

  private Match longestAt(List<Token> tokens, int from, int root) {
    int node = root;
    Match longest = null;
    for (int at = from; at < tokens.size(); at++) {
      Integer syllable = syllables.get(tokens.get(at).key());
      Integer next = syllable == null ? null : edges.get(edge(node, syllable));
      if (next == null) {
        return longest;
      }
      node = next;
      List<Term> fitting = fitting(termsAt.get(node), tokens, from, at + 1);
      if (!fitting.isEmpty()) {
        longest = new Match(from, at + 1, fitting);
      }
    }
    return longest;
  }

  private static List<Term> fitting(List<Term> terms, List<Token> tokens, int from, int to) {
    if (terms.isEmpty()) {
      return terms;
    }
    return terms.stream().filter(term -> isWrittenAs(term, tokens, from, to)).toList();
  }

  private static boolean isWrittenAs(Term term, List<Token> tokens, int from, int to) {
    return switch (term.writing()) {
      case ANY -> true;
      case NAME -> tokens.get(from).capitalised();
      case EXACT -> sameSurface(term.label(), tokens.subList(from, to));
    };
  }

  private static boolean sameSurface(String label, List<Token> tokens) {
    List<Token> written = Tokenizer.tokenize(label);
    for (int i = 0; i < written.size(); i++) {
      if (!written.get(i).surface().equals(tokens.get(i).surface())) {
        return false;
      }
    }
    return true;
  }

  private static long edge(int node, int syllable) {
    return ((long) node << 32) | syllable;
  }
}
