package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Function;

/**
 * Who looks on while others sign: {@code dưới sự chứng kiến của A}, {@code A chứng kiến lễ ký giữa
 * B và C}. They take part and are none of those who sign.
 */
final class Witnesses {
  private static final String ROLE = "participant";
  private static final String RULE = "witness";

  /** The rule for those between whom something is signed. */
  private static final Set<String> BETWEEN = Set.of("between");

  private final Told told;

  Witnesses(Told told) {
    this.told = told;
  }

  /** Gives the last act of signing in a sentence those who look on. */
  void give(List<Draft> drafts, List<ClauseText> clauses) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft signing = drafts.get(i);
      if (signing.head.is("agreement") && signing.parties.sides() > 1) {
        clauses.forEach(clause -> give(signing, clause));
        return;
      }
    }
  }

  private void give(Draft signing, ClauseText clause) {
    for (int t = 0; t < clause.size(); t++) {
      if (looksOn(clause, t)) {
        signing.parties.lookOn(lookingOn(signing, clause, t), ROLE, RULE);
        return;
      }
    }
  }

  /** Whether {@code chứng kiến} begins here. */
  static boolean looksOn(ClauseText clause, int at) {
    int next = clause.tag(at).from() + 1;
    return clause.firstWord(at).equals("chứng")
        && next < clause.tokens().size()
        && clause.word(next).equals("kiến");
  }

  private List<AgentMention> lookingOn(Draft signing, ClauseText clause, int at) {
    var complements = new Complements(clause, told);
    if (at > 0 && clause.firstWord(at - 1).equals("sự")) {
      return complements.governed(at, clause.size(), Function.OF);
    }
    if (!Nearby.isSeveral(signing.parties.mentionsBy(BETWEEN))) {
      return List.of();
    }
    var subject = new ArrayList<AgentMention>();
    for (int t = 0; t < at; t++) {
      if (complements.isFree(t)) {
        subject.addAll(Complements.sides(clause.tag(t)));
      }
    }
    return subject;
  }
}
