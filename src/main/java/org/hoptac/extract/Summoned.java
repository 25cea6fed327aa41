package org.hoptac.extract;

import java.util.List;
import org.hoptac.lexicon.Hint;

/**
 * {@code Đại sứ A tới Bộ Ngoại giao B nhận công hàm phản đối}: who goes to a body to be told off,
 * or to tell it off, is on no visit.
 */
final class Summoned {
  /** In words, behind the body: {@code để nghe lời phản đối}. */
  private static final int REACH = 8;

  private Summoned() {}

  /** Whether a verb leads someone there for that alone. */
  static boolean is(ClauseText text, Head head) {
    if (!head.is("visit") || !head.verbal() || head.to() >= text.size()) {
      return false;
    }
    List<AgentMention> visited = Complements.agents(text.tag(head.to()));
    return visited.size() == 1
        && visited.get(0).isBody()
        && isBlamedBehind(text, text.tag(head.to()).to());
  }

  private static boolean isBlamedBehind(ClauseText text, int from) {
    int end = Math.min(text.tokens().size(), from + REACH);
    for (int word = from; word < end && !text.tokens().get(word).is(","); word++) {
      if (text.hints(Hint.BLAME, word)) {
        return true;
      }
    }
    return false;
  }
}
