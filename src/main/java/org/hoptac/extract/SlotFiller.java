package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
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
    joinObject();
    joinOwner();
    var openSides = new OpenSides(draft, left, right, complements, near);
    openSides.open();
    var stateOfPlace = new StateOfPlace(draft, slots, right, complements, carried.told);
    stateOfPlace.joinVisited();
    slots.join(Slot.HOST, complements.governedAnywhere(Function.INVITED_BY), "invited-by");
    draft.parties.joinFrame(
        complements.governedAnywhere(Function.WITHIN).stream()
            .flatMap(within -> within.all().stream())
            .filter(within -> within.side().kind() == Agent.Kind.ORGANISATION)
            .toList());
    joinForum();
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

  /** {@code A công nhận B ở Đại hội đồng Liên hợp quốc}: where states speak to each other. */
  private void joinForum() {
    if (head.is("endorsement") && head.verbal()) {
      draft.parties.joinFrame(
          complements.governedAnywhere(Function.AT).stream()
              .filter(forum -> forum.agent().kind() == Agent.Kind.BODY)
              .filter(forum -> forum.side().kind() == Agent.Kind.ORGANISATION)
              .flatMap(forum -> forum.all().stream())
              .toList());
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

  // Object and owner

  private void joinObject() {
    if (isConvention()) {
      draft.parties.joinFrame(organisations(near.object()));
      draft.parties.joinFrame(organisations(near.behind(Function.OF)));
    } else if (isGoodsOf()) {
      slots.join(Slot.OF, near.object(), "of");
    } else if (head.verbal() || head.frame().role(Slot.OBJECT).isPresent()) {
      slots.join(Slot.OBJECT, near.object(), "object");
    } else {
      slots.join(Slot.OF, near.object(), "of");
    }
  }

  /** {@code hàng viện trợ của A đến B}: whose goods they are stands right behind their words. */
  private boolean isGoodsOf() {
    return head.is("aid", "supply", "funding")
        && !head.verbal()
        && (complements.endsWith(head, "của") || complements.endsWith(head, "từ"))
        && head.frame().role(Slot.OF).equals(head.frame().role(Slot.SUBJECT));
  }

  /** {@code ký Công ước Liên hợp quốc}: whose it is gives the frame, and signs nothing. */
  private boolean isConvention() {
    int last = head.to() - 1;
    return head.is("agreement")
        && complements.endsWith(head, "ước")
        && complements.text().word(complements.text().tag(last).to() - 2).equals("công");
  }

  private static List<AgentMention> organisations(List<AgentMention> agents) {
    return agents.stream()
        .filter(agent -> agent.agent().kind() == Agent.Kind.ORGANISATION)
        .toList();
  }

  /** {@code đàm phán giữa A và B dưới sự trung gian của C}: whose the talks are is told. */
  private boolean isOfTwoNamed() {
    return head.is("meeting", "dialogue", "call")
        && head.frame().role(Slot.OF).equals(head.frame().role(Slot.WITH))
        && Nearby.isSeveral(near.around(Function.BETWEEN));
  }

  /**
   * {@code sự ủng hộ của X} and {@code viện trợ của X} are X's doing, {@code ủng hộ lập trường của
   * X} and {@code hỗ trợ nỗ lực của X} are done to X; of what is done together by a verb, an owner
   * further on is no side.
   */
  private void joinOwner() {
    if (isConvention()) {
      draft.parties.joinFrame(organisations(near.behind(Function.OF)));
    } else if (!head.verbal()) {
      boolean objectsOwner = head.frame().role(Slot.OF).equals(head.frame().role(Slot.OBJECT));
      boolean doers = objectsOwner && !head.is("conference");
      if (!isOfTwoNamed()) {
        slots.join(doers ? Slot.SUBJECT : Slot.OF, near.owners(), "of");
      }
      if (!head.frame().joint()) {
        slots.join(Slot.SUBJECT, near.behind(Function.FROM), "from");
      }
    } else if (head.frame().joint()) {
      if (complements.marks(head.to(), Math.min(right, head.to() + 1), Function.OF)) {
        slots.join(Slot.WITH, near.behind(Function.OF), "of");
      }
    } else {
      boolean doersOwner = head.frame().role(Slot.OF).equals(head.frame().role(Slot.SUBJECT));
      boolean toGive = doersOwner && head.frame().role(Slot.OBJECT).isPresent();
      int end = complements.next(Function.ABOUT, head.to(), right);
      boolean origin = toGive && head.is("supply");
      if (!origin && (toGive || !doersOwner || draft.subject.isEmpty())) {
        slots.join(
            toGive ? Slot.OBJECT : Slot.OF,
            complements.governed(head.to(), end, Function.OF),
            "of");
      }
      if (head.frame().role(Slot.OF).equals(Optional.of("framework"))) {
        draft.parties.joinFrame(organisations(near.behind(Function.OF)));
      }
    }
  }
}
