package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/** {@code A coi B là người bạn}, {@code A nói B là đối tác tin cậy}: A says so of B. */
final class Judgement {
  /** In tags, back from what someone is called to {@code là}. */
  private static final int REACH = 4;

  /** In tags, from who is put forward to the prize. */
  private static final int REACH_OF_PRIZE = 8;

  private static final Set<String> LIKENING = Set.of("như", "làm", "thành");

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

  /**
   * {@code A, đồng minh thân cận của B, …}: what only tells who A is, without {@code là} or {@code
   * như}, is nobody's judgement.
   */
  static boolean isApposition(List<Token> tokens, List<Tag> tags, int at, Sense.Type type) {
    boolean name = type.noun() && type.frame().role(Slot.OBJECT).isEmpty();
    if (!name || !type.type().equals("endorsement")) {
      return false;
    }
    for (int t = at - 1; t >= Math.max(0, at - REACH); t--) {
      if (tags.get(t).marks(Function.COPULA)
          || LIKENING.contains(tokens.get(tags.get(t).from()).key())) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code A đề cử B làm Đại sứ}, {@code A có ba đề cử tại giải …}: who is put forward for an
   * office is nobody's friend by that; {@code A đề cử B cho giải …} tells who is, and for what
   * prize.
   */
  static boolean isForOffice(List<Token> tokens, List<Tag> tags, int at) {
    Tag verb = tags.get(at);
    if (!tokens.get(verb.to() - 1).is("cử") || !tokens.get(verb.from()).is("đề")) {
      return false;
    }
    int end = Math.min(tags.size(), at + REACH_OF_PRIZE);
    for (int t = at + 2; t < end && Complements.isAgents(tags.get(at + 1)); t++) {
      if (tokens.get(tags.get(t).from()).is("giải")) {
        return false;
      }
    }
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
