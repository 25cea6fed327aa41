package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * {@code gói viện trợ mà A gửi tới B}: who gives it to whom stands in a clause behind it; {@code
 * đánh giá cao thành tựu mà A đạt được}: whom one praises for it does too.
 */
final class GivenBehind {
  private final ClauseText text;
  private final Complements complements;

  GivenBehind(ClauseText text, Complements complements) {
    this.text = text;
    this.complements = complements;
  }

  /** Gives praise of what the clause tells the one who did it, if the praise names nobody. */
  void tellPraisedOf(Draft praise) {
    if (!praise.head.is("endorsement") || !praise.head.verbal()) {
      return;
    }
    for (int t = 1; t < text.size() && !text.tag(t).has(Sense.Status.class); t++) {
      if (complements.isFree(t) && !Complements.sides(text.tag(t)).isEmpty()) {
        List<AgentMention> others = praise.parties.outside(Complements.sides(text.tag(t)));
        give(praise, Slot.OBJECT, others, "object");
        return;
      }
    }
  }

  /** Gives a gift that lacks them the sides of the clause that tells who gave it. */
  void tellSidesOf(Draft gift) {
    if (!gift.head.is("aid", "supply", "funding") || gift.head.verbal()) {
      return;
    }
    List<AgentMention> givers = new ArrayList<>();
    List<AgentMention> receivers = new ArrayList<>();
    for (int t = 1; t < text.size(); t++) {
      boolean reached = complements.isGovernedBy(Function.FOR, t) || isEndOfWay(t);
      if (reached) {
        receivers.addAll(Complements.sides(text.tag(t)));
      } else if (complements.isFree(t) && receivers.isEmpty() && givers.isEmpty()) {
        givers.addAll(Complements.sides(text.tag(t)));
      }
    }
    if (!givers.isEmpty()) {
      give(gift, Slot.SUBJECT, givers, "subject");
      give(gift, Slot.FOR, receivers, "for");
    }
  }

  private static void give(Draft gift, Slot slot, List<AgentMention> sides, String rule) {
    gift.head
        .frame()
        .role(slot)
        .filter(role -> !gift.parties.hasRole(role))
        .ifPresent(role -> gift.join(sides, role, rule));
  }

  private boolean isEndOfWay(int at) {
    return Complements.isAgents(text.tag(at)) && Destination.isWay(text.lastWord(at - 1));
  }
}
