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
  private final PartnerSlot partners;
  private final DoerSlot doers;
  private final HandOver handOver;
  private final Undergoer undergoer;
  private final ReceiverSlot receivers;
  private final OriginSlot origin;
  private final FrameSlot frame;
  private final OpenSides openSides;

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
    this.partners = new PartnerSlot(head, slots, this.left, right, complements, near);
    this.doers = new DoerSlot(draft, slots, this.left, right, complements, near);
    this.handOver = new HandOver(head, slots, right, complements.text());
    this.undergoer = new Undergoer(draft, slots, complements, near, handOver);
    this.receivers = new ReceiverSlot(draft, slots, this.left, right, complements, near);
    this.origin = new OriginSlot(draft, slots, this.left, right, complements, near);
    this.frame = new FrameSlot(draft, right, complements, near);
    this.openSides = new OpenSides(draft, this.left, right, complements, near);
  }

  void fill(Carried carried) {
    draft.programme =
        draft
            .programme
            .or(() -> complements.programme(head.to(), right))
            .or(() -> carried.programme);
    draft.aboutOthers = partners.joinBetween(carried);
    doers.joinDoers();
    doers.joinConvener(carried.subject);
    joinThoseBefore(carried);
    partners.joinWith();
    origin.joinProposer();
    joinCompanions();
    joinObjectAndOwner();
    openSides.open();
    joinThoseAround(new StateOfPlace(draft, slots, right, complements, carried.told), carried);
    openSides.openGivers();
    if (!draft.parties.hasAgents()) {
      draft.parent = carried.lastDraft().filter(last -> last.head.series().isPresent());
    }
  }

  /** The subject, the one who wishes it and the one who speaks. */
  private void joinThoseBefore(Carried carried) {
    if (UnnamedDoers.areSpokenOf(complements.text(), head)) {
      return;
    }
    var slot = new SubjectSlot(draft, right, complements, near, carried.lastDraft());
    if (handOver.isUndergoneBy(carried.subject)) {
      joinCallers();
      return;
    }
    if (undergoer.isSubject()) {
      undergoer.joinSubject(carried.subject, slot);
    } else if (!new Judgement(head, slots, left, complements).join(carried)) {
      joinSubject(carried, slot);
    }
    joinCallers();
    undergoer.joinWisher(carried.wisher);
    if (new Speaker(draft, complements.text(), left).decides(carried)) {
      slots.join(
          slot.seeks(draft.subject) ? Slot.SEEKER : Slot.SUBJECT, carried.speaker, "speaker");
    }
  }

  /** {@code đề nghị từ A bị B từ chối}: from whom a call comes that a noun tells, and to whom. */
  private void joinCallers() {
    if (head.is("proposal") && !head.verbal()) {
      slots.join(Slot.SUBJECT, Received.answering(complements.text(), head), "by");
      slots.join(Slot.FROM, near.behind(Function.FROM), "from");
    }
  }

  private void joinSubject(Carried carried, SubjectSlot slot) {
    List<AgentMention> subject = carried.subject;
    if (isFrameByName()) {
      return;
    }
    boolean own =
        complements.hasFreeSides(left, head.from())
            || OfPlan.owner(complements.text(), head).isPresent();
    draft.ofOthers |= !own && slot.isOnlyTold(subject);
    if (slot.takes(subject, own)) {
      boolean wished = !carried.wisher.isEmpty() && draft.status.isWantedOfOthers();
      Slot of = wished ? Slot.SUBJECT : slot.of(subject);
      leaveOwnBond(subject);
      slots.join(receivers.isLent() ? Slot.FROM : of, subject, own ? "subject" : "subject-carried");
      draft.subject.addAll(subject);
    }
  }

  /** {@code Trong khuôn khổ Diễn đàn A - B, C ký …}: it is A's and B's. */
  private boolean isFrameByName() {
    return draft.framesOthers && complements.hasAgents(head.to(), right);
  }

  /** {@code A ủng hộ quan hệ giữa A với B}: it is B whom A supports. */
  private void leaveOwnBond(List<AgentMention> subject) {
    if (head.is("endorsement")) {
      List<AgentMention> between = draft.parties.mentionsBy(Parties.BETWEEN);
      if (Nearby.isSeveral(between) || !near.behind(Function.WITH).isEmpty()) {
        draft.parties.leaveOut(
            one ->
                between.contains(one)
                    && subject.stream().anyMatch(who -> Nearby.isOneSide(who, one)));
      }
    }
  }

  /** {@code A cùng B thăm C}, {@code A cùng B cho C vay}: B goes there and lends too. */
  private void joinCompanions() {
    if (head.is("funding") && receivers.isLent()) {
      slots.join(Slot.FROM, complements.company(left, head.from()), "with");
    }
    if (head.is("visit") && head.verbal()) {
      slots.join(Slot.SUBJECT, complements.company(left, head.from()), "with");
    }
  }

  private void joinObjectAndOwner() {
    if (handOver.isOfPerson(near)) {
      draft.head = draft.head.as("operation");
      return;
    }
    if (frame.isOfConvention()) {
      frame.joinConvention();
      return;
    }
    var object = new ObjectSlot(draft, slots, right, complements, near);
    object.joinObject();
    object.joinOwner();
    frame.joinOwners();
  }

  /** Hosts, frames, those who get it and those from whom it comes. */
  private void joinThoseAround(StateOfPlace stateOfPlace, Carried carried) {
    stateOfPlace.joinVisited();
    slots.join(Slot.HOST, complements.governedAnywhere(Function.INVITED_BY), "invited-by");
    frame.joinWithin();
    frame.joinForum();
    frame.joinLeft();
    handOver.joinReceivers();
    receivers.joinReceivers();
    receivers.joinThird();
    if (!undergoer.isSubject() || handOver.isUndergoneBy(carried.subject)) {
      origin.joinGiver();
    }
    origin.joinGiverBefore();
    receivers.joinUsers();
    receivers.joinMarket();
    receivers.joinAddressee();
    origin.joinEndOfRoute();
    stateOfPlace.joinHelped();
    stateOfPlace.joinThanked();
    stateOfPlace.joinEnds(handOver);
    receivers.joinAsker();
    receivers.joinLandOfHelpers(carried.reached);
    receivers.joinWorksHelped();
  }
}
