package org.hoptac.extract;

import java.util.List;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** For whom an act is done, or to whom something is given: {@code cho A}. */
final class ReceiverSlot {
  private final Draft draft;
  private final Head head;
  private final Slots slots;
  private final int left;
  private final int right;
  private final Complements complements;
  private final Nearby near;

  ReceiverSlot(
      Draft draft, Slots slots, int left, int right, Complements complements, Nearby near) {
    this.draft = draft;
    this.head = draft.head;
    this.slots = slots;
    this.left = left;
    this.right = right;
    this.complements = complements;
    this.near = near;
  }

  /** {@code viện trợ cho A}. */
  void joinReceivers() {
    if (!near.isAddressed() && !isOfAnother()) {
      slots.join(Slot.FOR, isLent() ? before() : near.receivers(), "for");
    }
  }

  /** {@code A và B ký thỏa thuận viện trợ cho C}: who is to get it is none of those who agree. */
  void joinThird() {
    boolean given =
        head.is("agreement")
            && draft.parties.sides() > 1
            && head.to() < right
            && complements.text().tag(head.to()).matches(Sense.Type.class, ReceiverSlot::isAid);
    if (given) {
      draft.join(draft.parties.outside(near.receivers()), "beneficiary", "for");
    }
  }

  private static boolean isAid(Sense.Type type) {
    return type.type().equals("aid");
  }

  /** {@code A ủng hộ chính sách của B đối với C}: it is B whom A supports. */
  private boolean isOfAnother() {
    return head.is("endorsement")
        && !draft.subject.isEmpty()
        && near.behind(Function.OF).stream()
            .anyMatch(
                owner -> draft.subject.stream().noneMatch(one -> Nearby.isOneSide(owner, one)));
  }

  /** {@code A cho B vay}: who would get it by the verb alone lets another have it. */
  boolean isLent() {
    return head.verbal()
        && slots.has(Slot.FOR)
        && slots.areOne(Slot.FOR, Slot.SUBJECT)
        && !before().isEmpty();
  }

  /** Those right before the verb. */
  private List<AgentMention> before() {
    return complements.governed(Math.max(left, head.from() - 1), head.from(), Function.FOR);
  }

  /** {@code xuất khẩu chuối sang A}, {@code bán gạo vào thị trường A}: there the goods go. */
  void joinMarket() {
    if (head.verbal()
        && head.is("supply")
        && slots.has(Slot.FOR)
        && !slots.areOne(Slot.FOR, Slot.SUBJECT)
        && !slots.isFilled(Slot.FOR)) {
      slots.join(Slot.FOR, Destination.ofGoods(complements.text(), head.to(), right), "for");
    }
  }

  /** {@code chuyển thư của A tới B}, {@code trao thư của A mời B sang thăm}: who is to read it. */
  void joinAddressee() {
    if (head.is("call")
        && !head.verbal()
        && slots.areOne(Slot.OBJECT, Slot.SUBJECT)
        && !slots.isFilled(Slot.FOR)) {
      slots.join(Slot.FOR, Destination.ofLetter(complements.text(), head.to()), "for");
    }
  }

  /** {@code Theo đề nghị của A, B đã cử bác sĩ}: who asks for help gets it, if no other does. */
  void joinAsker() {
    if (head.is("aid", "supply", "training", "operation") && !slots.isFilled(Slot.FOR)) {
      List<AgentMention> askers =
          complements.governedAnywhere(Function.ASKED_BY).stream()
              .filter(asker -> asker.side().kind() != Agent.Kind.ORGANISATION)
              .filter(asker -> !draft.parties.sideKeys().contains(asker.side().key()))
              .toList();
      slots.join(Slot.FOR, askers, "asked-by");
    }
  }

  /**
   * {@code lính cứu hỏa A tới B giúp dập cháy rừng}, {@code … tới B để dập cháy rừng}: B is helped,
   * as no other is said to be.
   *
   * @param reached where the clause before leads
   */
  void joinLandOfHelpers(List<AgentMention> reached) {
    if (head.is("aid", "operation")
        && head.verbal()
        && slots.has(Slot.FOR)
        && !slots.isFilled(Slot.FOR)
        && draft.parties.sides() == 1) {
      List<AgentMention> land =
          complements.text().is(Function.PURPOSE)
              ? reached
              : Destination.ofHelpers(complements, head.from());
      slots.join(Slot.FOR, draft.parties.outside(land), "for");
    }
  }

  /** {@code A dùng tên lửa do B viện trợ}: who uses what was given is the one who got it. */
  void joinUsers() {
    int by = head.is("aid", "supply", "funding") ? complements.doerOf(head) : head.from();
    if (by < head.from() && !complements.isPassive(head) && !slots.isFilled(Slot.FOR)) {
      slots.join(Slot.FOR, GoodsInUse.users(complements, by), "for");
    }
  }

  /** {@code A đóng góp cho nỗ lực tái thiết B}, {@code WHO hỗ trợ 200 bệnh viện}. */
  void joinWorksHelped() {
    if (!head.is("aid", "funding") || slots.isFilled(Slot.FOR)) {
      return;
    }
    var receivers = new Receivers(complements.text(), head, right);
    slots.join(Slot.FOR, draft.parties.outside(receivers.ofWorks()), "for");
    draft.helpsOthers = receivers.areOthers(draft.subject);
  }
}
