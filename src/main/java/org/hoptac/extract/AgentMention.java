package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hoptac.event.Agent;
import org.hoptac.event.Post;
import org.hoptac.text.Slug;
import org.hoptac.text.Span;

/**
 * An agent named in the text, with those it acts for as far as the same words name them: <em>Bộ
 * Công an Việt Nam</em> names the ministry and the state.
 */
record AgentMention(
    Agent agent, Span span, List<AgentMention> principals, Optional<Post> capacity) {

  static AgentMention of(Agent agent, Span span) {
    return new AgentMention(agent, span, List.of(), Optional.empty());
  }

  AgentMention withSpan(Span wider) {
    return new AgentMention(agent, wider, principals, capacity);
  }

  /** The same, acting for a state. */
  AgentMention of(AgentMention state) {
    return new AgentMention(agent, span, List.of(state), capacity);
  }

  boolean isState() {
    return agent.kind() == Agent.Kind.STATE;
  }

  boolean isBody() {
    return agent.kind() == Agent.Kind.BODY;
  }

  /** The one state that a body's name names behind it. */
  Optional<AgentMention> bodyOfState() {
    return isBody() && principals.size() == 1 && principals.get(0).isState()
        ? Optional.of(principals.get(0))
        : Optional.empty();
  }

  /** Whether it is known as a body of a state. */
  boolean isBodyOf(AgentMention state) {
    return isBody() && side().key().equals(state.side().key());
  }

  /** The body of the same name in another state. */
  AgentMention sameBodyOf(AgentMention state) {
    String ownTail = tail(agent.actsFor());
    String key =
        agent.key().endsWith(ownTail)
            ? agent.key().substring(0, agent.key().length() - ownTail.length())
            : agent.key();
    var same =
        new Agent(
            agent.kind(),
            key + tail(List.of(state.agent())),
            agent.name(),
            agent.nameEn(),
            Optional.empty(),
            List.of(state.agent()),
            List.of());
    return new AgentMention(same, state.span(), List.of(state), Optional.empty());
  }

  /** What tells the bodies of one name apart. */
  private static String tail(List<Agent> states) {
    return states.stream()
        .map(state -> "-" + state.notation().map(Slug::of).orElse(Slug.of(state.name())))
        .findFirst()
        .orElse("");
  }

  /** The same, acting for these and nobody else. */
  AgentMention inPlaceOf(List<AgentMention> others) {
    Agent known = agent.actingFor(others.stream().map(AgentMention::agent).toList());
    return new AgentMention(known, span, others, capacity);
  }

  /** The same, known to act for a state or organisation, before all others that it acts for. */
  AgentMention actingFor(AgentMention principal) {
    Agent known = agent.actingFor(before(principal.agent(), agent.actsFor()));
    return new AgentMention(known, span, before(principal, principals), capacity);
  }

  private static <T> List<T> before(T first, List<T> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  /** The agent and all it acts for. */
  List<AgentMention> all() {
    var all = new ArrayList<AgentMention>();
    addAllTo(all);
    return all;
  }

  /** Adds the agent and all it acts for. */
  void addAllTo(List<AgentMention> mentions) {
    mentions.add(this);
    for (AgentMention principal : principals) {
      principal.addAllTo(mentions);
    }
  }

  /**
   * The state or organisation at the end of the chain, or the agent itself when it is not said for
   * whom it acts: two mentions of one root are one side.
   */
  Agent side() {
    return principals.isEmpty() ? rootOf(agent) : principals.get(0).side();
  }

  private static Agent rootOf(Agent agent) {
    return agent.actsFor().isEmpty() ? agent : rootOf(agent.actsFor().get(0));
  }
}
