package org.hoptac.extract;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.HintWords;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * A clause or phrase in front of a sentence, as {@code Sau khi Uganda rút quân, Peru đã ký …} has:
 * whom it names does nothing of what is told behind its comma, so it is a clause of its own; one
 * that names nobody is so only behind a word that opens a clause. One that tells an act itself
 * needs such a word too, or {@code Với việc …}, or {@code Thay vì …}, of which nothing is done.
 */
final class FrontedClause {
  /** In tags: {@code Chỉ vài giờ trước khi …} opens with more words than one. */
  private static final int REACH_OF_OPENER = 4;

  /** {@code Với việc viện trợ cho A, B …}: what follows is a deed, by which word it may open. */
  private static final String DEED = "việc";

  /** In tags: {@code hai tàu chiến}. */
  private static final int REACH_OF_NOUN = 3;

  private static final Set<String> COUNTS = Set.of("hai", "ba", "bốn", "năm");

  private final List<Token> tokens;
  private final HintWords hintWords;
  private final FrontedPhrases phrases;

  FrontedClause(List<Token> tokens, HintWords hintWords) {
    this.tokens = tokens;
    this.hintWords = hintWords;
    this.phrases = new FrontedPhrases(tokens);
  }

  /** The comma that ends such a clause of a sentence, or nothing. */
  OptionalInt end(List<Tag> tags) {
    int from = opener(tags);
    if (from < 0) {
      return OptionalInt.empty();
    }
    boolean complete = false;
    boolean clause = ClauseOpeners.of(tags.get(from)).isPresent();
    boolean apart = clause;
    int first = tags.get(from).from();
    boolean withActs =
        clause || tokens.get(first + 1).is(DEED) || hintWords.beginsAt(Hint.INSTEAD, tokens, first);
    for (int at = from + 1; at < tags.size() && (withActs || !tellsAct(tags.get(at))); at++) {
      Tag tag = tags.get(at);
      if (!tag.isSign(tokens, ",")) {
        apart |= AgentLists.isSide(tags, at);
        complete |= !AgentLists.isSide(tags, at) && !tag.marks(Function.AND);
      } else if (apart && isBeforeSubject(tags, at, complete)) {
        return OptionalInt.of(at);
      } else if (!apart && endsWithoutNames(tags, from, at)) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** {@code Trước đó, A, B và C ký …}: nobody stands in the phrase, so the list is of who act. */
  private boolean endsWithoutNames(List<Tag> tags, int from, int comma) {
    int side = comma + 1;
    while (side < tags.size() && isFiller(tags.get(side))) {
      side++;
    }
    return AgentLists.isSide(tags, behindNoun(tags, side))
        && tags.subList(from, comma).stream().noneMatch(Tag.PlaceTag.class::isInstance);
  }

  /**
   * {@code A, sau khi B rút quân, đã ký …}: whether a comma ends what stands between those who act
   * and what they do.
   */
  boolean endsAside(List<Tag> tags, int comma) {
    int verb = comma + 1;
    if (verb < tags.size() && hintWords.beginsAt(Hint.ADVERB, tokens, tags.get(verb).from())) {
      verb++;
    }
    if (verb >= tags.size() || !PredicateWords.is(tags.get(verb))) {
      return false;
    }
    int first = 0;
    while (first < comma && !tags.get(first).isSign(tokens, ",")) {
      if (tellsAct(tags.get(first))) {
        return false;
      }
      first++;
    }
    return first > 0
        && first + 1 < comma
        && Complements.isAgents(tags.get(first - 1))
        && hintWords.beginsAt(Hint.FRONTING, tokens, tags.get(first + 1).from())
        && !PredicateWords.standBefore(tags, comma);
  }

  /** Where the word stands with which such a clause begins, behind dates; or -1. */
  private int opener(List<Tag> tags) {
    int begin = phrases.behindDate(tags, tags.size());
    for (int at = begin; at < Math.min(begin + REACH_OF_OPENER, tags.size()); at++) {
      Tag tag = tags.get(at);
      if (hintWords.beginsAt(Hint.FRONTING, tokens, tag.from())) {
        return frontsSides(tag) || (at > begin && isWhence(tags, at)) ? -1 : at;
      }
      if (isHeldBy(tags, at) || AgentLists.isSide(tags, at)) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code Theo lời mời của A, …}, {@code Cuộc gặp giữa A, B và C …}: sides of what is told. */
  private static boolean frontsSides(Tag tag) {
    return tag.marks(Function.INVITED_BY)
        || tag.marks(Function.ASKED_BY)
        || tag.marks(Function.BETWEEN);
  }

  /** {@code Các quan chức từ A, B và C}: whose people they are, behind the noun for them. */
  private static boolean isWhence(List<Tag> tags, int at) {
    Tag noun = tags.get(at - 1);
    return (tags.get(at).marks(Function.FROM) || tags.get(at).marks(Function.OF))
        && (noun.has(Sense.Group.class)
            || noun.has(Sense.NameHead.class)
            || noun.matches(Sense.Type.class, Sense.Type::noun))
        && AgentLists.isSide(tags, at + 1);
  }

  /** {@code Hội thảo do A, B tổ chức}: by whom it is held, and not why. */
  private static boolean isHeldBy(List<Tag> tags, int at) {
    return at + 1 < tags.size()
        && tags.get(at + 1).marks(Function.BY)
        && tags.get(at).matches(Sense.Type.class, Sense.Type::noun);
  }

  private static boolean tellsAct(Tag tag) {
    return PredicateWords.is(tag) || tag instanceof Tag.SeriesTag || tag.has(Sense.Type.class);
  }

  /**
   * Whether those stand behind a comma who then do something, be it behind a date. {@code Trong bối
   * cảnh quan hệ với A, B và C xấu đi, D …}: of a list that is said which is in front too.
   */
  private boolean isBeforeSubject(List<Tag> tags, int comma, boolean complete) {
    int at = comma + 1;
    while (at < tags.size() && isFiller(tags.get(at))) {
      at++;
    }
    int named = behindNoun(tags, at);
    if (!AgentLists.isSide(tags, named)) {
      return isLastNoun(tags, at);
    }
    at = named;
    boolean wordy = false;
    boolean list = false;
    boolean closed = false;
    for (int t = at + 1; t < tags.size(); t++) {
      Tag tag = tags.get(t);
      if (PredicateWords.is(tag)) {
        return complete || !list || !namesSubject(tags, t);
      }
      if (AgentLists.isSide(tags, t)) {
        list |= !wordy;
        if ((wordy || closed) && tags.get(t - 1).isSign(tokens, ",")) {
          return false;
        }
      } else {
        closed |= tag.marks(Function.AND);
        wordy |= !tag.isSign() && !tag.marks(Function.AND);
      }
    }
    return wordy && (complete || !list);
  }

  /** {@code …, lãnh đạo A ký …}, {@code …, hai tàu chiến A thăm …}: where it is told whose. */
  private int behindNoun(List<Tag> tags, int noun) {
    int at = noun;
    while (at < Math.min(tags.size(), noun + REACH_OF_NOUN) && isOwned(tags.get(at))) {
      at++;
    }
    return at;
  }

  private boolean isOwned(Tag tag) {
    return tag.has(Sense.Group.class)
        || tag.has(Sense.NameHead.class)
        || (tag.has(Sense.Topic.class) && !tag.isVerb())
        || tag.marks(Function.MANY)
        || COUNTS.contains(tag.firstWord(tokens));
  }

  /** {@code …, hợp tác giữa A và B phát triển}: what no other comma follows ends the sentence. */
  private boolean isLastNoun(List<Tag> tags, int noun) {
    if (noun == tags.size() || !tags.get(noun).matches(Sense.Type.class, Sense.Type::noun)) {
      return false;
    }
    boolean sides = false;
    for (int at = noun + 1; at < tags.size(); at++) {
      if (tags.get(at).isSign(tokens, ",")) {
        return false;
      }
      sides |= AgentLists.isSide(tags, at);
    }
    return sides;
  }

  /** Whether those stand behind a later comma of whom the sentence may tell. */
  private boolean namesSubject(List<Tag> tags, int from) {
    for (int at = from; at + 1 < tags.size(); at++) {
      if (tags.get(at).isSign(tokens, ",") && AgentLists.isSide(tags, at + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFiller(Tag tag) {
    return tag instanceof Tag.TimeTag || tag.marks(Function.NOUN) || tag.marks(Function.MANY);
  }
}
