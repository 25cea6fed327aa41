package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;

/**
 * The state in which the place lies to which an act leads: {@code thăm Lima}, {@code tài trợ trường
 * học tại Lima}. If the text does not name it, it is a side without a name.
 */
final class StateOfPlace {
  private static final String VISITOR = "initiator";

  private final Draft draft;
  private final Head head;
  private final Slots slots;
  private final int right;
  private final Complements complements;
  private final ClauseText text;
  private final Told told;

  StateOfPlace(Draft draft, Slots slots, int right, Complements complements, Told told) {
    this.draft = draft;
    this.head = draft.head;
    this.slots = slots;
    this.right = right;
    this.complements = complements;
    this.text = complements.text();
    this.told = told;
  }

  /** {@code thăm Lima}, {@code mở đại sứ quán tại Lima}: the state is the host. */
  void joinVisited() {
    if (!(head.is("visit") || isMission()) || slots.isFilled(Slot.HOST)) {
      return;
    }
    int receiving = Receptions.place(text, ActSpan.of(head));
    if (receiving >= 0) {
      draft.parties.openSide();
      join(Slot.HOST, Destination.ofAny(text, receiving, head.from()));
    } else {
      Optional<Agent> visited = Destination.of(text, head.to(), right);
      if (head.verbal() || visited.filter(this::isAtHomeToGuests).isEmpty()) {
        join(Slot.HOST, visited);
      }
    }
  }

  /** {@code Trong chuyến thăm Lima, A và Bộ trưởng Peru …}: it is to Peru that A goes. */
  private boolean isAtHomeToGuests(Agent visited) {
    List<AgentMention> told = draft.parties.mentionsIn(VISITOR);
    List<AgentMention> home =
        told.stream().filter(one -> one.side().key().equals(visited.key())).toList();
    if (home.isEmpty() || home.size() == told.size()) {
      return false;
    }
    draft.parties.leave(VISITOR);
    draft.join(told.stream().filter(one -> !home.contains(one)).toList(), VISITOR, "guest");
    slots.join(Slot.HOST, home, "guest");
    return true;
  }

  /** {@code mở lại đại sứ quán tại Lima}: where envoys are sent for good. */
  private boolean isMission() {
    return head.is("partnership") && slots.has(Slot.HOST);
  }

  /** {@code A tài trợ trường học tại Lima}: it is given to the state. */
  void joinHelped() {
    if (head.is("aid", "funding", "training") && draft.parties.sides() == 1) {
      join(Slot.FOR, Destination.ofHelp(text, head, right).or(this::ofGift));
    }
  }

  /** {@code cảm ơn người dân Lima}: it is said to those of the state. */
  void joinThanked() {
    if (head.is("endorsement")
        && head.verbal()
        && head.to() + 1 < right
        && text.tag(head.to()).marks(Function.PEOPLE)
        && !slots.isFilled(Slot.OBJECT)) {
      join(Slot.OBJECT, Destination.of(text, head.to() + 1, head.to() + 2));
    }
  }

  /** {@code dẫn độ nghi phạm từ Lima về Santiago}: one state hands him over, the other gets him. */
  void joinEnds(HandOver handOver) {
    if (!slots.isFilled(Slot.FROM)) {
      join(Slot.FROM, handOver.stateOfOrigin(right));
    }
    if (!slots.isFilled(Slot.FOR)) {
      join(Slot.FOR, handOver.stateBehind(right));
    }
  }

  private Optional<Agent> ofGift() {
    return head.is("aid")
        ? Destination.of(text, complements.next(Function.FOR, head.to(), right), right)
        : Destination.ofMoney(text, head, right);
  }

  private void join(Slot slot, Optional<Agent> there) {
    there
        .filter(state -> !draft.parties.sideKeys().contains(state.key()))
        .ifPresent(
            state ->
                told.mentionOf(state)
                    .ifPresentOrElse(
                        mention -> slots.join(slot, List.of(mention), "host-of-place"),
                        () -> draft.parties.openSide(state)));
  }
}
