package org.hoptac.extract;

import java.util.Set;
import org.hoptac.lexicon.Frame.Slot;

/**
 * {@code tay súng A được huấn luyện ở B}: where fighters of no state are taught is told, and not by
 * whom.
 */
final class Fighters {
  /** The two syllables of a noun for them. */
  private static final Set<String> NOUNS =
      Set.of("chiến binh", "tay súng", "phiến quân", "phần tử", "nghi phạm");

  private Fighters() {}

  /** Whether a verb tells that such people are taught somewhere. */
  static boolean areTaughtThere(ClauseText text, Head head) {
    if (!head.is("training") || head.frame().role(Slot.HOST).isEmpty()) {
      return false;
    }
    int end = text.tag(head.from()).from() - 1;
    for (int word = text.tag(0).from(); word < end; word++) {
      if (NOUNS.contains(text.word(word) + " " + text.word(word + 1))) {
        return true;
      }
    }
    return false;
  }
}
