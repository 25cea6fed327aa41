package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.extract.StatusReading.StatusCue;
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

  private static boolean isMaking(Tag tag) {
    return tag.matches(
        Sense.LightVerb.class, verb -> verb.type().equals(Optional.of("agreement")));
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
