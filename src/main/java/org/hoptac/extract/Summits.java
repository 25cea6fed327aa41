package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.event.Agent;
import org.hoptac.text.Span;
import org.hoptac.text.Token;

/**
 * Summits of two or three states are meetings of their leaders: {@code thượng đỉnh A - B}, while
 * those of an organisation, or with one, are conferences.
 */
final class Summits {
  /** The last word of {@code thượng đỉnh}. */
  private static final String SUMMIT = "đỉnh";

  /** More meet at a conference. */
  private static final int FEW = 3;

  private final List<Token> tokens;

  Summits(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Makes a meeting of a summit of few; its name tells no more than who meets. */
  void settle(Draft draft) {
    if (!draft.head.is("conference") || !isOfFew(draft) || !isSummit(draft)) {
      return;
    }
    draft.head = draft.head.as("meeting");
    draft.programme =
        draft.programme.filter(name -> !name.span().cover(words(draft)).equals(name.span()));
  }

  private static boolean isOfFew(Draft draft) {
    List<AgentMention> partners = draft.parties.mentionsIn("partner");
    long sides = partners.stream().map(one -> one.side().key()).distinct().count();
    return sides > 1
        && sides <= FEW
        && !draft.parties.isWithinOrganisation()
        && partners.stream().map(one -> one.side().kind()).allMatch(Summits::mayMeet);
  }

  private static boolean mayMeet(Agent.Kind side) {
    return side == Agent.Kind.STATE || side == Agent.Kind.PERSON;
  }

  private boolean isSummit(Draft draft) {
    int end = words(draft).end();
    Optional<Token> last =
        tokens.stream().takeWhile(token -> token.span().end() <= end).reduce((one, next) -> next);
    return last.filter(word -> word.key().equals(SUMMIT)).isPresent();
  }

  private static Span words(Draft draft) {
    return draft.evidence.get(0);
  }
}
