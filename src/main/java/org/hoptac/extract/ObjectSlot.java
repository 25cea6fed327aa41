package org.hoptac.extract;

import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * To whom an act is done, and whose it is: {@code ủng hộ X}, {@code viện trợ của X}. One slot may
 * stand for the other, as in {@code sự ủng hộ của X} and {@code ủng hộ lập trường của X}.
 */
final class ObjectSlot {
  private final Draft draft;
  private final Head head;
  private final Slots slots;
  private final int right;
  private final Complements complements;
  private final Nearby near;

  ObjectSlot(Draft draft, Slots slots, int right, Complements complements, Nearby near) {
    this.draft = draft;
    this.head = draft.head;
    this.slots = slots;
    this.right = right;
    this.complements = complements;
    this.near = near;
  }

  /** Those right behind the words of the act. */
  void joinObject() {
    if (areReceivedFromOthers()) {
      return;
    }
    boolean done = (head.verbal() || slots.has(Slot.OBJECT)) && !isGoodsOf();
    slots.join(done ? Slot.OBJECT : Slot.OF, near.object(), done ? "object" : "of");
  }

  /** {@code tiếp nhận 60 công dân A từ B}: it is B who hands them over. */
  private boolean areReceivedFromOthers() {
    return head.is("operation")
        && head.frame().role(Slot.SUBJECT).filter("beneficiary"::equals).isPresent()
        && !near.behind(Function.FROM).isEmpty();
  }

  /** {@code hàng viện trợ của A đến B}: whose goods they are stands right behind their words. */
  private boolean isGoodsOf() {
    return head.is("aid", "supply", "funding")
        && !head.verbal()
        && (complements.endsWith(head, "của") || complements.endsWith(head, "từ"))
        && slots.areOne(Slot.OF, Slot.SUBJECT);
  }

  /**
   * {@code sự ủng hộ của X} and {@code viện trợ của X} are X's doing, {@code ủng hộ lập trường của
   * X} and {@code hỗ trợ nỗ lực của X} are done to X; of what is done together by a verb, an owner
   * further on is no side.
   */
  void joinOwner() {
    if (!head.verbal()) {
      joinOwnerOfNoun();
    } else if (!head.frame().joint()) {
      joinOwnerOfObject();
    } else if (complements.marks(head.to(), Math.min(right, head.to() + 1), Function.OF)
        || isJoined()) {
      slots.join(Slot.WITH, near.behind(Function.OF), "of");
    }
  }

  /** {@code tham gia dự án vệ tinh của B}: who joins does so with those whose work it is. */
  private boolean isJoined() {
    return head.is("programme") && complements.text().firstWord(head.from()).equals("tham");
  }

  private void joinOwnerOfNoun() {
    boolean doers = slots.areOne(Slot.OF, Slot.OBJECT) && !head.is("conference");
    if (!isOfTwoNamed()) {
      slots.join(doers ? Slot.SUBJECT : Slot.OF, near.owners(), "of");
    }
    if (!head.frame().joint()) {
      slots.join(
          slots.has(Slot.FROM) ? Slot.FROM : Slot.SUBJECT, near.behind(Function.FROM), "from");
    }
  }

  /** {@code đàm phán giữa A và B dưới sự trung gian của C}: whose the talks are is told. */
  private boolean isOfTwoNamed() {
    return head.is("meeting", "dialogue", "call")
        && slots.areOne(Slot.OF, Slot.WITH)
        && Nearby.isSeveral(near.around(Function.BETWEEN));
  }

  /**
   * {@code tham gia gói vay của A dành cho B}: A lends it too, and it is B who gets it; {@code vốn
   * vay của A dành cho B đạt …}: it is A's.
   */
  private boolean isLoanOf() {
    return head.is("funding") && !near.behind(Function.FOR).isEmpty();
  }

  private void joinOwnerOfObject() {
    boolean doersOwner = slots.areOne(Slot.OF, Slot.SUBJECT);
    boolean toGive = doersOwner && slots.has(Slot.OBJECT);
    int end = complements.next(Function.ABOUT, head.to(), endOfObject());
    if (toGive && isLoanOf()) {
      String role = draft.subject.isEmpty() ? "funder" : "partner";
      draft.join(complements.governed(head.to(), end, Function.OF), role, "of");
    }
    boolean origin = toGive && (head.is("supply") || isLoanOf());
    if (!origin && (toGive || !doersOwner || draft.subject.isEmpty())) {
      slots.join(
          toGive ? Slot.OBJECT : Slot.OF, complements.governed(head.to(), end, Function.OF), "of");
    }
  }

  /** {@code đang thăm chính thức B, vốn là đồng minh của C}: the comma ends the words of place. */
  private int endOfObject() {
    if (head.is("proposal")) {
      return otherCall();
    }
    if (!head.is("visit")) {
      return right;
    }
    ClauseText text = complements.text();
    int comma = text.nextSign(head.to(), right, ",");
    while (comma + 1 < right && Complements.isAgents(text.tag(comma + 1))) {
      comma = text.nextSign(comma + 1, right, ",");
    }
    return comma;
  }

  /** {@code A đề nghị B xem xét kiến nghị của C}: it is not C on whom A calls. */
  private int otherCall() {
    ClauseText text = complements.text();
    int of = complements.next(Function.OF, head.to(), right);
    boolean called =
        of < right
            && of > head.to()
            && text.tag(of - 1).matches(Sense.Type.class, call -> call.type().equals("proposal"));
    return called ? of : right;
  }
}
