package org.hoptac.extract;

import org.hoptac.event.Agent;
import org.hoptac.lexicon.Function;

/** {@code Kỳ họp A - B diễn ra. Ông X và bà Y đồng chủ trì kỳ họp}: those who led it. */
final class Chairs {
  /** Last word of {@code chủ trì} and {@code đồng chủ trì}. */
  private static final String LEAD = "trì";

  private static final String THIS = "này";

  private Chairs() {}

  /** Whether a head says no more of a conference than that it is led. */
  static boolean lead(ClauseText text, Head head) {
    return head.is("conference", "dialogue", "meeting")
        && head.verbal()
        && head.series().isEmpty()
        && text.lastWord(head.from()).equals(LEAD)
        && endsAt(text, head.to());
  }

  private static boolean endsAt(ClauseText text, int at) {
    return at == text.size()
        || text.tag(at).isSign()
        || text.tag(at).marks(Function.COPULA)
        || text.firstWord(at).equals(THIS);
  }

  /**
   * Whether they lead what is told in a sentence before: no state of theirs is a stranger to it.
   */
  static boolean areOf(Draft known, Draft draft) {
    return draft.chaired
        && known.head.is("conference", "dialogue", "meeting")
        && known.parties.hasNamedSide()
        && !known.sentence.equals(draft.sentence)
        && draft.parties.mentions().stream()
            .map(AgentMention::side)
            .filter(Agent::isStateOrOrganisation)
            .allMatch(side -> known.parties.sideKeys().contains(side.key()));
  }

  /** Several who lead it hold it together. */
  static void settle(Draft chairs) {
    boolean several =
        chairs.parties.hasRole("partner") || chairs.parties.mentionsIn("host").size() > 1;
    if (chairs.chaired && several) {
      chairs.parties.become("host", "partner");
    }
  }
}
