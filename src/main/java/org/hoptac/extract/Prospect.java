package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.SeriesTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * Whether an event may come of the clauses of a statement. Most of what papers write is about home
 * alone and can be left unread: {@link Assembler} keeps no draft without a side from abroad but
 * those of which this class asks. What it says may come need not; what it says cannot never does.
 */
final class Prospect {
  private final List<Token> tokens;
  private final List<Tag> tags;
  private final Abroad abroad;

  /**
   * Looks at a statement.
   *
   * @param tags its tags with all names
   */
  Prospect(List<Token> tokens, List<Tag> tags, Abroad abroad) {
    this.tokens = tokens;
    this.tags = tags;
    this.abroad = abroad;
  }

  /**
   * Whether the assembler may keep a draft.
   *
   * @param named the agents in the tags, whom drafts have as sides
   * @param programmes the programmes named beside them
   */
  boolean mayKeep(List<AgentMention> named, List<Found<Agent>> programmes) {
    boolean programme = !programmes.isEmpty();
    for (AgentMention mention : named) {
      Agent.Kind kind = mention.agent().kind();
      if (kind == Agent.Kind.ORGANISATION || abroad.mayBe(mention)) {
        return true;
      }
      programme |= kind == Agent.Kind.PROGRAMME;
    }
    return mayKeepWithoutSides(programme);
  }

  /** A conference, a treaty, a call on others, or an act that is known to the reader. */
  private boolean mayKeepWithoutSides(boolean programme) {
    boolean treaty = false;
    boolean call = false;
    boolean others = false;
    for (int at = 0; at < tags.size(); at++) {
      Tag tag = tags.get(at);
      if ((tag instanceof SeriesTag series && series.international()) || isDefinite(at)) {
        return true;
      }
      treaty |= programme && tells(tag, "agreement");
      call |= tells(tag, "proposal");
      others |= isOthers(tag);
    }
    return treaty || (call && others);
  }

  /** {@code Cuộc tập trận …} at the head of a sentence: see {@link Draft#definite}. */
  private boolean isDefinite(int noun) {
    return tags.get(noun).marks(Function.NOUN)
        && (noun == 0 || tokens.get(tags.get(noun - 1).from()).kind() == Token.Kind.SIGN)
        && noun + 1 < tags.size()
        && (tags.get(noun + 1) instanceof SeriesTag || tags.get(noun + 1).has(Sense.Type.class));
  }

  private static boolean tells(Tag tag, String type) {
    return tag.matches(Sense.Type.class, act -> act.type().equals(type))
        || tag.matches(Sense.LightVerb.class, verb -> verb.type().equals(Optional.of(type)));
  }

  /** What may speak of others abroad without their names: {@link Draft#callsAbroad}. */
  private static boolean isOthers(Tag tag) {
    return tag.marks(Function.FOREIGN)
        || (tag instanceof PlaceTag place && place.region())
        || tag.matches(Sense.Group.class, Sense.Group::international);
  }
}
