package org.hoptac.extract;

import java.util.stream.IntStream;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * {@code kêu gọi công dân rời khỏi …}, {@code đề nghị truy tố …}, {@code ủng hộ đình chỉ thỏa
 * thuận}: a call on one's own people, or for what is no friendly act, offers nothing to others.
 */
final class NoOffer {
  /** In tags, from a word that ends something to what it ends. */
  private static final int REACH_OF_END = 3;

  /** In tags, from a call to the verb for what is called for. */
  private static final int LONGEST_CALL = 10;

  /** In syllables: a longer one is a phrase. */
  private static final int LONGEST_WORD = 2;

  private NoOffer() {}

  /** Whether a verb that calls for something, or praises it, is of this kind. */
  static boolean is(ClauseText text, Head head) {
    if (!head.is("proposal", "endorsement") || !head.verbal()) {
      return false;
    }
    int called = head.to();
    return isEnd(text, called)
        || (head.is("proposal")
            && (callsForNothingFriendly(text, called) || callsOnOwnPeople(text, called)));
  }

  /** {@code kêu gọi công dân …}, {@code kêu gọi các nước B không …}, {@code … kiềm chế}. */
  private static boolean callsOnOwnPeople(ClauseText text, int from) {
    int at = from;
    while (at < text.size()
        && (text.tag(at).marks(Function.MANY) || text.tag(at).marks(Function.NOUN))) {
      at++;
    }
    if (at < text.size()
        && (text.tag(at).marks(Function.PRIVATE) || text.tag(at).marks(Function.PEOPLE))) {
      return true;
    }
    while (at < text.size() && isPartOfCalled(text.tag(at))) {
      at++;
    }
    return at < text.size()
        && (isEnd(text, at)
            || text.tag(at).marks(Function.NOT)
            || text.tag(at).matches(Sense.Caution.class, caution -> !caution.market()));
  }

  private static boolean isPartOfCalled(Tag tag) {
    return Complements.isAgents(tag)
        || tag.marks(Function.OF)
        || tag.has(Sense.Body.class)
        || tag.marks(Function.NOUN);
  }

  /**
   * {@code kêu gọi X từ chức}, {@code kêu gọi doanh nghiệp rời X}: unless it is an agreement that
   * is to be respected, or a friendly act is called for in the same breath.
   */
  private static boolean callsForNothingFriendly(ClauseText text, int from) {
    for (int t = from; t < Math.min(text.size(), from + LONGEST_CALL); t++) {
      if (isUnfriendly(text, text.tag(t))) {
        return !isFriendly(text, t + 1, Math.min(text.size(), t + 2))
            && !goesOnFriendly(text, t + 1);
      }
      if (text.isSign(t, ",") || text.isSign(t, ";") || isFriendly(text, t, t + 1)) {
        return false;
      }
    }
    return false;
  }

  /** {@code từ chức}, but not {@code dỡ bỏ trừng phạt}, which as a whole tells a friendly act. */
  private static boolean isUnfriendly(ClauseText text, Tag tag) {
    boolean phrase = tag.to() - tag.from() > LONGEST_WORD;
    if (phrase
        && tag.matches(Sense.Type.class, type -> type.strength() == Sense.Type.Strength.FULL)) {
      return false;
    }
    for (int token = tag.from(); token < tag.to() && !Complements.isAgents(tag); token++) {
      if (text.hints(Hint.UNFRIENDLY, token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean goesOnFriendly(ClauseText text, int from) {
    for (int t = from; t < text.size(); t++) {
      if (text.tag(t).marks(Function.AND) || text.isSign(t, ",")) {
        return isFriendly(text, t + 1, text.size());
      }
    }
    return false;
  }

  private static boolean isFriendly(ClauseText text, int from, int to) {
    for (int t = from; t < to; t++) {
      if (text.tag(t)
          .matches(Sense.Type.class, type -> type.strength() == Sense.Type.Strength.FULL)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code kêu gọi dừng viện trợ}, {@code ủng hộ đình chỉ thỏa thuận}, {@code đề xuất ngừng mua dầu
   * của B}: an end of what is ours.
   */
  private static boolean isEnd(ClauseText text, int at) {
    return at < text.size()
        && text.tag(at).matches(Sense.Status.class, cue -> cue.status().equals("cancelled"))
        && IntStream.range(at + 1, Math.min(text.size(), at + 1 + REACH_OF_END))
            .anyMatch(t -> text.tag(t).matches(Sense.Type.class, NoOffer::isOurs));
  }

  /** {@code ngừng cung cấp vũ khí cho B}, as {@code ngừng viện trợ}. */
  private static boolean isOurs(Sense.Type type) {
    return type.type().equals("supply")
        || (type.strength() == Sense.Type.Strength.FULL
            && (type.noun() || type.type().equals("funding")));
  }
}
