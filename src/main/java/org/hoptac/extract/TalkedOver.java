package org.hoptac.extract;

import java.util.Set;
import org.hoptac.lexicon.Function;

/**
 * {@code A hội đàm với B về thúc đẩy hợp tác dầu khí}, {@code A và B bàn việc mở rộng hợp tác …}:
 * what those who talk look for ways to do together, told with the verb that does it, is what they
 * have in mind. Cooperation told by a noun alone is only what they talk about.
 */
final class TalkedOver {
  /** Last words of {@code việc, các biện pháp, phương hướng, cách thức, cách}. */
  private static final Set<String> WAYS = Set.of("việc", "pháp", "hướng", "thức", "cách");

  private TalkedOver() {}

  static boolean is(ClauseText text, Complements complements, Draft talk, Head head) {
    return head.is("cooperation")
        && head.verbal()
        && (head.to() > head.from() + 1 || !head.nominal())
        && talk.head.is("meeting", "dialogue", "call")
        && StatusGroup.of(talk.status.status()) != StatusGroup.UNREALISED
        && head.from() >= talk.head.to()
        && (WAYS.contains(text.lastWord(head.from() - 1))
            || complements.endsWith(talk.head, "về")
            || complements.marks(talk.head.to(), head.from(), Function.ABOUT));
  }
}
