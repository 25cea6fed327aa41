package org.hoptac.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hoptac.event.Agent;
import org.hoptac.event.EventTime;
import org.hoptac.event.Place;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * What a run of tokens was taken for. Tags of a statement stand in order, without gap or overlap.
 * Every tag is asked many times, so what is asked of all kinds stands in fields here, not behind
 * methods that each kind has of its own; and loops by index make no garbage.
 */
abstract sealed class Tag {
  private final int from;
  private final int to;

  /** For all kinds but cues. */
  private static final Sense[] NOTHING = {};

  /** What a cue means; nothing for all other kinds. */
  private final Sense[] senses;

  private final long functions;

  private Tag(int from, int to) {
    this(from, to, NOTHING);
  }

  private Tag(int from, int to, Sense[] senses) {
    this.from = from;
    this.to = to;
    this.senses = senses;
    this.functions = functionsOf(senses);
  }

  private static long functionsOf(Sense[] senses) {
    long functions = 0;
    for (Sense sense : senses) {
      if (sense instanceof Sense.Marker marker) {
        functions |= marker.function().bit();
      }
    }
    return functions;
  }

  /** A token that means nothing to us. */
  static sealed class Word extends Tag {
    private Word(int from, int to) {
      super(from, to);
    }

    /** The tag of a token that means nothing to us, or of several. */
    static Word at(List<Token> tokens, int from, int to) {
      if (tokens.get(from).kind() == Token.Kind.SIGN) {
        return new Sign(from, to);
      }
      for (int at = from; at < to; at++) {
        if (!tokens.get(at).capitalised() || tokens.get(at).kind() != Token.Kind.WORD) {
          return new Word(from, to);
        }
      }
      return new Capital(from, to);
    }
  }

  /** A sign that means nothing to us. */
  static final class Sign extends Word {
    private Sign(int from, int to) {
      super(from, to);
    }
  }

  /** A word with a capital that means nothing to us: a name may begin with it. */
  static final class Capital extends Word {
    private Capital(int from, int to) {
      super(from, to);
    }
  }

  /** Words with one or more senses of the lexicon that are no names. */
  static final class Cue extends Tag {
    Cue(int from, int to, List<Sense> senses) {
      super(from, to, senses.toArray(NOTHING));
    }
  }

  /** A named agent. */
  static final class AgentTag extends Tag {
    private final AgentMention mention;

    AgentTag(int from, int to, AgentMention mention) {
      super(from, to);
      this.mention = mention;
    }

    AgentMention mention() {
      return mention;
    }

    /** Whether its words name a state alone, and no one of its officials. */
    boolean isBareState(List<Token> tokens) {
      return mention.isState() && mention.span().begin() == tokens.get(from()).span().begin();
    }
  }

  /** A list of agents that share one place in the clause. */
  static final class AgentGroup extends Tag {
    private final List<AgentMention> members;

    AgentGroup(int from, int to, List<AgentMention> members) {
      super(from, to);
      this.members = members;
    }

    List<AgentMention> members() {
      return members;
    }
  }

  /** A place. */
  static final class PlaceTag extends Tag {
    private final Place place;
    private final boolean region;
    private final Optional<AgentMention> seat;
    private final Optional<Agent> state;
    private final List<String> topics;

    PlaceTag(
        int from,
        int to,
        Place place,
        boolean region,
        Optional<AgentMention> seat,
        Optional<Agent> state,
        List<String> topics) {
      super(from, to);
      this.place = place;
      this.region = region;
      this.seat = seat;
      this.state = state;
      this.topics = topics;
    }

    Place place() {
      return place;
    }

    boolean region() {
      return region;
    }

    /** The agent it may stand for. */
    Optional<AgentMention> seat() {
      return seat;
    }

    /** That of a province or city that may act. */
    Optional<Agent> state() {
      return state;
    }

    /** The agent it may stand for, or else the state of a province or city that may act. */
    Optional<Agent> liesIn() {
      return seat.map(AgentMention::agent).or(() -> state);
    }

    /** What its name is a topic of. */
    List<String> topics() {
      return topics;
    }

    /** The state, where the place is a state. */
    Optional<AgentMention> territory() {
      return seat.filter(mention -> mention.agent().key().equals(place.key()));
    }
  }

  /** A date. */
  static final class TimeTag extends Tag {
    private final EventTime time;

    TimeTag(int from, int to, EventTime time) {
      super(from, to);
      this.time = time;
    }

    EventTime time() {
      return time;
    }
  }

  /** A named conference: an event and the series it belongs to. */
  static final class SeriesTag extends Tag {
    private final AgentMention series;
    private final Sense.Type type;
    private final boolean international;
    private final List<TopicAt> topics;

    SeriesTag(
        int from,
        int to,
        AgentMention series,
        Sense.Type type,
        boolean international,
        List<TopicAt> topics) {
      super(from, to);
      this.series = series;
      this.type = type;
      this.international = international;
      this.topics = topics;
    }

    AgentMention series() {
      return series;
    }

    Sense.Type type() {
      return type;
    }

    /** Whether its name says so. */
    boolean international() {
      return international;
    }

    List<TopicAt> topics() {
      return topics;
    }
  }

  /** A topic inside another tag. */
  record TopicAt(String topic, int from, int to) {}

  /** Index of the first token. */
  final int from() {
    return from;
  }

  /** One past the last token. */
  final int to() {
    return to;
  }

  /** Whether any sign stands here, which means nothing to us. */
  final boolean isSign() {
    return this instanceof Sign;
  }

  /** Whether this sign stands here, which means nothing to us. */
  final boolean isSign(List<Token> tokens, String sign) {
    return this instanceof Sign && tokens.get(from).is(sign);
  }

  /** The first word of it, in the form by which it is looked up. */
  final String firstWord(List<Token> tokens) {
    return tokens.get(from).key();
  }

  /** What it means, if it is a cue. */
  final List<Sense> senses() {
    return Arrays.asList(senses);
  }

  /** The bits of the function words that it is. */
  final long functions() {
    return functions;
  }

  /** The first sense of a kind, if this tag is a cue that has one. */
  final <S extends Sense> Optional<S> sense(Class<S> kind) {
    for (Sense sense : senses) {
      if (kind.isInstance(sense)) {
        return Optional.of(kind.cast(sense));
      }
    }
    return Optional.empty();
  }

  /** Whether this tag is a cue with a sense of a kind. */
  final boolean has(Class<? extends Sense> kind) {
    for (Sense sense : senses) {
      if (kind.isInstance(sense)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb stands here that tells an act, alone or with its object. */
  final boolean isVerb() {
    return has(Sense.LightVerb.class) || matches(Sense.Type.class, Sense.Type::verb);
  }

  /** Whether this tag is this function word. */
  final boolean marks(Function function) {
    return (functions & function.bit()) != 0;
  }

  /** Whether a sense of a kind stands here that satisfies a condition. */
  final <S extends Sense> boolean matches(Class<S> kind, Predicate<S> condition) {
    for (Sense sense : senses) {
      if (kind.isInstance(sense) && condition.test(kind.cast(sense))) {
        return true;
      }
    }
    return false;
  }
}
