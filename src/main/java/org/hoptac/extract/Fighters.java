package org.hoptac.extract;

import org.hoptac.lexicon.Frame.Slot;
import org.hoptac.lexicon.Hint;

/**
 * {@code tay súng A được huấn luyện ở B}: where fighters of no state are taught is told, and not by
 * whom.
 */
final class Fighters {
  private Fighters() {}

  /** Whether a verb tells that such people are taught somewhere. */
  static boolean areTaughtThere(ClauseText text, Head head) {
    if (!head.is("training") || head.frame().role(Slot.HOST).isEmpty()) {
      return false;
    }
    for (int word = text.tag(0).from(); word < text.tag(head.from()).from(); word++) {
      if (text.hints(Hint.FIGHTER, word)) {
        return true;
      }
    }
    return false;
  }
}
