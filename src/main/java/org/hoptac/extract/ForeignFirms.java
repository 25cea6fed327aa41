package org.hoptac.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.HintWords;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;
import org.hoptac.text.Tokenizer;
import org.hoptac.text.WordSet;
import org.hoptac.text.Words;

/**
 * Firms of which the text says no state, though their names tell that they are from abroad: {@code
 * Nippon Cargo Airlines}, {@code Tập đoàn Korea Zinc}, {@code Fraport AG}. Among the foreign words
 * of the name is one for a foreign people or town, or one that ends the names of such firms only,
 * or the name begins with that of a known firm of others: {@code Airbus Defence}. {@code Zamil
 * Steel} and {@code Sun Group} may be of home.
 */
final class ForeignFirms {
  /** Last syllables of nouns of schools, hospitals and quarters, which at home take such names. */
  private static final Set<String> LOCAL = Set.of("trường", "viện", "tế", "ngữ", "khu", "quán");

  /** How the names of firms at home begin, however foreign the rest. */
  private static final Set<String> HOME = Set.of("viet", "vina", "saigon", "hanoi", "danang");

  private final Set<String> telling;
  private final WordSet tellingWords;
  private final HintWords hintWords;
  private final Map<String, Boolean> known;

  ForeignFirms(Lexicon lexicon) {
    telling =
        lexicon.terms().stream()
            .filter(
                term -> term.sense() instanceof Sense.HintWord word && word.hint() == Hint.FOREIGN)
            .map(term -> Tokenizer.tokenize(term.label()).get(0).key())
            .collect(Collectors.toSet());
    tellingWords = new WordSet(telling);
    hintWords = lexicon.hintWords();
    known = lexicon.bodies();
  }

  /** Whether such a name may stand in a text. */
  boolean mayStandIn(Words words) {
    for (int at = 0; at < words.size(); at++) {
      if (words.capitalised(at)
          && (tells(words, at - 1) || tells(words, at + 1))
          && !words.form(at).vietnamese()) {
        return true;
      }
    }
    return false;
  }

  private boolean tells(Words words, int at) {
    return at >= 0 && at < words.size() && tellingWords.has(words, at);
  }

  /** Whether a body, of which the text does not say whose it is, has such a name. */
  boolean isOf(Agent body) {
    if (body.kind() != Agent.Kind.BODY || !body.actsFor().isEmpty()) {
      return false;
    }
    List<Token> name = Tokenizer.tokenize(body.name());
    int from = name.size();
    while (from > 0 && isForeign(name.get(from - 1))) {
      from--;
    }
    List<Token> foreign = name.subList(from, name.size());
    return foreign.size() > 1
        && (foreign.stream().anyMatch(word -> telling.contains(word.key())) || isOfKnown(foreign))
        && foreign.stream().noneMatch(word -> HOME.stream().anyMatch(word.key()::startsWith))
        && !hintWords.endAt(Hint.SHOP, foreign, foreign.size() - 1)
        && !(from > 0 && LOCAL.contains(name.get(from - 1).key()));
  }

  /** Whether the first words are the name of a known body that is of no home state. */
  private boolean isOfKnown(List<Token> name) {
    var first = new StringBuilder();
    for (Token word : name.subList(0, name.size() - 1)) {
      first.append(first.isEmpty() ? "" : " ").append(word.key());
      if (Boolean.FALSE.equals(known.get(first.toString()))) {
        return true;
      }
    }
    return false;
  }

  /** A word of the name, or a sign between two. */
  private boolean isForeign(Token token) {
    return token.kind() != Token.Kind.WORD
        || (token.capitalised() && !token.vietnamese())
        || telling.contains(token.key())
        || token.acronym();
  }
}
