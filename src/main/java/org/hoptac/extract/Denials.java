package org.hoptac.extract;

import java.util.List;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * {@code A bác bỏ thông tin cho rằng B đang đàm phán}, {@code A bác tuyên bố của C rằng hai nước đã
 * ký …}: what follows is said by others, and is not so by A's word.
 */
final class Denials {
  /** First syllable of {@code bác bỏ thông tin, bác bỏ tuyên bố}. */
  private static final String DENYING = "bác";

  /** Last syllable of {@code rằng, cho rằng}. */
  private static final String THAT = "rằng";

  /**
   * In tags, from the word that denies to what is denied: {@code … tuyên bố gần đây của C rằng}.
   */
  private static final int REACH = 8;

  private final List<Token> tokens;

  Denials(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether what is denied begins here. */
  boolean beginAt(List<Tag> tags, int at) {
    if (!tokens.get(tags.get(at).to() - 1).is(THAT)) {
      return false;
    }
    for (int t = at - 1; t >= Math.max(0, at - REACH) && !tags.get(t).isSign(tokens, ","); t--) {
      if (tags.get(t).firstWord(tokens).equals(DENYING)) {
        return !tellsEnd(tags, at);
      }
    }
    return false;
  }

  /** Whether what is said behind a word is denied. */
  static boolean standsBefore(ClauseText text, int that) {
    for (int t = that - 1; t >= Math.max(0, that - REACH) && !text.isSign(t, ","); t--) {
      if (text.firstWord(t).equals(DENYING)) {
        return text.lastWord(that).equals(THAT);
      }
    }
    return false;
  }

  /** {@code … rằng chuyến thăm sẽ bị hoãn}: an end that is denied leaves what there is to tell. */
  private static boolean tellsEnd(List<Tag> tags, int from) {
    return tags.subList(from, tags.size()).stream()
        .anyMatch(
            tag ->
                tag.matches(
                    Sense.Status.class,
                    status -> StatusGroup.of(status.status()) == StatusGroup.UNREALISED));
  }
}
