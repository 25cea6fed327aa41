package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;

/**
 * Money that others took: {@code A phản đối kế hoạch dùng tài sản bị đóng băng của A giúp B}. Whose
 * it is gives nothing of it, whoever does, and gets nothing where another does: {@code A viện trợ B
 * bằng tiền lãi từ tài sản của C}.
 */
final class SeizedGoods {
  /** In tags: {@code tài sản trị giá 10 tỉ euro bị đóng băng của A}. */
  private static final int REACH = 9;

  private static final List<String> GIVERS = List.of("initiator", "funder");
  private static final String RECEIVER = "beneficiary";
  private static final String[] GIFTS = {"aid", "funding", "supply"};

  private SeizedGoods() {}

  /**
   * Takes their roles in a gift from those whose money was taken.
   *
   * @return whether none but they are told to give, so that nothing is given
   */
  static boolean areAllThatIsGiven(Draft draft, List<ClauseText> clauses) {
    if (!draft.head.is(GIFTS)) {
      return false;
    }
    List<AgentMention> owners = owners(clauses);
    if (owners.isEmpty()) {
      return false;
    }
    Set<String> sides = keys(owners);
    List<AgentMention> givers = mentionsIn(draft, GIVERS);
    if (keys(givers).stream().allMatch(sides::contains)) {
      return true;
    }
    List<AgentMention> receivers = mentionsIn(draft, List.of(RECEIVER));
    boolean others = !keys(receivers).stream().allMatch(sides::contains);
    draft.parties.leaveOut(one -> owners.contains(one) && (others || !receivers.contains(one)));
    return false;
  }

  private static List<AgentMention> mentionsIn(Draft draft, List<String> roles) {
    return roles.stream().flatMap(role -> draft.parties.mentionsIn(role).stream()).toList();
  }

  private static Set<String> keys(List<AgentMention> mentions) {
    return mentions.stream().map(one -> one.side().key()).collect(Collectors.toSet());
  }

  /** Those of whose money the clauses speak. */
  private static List<AgentMention> owners(List<ClauseText> clauses) {
    var owners = new ArrayList<AgentMention>();
    for (ClauseText clause : clauses) {
      for (int at = 1; at < clause.size(); at++) {
        if (Complements.isAgents(clause.tag(at)) && isOwner(clause, at)) {
          owners.addAll(Complements.sides(clause.tag(at)));
        }
      }
    }
    return owners;
  }

  /** {@code tài sản bị phong tỏa của X}, {@code tài sản X}. */
  private static boolean isOwner(ClauseText clause, int at) {
    return clause.tag(at - 1).marks(Function.OF)
        ? isSeized(clause, at - 1)
        : clause.endsHint(Hint.SEIZED, at - 1);
  }

  private static boolean isSeized(ClauseText clause, int of) {
    for (int t = of - 1; t >= Math.max(0, of - REACH); t--) {
      if (clause.endsHint(Hint.SEIZED, t)) {
        return true;
      }
      if (clause.isSign(t, ",") || Complements.isAgents(clause.tag(t))) {
        return false;
      }
    }
    return false;
  }
}
