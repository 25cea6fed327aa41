package org.hoptac.extract;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.hoptac.lexicon.Function;

/**
 * Those of whom a clause only speaks and who do what it tells: {@code A lên tiếng về việc B rút
 * khỏi …}, {@code A phản đối kế hoạch của B mua …}, {@code A chỉ trích B vì bán …}.
 */
final class Doers {
  /** What one has in mind or does, before the one whose it is. */
  private static final Set<String> PLANS =
      Set.of(
          "ý định",
          "dự định",
          "kế hoạch",
          "quyết định",
          "ý tưởng",
          "chủ trương",
          "động thái",
          "hành động",
          "hành vi",
          "bước đi",
          "mong muốn",
          "tham vọng",
          "toan tính");

  private static final Set<String> BLAME =
      Set.of(
          "chỉ trích",
          "lên án",
          "cáo buộc",
          "tố cáo",
          "phê phán",
          "buộc tội",
          "công kích",
          "khiển trách",
          "đả kích",
          "trách móc",
          "vạch trần");

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
    return text.tag(at - 1).marks(Function.OF) && at > 1 && PLANS.contains(words(at - 2));
  }

  private boolean isBlamed(int at) {
    return BLAME.contains(words(at - 1));
  }

  /** Two syllables that end here, of one tag or of two. */
  private String words(int at) {
    Tag tag = text.tag(at);
    if (tag.to() - tag.from() > 1) {
      return text.firstWord(at) + " " + text.lastWord(at);
    }
    return at > 0 ? text.lastWord(at - 1) + " " + text.firstWord(at) : "";
  }

  private boolean isNear(int at, Head head) {
    return head.from() - at <= REACH
        && IntStream.range(at + 1, head.from())
            .noneMatch(t -> Complements.isAgents(text.tag(t)) || text.isSign(t, ","));
  }
}
