package org.hoptac.extract;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;

/**
 * Those of whom a clause only speaks and who do what it tells: {@code A lên tiếng về việc B rút
 * khỏi …}, {@code A phản đối kế hoạch của B mua …}, {@code A chỉ trích B vì bán …}.
 */
final class Doers {
  /** In tags: how far the act may stand behind the one who does it. */
  private static final int REACH = 4;

  private final ClauseText text;
  private final Complements complements;

  Doers(ClauseText text, Complements complements) {
    this.text = text;
    this.complements = complements;
  }

  /** Where those stand who do what a verb says, though the clause only speaks of them. */
  OptionalInt of(Head head, int from) {
    return head.verbal() && !head.is("statement")
        ? IntStream.range(Math.max(1, from), head.from())
            .filter(t -> Complements.isAgents(text.tag(t)))
            .filter(t -> isOfDeed(t) || ((isOfPlan(t) || isBlamed(t)) && isNear(t, head)))
            .reduce((first, last) -> last)
        : OptionalInt.empty();
  }

  /** Those whom the clause says to be blamed last; what they do may stand in the next. */
  List<AgentMention> blamed() {
    return IntStream.range(1, text.size())
        .filter(t -> Complements.isAgents(text.tag(t)) && isBlamed(t))
        .mapToObj(t -> Complements.sides(text.tag(t)))
        .reduce(List.of(), (first, last) -> last);
  }

  private boolean isOfDeed(int at) {
    return text.firstWord(at - 1).equals("việc") && complements.isGovernedBy(Function.ABOUT, at);
  }

  private boolean isOfPlan(int at) {
    return text.tag(at - 1).marks(Function.OF) && at > 1 && ends(Hint.PLAN, at - 2);
  }

  private boolean isBlamed(int at) {
    return ends(Hint.BLAME, at - 1);
  }

  private boolean ends(Hint hint, int at) {
    return text.hints(hint, text.tag(at).to() - 1);
  }

  private boolean isNear(int at, Head head) {
    return head.from() - at <= REACH
        && IntStream.range(at + 1, head.from())
            .noneMatch(t -> Complements.isAgents(text.tag(t)) || text.isSign(t, ","));
  }
}
