package org.hoptac.extract;

import java.util.List;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * Who gets what is given, where it is only told what it is given for: {@code cho nỗ lực tái thiết
 * A}, {@code 200 trường học}.
 */
final class Receivers {
  /** In tags, from the word for whom it is to the one whose it is. */
  private static final int REACH = 8;

  private final ClauseText text;
  private final Head head;
  private final int right;

  Receivers(ClauseText text, Head head, int right) {
    this.text = text;
    this.head = head;
    this.right = right;
  }

  /** {@code đóng góp cho nỗ lực tái thiết A}, {@code chi tiền cho quỹ khí hậu của A}. */
  List<AgentMention> ofWorks() {
    for (int t = head.to(); t < right; t++) {
      if (text.tag(t).marks(Function.FOR) || text.firstWord(t).equals("vào")) {
        return whose(t + 1);
      }
    }
    return List.of();
  }

  private List<AgentMention> whose(int from) {
    for (int t = from; t < Math.min(right, from + REACH); t++) {
      if (Complements.isAgents(text.tag(t))) {
        return Complements.sides(text.tag(t));
      }
      if (!isOfWorks(t)) {
        return List.of();
      }
    }
    return List.of();
  }

  private boolean isOfWorks(int at) {
    Tag tag = text.tag(at);
    return text.isPlainWord(at)
        || text.isNumber(at)
        || tag.marks(Function.NOUN)
        || tag.marks(Function.MANY)
        || tag.marks(Function.OF)
        || tag.has(Sense.Topic.class)
        || tag.has(Sense.NameHead.class)
        || tag.has(Sense.LightVerb.class)
        || tag.matches(Sense.Status.class, cue -> cue.status().equals("intended"))
        || tag.matches(Sense.Type.class, Sense.Type::noun);
  }

  /** {@code UNICEF hỗ trợ 200 trường học}: whoever gives gives to others, named or not. */
  boolean areOthers(List<AgentMention> givers) {
    boolean told = head.verbal() && head.to() < right && !text.isSign(head.to(), ",");
    return told && !givers.isEmpty() && givers.stream().allMatch(this::helps);
  }

  private boolean helps(AgentMention giver) {
    return giver.agent().kind() == Agent.Kind.ORGANISATION
        && text.hintsIn(Hint.HELPING, giver.span());
  }
}
