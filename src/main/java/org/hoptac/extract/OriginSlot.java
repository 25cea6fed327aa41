package org.hoptac.extract;

import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** From whom something comes: {@code từ A}. */
final class OriginSlot {
  private final Draft draft;
  private final Head head;
  private final Slots slots;
  private final int left;
  private final int right;
  private final Complements complements;
  private final ClauseText text;
  private final Nearby near;

  OriginSlot(Draft draft, Slots slots, int left, int right, Complements complements, Nearby near) {
    this.draft = draft;
    this.head = draft.head;
    this.slots = slots;
    this.left = left;
    this.right = right;
    this.complements = complements;
    this.text = complements.text();
    this.near = near;
  }

  /** {@code A bác bỏ đề nghị từ B}: it was made by B. */
  void joinProposer() {
    if (head.is("proposal") && draft.status.status().equals("refused")) {
      slots.join(Slot.SUBJECT, near.behind(Function.FROM), "from");
    }
  }

  /** {@code nhận viện trợ từ A}. */
  void joinGiver() {
    slots.join(isPurchase() ? Slot.WITH : Slot.FROM, near.behind(Function.FROM), "from");
  }

  /** {@code ký hợp đồng mua 11 máy bay từ B}: it is with the seller. */
  private boolean isPurchase() {
    if (!head.is("agreement", "dialogue") || draft.parties.sides() != 1) {
      return false;
    }
    for (int t = head.from(); t < right; t++) {
      if (text.tag(t).matches(Sense.Type.class, type -> type.type().equals("supply"))) {
        return true;
      }
    }
    return false;
  }

  /** {@code lô thuốc từ A đã tới B}: where goods come from stands before the verb too. */
  void joinGiverBefore() {
    if (head.verbal() && head.is("aid", "supply") && !slots.isFilled(Slot.FROM)) {
      slots.join(Slot.FROM, complements.governed(left, head.from(), Function.FROM), "from");
    }
  }

  /** {@code đường bay thẳng từ A tới B}: both ends have a part in it. */
  void joinEndOfRoute() {
    if (head.verbal() || !head.is("cooperation") || near.behind(Function.FROM).isEmpty()) {
      return;
    }
    for (int t = head.to() + 1; t < right; t++) {
      if (text.tag(t - 1).matches(Sense.Type.class, OriginSlot::leads)) {
        slots.join(Slot.FROM, Complements.sides(text.tag(t)), "from");
      }
    }
  }

  private static boolean leads(Sense.Type type) {
    return type.strength() == Sense.Type.Strength.JOURNEY;
  }
}
