package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.extract.Tag.Word;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.HintWords;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Type.Strength;
import org.hoptac.text.Token;

/** What one lets another do, and whom one lets go. */
final class Leave {
  /** In tags, from the word that lets others do something to what they do. */
  private static final int REACH = 10;

  private static final String LET = "cho";
  private static final String ALLOW = "phép";

  private final List<Token> tokens;
  private final HintWords hintWords;

  Leave(List<Token> tokens, HintWords hintWords) {
    this.tokens = tokens;
    this.hintWords = hintWords;
  }

  /** {@code cho}, {@code cho phép}. */
  boolean isGivenAt(Tag tag) {
    int length = tag.to() - tag.from();
    return tokens.get(tag.from()).is(LET)
        && (length == 1 || (length == 2 && tokens.get(tag.from() + 1).is(ALLOW)));
  }

  /** {@code cho tàu của A đi qua}: whom it is given to stands before what they are let do. */
  Optional<Head> given(List<Tag> tags, int at) {
    if (at > 0 && !mayLet(tags.get(at - 1))) {
      return Optional.empty();
    }
    int whom = at;
    for (int t = at + 1; t < Math.min(tags.size(), at + REACH); t++) {
      Tag tag = tags.get(t);
      Optional<Sense.Type> deed = tag.sense(Sense.Type.class).filter(Leave::isPermitted);
      if (deed.isPresent()) {
        return whom > at ? Optional.of(Head.verb(at, whom, deed.get())) : Optional.empty();
      }
      if (Complements.isAgents(tag)) {
        whom = tags.get(t - 1).marks(Function.OF) ? t - 1 : t;
      } else if (!mayNameWhom(tag)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code A cho B …}, {@code A đồng ý cho B …}, but not {@code bán tàu cho B}. */
  private boolean mayLet(Tag before) {
    return Complements.isAgents(before)
        || before.has(Sense.Status.class)
        || before.marks(Function.NOT)
        || before.marks(Function.AND)
        || before instanceof Tag.TimeTag
        || hintWords.endAt(Hint.ALLOWING, tokens, before.to() - 1);
  }

  private static boolean isPermitted(Sense.Type type) {
    return type.strength() == Strength.PERMITTED;
  }

  private boolean mayNameWhom(Tag tag) {
    if (tag instanceof Word word) {
      return tokens.get(word.from()).kind() != Token.Kind.SIGN;
    }
    return tag.has(Sense.Topic.class)
        || tag.has(Sense.NameHead.class)
        || tag.matches(Sense.Type.class, Sense.Type::noun)
        || tag.marks(Function.OF)
        || tag.marks(Function.BY)
        || tag.marks(Function.AND)
        || tag.marks(Function.MANY)
        || tag.marks(Function.NOUN)
        || tag.marks(Function.PEOPLE);
  }

  /** {@code thả 12 thủy thủ A}, {@code con tin được A thả}: only who was held is let go. */
  Optional<Head> freed(List<Tag> tags, int at, Sense.Type type) {
    for (int t = at + 1; t < Math.min(tags.size(), at + NounPhrase.REACH); t++) {
      if (isCaptive(tags.get(t))) {
        return Optional.of(Head.verb(at, t + 1, type));
      }
      if (!mayNameWhom(tags.get(t))) {
        break;
      }
    }
    for (int t = at - 1; t >= Math.max(0, at - NounPhrase.REACH); t--) {
      if (isCaptive(tags.get(t))) {
        return Optional.of(Head.verb(at, at + 1, type));
      }
    }
    return Optional.empty();
  }

  private boolean isCaptive(Tag tag) {
    return hintWords.endAt(Hint.CAPTIVE, tokens, tag.to() - 1);
  }
}
