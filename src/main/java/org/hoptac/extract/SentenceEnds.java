package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.text.Token;

/** Where sentences end. */
final class SentenceEnds {
  private static final Set<String> SIGNS = Set.of(".", "!", "?", "…");

  private final List<Token> tokens;

  SentenceEnds(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether a sentence may end with a token, whatever its tags are. */
  static boolean mayEnd(List<Token> tokens, int at) {
    Token sign = tokens.get(at);
    return sign.kind() == Token.Kind.SIGN && (sign.is(";") || SIGNS.contains(sign.key()));
  }

  /**
   * Whether a tag ends a sentence.
   *
   * @param begin where that sentence begins
   */
  boolean isEnd(List<Tag> tags, int begin, int at) {
    if (!(tags.get(at) instanceof Word word)) {
      return false;
    }
    if (!mayEnd(tokens, word.from())) {
      return false;
    }
    if (tokens.get(word.from()).is(";")) {
      return endsItem(tags, begin, at);
    }
    if (at + 1 == tags.size()) {
      return true;
    }
    Token next = first(tags, at + 1);
    return next.spaced()
        && (next.capitalised() || next.is("\""))
        && !isAbbreviation(word.from() - 1);
  }

  /**
   * {@code A ký thỏa thuận với B; C thăm D}: a news in brief goes on with another that has nothing
   * to do with it. {@code Trước sự chứng kiến của A; Bộ trưởng B, …} and {@code A gặp B; C và D.}
   * only list who was there.
   */
  private boolean endsItem(List<Tag> tags, int begin, int at) {
    return at + 1 < tags.size()
        && first(tags, at + 1).capitalised()
        && !FrontedPhrases.beginWith(first(tags, begin))
        && !listsAgents(tags, at);
  }

  /** {@code A gặp B; C và D.}: nothing but agents stands between the sign and the end. */
  private boolean listsAgents(List<Tag> tags, int sign) {
    if (sign == 0 || !Complements.isAgents(tags.get(sign - 1))) {
      return false;
    }
    int at = sign + 1;
    while (at < tags.size() && isOfList(tags.get(at))) {
      at++;
    }
    return Complements.isAgents(tags.get(sign + 1))
        && (at == tags.size() || tags.get(at).isSign(tokens, "."));
  }

  private boolean isOfList(Tag tag) {
    return Complements.isAgents(tag)
        || tag.marks(Function.AND)
        || tag.isSign(tokens, ",")
        || tag.isSign(tokens, ";");
  }

  private Token first(List<Tag> tags, int at) {
    return tokens.get(tags.get(at).from());
  }

  private boolean isAbbreviation(int at) {
    return at >= 0 && tokens.get(at).surface().length() <= 2 && tokens.get(at).capitalised();
  }
}
