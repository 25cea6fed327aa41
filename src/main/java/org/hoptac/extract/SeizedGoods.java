package org.hoptac.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;

/**
 * Money that others took: {@code A phản đối kế hoạch dùng tài sản bị đóng băng của A giúp B}. Whose
 * it is gives nothing of it, whoever does.
 */
final class SeizedGoods {
  /** In tags: {@code tài sản trị giá 10 tỉ euro bị đóng băng của A}. */
  private static final int REACH = 9;

  private static final String[] GIFTS = {"aid", "funding", "supply"};

  private SeizedGoods() {}

  /** Whether none but those whose money was taken are told to give. */
  static boolean areAllThatIsGiven(Draft draft, List<ClauseText> clauses) {
    if (!draft.head.is(GIFTS)) {
      return false;
    }
    Set<String> owners = new HashSet<>();
    for (ClauseText clause : clauses) {
      addOwners(clause, owners);
    }
    return !owners.isEmpty()
        && draft.parties.mentions().stream()
            .filter(one -> isGiver(draft, one))
            .map(one -> one.side())
            .map(Agent::key)
            .allMatch(owners::contains);
  }

  private static boolean isGiver(Draft draft, AgentMention mention) {
    return draft.parties.mentionsIn("initiator").contains(mention)
        || draft.parties.mentionsIn("funder").contains(mention);
  }

  private static void addOwners(ClauseText clause, Set<String> owners) {
    if (!clause.marks(Function.OF)) {
      return;
    }
    for (int t = 1; t < clause.size(); t++) {
      if (clause.tag(t - 1).marks(Function.OF) && isSeized(clause, t - 1)) {
        Complements.sides(clause.tag(t)).forEach(side -> owners.add(side.side().key()));
      }
    }
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
