package org.hoptac.lexicon;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoptac.text.Token;
import org.hoptac.text.Tokenizer;

/**
 * Words of one or two syllables that tell something of what stands beside them. They are asked for
 * at a place, and never found by a scan, so that none hides a word that tells an act.
 */
public final class HintWords {
  private static final String NONE = "";

  /** By kind and last syllable: the first syllables, or {@link #NONE} for a word of one. */
  private final Map<Hint, Map<String, Set<String>>> firsts = new EnumMap<>(Hint.class);

  HintWords(List<Term> terms) {
    for (Hint hint : Hint.values()) {
      firsts.put(hint, new HashMap<>());
    }
    for (Term term : terms) {
      if (term.sense() instanceof Sense.HintWord word) {
        add(word.hint(), term.label());
      }
    }
  }

  private void add(Hint hint, String label) {
    List<String> syllables = Tokenizer.tokenize(label).stream().map(Token::key).toList();
    if (syllables.size() > 2) {
      throw new IllegalArgumentException("a hint word of more than two syllables: " + label);
    }
    int last = syllables.size() - 1;
    firsts
        .get(hint)
        .computeIfAbsent(syllables.get(last), any -> new HashSet<>())
        .add(last == 0 ? NONE : syllables.get(0));
  }

  /**
   * Whether a word of this kind ends at a token.
   *
   * @param last index of the token
   */
  public boolean endAt(Hint hint, List<Token> tokens, int last) {
    return beginOf(hint, tokens, last) >= 0;
  }

  /**
   * The index of the first token of a word of this kind, the longer one of two, or -1 if none ends
   * at a token.
   *
   * @param last index of the token
   */
  public int beginOf(Hint hint, List<Token> tokens, int last) {
    if (last < 0) {
      return -1;
    }
    Set<String> before = firsts.get(hint).get(tokens.get(last).key());
    if (before == null) {
      return -1;
    }
    if (last > 0 && before.contains(tokens.get(last - 1).key())) {
      return last - 1;
    }
    return before.contains(NONE) ? last : -1;
  }

  /**
   * Whether a word of this kind begins at a token.
   *
   * @param first index of the token
   */
  public boolean beginsAt(Hint hint, List<Token> tokens, int first) {
    Map<String, Set<String>> words = firsts.get(hint);
    Set<String> alone = words.get(tokens.get(first).key());
    if (alone != null && alone.contains(NONE)) {
      return true;
    }
    Set<String> before = first + 1 < tokens.size() ? words.get(tokens.get(first + 1).key()) : null;
    return before != null && before.contains(tokens.get(first).key());
  }
}
