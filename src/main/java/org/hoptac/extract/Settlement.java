package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * An end of what parts two sides: a third one that works for it mediates, {@code chấm dứt xung đột
 * giữa A và B}; one of them that wants it by peaceful means seeks talks with the other, {@code giải
 * quyết tranh chấp với B thông qua đối thoại}.
 */
final class Settlement {
  /** In tags: {@code tranh chấp lãnh thổ kéo dài nhiều năm giữa}. */
  private static final int REACH_OF_PARTING = 9;

  /** In words: {@code bằng các biện pháp ngoại giao}. */
  private static final int REACH_OF_MEANS = 4;

  private static final Set<String> BY = Set.of("bằng", "qua");

  /** Last words of {@code ngoại giao}, {@code đối thoại}, {@code đàm phán} and so on. */
  private static final Set<String> MEANS =
      Set.of("ngoại giao", "đối thoại", "đàm phán", "thương lượng", "hòa bình");

  private static final String MEDIATOR = "mediator";

  private static final String TARGET = "target";

  private static final String RULE = "settled-with";

  private final List<Token> tokens;

  Settlement(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** {@code … giữa A và B}: whether those at odds are named behind the word. */
  boolean isOfOthers(List<Tag> tags, int at) {
    return isBefore(Function.BETWEEN, tags, at);
  }

  /** {@code … với B bằng ngoại giao}, {@code giải quyết hòa bình … với B}. */
  boolean isPeaceful(List<Tag> tags, int at) {
    return isBefore(Function.WITH, tags, at)
        && (isSaidIn(tags.get(at)) || isByPeacefulMeans(tags.get(at).to()));
  }

  private boolean isBefore(Function function, List<Tag> tags, int at) {
    int end = Math.min(tags.size() - 1, at + REACH_OF_PARTING);
    for (int t = at + 1; t < end; t++) {
      Tag tag = tags.get(t);
      if (tag.marks(function)) {
        return !Complements.sides(tags.get(t + 1)).isEmpty();
      }
      boolean verb = tag.matches(Sense.Type.class, type -> !type.noun());
      if (verb || Complements.isAgents(tag) || tag.has(Sense.Report.class)) {
        return false;
      }
    }
    return false;
  }

  private boolean isSaidIn(Tag verb) {
    for (int word = verb.from(); word + 1 < verb.to(); word++) {
      if (isMeans(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isByPeacefulMeans(int from) {
    for (int at = from; at < tokens.size() && !tokens.get(at).is("."); at++) {
      if (BY.contains(tokens.get(at).key()) && isMeansNear(at + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMeansNear(int from) {
    for (int at = from; at < Math.min(tokens.size() - 1, from + REACH_OF_MEANS); at++) {
      if (isMeans(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMeans(int word) {
    return MEANS.contains(tokens.get(word).key() + " " + tokens.get(word + 1).key());
  }

  /**
   * Who is at odds with the other himself, and several of whose efforts alone one speaks, mediate
   * nothing: they talk to each other.
   */
  static void settle(Draft draft) {
    if (!isSettling(draft.head)) {
      return;
    }
    List<AgentMention> others = draft.parties.mentionsIn(TARGET);
    List<AgentMention> doers = draft.parties.mentionsIn(MEDIATOR);
    boolean together = others.isEmpty() ? Nearby.isSeveral(doers) : draft.parties.isBy("with");
    if (together && !draft.parties.isBy("between")) {
      draft.parties.leave(MEDIATOR);
      draft.parties.leave(TARGET);
      draft.join(doers, others.isEmpty() ? "partner" : "initiator", RULE);
      draft.join(others, "partner", RULE);
    }
  }

  /** Whether one who is neither of the sides does it: {@code giải quyết xung đột giữa A và B}. */
  static boolean isSettling(Head head) {
    return head.is("dialogue")
        && head.frame().role(Slot.SUBJECT).filter(MEDIATOR::equals).isPresent()
        && head.frame().role(Slot.WITH).filter(TARGET::equals).isPresent();
  }

  /** {@code nỗ lực ngoại giao nhằm chấm dứt xung đột}: both words tell one mediation. */
  static void joinEfforts(List<Draft> drafts) {
    for (int i = drafts.size() - 1; i > 0; i--) {
      Draft effort = drafts.get(i - 1);
      Draft end = drafts.get(i);
      if (isSettling(effort.head) && isSettling(end.head) && end.status.isByPurpose()) {
        StatusReading told = effort.status;
        effort.absorb(end);
        effort.status = told;
        drafts.remove(i);
      }
    }
  }
}
