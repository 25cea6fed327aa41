package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * How those who talk do so: they meet ({@code A gặp B}), telephone ({@code A nói chuyện với B qua
 * điện thoại}), or talk in a process ({@code A và B bàn về …}).
 */
final class KindOfTalk {
  /** Ways to talk without meeting. */
  private static final Set<String> REMOTE =
      Set.of("điện thoại", "điện đàm", "cầu truyền", "đường dây", "truyền hình");

  /** The words of {@code trực tuyến}. */
  private static final String ONLINE = "trực tuyến";

  /** In words, from the talk to how it goes: {@code họp bằng hình thức trực tuyến}. */
  private static final int REACH_OF_MANNER = 5;

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
    if (isByTelephone(head, text) || isOnline(head, text)) {
      return head.as("call");
    }
    return isAmongStates(head, begin, complements) ? head.as("dialogue") : head;
  }

  /** Whether one of the words stands in a text without which nobody talks but in a meeting. */
  static boolean mayBeRemote(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.is("qua") || token.is("tuyến")) {
        return true;
      }
    }
    return false;
  }

  /** {@code A và B bàn về …}: states that talk do so in a process; their officials meet. */
  private static boolean isAmongStates(Head head, int begin, Complements complements) {
    int from = complements.hasAgents(begin, head.from()) ? begin : 0;
    return head.strength() == Sense.Type.Strength.SOLITARY
        && complements.namesOnlyStates(from, head.from());
  }

  /** {@code trao đổi trực tuyến với B}, {@code gặp nhau bằng hình thức trực tuyến}. */
  private static boolean isOnline(Head head, ClauseText text) {
    int from = text.tag(head.from()).from();
    int behind = text.tag(head.to() - 1).to();
    int end = Math.min(text.tag(text.size() - 1).to() - 1, behind + REACH_OF_MANNER);
    for (int word = from; word < end; word++) {
      if (ONLINE.equals(text.word(word) + " " + text.word(word + 1))) {
        return true;
      }
    }
    return false;
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
