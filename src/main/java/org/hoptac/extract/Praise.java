package org.hoptac.extract;

import java.util.List;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * What others are praised or thanked for: {@code hoan nghênh A và B ký …}, {@code đánh giá cao hợp
 * tác giữa A và B}, {@code cảm ơn A đã giúp …}. It is an act of theirs, and the praise another.
 */
final class Praise {
  private final ClauseText text;
  private final Complements complements;

  Praise(ClauseText text, Complements complements) {
    this.text = text;
    this.complements = complements;
  }

  /** Whether a word may be a verb that praises, thanks or supports. */
  static boolean isVerb(Tag word) {
    return word.matches(Sense.Type.class, type -> type.verb() && type.type().equals("endorsement"));
  }

  /**
   * Whether what a head tells is what others are praised for.
   *
   * @param end one past the tags that may belong to the head
   */
  boolean isFor(Head praise, Head head, int end) {
    if (!praise.is("endorsement") || praise.state() || !praise.verbal()) {
      return false;
    }
    return head.verbal()
        ? !doers(praise, head).isEmpty()
        : head.frame().joint()
            && (Nearby.isSeveral(complements.governed(head.to(), end, Function.BETWEEN))
                || complements.hasPair(head, end));
  }

  /** The sides that stand between praise and a verb as its subject. */
  List<AgentMention> doers(Head praise, Head head) {
    for (int t = praise.to(); t < head.from(); t++) {
      List<AgentMention> sides = Complements.sides(text.tag(t));
      boolean several = head.frame().joint() && Nearby.isSeveral(sides);
      if ((several || isThankedFor(t, head)) && complements.isFree(t)) {
        return sides;
      }
    }
    return List.of();
  }

  /** {@code cảm ơn A đã giúp}, {@code cảm ơn A vì đã giúp}: whether A stands before that verb. */
  private boolean isThankedFor(int at, Head head) {
    boolean done = false;
    for (int t = at + 1; t < head.from(); t++) {
      boolean status = text.tag(t).has(Sense.Status.class);
      if (!status && !text.firstWord(t).equals("vì")) {
        return false;
      }
      done |= status;
    }
    return done && Complements.isAgents(text.tag(at));
  }

  /** {@code cảm ơn A đã giúp đỡ}: of what A has done nothing is told. */
  boolean isVague(Head head) {
    return head.is("aid")
        && (head.to() == text.size()
            || text.tag(head.to()).marks(Function.AND)
            || text.tag(head.to()).isSign());
  }

  /** {@code cảm ơn}, {@code gửi lời cảm ơn}: those who say so have got what it is for. */
  boolean isThanks(Head praise) {
    return text.lastWordIn(text.span(praise)).equals("ơn");
  }
}
