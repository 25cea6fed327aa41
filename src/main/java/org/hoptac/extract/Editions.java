package org.hoptac.extract;

import java.util.List;
import org.hoptac.event.Agent;
import org.hoptac.text.Token;

/**
 * Organisations whose yearly meeting is meant, as the year behind the name tells: {@code xây nhà ga
 * phục vụ APEC 2027}. It is only the occasion of what is built, signed or taught for it.
 */
final class Editions {
  private static final int DIGITS_OF_YEAR = 4;

  /** What may well be a meeting's own, or lead to it. */
  private static final String[] OF_MEETINGS = {
    "conference",
    "meeting",
    "visit",
    "dialogue",
    "membership",
    "statement",
    "proposal",
    "endorsement"
  };

  private Editions() {}

  /** Leaves out of an act those of whom only a meeting is named. */
  static void leaveOut(Draft draft, List<Token> tokens) {
    if (!draft.head.is(OF_MEETINGS) && draft.parties.hasOrganisation()) {
      draft.parties.leaveOut(
          mention ->
              mention.agent().kind() == Agent.Kind.ORGANISATION
                  && isBeforeYear(tokens, mention.span().end()));
    }
  }

  private static boolean isBeforeYear(List<Token> tokens, int end) {
    int at = Token.firstFrom(tokens, end);
    if (at == tokens.size()) {
      return false;
    }
    Token year = tokens.get(at);
    return year.kind() == Token.Kind.NUMBER && year.surface().length() == DIGITS_OF_YEAR;
  }
}
