package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Frame;
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

  /**
   * Where the way begins that leads to peacekeeping, or where its own words do: whoever goes {@code
   * sang Mali làm nhiệm vụ gìn giữ hòa bình} serves there, and visits none.
   */
  static int journeyTo(ClauseText text, Head service) {
    int way = service.from() - 1;
    if (!service.is("operation") || !service.topics().contains(TOPIC)) {
      return service.from();
    }
    while (way > 0 && mayStandBetween(text, way)) {
      way--;
    }
    boolean leads = way >= 0 && way + 1 < service.from() && isWay(text, way);
    return leads ? way : service.from();
  }

  private static boolean isWay(ClauseText text, int at) {
    return journey(text, at).isPresent()
        || (text.isPlainWord(at) && Destination.isWay(text.firstWord(at)));
  }

  private static Optional<Sense.Type> journey(ClauseText text, int at) {
    return text.tag(at)
        .sense(Sense.Type.class)
        .filter(act -> act.type().equals("visit") && act.verb());
  }

  /** {@code cử bệnh viện dã chiến sang Mali}: the way, or that one sends others on it. */
  static boolean isPartOf(int way, Head before) {
    return before.to() > way || (before.is("aid") && before.verbal());
  }

  /** The same with the way that leads there. */
  static Head serving(ClauseText text, int way, Head service) {
    Frame how =
        service.verbal()
            ? service.frame()
            : journey(text, way).map(Sense.Type::frame).orElse(service.frame());
    return service.doneBy(way, how);
  }

  private static boolean mayStandBetween(ClauseText text, int at) {
    return Complements.isAgents(text.tag(at))
        || text.tag(at) instanceof Tag.PlaceTag
        || text.tag(at).marks(Function.PURPOSE)
        || (text.isPlainWord(at) && text.isCapitalised(at));
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
