package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Frame;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Someone or something that is handed over: {@code dẫn độ nghi phạm sang A}. Where it leads tells
 * who gets it, and what it is done to hands over nothing: {@code Nghi phạm người A bị dẫn độ từ B
 * về C}.
 */
final class HandOver {
  private static final Set<String> WAYS = Set.of("sang", "về", "tới", "đến");

  private final Head head;
  private final Slots slots;
  private final ClauseText text;

  /** Where the word stands that leads to those who get it, or -1. */
  private final int way;

  HandOver(Head head, Slots slots, int right, ClauseText text) {
    this.head = head;
    this.slots = slots;
    this.text = text;
    this.way = isVerb() ? way(right) : -1;
  }

  /** {@code dẫn độ}, {@code trao trả}, {@code vụ dẫn độ}. */
  static boolean is(Head head) {
    return is(head.type(), head.frame());
  }

  /** The same of a word that may tell an act. */
  static boolean is(Sense.Type type) {
    return is(type.type(), type.frame());
  }

  private static boolean is(String type, Frame frame) {
    return type.equals("operation") && frame.joint() && frame.role(Slot.FOR).isPresent();
  }

  private boolean isVerb() {
    return head.verbal() && is(head);
  }

  private int way(int right) {
    int end = text.nextSign(head.to(), right, ",");
    for (int t = head.to(); t + 1 < end; t++) {
      boolean leads =
          text.tag(t).to() - text.tag(t).from() == 1 && WAYS.contains(text.firstWord(t));
      if (leads && !receivers(t + 1).isEmpty()) {
        return t;
      }
    }
    return -1;
  }

  private List<AgentMention> receivers(int at) {
    return text.tag(at) instanceof Tag.PlaceTag place && place.territory().isPresent()
        ? place.territory().stream().toList()
        : Complements.sides(text.tag(at));
  }

  /** Whether those of whom the clause speaks are handed over themselves. */
  boolean isUndergoneBy(List<AgentMention> subject) {
    boolean passive =
        head.from() > 0 && Complements.PASSIVES.contains(text.firstWord(head.from() - 1));
    boolean noObject = way == head.to();
    return way >= 0 && (passive || (noObject && subject.stream().allMatch(HandOver::isPerson)))
        || isVerb() && head.from() > 0 && text.firstWord(head.from() - 1).equals("bị");
  }

  /** {@code bàn giao ông X cho cảnh sát A}: somebody without an office is given up, no goods. */
  boolean isOfPerson(Nearby near) {
    return head.verbal()
        && head.is("supply", "operation")
        && slots.has(Slot.FOR)
        && !near.object().isEmpty()
        && near.object().stream().allMatch(one -> isPerson(one) && one.agent().posts().isEmpty())
        && !near.receivers().isEmpty();
  }

  private static boolean isPerson(AgentMention one) {
    return one.side().kind() == Agent.Kind.PERSON;
  }

  /** {@code công dân A bị B dẫn độ sang C}: it is told who gets him, and A gets nobody. */
  boolean leadsToSomeone() {
    return way >= 0;
  }

  /** {@code dẫn độ nghi phạm về A}: those to whom it leads. */
  void joinReceivers() {
    if (way >= 0 && !slots.isFilled(Slot.FOR)) {
      slots.join(Slot.FOR, receivers(way + 1), "for");
    }
  }

  /** The state of a city to which it leads, if the text does not name the state. */
  Optional<Agent> stateBehind(int right) {
    if (!isVerb() || way >= 0) {
      return Optional.empty();
    }
    for (int t = head.to(); t + 1 < right; t++) {
      if (WAYS.contains(text.firstWord(t)) && text.tag(t + 1) instanceof Tag.PlaceTag) {
        return Destination.of(text, t + 1, t + 2);
      }
    }
    return Optional.empty();
  }

  /** {@code bị dẫn độ từ Lima (Peru)}: the state of a city from which it leads. */
  Optional<Agent> stateOfOrigin(int right) {
    int from = head.to();
    boolean led = isVerb() && from + 1 < right && text.tag(from).marks(Function.FROM);
    return led && text.tag(from + 1) instanceof Tag.PlaceTag
        ? Destination.of(text, from + 1, from + 2)
        : Optional.empty();
  }
}
