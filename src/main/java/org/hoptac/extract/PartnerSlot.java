package org.hoptac.extract;

import java.util.Set;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/** With whom an act is done: {@code giữa A và B}, {@code với B}. */
final class PartnerSlot {
  /** What is between those whom a conference is about. */
  private static final Set<String> TENSIONS =
      Set.of("căng thẳng", "xung đột", "tranh chấp", "khủng hoảng", "giao tranh", "bất đồng");

  private final Head head;
  private final Slots slots;
  private final int left;
  private final int right;
  private final Complements complements;
  private final ClauseText text;
  private final Nearby near;

  PartnerSlot(Head head, Slots slots, int left, int right, Complements complements, Nearby near) {
    this.head = head;
    this.slots = slots;
    this.left = left;
    this.right = right;
    this.complements = complements;
    this.text = complements.text();
    this.near = near;
  }

  /** {@code thỏa thuận giữa A và B}. */
  void joinBetween() {
    if (!isBetweenOthers()) {
      slots.join(Slot.WITH, near.around(Function.BETWEEN), "between");
    }
  }

  /** {@code hợp tác với B}, {@code hợp tác với các đối tác tại B}. */
  void joinWith() {
    if (!near.isAddressed() && !isComparison()) {
      slots.join(
          Slot.WITH,
          isGiving()
              ? complements.company(left, right)
              : isWitnessed() ? near.behind(Function.WITH) : near.around(Function.WITH),
          "with");
    }
    slots.join(Slot.WITH, new PartnersThere(complements, head, right).states(near), "with");
  }

  /**
   * {@code cuộc họp về căng thẳng giữa A và B}, {@code tập trận kỷ niệm cuộc chiến giữa A và B},
   * {@code đề xuất viện trợ cho A như thỏa thuận giữa B và C}: it is something else that is between
   * them.
   */
  private boolean isBetweenOthers() {
    if (head.is("exercise")) {
      return isStrife(head.to(), complements.last(Function.BETWEEN, head.to(), right));
    }
    if (head.is("conference")) {
      int between = complements.next(Function.BETWEEN, head.to(), right);
      return isStrife(complements.nextMatter(head.to(), between), between);
    }
    return !head.frame().joint() && !near.behind(Function.FOR).isEmpty();
  }

  /** {@code A cùng B chứng kiến C và D ký hiệp định}: who looks on is not with those who sign. */
  private boolean isWitnessed() {
    for (int t = head.from() - 2; head.is("agreement") && t >= left; t--) {
      if (text.firstWord(t).equals("chứng") && text.firstWord(t + 1).equals("kiến")) {
        return complements.hasFreeSides(t + 2, head.from());
      }
    }
    return false;
  }

  private boolean isStrife(int from, int to) {
    for (int t = from; t < to; t++) {
      if (text.tag(t).has(Sense.Caution.class) || isTension(t) || isWar(t)) {
        return true;
      }
    }
    return false;
  }

  /** {@code kỷ niệm cuộc chiến giữa A và B}. */
  private boolean isWar(int at) {
    return text.endsHint(Hint.STRIFE, at);
  }

  private boolean isTension(int at) {
    Tag tag = text.tag(at);
    return tag.to() - tag.from() > 1
        && TENSIONS.contains(text.word(tag.from()) + " " + text.word(tag.from() + 1));
  }

  /** Whether one side gives: then only those are with it who give too, {@code A cùng B}. */
  private boolean isGiving() {
    return head.is("aid", "supply", "funding", "training") && !head.frame().joint();
  }

  /** {@code giúp A thu hẹp khoảng cách với B}: nobody gives with B, as nobody is said to give. */
  private boolean isComparison() {
    return head.is("aid") && head.verbal() && !slots.isFilled(Slot.SUBJECT);
  }
}
