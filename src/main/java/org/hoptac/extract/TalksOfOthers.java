package org.hoptac.extract;

import org.hoptac.lexicon.Function;

/**
 * {@code A và B bàn về các cuộc đàm phán giữa C và D}: what some meet on are talks that others
 * hold, which are told beside.
 */
final class TalksOfOthers {
  /** In tags, from the noun to the word for those who talk: {@code đàm phán đang bế tắc giữa}. */
  private static final int REACH = 4;

  private TalksOfOthers() {}

  /** Whether a head is what those talk on whom an act before it tells. */
  static boolean are(ClauseText text, Head act, Head head) {
    return act.is("meeting", "call") && areOfTwo(text, head);
  }

  /** Whether a noun for talks leads to the names of those who hold them. */
  static boolean areOfTwo(ClauseText text, Head head) {
    if (!head.is("dialogue") || !head.nominal() || !isNoun(text, head)) {
      return false;
    }
    int end = Math.min(text.size() - 1, head.to() + REACH);
    for (int t = head.to(); t < end && !text.isSign(t, ","); t++) {
      if (text.tag(t).marks(Function.BETWEEN)) {
        return text.tag(t + 1) instanceof Tag.AgentGroup || text.isPair(t + 1);
      }
    }
    return false;
  }

  /** {@code các cuộc đàm phán}, {@code bàn về đàm phán}. */
  private static boolean isNoun(ClauseText text, Head head) {
    int before = head.from() - 1;
    return before >= 0
        && (text.tag(before).marks(Function.NOUN)
            || text.tag(before).marks(Function.MANY)
            || text.lastWord(before).equals("về"));
  }
}
