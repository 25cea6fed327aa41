package org.hoptac.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

  /** In place of the syllables of tokens of which few will be asked for. */
  private static final int[] NOT_LOOKED_UP = {};

  private final Automaton automaton;
  private final Automaton nameWords;
  private final Automaton topicWords;
  private final List<Term> terms;
  private final Map<String, Set<String>> home;
  private final Map<String, String> leaders;

  /** Builds the automaton, without leaders. */
  public Lexicon(List<Term> terms, Map<String, Set<String>> home) {
    this(terms, home, Map.of());
  }

  /**
   * Builds the automaton.
   *
   * @param home keys of the states whose press is read, each with family names of its people, in
   *     small letters
   * @param leaders names of leaders, in small letters, each with the key of the state or
   *     organisation for which he acts
   */
  public Lexicon(List<Term> terms, Map<String, Set<String>> home, Map<String, String> leaders) {
    this.home = Map.copyOf(home);
    this.leaders = Map.copyOf(leaders);
    this.terms =
        terms.stream()
            .sorted(
                Comparator.comparing(Term::label).thenComparing(term -> term.sense().toString()))
            .distinct()
            .toList();
    this.automaton = automaton(term -> !isNameWord(term));
    this.nameWords = automaton(Lexicon::isNameWord);
    this.topicWords = automaton(term -> term.sense() instanceof Sense.Topic);
  }

  private Automaton automaton(Predicate<Term> which) {
    var builder = new Automaton.Builder();
    terms.stream().filter(which).forEach(term -> builder.add(keys(term), term));
    return builder.build();
  }

  private static boolean isNameWord(Term term) {
    return term.sense() instanceof Sense.NameWord;
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
   * it comes to whether an event crosses a border; that alone never makes them an actor. With each
   * stand family names of its people, in small letters.
   */
  public Map<String, Set<String>> home() {
    return home;
  }

  /**
   * Names of leaders whom everyone knows, in small letters, each with the key of the state or
   * organisation for which he acts.
   */
  public Map<String, String> leaders() {
    return leaders;
  }

  /** Names of known bodies, in small letters, each with whether it is of those states. */
  public Map<String, Boolean> bodies() {
    var bodies = new HashMap<String, Boolean>();
    for (Term term : terms) {
      if (term.sense() instanceof Sense.Actor actor && actor.kind().equals("body")) {
        bodies.put(term.label().toLowerCase(Locale.ROOT), actor.home());
      }
    }
    return bodies;
  }

  /** Every term, in a fixed order. */
  public List<Term> terms() {
    return terms;
  }

  /** The leftmost-longest matches, in order, without overlap. */
  public List<Match> scan(List<Token> tokens) {
    return scan(automaton, tokens);
  }

  /**
   * The words for topics alone, in order, without overlap: they are found inside names and other
   * words too, such as <em>công nghệ</em> in <em>chuyển giao công nghệ</em>.
   */
  public List<Match> topicWords(List<Token> tokens) {
    return scan(topicWords, tokens);
  }

  /**
   * The longest word of names that begins at a token. Such words are found apart from all others:
   * they mean something in names alone.
   */
  public Optional<Match> nameWord(List<Token> tokens, int from) {
    return longest(nameWords, tokens, from, tokens.size());
  }

  /** The longest term that begins at a token and ends before another. */
  public Optional<Match> longest(List<Token> tokens, int from, int to) {
    return longest(automaton, tokens, from, to);
  }

  private static Optional<Match> longest(
      Automaton automaton, List<Token> tokens, int from, int to) {
    return Optional.ofNullable(longestAt(automaton, tokens, from, to, NOT_LOOKED_UP));
  }

  private static List<Match> scan(Automaton automaton, List<Token> tokens) {
    var syllables = new int[tokens.size()];
    for (int i = 0; i < syllables.length; i++) {
      syllables[i] = automaton.syllable(tokens.get(i).key());
    }
    var found = new ArrayList<Match>();
    int at = 0;
    while (at < syllables.length) {
      Match match = longestAt(automaton, tokens, at, syllables.length, syllables);
      if (match == null) {
        at++;
      } else {
        found.add(match);
        at = match.to();
      }
    }
    return found;
  }

  private static Match longestAt(
      Automaton automaton, List<Token> tokens, int from, int to, int[] syllables) {
    Match longest = null;
    int node = Automaton.ROOT;
    for (int at = from; at < to; at++) {
      int syllable =
          syllables == NOT_LOOKED_UP ? automaton.syllable(tokens.get(at).key()) : syllables[at];
      node = automaton.next(node, syllable);
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
