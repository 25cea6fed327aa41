package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.text.Token;
import org.hoptac.text.Tokenizer;
import org.hoptac.text.WordSet;
import org.hoptac.text.Words;

/**
 * Schools, institutes and towns whose names are of foreign words behind a noun of the language of
 * the press: {@code Đại học Wageningen}, {@code Viện Max Planck}. Where two do something together
 * and one has such a name, they are of different states, though the text names none. Firms and
 * hospitals at home take foreign names too: of them nothing is known.
 */
final class ForeignNames {
  /** Last syllables of the nouns. */
  private static final Set<String> NOUNS = Set.of("học", "viện", "phố", "bang", "tp", "đh");

  private static final WordSet NOUN_WORDS = new WordSet(NOUNS);

  /** First syllables of {@code bệnh viện, thẩm mỹ viện}. */
  private static final Set<String> PRIVATE = Set.of("bệnh", "mỹ");

  /** First syllables of nouns for those who join many: {@code liên đoàn, hiệp hội, tổ chức}. */
  private static final Set<String> UNIONS =
      Set.of("hiệp", "hội", "liên", "tổ", "ủy", "mạng", "quỹ", "phong", "viện");

  private ForeignNames() {}

  /** Whether such a name may stand in a text. */
  static boolean mayStandIn(Words words) {
    for (int at = 0; at + 1 < words.size(); at++) {
      if (NOUN_WORDS.has(words, at)
          && words.capitalised(at + 1)
          && !words.form(at + 1).vietnamese()) {
        return true;
      }
      if (Worldwide.isWorld(words, at + 2) && words.capitalised(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a body, of which the text does not say whose it is, has such a name. */
  static boolean isOf(Agent body) {
    if (body.kind() != Agent.Kind.BODY || !body.actsFor().isEmpty()) {
      return false;
    }
    List<Token> name = Tokenizer.tokenize(body.name());
    if (isOfWorld(name)) {
      return true;
    }
    int at = 0;
    while (at < name.size() && !isForeign(name.get(at))) {
      at++;
    }
    return at > 0
        && at < name.size()
        && NOUNS.contains(name.get(at - 1).key())
        && !(at > 1 && PRIVATE.contains(name.get(at - 2).key()))
        && name.subList(at, name.size()).stream().allMatch(ForeignNames::isForeign);
  }

  /** {@code Liên đoàn Báo chí Thế giới}: those of one state are only some of it. */
  private static boolean isOfWorld(List<Token> name) {
    return name.size() > 3
        && UNIONS.contains(name.get(0).key())
        && Worldwide.isWorld(name, name.size() - 2);
  }

  /** {@code Wageningen}, but no acronym, and no {@code VinUni}. */
  private static boolean isForeign(Token token) {
    String word = token.surface();
    return token.kind() == Token.Kind.WORD
        && token.capitalised()
        && !token.vietnamese()
        && word.chars().skip(1).noneMatch(Character::isUpperCase);
  }
}
