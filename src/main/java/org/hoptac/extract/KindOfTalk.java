package org.hoptac.extract;

import java.util.Set;
import org.hoptac.lexicon.Sense;

/**
 * How those who talk do so: they meet ({@code A gặp B}), telephone ({@code A nói chuyện với B qua
 * điện thoại}), or talk in a process ({@code A và B bàn về …}).
 */
final class KindOfTalk {
  /** Ways to talk without meeting. */
  private static final Set<String> REMOTE =
      Set.of("điện thoại", "điện đàm", "cầu truyền", "đường dây");

  private KindOfTalk() {}

  /**
   * A head as the kind of talk that it tells; one that tells no talk stays as it is.
   *
   * @param begin where what is said begins, behind who says it
   */
  static Head of(Head head, int begin, ClauseText text, Complements complements) {
    if (!head.is("meeting")) {
      return head;
    }
    if (isByTelephone(head, text)) {
      return head.as("call");
    }
    return isAmongStates(head, begin, complements) ? head.as("dialogue") : head;
  }

  /** {@code A và B bàn về …}: states that talk do so in a process; their officials meet. */
  private static boolean isAmongStates(Head head, int begin, Complements complements) {
    int from = complements.hasAgents(begin, head.from()) ? begin : 0;
    return head.strength() == Sense.Type.Strength.SOLITARY
        && complements.namesOnlyStates(from, head.from());
  }

  /** {@code nói chuyện với B qua điện thoại}, {@code họp trực tuyến với B}. */
  private static boolean isByTelephone(Head head, ClauseText text) {
    int end = text.tag(text.size() - 1).to();
    for (int word = text.tag(head.from()).from(); word + 2 < end; word++) {
      if (text.word(word).equals("qua")
          && REMOTE.contains(text.word(word + 1) + " " + text.word(word + 2))) {
        return true;
      }
    }
    return false;
  }
}
