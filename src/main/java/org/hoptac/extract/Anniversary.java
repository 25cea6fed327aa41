package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.text.Token;

/**
 * {@code lễ kỷ niệm 45 năm lập quan hệ A - B}: what is told is that it is kept in memory, and not
 * what was done then; {@code nhân kỷ niệm …} tells nothing but on what occasion something is done.
 */
final class Anniversary {
  /** In tags, from the act back to the word for it. */
  private static final int REACH = 7;

  /** Words before it, behind which it is an occasion or what something else is for. */
  private static final Set<String> OCCASIONS =
      Set.of("nhân", "dịp", "mừng", "tới", "đến", "về", "trong", "khuôn", "vào", "qua", "cảnh");

  /** First syllables of what stands between such a word and the years. */
  private static final Set<String> NOUNS = Set.of("lễ", "buổi", "kỷ", "ngày");

  /** {@code kỷ niệm 45 năm lập quan hệ}, {@code kỷ niệm lần thứ 5}, {@code kỷ niệm ngày ký}. */
  private static final Set<String> TIMES = Set.of("năm", "thứ", "ngày");

  private final List<Token> tokens;

  Anniversary(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether an act is one whose anniversary the words before it name. */
  boolean isOf(List<Tag> tags, Head head) {
    return head.is("partnership", "agreement") && word(tags, head) >= 0;
  }

  /** The act of keeping it, unless it only says on what occasion or for what something is done. */
  Optional<Head> kept(List<Tag> tags, Head head, boolean first) {
    int word = word(tags, head);
    int before = word - 1;
    while (before >= 0 && (isPartOfIt(tags.get(before)) || isKeeper(tags.get(before)))) {
      before--;
    }
    boolean occasion =
        before >= 0 && OCCASIONS.contains(tokens.get(tags.get(before).to() - 1).key());
    return first && !occasion ? Optional.of(head.as("cooperation")) : Optional.empty();
  }

  /** {@code trong bối cảnh A và B kỷ niệm …}: those who keep it stand behind the word. */
  private static boolean isKeeper(Tag tag) {
    return Complements.isAgents(tag) || tag.marks(Function.AND) || tag.marks(Function.BOTH_SIDES);
  }

  private boolean isPartOfIt(Tag tag) {
    return NOUNS.contains(tokens.get(tag.from()).key());
  }

  /** Where the word stands, with years, a day or {@code lần thứ} between it and the act; or -1. */
  private int word(List<Tag> tags, Head head) {
    boolean years = false;
    for (int t = head.from() - 1; t >= Math.max(0, head.from() - REACH); t--) {
      Tag tag = tags.get(t);
      if (Complements.isAgents(tag) || tag.isSign(tokens, ",")) {
        return -1;
      }
      for (int word = tag.to() - 1; word >= tag.from(); word--) {
        years |= TIMES.contains(tokens.get(word).key());
        if (years && tokens.get(word).is("niệm")) {
          return t;
        }
      }
    }
    return -1;
  }
}
