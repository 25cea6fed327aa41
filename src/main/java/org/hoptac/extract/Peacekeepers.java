package org.hoptac.extract;

import java.util.List;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Whose peace is kept: in {@code A tiễn đội công binh đi gìn giữ hòa bình (của) Liên hợp quốc} the
 * organisation is the frame in which that is done, and has no part in the farewell.
 */
final class Peacekeepers {
  private static final String TOPIC = "peacekeeping";

  private Peacekeepers() {}

  /** Whether an organisation stands here whose peacekeeping the words before it tell. */
  static boolean areOf(ClauseText text, int at) {
    return at > 0
        && isOrganisation(Complements.agents(text.tag(at)))
        && isService(text, text.tag(at - 1).marks(Function.OF) ? at - 2 : at - 1);
  }

  private static boolean isOrganisation(List<AgentMention> agents) {
    return agents.size() == 1 && agents.get(0).agent().kind() == Agent.Kind.ORGANISATION;
  }

  private static boolean isService(ClauseText text, int at) {
    return at >= 0
        && text.tag(at)
            .matches(
                Sense.Type.class,
                act -> act.type().equals("operation") && act.topics().contains(TOPIC));
  }

  /** Those in whose name the peace is kept that words of an act tell of. */
  static List<AgentMention> frameOf(ClauseText text, Head head, int to) {
    for (int t = head.to(); head.is("operation") && t < to; t++) {
      if (areOf(text, t)) {
        return Complements.agents(text.tag(t));
      }
    }
    return List.of();
  }

  /** {@code tập huấn cho đội công binh đi gìn giữ hòa bình tại C}: C is where they go to serve. */
  static boolean serveBetween(ClauseText text, int from, int to) {
    for (int t = from; t < to; t++) {
      if (isService(text, t)) {
        return true;
      }
    }
    return false;
  }
}
