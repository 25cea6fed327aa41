package org.hoptac.extract;

import java.util.Optional;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.text.Span;

/**
 * {@code A hội đàm với B về thúc đẩy hợp tác dầu khí}, {@code A và B bàn việc nối lại quan hệ}:
 * what those who talk look for ways to do together, told with the verb that does it, is what they
 * have in mind. Cooperation or a bond told by a noun alone is only what they talk about.
 */
final class TalkedOver {
  /** Last words of {@code việc, các biện pháp, phương hướng, cách thức, cách}. */
  private static final Set<String> WAYS = Set.of("việc", "pháp", "hướng", "thức", "cách");

  /** First words of {@code nối lại, khôi phục, bình thường hóa, thiết lập, tái lập, nâng cấp}. */
  private static final Set<String> BEGINNING =
      Set.of("nối", "khôi", "bình", "thiết", "tái", "nâng");

  /** First words of {@code thúc đẩy, mở rộng, đẩy mạnh, tăng cường, phát triển, nâng}. */
  private static final Set<String> GROWING = Set.of("thúc", "mở", "đẩy", "tăng", "phát", "nâng");

  /** As strong as a word for what is wanted. */
  private static final int WANTED = 4;

  private TalkedOver() {}

  static boolean is(ClauseText text, Complements complements, Draft talk, Head head) {
    String first = text.firstWord(head.from());
    return (isWork(head, first) || (head.is("partnership") && BEGINNING.contains(first)))
        && talk.head.is("meeting", "dialogue", "call")
        && StatusGroup.of(talk.status.status()) != StatusGroup.UNREALISED
        && head.from() >= talk.head.to()
        && (WAYS.contains(text.lastWord(head.from() - 1))
            || complements.endsWith(talk.head, "về")
            || complements.endsWith(talk.head, "việc")
            || complements.marks(talk.head.to(), head.from(), Function.ABOUT));
  }

  /** {@code thúc đẩy hợp tác}, {@code thúc đẩy thương mại}: a verb before the noun, or in one. */
  private static boolean isWork(Head head, String first) {
    return head.is("cooperation")
        && ((head.verbal() && head.to() > head.from() + 1) || GROWING.contains(first));
  }

  /**
   * What they have in mind with it: work that names no matter is a general aim, while a bond is
   * begun or not.
   */
  static StatusReading status(Head head, Span talk) {
    Optional<Span> cue = Optional.of(talk);
    return head.is("partnership")
        ? new StatusReading("intended", WANTED, cue, "status-cue")
        : StatusReading.forPurpose(cue);
  }
}
