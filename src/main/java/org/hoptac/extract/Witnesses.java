package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoptac.lexicon.Function;

/**
 * Who looks on while others sign: {@code dưới sự chứng kiến của A}, {@code A chứng kiến lễ ký giữa
 * B và C}. They take part and are none of those who sign.
 */
final class Witnesses {
  private static final String ROLE = "participant";
  private static final String RULE = "witness";

  private final Told told;

  Witnesses(Told told) {
    this.told = told;
  }

  /** Gives the last act of signing in a sentence those who look on. */
  void give(List<Draft> drafts, List<ClauseText> clauses) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft signing = drafts.get(i);
      if (signing.head.is("agreement")) {
        List<AgentMention> witnesses = of(signing, clauses);
        Optional<Draft> before = isToldAgain(signing, witnesses) ? lastSigned() : Optional.empty();
        before.ifPresent(act -> act.absorbMatter(signing));
        before.ifPresent(act -> drafts.remove(signing));
        before.orElse(signing).parties.lookOn(witnesses, ROLE, RULE);
        return;
      }
    }
  }

  private List<AgentMention> of(Draft signing, List<ClauseText> clauses) {
    for (ClauseText clause : clauses) {
      for (int t = 0; t < clause.size(); t++) {
        if (looksOn(clause, t)) {
          return lookingOn(signing, clause, t);
        }
      }
    }
    return List.of();
  }

  /** {@code A và B ký hợp đồng. Lễ ký diễn ra trước sự chứng kiến của C}: C signs nothing. */
  private static boolean isToldAgain(Draft signing, List<AgentMention> witnesses) {
    return !witnesses.isEmpty() && signing.parties.sidesBeside(witnesses) < 2;
  }

  private Optional<Draft> lastSigned() {
    List<Draft> before = told.drafts();
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft draft = before.get(i);
      if (draft.head.is("agreement") && draft.parties.sides() > 1) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** Whether {@code chứng kiến} begins here. */
  static boolean looksOn(ClauseText clause, int at) {
    int next = clause.tag(at).from() + 1;
    return clause.firstWord(at).equals("chứng")
        && next < clause.tokens().size()
        && clause.word(next).equals("kiến");
  }

  /** Whether {@code chứng kiến} ends right before a tag. */
  static boolean lookOnBefore(ClauseText clause, int at) {
    return at > 1 && clause.lastWord(at - 1).equals("kiến") && looksOn(clause, at - 2);
  }

  private List<AgentMention> lookingOn(Draft signing, ClauseText clause, int at) {
    var complements = new Complements(clause, told);
    if (at > 0 && clause.firstWord(at - 1).equals("sự")) {
      return ofWhom(complements, clause, at);
    }
    if (!Nearby.isSeveral(signing.parties.mentionsBy(Parties.BETWEEN))) {
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

  /** {@code chứng kiến của A và B}. */
  private static List<AgentMention> ofWhom(Complements complements, ClauseText clause, int at) {
    var watching = new ArrayList<AgentMention>();
    for (int t = at; t < clause.size(); t++) {
      if (complements.isGovernedBy(Function.AGAINST, t)) {
        watching.addAll(Complements.sides(clause.tag(t)));
      }
    }
    return watching;
  }
}
