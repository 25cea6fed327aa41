package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.event.Post;
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
