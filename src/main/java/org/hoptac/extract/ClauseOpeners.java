package org.hoptac.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Type.Strength;
import org.hoptac.text.Token;

/** Function words that open a clause and say how it hangs on the one before it. */
final class ClauseOpeners {
  private static final Set<Function> OPENERS =
      EnumSet.of(
          Function.PURPOSE,
          Function.BACKGROUND,
          Function.AFTER,
          Function.CONCESSION,
          Function.MEANS,
          Function.RESULT,
          Function.BESIDE);

  /** Last syllable of {@code trong khi đó}. */
  private static final String MEANWHILE = "đó";

  /** In tags, of goods that are told one by one. */
  private static final int LONGEST_LIST = 32;

  /** In tags: {@code cho trẻ em A}. */
  private static final int WORDS_FOR_RECEIVERS = 4;

  /** In tags: {@code thông qua nhiều văn kiện}. */
  private static final int WORDS_FOR_PAPERS = 4;

  private final List<Token> tokens;

  ClauseOpeners(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** How a clause hangs on the one before it that such a word opens, if a tag is one. */
  static Optional<Function> of(Tag tag) {
    Optional<Sense.Marker> marker = tag.sense(Sense.Marker.class);
    return marker.isPresent() && OPENERS.contains(marker.get().function())
        ? Optional.of(marker.get().function())
        : Optional.empty();
  }

  /** How a clause hangs on the one before it; nothing for a main clause. */
  static Optional<Function> relation(List<Tag> clause) {
    Optional<Function> first = of(clause.get(0));
    return first.isPresent() || clause.size() == 1 || listsMembers(clause)
        ? first
        : of(clause.get(1));
  }

  private static boolean listsMembers(List<Tag> clause) {
    return clause.get(1).marks(Function.MEANS) && Complements.isAgents(clause.get(0));
  }

  /**
   * Whether a clause begins here. {@code hai tàu gồm A và B đã …}: what is listed before the verb
   * is no clause.
   */
  boolean opensAt(List<Tag> tags, int at) {
    Optional<Function> opener = of(tags.get(at));
    return opener.isPresent()
        && !beginsTitle(tags, at)
        && !DoneTo.isWhatWasGiven(tokens, tags, at)
        && !isMeanwhile(tags, at)
        && (opener.get() != Function.MEANS
            || (PredicateWords.standBefore(tags, at)
                && !isVerb(tags, at)
                && !namesOfMany(tags, at)
                && !namesGoods(tags, at)));
  }

  /** {@code Ngoại trưởng A trong khi đó đã tới B}: said of one who goes on being spoken of. */
  private boolean isMeanwhile(List<Tag> tags, int at) {
    return tokens.get(tags.get(at).to() - 1).is(MEANWHILE)
        && Complements.isAgents(tags.get(at - 1))
        && (at == 1 || tags.get(at - 2).isSign())
        && at + 1 < tags.size()
        && PredicateWords.is(tags.get(at + 1));
  }

  /** {@code A và B đã thông qua kế hoạch}: behind such a word it is what they do. */
  private static boolean isVerb(List<Tag> tags, int at) {
    return tags.get(at).has(Sense.LightVerb.class)
        && tags.get(at - 1).has(Sense.Status.class)
        && tags.subList(at + 1, Math.min(tags.size(), at + WORDS_FOR_PAPERS)).stream()
            .anyMatch(tag -> tag.matches(Sense.Type.class, ClauseOpeners::isPaper));
  }

  private static boolean isPaper(Sense.Type type) {
    return type.type().equals("agreement") && type.noun();
  }

  /** {@code hội thảo "Hướng tới nghề cá bền vững"}: the word is the first of a name. */
  private boolean beginsTitle(List<Tag> tags, int at) {
    return at > 1
        && NounPhrase.QUOTES.contains(tags.get(at - 1).firstWord(tokens))
        && (tags.get(at - 2).has(Sense.NameHead.class)
            || tags.get(at - 2).matches(Sense.Type.class, Sense.Type::noun));
  }

  /**
   * {@code trao 20 tấn hàng gồm gạo, sữa và thuốc cho A}, {@code cử đội cứu hộ gồm 20 người tới A}:
   * what goods or how many people they are, before who gets it.
   */
  private boolean namesGoods(List<Tag> tags, int at) {
    if (!OfMany.mayName(tags.get(at), tags.get(at).firstWord(tokens))) {
      return false;
    }
    int end = Math.min(tags.size() - 1, at + LONGEST_LIST);
    for (int t = at + 1; t < end; t++) {
      Tag tag = tags.get(t);
      if (tag.marks(Function.FOR) || Destination.isWay(tag.firstWord(tokens))) {
        return t > at + 1
            && tags.subList(t + 1, Math.min(tags.size(), t + WORDS_FOR_RECEIVERS)).stream()
                .anyMatch(Complements::isAgents);
      }
      if (tag.isSign(tokens, ".") || Complements.isAgents(tag) || tellsAct(tag)) {
        return false;
      }
    }
    return false;
  }

  private static boolean tellsAct(Tag tag) {
    return tag.matches(Sense.Type.class, type -> type.strength() != Strength.OBJECT)
        || PredicateWords.is(tag);
  }

  /** {@code bốn nước gồm A và B}, {@code các phái đoàn gồm A và B}. */
  private boolean isStates(Tag tag) {
    int last = tag.to() - 1;
    return tokens.get(last).is("nước")
        || tokens.get(last).is("đoàn")
        || (tokens.get(last).is("gia") && last > tag.from());
  }

  /** {@code hỗ trợ nhiều nước, gồm A và B}: whom one means is no form of the help. */
  private boolean namesOfMany(List<Tag> tags, int at) {
    return at + 1 < tags.size()
        && OfMany.mayName(tags.get(at), tags.get(at).firstWord(tokens))
        && (tags.get(at - 1).isSign(tokens, ",") || isStates(tags.get(at - 1)))
        && Complements.isAgents(tags.get(at + 1));
  }
}
