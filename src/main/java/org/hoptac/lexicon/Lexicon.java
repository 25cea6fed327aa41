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
import org.hoptac.text.Words;

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
   * @param meaning what the words may mean
   */
  public record Match(int from, int to, Meaning meaning) {
    /** Its readings, at least one. */
    public List<Term> terms() {
      return meaning.terms();
    }

    /** What they mean, in the same order. */
    public List<Sense> senses() {
      return meaning.senses();
    }
  }

  private final Syllables syllables;
  private final Automaton automaton;
  private final Automaton nameWords;
  private final Automaton topicWords;
  private final Automaton bodiesOfOthers;
  private final HintWords hintWords;
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
    this.syllables =
        new Syllables(this.terms.stream().flatMap(term -> keys(term).stream()).toList());
    this.automaton =
        automaton(term -> !isNameWord(term) && !isHintWord(term) && !isOnlyForTopics(term));
    this.nameWords = automaton(Lexicon::isNameWord);
    this.topicWords = automaton(term -> term.sense() instanceof Sense.Topic || isOffTopic(term));
    this.bodiesOfOthers =
        automaton(
            term -> term.sense() instanceof Sense.Actor actor && isBody(actor) && !actor.home());
    this.hintWords = new HintWords(this.terms);
  }

  private Automaton automaton(Predicate<Term> which) {
    var builder = new Automaton.Builder(syllables);
    terms.stream().filter(which).forEach(term -> builder.add(keys(term), term));
    return builder.build();
  }

  private static boolean isNameWord(Term term) {
    return term.sense() instanceof Sense.NameWord;
  }

  private static boolean isOnlyForTopics(Term term) {
    return isOffTopic(term) || (term.sense() instanceof Sense.Topic topic && topic.phrase());
  }

  private static boolean isOffTopic(Term term) {
    return term.sense() instanceof Sense.OffTopic;
  }

  private static boolean isHintWord(Term term) {
    return term.sense() instanceof Sense.HintWord;
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
      if (term.sense() instanceof Sense.Actor actor && isBody(actor)) {
        bodies.put(term.label().toLowerCase(Locale.ROOT), actor.home());
      }
    }
    return bodies;
  }

  private static boolean isBody(Sense.Actor actor) {
    return actor.kind().equals("body");
  }

  /** Whether a known body that is not of those states may be named, whatever the capitals. */
  public boolean mayNameBodyOfOthers(Words words) {
    int[] numbers = words.numbers(syllables);
    for (int from = 0; from < numbers.length; from++) {
      int node = Automaton.ROOT;
      for (int at = from; at < numbers.length && node != Automaton.NONE; at++) {
        node = bodiesOfOthers.next(node, numbers[at]);
        if (node != Automaton.NONE && bodiesOfOthers.ends(node)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words that tell something of what stands beside them; a scan does not find them. */
  public HintWords hintWords() {
    return hintWords;
  }

  /** Every term, in a fixed order. */
  public List<Term> terms() {
    return terms;
  }

  /** The leftmost-longest matches, in order, without overlap. */
  public List<Match> scan(Words words) {
    return scan(automaton, words);
  }

  /**
   * The words for topics alone, in order, without overlap: they are found inside names and other
   * words too, such as <em>công nghệ</em> in <em>chuyển giao công nghệ</em>.
   */
  public List<Match> topicWords(Words words) {
    return scan(topicWords, words);
  }

  /**
   * The longest word of names that begins at a word. Such words are found apart from all others:
   * they mean something in names alone.
   */
  public Optional<Match> nameWord(Words words, int from) {
    return longest(nameWords, words, from, words.size());
  }

  /** The longest term that begins at a word and ends before another. */
  public Optional<Match> longest(Words words, int from, int to) {
    return longest(automaton, words, from, to);
  }

  private Optional<Match> longest(Automaton among, Words words, int from, int to) {
    return Optional.ofNullable(longestAt(among, words, words.numbers(syllables), from, to));
  }

  private List<Match> scan(Automaton among, Words words) {
    var found = new ArrayList<Match>();
    int[] numbers = words.numbers(syllables);
    int at = 0;
    while (at < numbers.length) {
      Match match = longestAt(among, words, numbers, at, numbers.length);
      if (match == null) {
        at++;
      } else {
        found.add(match);
        at = match.to();
      }
    }
    return found;
  }

  /** The longest match at a token, or null. */
  private static Match longestAt(Automaton among, Words words, int[] numbers, int from, int to) {
    int longest = Automaton.NONE;
    int end = from;
    int node = Automaton.ROOT;
    for (int at = from; at < to; at++) {
      node = among.next(node, numbers[at]);
      if (node == Automaton.NONE) {
        break;
      }
      if (among.ends(node, words, from)) {
        longest = node;
        end = at + 1;
      }
    }
    return longest == Automaton.NONE ? null : among.entry(longest).match(words, from, end);
  }
}
