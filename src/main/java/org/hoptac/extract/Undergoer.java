package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;

/**
 * Who stands where the doer of an act stands, though it is done to him: {@code A được B hỗ trợ},
 * {@code A mong muốn B hỗ trợ}.
 */
final class Undergoer {
  private final Draft draft;
  private final Head head;
  private final Slots slots;
  private final Complements complements;
  private final Nearby near;
  private final HandOver handOver;

  Undergoer(Draft draft, Slots slots, Complements complements, Nearby near, HandOver handOver) {
    this.draft = draft;
    this.head = draft.head;
    this.slots = slots;
    this.complements = complements;
    this.near = near;
    this.handOver = handOver;
  }

  /** Whether a passive turns the act round: what one is given, he does not get passively. */
  boolean isSubject() {
    return complements.isPassive(head) && slots.areOne(Slot.BY, Slot.SUBJECT) && !isAllowed();
  }

  /** {@code A mong được thăm B}: A may go there, and is not visited. */
  private boolean isAllowed() {
    return head.is("visit")
        && complements.doerOf(head) == head.from() - 1
        && !near.object().isEmpty();
  }

  /** {@code A được B hỗ trợ}, {@code A được hỗ trợ từ B}: the subject is the one it is done to. */
  void joinSubject(List<AgentMention> subject, SubjectSlot slot) {
    if (near.around(Function.BY).isEmpty()) {
      slots.join(Slot.BY, near.behind(Function.FROM), "from");
      slots.join(Slot.BY, near.owners(), "of");
    }
    if (!subject.isEmpty() && !slot.isBetweenOthers(subject) && !handOver.leadsToSomeone()) {
      receiving()
          .filter(role -> !head.frame().role(Slot.SUBJECT).equals(Optional.of(role)))
          .ifPresent(role -> draft.join(subject, role, "passive-subject"));
    }
  }

  /**
   * {@code A mong muốn B hỗ trợ}: A gets it; {@code A mong muốn B hợp tác}: with A; {@code A mong
   * muốn B giảm thuế}: not for A, if nobody says so.
   */
  void joinWisher(List<AgentMention> wisher) {
    boolean joint = head.frame().joint() && slots.has(Slot.SEEKER);
    boolean wanted = !wisher.isEmpty() && draft.status.isWantedOfOthers();
    boolean own = head.is("cooperation") && !joint && draft.mustSayWithWhom();
    if (wanted && !own && !(joint && draft.parties.sides() > 1)) {
      (joint ? head.frame().role(Slot.SEEKER) : receiving())
          .filter(role -> joint || !draft.parties.hasRole(role))
          .ifPresent(role -> draft.join(wisher, role, "wished-by"));
    }
  }

  private Optional<String> receiving() {
    return Stream.of(Slot.OBJECT, Slot.FOR, Slot.HOST)
        .map(head.frame()::role)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
