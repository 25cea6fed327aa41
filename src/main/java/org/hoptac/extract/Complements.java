package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hoptac.event.Agent;
import org.hoptac.event.Found;
import org.hoptac.extract.Tag.AgentGroup;
import org.hoptac.extract.Tag.AgentTag;
import org.hoptac.extract.Tag.Cue;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * The agents of a clause and the function words that govern them: in {@code với cả A và B} both are
 * governed by {@code với}. Agents that nothing governs are free.
 */
final class Complements {
  private static final int WORDS_BEFORE_OBJECT = 3;

  private final ClauseText text;
  private final Told told;

  Complements(ClauseText text, Told told) {
    this.text = text;
    this.told = told;
  }

  /** Whether a tag names agents of any kind. */
  static boolean isAgents(Tag tag) {
    return tag instanceof AgentTag || tag instanceof AgentGroup;
  }

  /** The agents that a tag names. */
  static List<AgentMention> agents(Tag tag) {
    if (tag instanceof AgentGroup group) {
      return group.members();
    }
    return tag instanceof AgentTag agent ? List.of(agent.mention()) : List.of();
  }

  /** The agents that a tag names, as far as they can be sides of an event. */
  static List<AgentMention> sides(Tag tag) {
    List<AgentMention> agents = agents(tag);
    return agents.isEmpty()
        ? agents
        : agents.stream().filter(mention -> mention.agent().canBeSide()).toList();
  }

  /** The function word that governs what stands here. */
  Optional<Function> governor(int at) {
    int before = at - 1;
    while (before >= 0 && isTransparent(text.tag(before))) {
      before--;
    }
    return before >= 0 && text.tag(before) instanceof Cue cue
        ? cue.sense(Sense.Marker.class).map(Sense.Marker::function).filter(Complements::governs)
        : Optional.empty();
  }

  private static boolean governs(Function function) {
    return switch (function) {
      case WITH, BETWEEN, OF, BY, FOR, FROM, INVITED_BY, AT, ABOUT, PURPOSE -> true;
      default -> false;
    };
  }

  /** Whether a tag may stand between agents and what governs them. */
  private static boolean isTransparent(Tag tag) {
    return tag instanceof Cue && isTransparentWord(tag);
  }

  private static boolean isTransparentWord(Tag tag) {
    return tag.marks(Function.LIST)
        || tag.marks(Function.NOUN)
        || tag.marks(Function.MANY)
        || tag.has(Sense.Group.class)
        || tag.matches(Sense.NameHead.class, head -> head.kind() == Sense.NameHead.Kind.PLACE);
  }

  boolean isGovernedBy(Function function, int at) {
    Optional<Function> governor = governor(at);
    return governor.isPresent() && governor.get() == function;
  }

  /** Whether agents stand here that nothing governs. */
  boolean isFree(int at) {
    return isAgents(text.tag(at)) && governor(at).isEmpty();
  }

  boolean hasFreeSides(int from, int to) {
    return IntStream.range(from, to).anyMatch(t -> isFree(t) && !sides(text.tag(t)).isEmpty());
  }

  boolean hasAgents(int from, int to) {
    return IntStream.range(from, to).anyMatch(t -> isAgents(text.tag(t)));
  }

  /** All sides in a range that a function word governs. */
  List<AgentMention> governed(int from, int to, Function function) {
    List<AgentMention> governed = List.of();
    for (int t = Math.max(0, from); t < to; t++) {
      if (isSides(t) && isGovernedBy(function, t)) {
        governed = governed.isEmpty() ? new ArrayList<>() : governed;
        governed.addAll(sidesMeant(t));
      }
    }
    return governed;
  }

  private boolean isSides(int at) {
    return isAgents(text.tag(at)) || isBothSides(at);
  }

  /** The sides that are named here, or meant by {@code hai nước}. */
  private List<AgentMention> sidesMeant(int at) {
    return isBothSides(at) ? sidesJustNamed(at) : sides(text.tag(at));
  }

  boolean isBothSides(int at) {
    return text.tag(at).marks(Function.BOTH_SIDES);
  }

  /** The sides that {@code hai nước} means here. */
  List<AgentMention> sidesJustNamed(int at) {
    return told.sidesJustNamed(text.span(at), text.firstWord(at));
  }

  /** Whether an owner is told behind a head, as in {@code hợp tác của X}. */
  boolean owns(Head head, Function function) {
    return !governed(head.to(), text.size(), function).isEmpty();
  }

  /**
   * The sides right behind the head, at most a few plain words away: {@code hỗ trợ tối đa Việt
   * Nam}.
   */
  List<AgentMention> object(Head head, int to) {
    int words = 0;
    for (int t = head.to(); t < to; t++) {
      Tag tag = text.tag(t);
      if (isAgents(tag)) {
        return t == head.to() || isFree(t) ? sides(tag) : List.of();
      }
      if (!isTransparent(tag) && (!text.isPlainWord(t) || ++words > WORDS_BEFORE_OBJECT)) {
        return List.of();
      }
    }
    return List.of();
  }

  /** The first programme in a range, named or meant by {@code chương trình này}. */
  Optional<Found<Agent>> programme(int from, int to) {
    for (int t = from; t < to; t++) {
      if (text.tag(t).marks(Function.THIS_PROGRAMME)) {
        return told.lastProgramme(text.span(t));
      }
      Optional<Found<Agent>> named = programmeAt(t);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** The programme among the agents that stand here. */
  Optional<Found<Agent>> programmeAt(int at) {
    List<AgentMention> agents = agents(text.tag(at));
    if (agents.isEmpty()) {
      return Optional.empty();
    }
    return agents.stream()
        .filter(mention -> mention.agent().kind() == Agent.Kind.PROGRAMME)
        .findFirst()
        .map(mention -> new Found<>(mention.agent(), mention.span()));
  }

  /** The first free agents before any verb, even if none of them can be a side. */
  Optional<List<AgentMention>> subjectBeforeVerb() {
    return IntStream.range(0, text.size())
        .takeWhile(t -> !isVerb(text.tag(t)))
        .filter(this::isFree)
        .mapToObj(t -> sides(text.tag(t)))
        .findFirst();
  }

  private static boolean isVerb(Tag tag) {
    return tag.has(Sense.LightVerb.class) || tag.matches(Sense.Type.class, Sense.Type::verb);
  }
}
