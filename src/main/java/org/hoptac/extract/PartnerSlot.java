package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.event.Agent;
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

  /**
   * {@code thỏa thuận giữa A và B}, {@code quan hệ hai nước}; whether they are others, of whom
   * those who act only speak.
   */
  boolean joinBetween(Carried carried) {
    if (isOfMatter(carried) || isOfUnnamed(carried.subject)) {
      return true;
    }
    if (!isBetweenOthers()) {
      List<AgentMention> two = near.around(Function.BETWEEN);
      slots.join(Slot.WITH, two.isEmpty() ? ofBoth() : two, "between");
    }
    return false;
  }

  /**
   * {@code nâng cấp quan hệ hai nước}, {@code mở rộng hợp tác nghề cá hai nước}: a verb tells what
   * is done, and whose it is stands right behind it.
   */
  private List<AgentMention> ofBoth() {
    boolean done = head.is("partnership", "cooperation") && head.to() > head.from() + 1;
    if (!done || !text.marks(Function.BOTH_SIDES)) {
      return List.of();
    }
    int both = head.to();
    while (both < right && text.tag(both).has(Sense.Topic.class)) {
      both++;
    }
    return both < right && text.tag(both).marks(Function.BOTH_SIDES)
        ? complements.sidesMeant(both)
        : List.of();
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
    if (head.is("conference", "membership", "visit") && !slots.has(Slot.WITH)) {
      slots.join(Slot.SUBJECT, complements.companions(left, head.from()), "with");
    }
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

  /**
   * {@code C và D hội đàm về xung đột giữa A và B}, {@code C và D ra tuyên bố chung ủng hộ hòa đàm
   * giữa A và B}: it is C and D who do so, and what stands between A and B is what it is about.
   */
  private boolean isOfMatter(Carried carried) {
    int between = complements.next(Function.BETWEEN, head.to(), right);
    return between < right
        && (head.verbal() || isGoingOn())
        && head.is("meeting", "call", "dialogue", "agreement")
        && head.frame().joint()
        && isBehindMatter(between)
        && isComplete(carried)
        && areOthers(carried.subject, near.around(Function.BETWEEN));
  }

  /** {@code Các nghị sĩ ký tuyên bố ủng hộ cuộc gặp giữa A và B}: it is not A and B who sign. */
  private boolean isOfUnnamed(List<AgentMention> subject) {
    if (!head.is("agreement") || !head.verbal() || !isDeclared()) {
      return false;
    }
    for (int t = head.to(); t < right && !Complements.isAgents(text.tag(t)); t++) {
      if (Praise.isVerb(text.tag(t))) {
        return subject.stream().allMatch(one -> one.agent().kind() == Agent.Kind.GROUP);
      }
    }
    return false;
  }

  /** {@code C gặp D, bàn về …}: a verb without a subject of its own, and no {@code cuộc bàn về}. */
  private boolean isGoingOn() {
    return head.is("meeting")
        && complements.endsWith(head, "về")
        && head.from() > 0
        && !text.tag(head.from() - 1).marks(Function.NOUN)
        && !text.tag(head.from() - 1).marks(Function.MANY);
  }

  /** {@code thảo luận về …}, {@code ra tuyên bố ủng hộ …}: whether more than the act is told. */
  private boolean isBehindMatter(int between) {
    if (complements.endsWith(head, "về") || isStrife(head.to(), between)) {
      return !head.is("agreement") || isDeclared();
    }
    for (int t = head.to(); t < between; t++) {
      Tag tag = text.tag(t);
      if (tag.marks(Function.ABOUT) || tag.has(Sense.Type.class)) {
        return !head.is("agreement") || isDeclared();
      }
    }
    return false;
  }

  /** {@code ra tuyên bố chung}: words that one says of others too, unlike {@code ký hiệp định}. */
  private boolean isDeclared() {
    return text.lastWordIn(text.span(head)).equals("bố")
        || (text.lastWordIn(text.span(head)).equals("chung")
            && text.firstWord(head.from()).equals("ra"));
  }

  /** Whether enough are named who do it. */
  private boolean isComplete(Carried carried) {
    return !carried.subject.isEmpty()
        && (Nearby.isSeveral(carried.subject)
            || isDeclared()
            || carried.lastDraft().filter(last -> last.parties.sides() > 1).isPresent()
            || !near.around(Function.WITH).isEmpty()
            || !near.object().isEmpty());
  }

  /** Officials of whom it is not told whose they are may be those of A and B. */
  private static boolean areOthers(List<AgentMention> subject, List<AgentMention> two) {
    return subject.stream()
        .allMatch(
            one ->
                one.side().isStateOrOrganisation()
                    && two.stream().noneMatch(other -> Nearby.isOneSide(one, other)));
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
