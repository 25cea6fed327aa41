package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.extract.StatusReading.StatusCue;
import org.hoptac.lexicon.Frame;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Whether an agreement that a noun names was made, said by a verb behind it: {@code hiệp định giữa
 * A và B được ký}, {@code thỏa thuận đạt được với A}.
 */
final class Making {
  private static final Sense.Status MADE = new Sense.Status("completed", 2, Optional.empty());

  /** How many tags may stand between the noun and the verb. */
  private static final int REACH = 10;

  /** Last words of {@code theo} and {@code trong khuôn khổ}. */
  private static final Set<String> GROUNDS = Set.of("theo", "khổ");

  private static final String BY = "theo";

  private static final Set<String> PRONOUNS = Set.of("ông", "bà", "nước");

  /** Words between {@code được} and its verb, beside those by whom it is done. */
  private static final Set<String> MANNER = Set.of("chính", "thức", "cùng", "vừa", "đã");

  private Making() {}

  /** The words that tell it of a noun, or none. */
  static List<StatusCue> cues(ClauseText text, Head noun) {
    if (!noun.is("agreement") || noun.verbal()) {
      return List.of();
    }
    int end = Math.min(text.size(), noun.to() + REACH);
    for (int t = noun.to(); t < end && !text.isSign(t, ","); t++) {
      if (text.tag(t).has(Sense.Status.class)) {
        return List.of();
      }
      if (isMaking(text.tag(t)) && isPassive(text, noun, t)) {
        return List.of(new StatusCue(MADE, text.span(t)));
      }
    }
    return List.of();
  }

  /**
   * {@code theo thỏa thuận đạt được tuần trước}, {@code trong khuôn khổ hiệp ước do A làm trung
   * gian}: what something is done by was agreed before.
   */
  static boolean isGround(ClauseText text, Head noun) {
    if (!noun.is("agreement") || noun.verbal()) {
      return false;
    }
    int before = noun.from() - 1;
    while (before > 0
        && (text.tag(before).marks(Function.MANY) || text.tag(before).marks(Function.NOUN))) {
      before--;
    }
    return before >= 0
        && GROUNDS.contains(text.lastWord(before))
        && (!cues(text, noun).isEmpty() || isMediated(text, noun));
  }

  /**
   * {@code cử bác sĩ sang A theo thỏa thuận giữa hai nước}: whose deal it is, is of the deal, and
   * none of what is done by it.
   *
   * @return where the words for such a deal begin in a range, or its end
   */
  static int beforeGround(Complements complements, int from, int to) {
    for (int t = from; t + 1 < to; t++) {
      if (isNamedAsGround(complements.text(), t + 1)
          && complements.marks(t, to, Function.BETWEEN)) {
        return t;
      }
    }
    return to;
  }

  /** {@code theo thỏa thuận}: whether a deal stands here by which something is done. */
  static boolean isNamedAsGround(ClauseText text, int deal) {
    return deal > 0
        && text.firstWord(deal - 1).equals(BY)
        && text.tag(deal)
            .matches(Sense.Type.class, type -> type.noun() && type.type().equals("agreement"));
  }

  /** {@code thỏa thuận do ông làm trung gian}: of whom the sentence speaks is its mediator. */
  static boolean isMediatedByHim(ClauseText text, Head noun) {
    int end = Math.min(text.size() - 1, noun.to() + REACH);
    for (int t = noun.to(); t < end && !text.isSign(t, ","); t++) {
      if (text.tag(t).marks(Function.BY)) {
        return PRONOUNS.contains(text.firstWord(t + 1))
            && !Complements.isAgents(text.tag(t + 1))
            && isMediated(text, noun);
      }
    }
    return false;
  }

  private static boolean isMediated(ClauseText text, Head noun) {
    int end = Math.min(text.size(), noun.to() + REACH);
    boolean by = false;
    for (int t = noun.to(); t < end && !text.isSign(t, ","); t++) {
      by |= text.tag(t).marks(Function.BY);
      if (by && text.tag(t).matches(Sense.Type.class, Making::isOfMediator)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfMediator(Sense.Type type) {
    return type.frame().role(Frame.Slot.SUBJECT).equals(Optional.of("mediator"));
  }

  private static boolean isMaking(Tag tag) {
    return tag.matches(Sense.LightVerb.class, verb -> verb.type().equals(Optional.of("agreement")))
        || tag.matches(
            Sense.Type.class,
            type ->
                type.verb()
                    && (type.type().equals("agreement")
                        || type.strength() == Sense.Type.Strength.RESIDUAL));
  }

  /** {@code thỏa thuận được hai bên ký năm ngoái}: both have made it, whatever they do with it. */
  static boolean isOfBoth(ClauseText text, Head noun) {
    if (!noun.is("agreement") || noun.verbal() || !text.marks(Function.BOTH_SIDES)) {
      return false;
    }
    int end = Math.min(text.size(), noun.to() + REACH);
    boolean both = false;
    for (int t = noun.to(); t < end && !text.isSign(t, ","); t++) {
      both |= text.tag(t).marks(Function.BOTH_SIDES);
      if (isMaking(text.tag(t)) && isPassive(text, noun, t)) {
        return both;
      }
    }
    return false;
  }

  /** {@code được A và B ký}, {@code đạt được}: the agreement is what is made. */
  private static boolean isPassive(ClauseText text, Head noun, int verb) {
    if (text.lastWord(verb).equals("được")) {
      return true;
    }
    int before = verb - 1;
    while (before > noun.to()
        && (Complements.isAgents(text.tag(before))
            || text.tag(before).marks(Function.BOTH_SIDES)
            || MANNER.contains(text.firstWord(before)))) {
      before--;
    }
    return before >= noun.to() && text.firstWord(before).equals("được");
  }
}
