package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Frame.Slot;

/** The slots of the frame of an act: who is put into one gets the role that the frame gives it. */
final class Slots {
  /** The role of who pays a visit. */
  static final Optional<String> VISITOR = Optional.of("initiator");

  private final Draft draft;
  private final Head head;

  Slots(Draft draft) {
    this.draft = draft;
    this.head = draft.head;
  }

  /** A conference of two, as in {@code hội thảo giữa A và B}, is held by both as partners. */
  void join(Slot slot, List<AgentMention> agents, String rule) {
    if (head.is("conference")
        && (slot != Slot.SUBJECT || !head.verbal())
        && Nearby.isSeveral(agents)) {
      draft.join(agents, "partner", rule);
      return;
    }
    List<AgentMention> fitting =
        slot == Slot.OBJECT || slot == Slot.SUBJECT ? fitting(slot, agents) : agents;
    head.frame().role(slot).ifPresent(role -> draft.join(fitting, role, rule));
  }

  /**
   * Of a conference of one state nothing is said, and an organisation's is held within it; who
   * welcomes an organisation welcomes its meeting, and whom it welcomes is a member.
   */
  private List<AgentMention> fitting(Slot slot, List<AgentMention> agents) {
    boolean conference = head.is("conference") && slot == Slot.OBJECT;
    boolean guests = head.is("visit") && head.frame().role(Slot.OBJECT).equals(VISITOR);
    if (!conference && !guests) {
      return agents;
    }
    return agents.stream()
        .filter(agent -> !conference || agent.side().kind() == Agent.Kind.ORGANISATION)
        .filter(agent -> !guests || agent.agent().kind() != Agent.Kind.ORGANISATION)
        .toList();
  }

  /** Whether the frame has such a slot. */
  boolean has(Slot slot) {
    return head.frame().role(slot).isPresent();
  }

  /** Whether somebody has the role of a slot. */
  boolean isFilled(Slot slot) {
    return head.frame().role(slot).filter(draft.parties::hasRole).isPresent();
  }

  /** Whether two slots give the same role, or none. */
  boolean areOne(Slot slot, Slot other) {
    return head.frame().role(slot).equals(head.frame().role(other));
  }
}
