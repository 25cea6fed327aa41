package org.hoptac.extract;

import java.util.List;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;

/** The organisations within which an act takes place: {@code trong khuôn khổ X}. */
final class FrameSlot {
  private final Draft draft;
  private final Head head;
  private final Complements complements;
  private final Nearby near;
  private final int right;

  FrameSlot(Draft draft, int right, Complements complements, Nearby near) {
    this.right = right;
    this.draft = draft;
    this.head = draft.head;
    this.complements = complements;
    this.near = near;
  }

  /** {@code trong khuôn khổ X}, {@code gìn giữ hòa bình X}. */
  void joinWithin() {
    draft.join(Peacekeepers.frameOf(complements.text(), head, right), Parties.FRAMEWORK, "of");
    draft.parties.joinFrame(
        complements.governedAnywhere(Function.WITHIN).stream()
            .flatMap(within -> within.all().stream())
            .filter(within -> within.side().kind() == Agent.Kind.ORGANISATION)
            .toList());
  }

  /** {@code rút A khỏi X}: X stands behind A. */
  void joinLeft() {
    if (!head.is("membership") || !Groupings.takesOut(head.frame())) {
      return;
    }
    ClauseText text = complements.text();
    for (int t = head.to() + 1; t < right; t++) {
      if (Complements.isAgents(text.tag(t))) {
        draft.parties.joinFrame(Complements.agents(text.tag(t)));
        return;
      }
    }
  }

  /** {@code A công nhận B ở Đại hội đồng Liên hợp quốc}: where states speak to each other. */
  void joinForum() {
    if (head.is("endorsement") && head.verbal()) {
      draft.parties.joinFrame(
          complements.governedAnywhere(Function.AT).stream()
              .filter(forum -> forum.agent().kind() == Agent.Kind.BODY)
              .filter(forum -> forum.side().kind() == Agent.Kind.ORGANISATION)
              .flatMap(forum -> forum.all().stream())
              .toList());
    }
  }

  /** {@code ký Công ước Liên hợp quốc}: whose it is gives the frame, and signs nothing. */
  boolean isOfConvention() {
    int last = head.to() - 1;
    ClauseText text = complements.text();
    return head.is("agreement")
        && complements.endsWith(head, "ước")
        && text.word(text.tag(last).to() - 2).equals("công");
  }

  /** Those whose convention it is. */
  void joinConvention() {
    draft.parties.joinFrame(organisations(near.object()));
    draft.parties.joinFrame(organisations(near.behind(Function.OF)));
  }

  /** Those whose it is, if a verb of one side says that they only frame it. */
  void joinOwners() {
    if (head.verbal() && head.frame().role(Slot.OF).filter(Parties.FRAMEWORK::equals).isPresent()) {
      draft.parties.joinFrame(organisations(near.behind(Function.OF)));
    }
  }

  private static List<AgentMention> organisations(List<AgentMention> agents) {
    return agents.stream()
        .filter(agent -> agent.agent().kind() == Agent.Kind.ORGANISATION)
        .toList();
  }
}
