package org.hoptac.extract;

import java.util.List;
import java.util.stream.Stream;
import org.hoptac.lexicon.Frame.Slot;

/** {@code A coi B là người bạn}, {@code A nói B là đối tác tin cậy}: A says so of B. */
final class Judgement {
  private final Head head;
  private final Slots slots;
  private final int left;
  private final Complements complements;

  Judgement(Head head, Slots slots, int left, Complements complements) {
    this.head = head;
    this.slots = slots;
    this.left = left;
    this.complements = complements;
  }

  /** Joins who judges and who is judged; false if it is no judgement. */
  boolean join(Carried carried) {
    if (!head.is("endorsement") || head.verbal() || slots.has(Slot.OBJECT)) {
      return false;
    }
    List<AgentMention> judged = complements.beforeCopula(head, left);
    List<AgentMention> judges = judgesOf(judged, carried);
    if (judges.isEmpty()) {
      return false;
    }
    slots.join(Slot.SUBJECT, judges, "subject");
    slots.join(Slot.OF, judged, "object");
    return true;
  }

  private static List<AgentMention> judgesOf(List<AgentMention> judged, Carried carried) {
    return Stream.of(carried.subject, carried.speaker)
        .filter(who -> !who.isEmpty() && !judged.isEmpty())
        .filter(who -> who.stream().noneMatch(one -> Nearby.isOneSide(one, judged.get(0))))
        .findFirst()
        .orElse(List.of());
  }
}
