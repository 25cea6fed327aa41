package org.hoptac.extract;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hoptac.event.Agent;
import org.hoptac.event.Participation;
import org.hoptac.text.Token;

/**
 * {@code A hỗ trợ các doanh nghiệp}: those to whom a state gives are its own, unless told
 * otherwise, as in {@code A hỗ trợ các doanh nghiệp nước ngoài}.
 */
final class OwnFirms {
  private static final String FIRMS = "doanh nghiệp";

  /** Last words of {@code nước ngoài, quốc tế}. */
  private static final Set<String> FOREIGN = Set.of("ngoài", "tế");

  private OwnFirms() {}

  /** Whether it is they who get what a state gives. */
  static boolean get(Draft draft, List<Token> tokens) {
    Collection<Agent> named = draft.parties.namedSides();
    return draft.head.is("aid", "programme", "funding", "training")
        && named.size() == 1
        && named.iterator().next().kind() == Agent.Kind.STATE
        && draft.parties.all().stream().anyMatch(group -> areOwn(group, tokens));
  }

  private static boolean areOwn(Participation group, List<Token> tokens) {
    int behind = Token.firstFrom(tokens, group.evidence().end());
    return group.agent().kind() == Agent.Kind.GROUP
        && group.agent().name().toLowerCase(Locale.ROOT).endsWith(FIRMS)
        && !(behind + 1 < tokens.size() && FOREIGN.contains(tokens.get(behind + 1).key()));
  }
}
