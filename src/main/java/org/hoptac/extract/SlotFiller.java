package org.hoptac.extract;

import java.util.List;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;

/**
 * Gives the agents around one head their roles in its act. Who is named first for an act keeps the
 * role, so the surest slots are filled first.
 */
final class SlotFiller {
  private final Draft draft;
  private final Head head;
  private final int left;
  private final int right;
  private final Complements complements;
  private final Nearby near;
  private final Slots slots;

  /**
   * Fills the slots of a draft.
   *
   * @param left where the words that belong to the act begin
   * @param right one past them
   */
  SlotFiller(Draft draft, int left, int right, Complements complements) {
    this.draft = draft;
    this.head = draft.head;
    this.left = Math.min(left, complements.doerOf(head));
    this.right = right;
    this.complements = complements;
    this.near = new Nearby(draft, this.left, right, complements);
    this.slots = new Slots(draft);
  }

  void fill(Carried carried) {
    var subject = new SubjectSlot(draft, right, complements, near, carried.lastDraft());
    draft.programme =
        draft
            .programme
            .or(() -> complements.programme(head.to(), right))
            .or(() -> carried.programme);
    var partners = new PartnerSlot(head, slots, left, right, complements, near);
    partners.joinBetween();
    var doers = new DoerSlot(draft, slots, left, right, complements, near);
    doers.joinDoers();
    doers.joinConvener(carried.subject);
    var receivers = new ReceiverSlot(draft, slots, left, right, complements, near);
    var undergoer = new Undergoer(draft, slots, complements, near);
    if (undergoer.isSubject()) {
      undergoer.joinSubject(carried.subject, subject);
    } else if (!new Judgement(head, slots, left, complements).join(carried)) {
      joinSubject(carried, subject, receivers.isLent());
    }
    undergoer.joinWisher(carried.wisher);
    if (new Speaker(draft).decides(carried)) {
      slots.join(
          subject.seeks(draft.subject) ? Slot.SEEKER : Slot.SUBJECT, carried.speaker, "speaker");
    }
    partners.joinWith();
    var origin = new OriginSlot(draft, slots, left, right, complements, near);
    origin.joinProposer();
    if (head.is("visit") && head.verbal()) {
      slots.join(Slot.SUBJECT, complements.company(left, head.from()), "with");
    }
    var frame = new FrameSlot(draft, complements, near);
    joinObjectAndOwner(frame);
    var openSides = new OpenSides(draft, left, right, complements, near);
    openSides.open();
    var stateOfPlace = new StateOfPlace(draft, slots, right, complements, carried.told);
    stateOfPlace.joinVisited();
    slots.join(Slot.HOST, complements.governedAnywhere(Function.INVITED_BY), "invited-by");
    frame.joinWithin();
    frame.joinForum();
    receivers.joinReceivers();
    if (!undergoer.isSubject()) {
      origin.joinGiver();
    }
    origin.joinGiverBefore();
    receivers.joinMarket();
    origin.joinEndOfRoute();
    stateOfPlace.joinHelped();
    receivers.joinAsker();
    receivers.joinWorksHelped();
    openSides.openGivers();
    if (!draft.parties.hasAgents()) {
      draft.parent = carried.lastDraft().filter(last -> last.head.series().isPresent());
    }
  }

  // Subject

  private void joinSubject(Carried carried, SubjectSlot slot, boolean lent) {
    List<AgentMention> subject = carried.subject;
    boolean own = complements.hasFreeSides(left, head.from());
    if (slot.takes(subject, own)) {
      boolean wished = !carried.wisher.isEmpty() && draft.status.isWantedOfOthers();
      Slot of = wished ? Slot.SUBJECT : slot.of(subject);
      slots.join(lent ? Slot.FROM : of, subject, own ? "subject" : "subject-carried");
      draft.subject.addAll(subject);
    }
  }

  private void joinObjectAndOwner(FrameSlot frame) {
    if (frame.isOfConvention()) {
      frame.joinConvention();
    } else {
      var object = new ObjectSlot(draft, slots, right, complements, near);
      object.joinObject();
      object.joinOwner();
      frame.joinOwners();
    }
  }
}
