package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * What stands in front of a sentence, as {@code Một tuần sau vụ việc ở Nga, …} does: a comma behind
 * it ends it, and makes no list of the agents around.
 */
final class FrontedPhrases {
  /** Words that front a phrase of time, or of those before whose eyes something is done. */
  private static final Set<String> FRONTING = Set.of("sau", "trước", "kể", "nhân", "dưới");

  /** First syllables of what says after what it is: {@code Tiếp nối}, {@code Kết thúc}. */
  private static final Set<String> SEQUELS = Set.of("tiếp", "kết", "ngay");

  /** Words with which a phrase ends that says whose help it was. */
  private static final Set<String> OWNING = Set.of("của", "từ");

  /** In tags, from the beginning of a phrase: where the word stands that tells what it is. */
  private static final int REACH_OF_FRONTING = 4;

  /** In tags: {@code tại thủ đô Lima (Peru),}. */
  private static final int REACH_OF_PLACE = 7;

  private final List<Token> tokens;

  FrontedPhrases(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether a phrase of time begins with a word. */
  static boolean beginWith(Token word) {
    return FRONTING.contains(word.key());
  }

  /** {@code Một tuần sau vụ việc ở Nga, Ukraine và Ba Lan …}: the first comma ends the phrase. */
  boolean standsInPhrase(List<Tag> tags, int at) {
    if (at == 0) {
      return false;
    }
    int from = behindDate(tags, at - 1);
    return (tellsAtWhoseWord(tags.get(at - 1)) && !endsSentence(tags, at - 1))
        || opensWithVerb(tags, at)
        || opensWithOccasion(tags, at)
        || opensWithHouse(tags, at)
        || (isPhrase(tags, from, at)
            && (isSequel(tags.get(from)) || isFrontedByTime(tags, from, at)));
  }

  /** {@code Theo A, …}, {@code Nhận lời mời của A, …}: at whose word or wish it is. */
  private static boolean tellsAtWhoseWord(Tag tag) {
    return tag.marks(Function.INVITED_BY)
        || tag.marks(Function.ASKED_BY)
        || Complements.isAccordingTo(tag);
  }

  /** {@code … thăm Lào theo lời mời của A, B và C.}: an act is told before, and none behind. */
  private static boolean endsSentence(List<Tag> tags, int invitation) {
    if (!tags.get(invitation).marks(Function.INVITED_BY)
        || !PredicateWords.standBefore(tags, invitation)) {
      return false;
    }
    int at = invitation + 1;
    while (at < tags.size() && !PredicateWords.is(tags.get(at))) {
      if (Complements.isAccordingTo(tags.get(at))) {
        return true;
      }
      at++;
    }
    return at == tags.size();
  }

  private boolean isSequel(Tag tag) {
    return SEQUELS.contains(tag.firstWord(tokens));
  }

  private boolean isFrontedByTime(List<Tag> tags, int from, int end) {
    for (int at = from; at < Math.min(end, from + REACH_OF_FRONTING); at++) {
      if (FRONTING.contains(tags.get(at).firstWord(tokens))) {
        return true;
      }
    }
    return false;
  }

  /** {@code Ngày 5/3, tiếp Đại sứ Peru, …}: whether nothing but a date stands before a verb. */
  private boolean opensWithVerb(List<Tag> tags, int at) {
    int verb = behindDate(tags, at);
    return verb < at
        && (tags.get(verb).matches(Sense.Type.class, Sense.Type::verb)
            || tags.get(verb).has(Sense.LightVerb.class)
            || isMeans(tags, verb, at))
        && isPhrase(tags, verb, at);
  }

  /** {@code Nhờ sự giúp đỡ của Peru, Chile …}: by whose help it is, right behind. */
  private boolean isMeans(List<Tag> tags, int means, int at) {
    return means + 1 == at
        && (tags.get(means).has(Sense.Type.class) || tags.get(means).marks(Function.WITH))
        && OWNING.contains(tokens.get(tags.get(means).to() - 1).key());
  }

  /** {@code Tại cuộc gặp với Ngoại trưởng Peru, Tổng thống Chile …}: on what occasion it is. */
  private boolean opensWithOccasion(List<Tag> tags, int at) {
    int from = behindDate(tags, at);
    return from < at
        && (tags.get(from).marks(Function.AT) || tags.get(from).marks(Function.ABOUT))
        && isPhrase(tags, from, at)
        && namesAct(tags, from, Math.min(at, from + REACH_OF_FRONTING));
  }

  /** {@code Ngày 5/3, tại Bảo tàng Lima, Bộ Văn hóa và …}: a body that tells where it is. */
  private boolean opensWithHouse(List<Tag> tags, int at) {
    return behindDate(tags, at) == at - 1
        && tags.get(at - 1).marks(Function.AT)
        && tags.get(at) instanceof Tag.AgentTag house
        && house.mention().isBody();
  }

  private static boolean namesAct(List<Tag> tags, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tags.get(at).has(Sense.Type.class)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPhrase(List<Tag> tags, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tags.get(at).isSign(tokens, ",")) {
        return false;
      }
    }
    return true;
  }

  /** In {@code Mặc dù … Liên hợp quốc, Việt Nam …} the comma ends a clause and makes no list. */
  boolean standsInClause(List<Tag> tags, int at) {
    return at > 0
        && (tags.get(0).has(Sense.Report.class)
            || ClauseOpeners.of(tags.get(behindDate(tags, at - 1))).isPresent()
            || tags.get(at - 1).marks(Function.OF));
  }

  /** Where the sentence goes on behind dates, and a place behind one, with which it begins. */
  int behindDate(List<Tag> tags, int end) {
    int at = 0;
    while (at < end && (tags.get(at) instanceof Tag.TimeTag || tags.get(at).isSign(tokens, ","))) {
      at++;
    }
    int comma = at == 0 ? -1 : endOfPlace(tags, at, end);
    return comma < 0 ? at : comma + 1;
  }

  /** {@code Ngày 5/3, tại Lima (Peru), …}: the comma behind nothing but a place; or -1. */
  private int endOfPlace(List<Tag> tags, int from, int end) {
    if (from >= end || !tags.get(from).marks(Function.AT)) {
      return -1;
    }
    int last = Math.min(end, from + REACH_OF_PLACE);
    for (int at = from + 1; at < last; at++) {
      Tag tag = tags.get(at);
      if (tag.isSign(tokens, ",")) {
        return at;
      }
      boolean place =
          tag instanceof Tag.PlaceTag
              || tag.isSign(tokens, "(")
              || tag.isSign(tokens, ")")
              || tag.has(Sense.NameHead.class)
              || (tags.get(at - 1).isSign(tokens, "(") && Complements.isAgents(tag));
      if (!place) {
        return -1;
      }
    }
    return -1;
  }
}
