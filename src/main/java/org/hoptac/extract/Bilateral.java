package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hoptac.event.Agent;
import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Hint;
import org.hoptac.text.Span;
import org.hoptac.text.Token;

/**
 * What is called bilateral has two sides, even where its clause names one or none: {@code Đại sứ
 * Peru tại Chile ca ngợi quan hệ song phương}.
 */
final class Bilateral {
  private static final String RULE = "near-before";
  private static final String TWO = "hai";

  /** How many words behind an act may still say that it is of two. */
  private static final int REACH = 4;

  private final Told told;
  private final List<Token> tokens;

  Bilateral(Told told, List<Token> tokens) {
    this.told = told;
    this.tokens = tokens;
  }

  /** Whether {@code song phương} begins here. */
  static boolean isTold(List<Token> tokens, int at) {
    return at + 1 < tokens.size() && tokens.get(at).is("song") && tokens.get(at + 1).is("phương");
  }

  /** Gives an act the two of whom it is said to be, or one more if only one is known. */
  void complete(Draft draft, Optional<ClauseText> clause) {
    Span act = draft.evidence.get(0);
    Optional<String> role = draft.head.frame().role(Slot.SUBJECT);
    if (draft.parties.sides() > 1
        || role.isEmpty()
        || draft.subject.stream().anyMatch(one -> one.agent().kind() == Agent.Kind.GROUP)
        || !isBilateral(act)
        || clause.filter(text -> isBad(text, act)).isPresent()) {
      return;
    }
    List<AgentMention> two = told.sidesMeant(act, TWO);
    var keys = two.stream().map(one -> one.side().key()).collect(Collectors.toSet());
    if (keys.size() == 2 && keys.containsAll(draft.parties.sideKeys())) {
      draft.join(two, role.get(), RULE);
    } else if (draft.parties.hasStateOrOrganisation()) {
      draft.parties.openSide();
    }
  }

  /** {@code quan hệ song phương xấu đi}, {@code hợp tác song phương bị đình trệ}. */
  private static boolean isBad(ClauseText text, Span act) {
    Span last = text.span(text.size() - 1);
    return text.hintsIn(Hint.WORSE, new Span(act.begin(), last.end()));
  }

  /**
   * {@code quan hệ song phương}, {@code hợp tác kinh tế song phương}; but what something else is
   * good or bad for is not told.
   */
  private boolean isBilateral(Span act) {
    int first = Token.firstFrom(tokens, act.begin());
    if (first > 0 && tokens.get(first - 1).is("với")) {
      return false;
    }
    int behind = 0;
    for (int at = first; at + 1 < tokens.size() && behind < REACH; at++) {
      Token token = tokens.get(at);
      if (isTold(tokens, at)) {
        return true;
      }
      if (token.begin() >= act.end()) {
        behind = token.kind() == Token.Kind.WORD ? behind + 1 : REACH;
      }
    }
    return false;
  }
}
