package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hoptac.event.Agent;
import org.hoptac.event.EventTime;
import org.hoptac.event.Place;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * What a run of tokens was taken for. Tags of a statement stand in order, without gap or overlap.
 */
sealed interface Tag {
  /** Index of the first token. */
  int from();

  /** One past the last token. */
  int to();

  /** A token that means nothing to us. */
  record Word(int from, int to) implements Tag {}

  /**
   * Words with one or more senses of the lexicon that are no names.
   *
   * @param functions the bits of the function words that they are
   */
  record Cue(int from, int to, List<Sense> senses, long functions) implements Tag {
    Cue(int from, int to, List<Sense> senses) {
      this(from, to, senses, functionsOf(senses));
    }

    private static long functionsOf(List<Sense> senses) {
      long functions = 0;
      for (int i = 0; i < senses.size(); i++) {
        if (senses.get(i) instanceof Sense.Marker marker) {
          functions |= marker.function().bit();
        }
      }
      return functions;
    }
  }

  /** A named agent. */
  record AgentTag(int from, int to, AgentMention mention) implements Tag {}

  /** A list of agents that share one place in the clause. */
  record AgentGroup(int from, int to, List<AgentMention> members) implements Tag {}

  /**
   * A place; {@code seat} is the agent it may stand for, {@code state} that of a province or city
   * that may act, {@code topics} what its name is a topic of.
   */
  record PlaceTag(
      int from,
      int to,
      Place place,
      boolean region,
      Optional<AgentMention> seat,
      Optional<Agent> state,
      List<String> topics)
      implements Tag {

    /** The state, where the place is a state. */
    Optional<AgentMention> territory() {
      return seat.filter(mention -> mention.agent().key().equals(place.key()));
    }
  }

  /** A date. */
  record TimeTag(int from, int to, EventTime time) implements Tag {}

  /**
   * A named conference: an event and the series it belongs to; {@code international} when its name
   * says so.
   */
  record SeriesTag(
      int from,
      int to,
      AgentMention series,
      Sense.Type type,
      boolean international,
      List<TopicAt> topics)
      implements Tag {}

  /** A topic inside another tag. */
  record TopicAt(String topic, int from, int to) {}

  // Every tag is asked many times, so that loops by index pay: they make no garbage.

  /** The first sense of a kind, if this tag is a cue that has one. */
  default <S extends Sense> Optional<S> sense(Class<S> kind) {
    List<Sense> senses = sensesOf(this);
    for (int i = 0; i < senses.size(); i++) {
      if (kind.isInstance(senses.get(i))) {
        return Optional.of(kind.cast(senses.get(i)));
      }
    }
    return Optional.empty();
  }

  /** Whether this tag is a cue with a sense of a kind. */
  default boolean has(Class<? extends Sense> kind) {
    List<Sense> senses = sensesOf(this);
    for (int i = 0; i < senses.size(); i++) {
      if (kind.isInstance(senses.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb stands here that tells an act, alone or with its object. */
  default boolean isVerb() {
    return has(Sense.LightVerb.class) || matches(Sense.Type.class, Sense.Type::verb);
  }

  /** Whether this tag is this function word. */
  default boolean marks(Function function) {
    return this instanceof Cue cue && (cue.functions() & function.bit()) != 0;
  }

  /** Whether a sense of a kind stands here that satisfies a condition. */
  default <S extends Sense> boolean matches(Class<S> kind, Predicate<S> condition) {
    List<Sense> senses = sensesOf(this);
    for (int i = 0; i < senses.size(); i++) {
      if (kind.isInstance(senses.get(i)) && condition.test(kind.cast(senses.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private static List<Sense> sensesOf(Tag tag) {
    return tag instanceof Cue cue ? cue.senses() : List.of();
  }
}
