package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/** What stands between a verb or a noun for an act and the noun that tells more of it. */
final class NounPhrase {
  /** In tags, behind the first of its words. */
  static final int REACH = 6;

  /** What stands behind one of these is no object of the verb: {@code giảm sau thỏa thuận}. */
  private static final Set<String> PREPOSITIONS =
      Set.of("sau", "trước", "nhân", "vì", "nhờ", "như", "theo", "qua");

  private final List<Token> tokens;

  NounPhrase(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * {@code phiên họp lần thứ hai của Ủy ban liên Chính phủ}: where the committee that meets stands,
   * or where the session does.
   */
  int committee(List<Tag> tags, int at, Sense.Type type) {
    if (!type.noun() || !(type.type().equals("conference") || type.type().equals("meeting"))) {
      return at;
    }
    for (int i = at + 1; i < Math.min(tags.size(), at + REACH); i++) {
      Tag tag = tags.get(i);
      if (tag.matches(
          Sense.Type.class, other -> other.type().equals("dialogue") && !other.verb())) {
        return i;
      }
      if (!isTransparent(tag) && !tag.marks(Function.OF)) {
        return at;
      }
    }
    return at;
  }

  boolean isTransparent(Tag tag) {
    if (tag instanceof Word word) {
      Token token = tokens.get(word.from());
      return token.kind() == Token.Kind.NUMBER
          || (token.kind() == Token.Kind.WORD && !PREPOSITIONS.contains(token.key()))
          || isInsideNumber(word.from());
    }
    return tag.marks(Function.NOUN)
        || tag.marks(Function.MANY)
        || tag.has(Sense.LightVerb.class)
        || tag.has(Sense.Ordinal.class);
  }

  /** {@code 200.000 liều vắc xin}, {@code 1,5 triệu}. */
  private boolean isInsideNumber(int sign) {
    return sign > 0
        && sign + 1 < tokens.size()
        && tokens.get(sign - 1).kind() == Token.Kind.NUMBER
        && tokens.get(sign + 1).kind() == Token.Kind.NUMBER
        && !tokens.get(sign).spaced()
        && !tokens.get(sign + 1).spaced();
  }
}
