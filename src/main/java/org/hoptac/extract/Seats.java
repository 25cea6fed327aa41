package org.hoptac.extract;

import org.hoptac.event.Agent;
import org.hoptac.lexicon.Hint;

/** Where bodies and envoys have their seats, which is not where anything is done with them. */
final class Seats {
  private static final int LONGEST_TITLE = 10;

  private final ClauseText text;

  Seats(ClauseText text) {
    this.text = text;
  }

  /** Whether what stands before a place, a state or a city, has its seat there. */
  boolean isSeat(ActSpan act, Tag before, int preposition, boolean state) {
    return state ? isAccredited(act, before, preposition) : isConsulate(before);
  }

  /** {@code Tổng Lãnh sự quán Peru tại Suva}: a state may have one in more than one city. */
  private boolean isConsulate(Tag body) {
    for (int t = body.from(); t + 1 < body.to() && Complements.isAgents(body); t++) {
      if (text.word(t).equals("lãnh") && text.word(t + 1).equals("sự")) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code Đại sứ quán Peru tại Cuba}, {@code Đại sứ nước Cộng hòa Peru tại Cuba}, {@code UNICEF
   * tại Cuba}.
   */
  private boolean isAccredited(ActSpan act, Tag before, int preposition) {
    boolean mission = act.type().equals("operation");
    boolean body =
        Complements.agents(before).stream()
            .anyMatch(
                mention ->
                    mention.agent().kind() == Agent.Kind.BODY
                        || (!mission && text.hintsIn(Hint.HELPING, mention.span())));
    int last = text.tag(preposition).from() - 1;
    int first = Math.max(act.to() > 0 ? text.tag(act.to() - 1).to() : 0, last - LONGEST_TITLE);
    for (int t = last; t > first && !body; t--) {
      body = text.word(t).equals("sứ") && text.word(t - 1).equals("đại");
    }
    return body;
  }
}
