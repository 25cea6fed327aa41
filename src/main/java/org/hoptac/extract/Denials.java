package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Token;

/**
 * {@code A bác bỏ thông tin cho rằng B đang đàm phán}, {@code A bác tuyên bố của C rằng hai nước đã
 * ký …}: what follows is said by others, and is not so by A's word.
 */
final class Denials {
  /** First syllables of {@code bác bỏ thông tin, phủ nhận tuyên bố}. */
  private static final Set<String> DENYING = Set.of("bác", "phủ");

  /** First syllables of {@code ngăn chặn, cản trở, chặn đường, ngáng đường}. */
  private static final Set<String> HINDERING = Set.of("ngăn", "cản", "chặn", "ngáng");

  private static final String ENDED = "cancelled";

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

  /** Whether what is denied begins here, or what someone is kept from. */
  boolean beginAt(List<Tag> tags, int at) {
    if (isHindered(tags, at)) {
      return true;
    }
    if (!tokens.get(tags.get(at).to() - 1).is(THAT)) {
      return false;
    }
    for (int t = at - 1; t >= Math.max(0, at - REACH) && !tags.get(t).isSign(tokens, ","); t--) {
      if (DENYING.contains(tags.get(t).firstWord(tokens))) {
        return !tellsEnd(tags, at);
      }
    }
    return false;
  }

  /** {@code A ngăn B mua tàu của C}: what B is kept from doing is not done, and not by A. */
  private boolean isHindered(List<Tag> tags, int at) {
    return at + 1 < tags.size()
        && tags.get(at - 1).marks(Function.AGAINST)
        && HINDERING.contains(tags.get(at - 1).firstWord(tokens))
        && Complements.isAgents(tags.get(at))
        && PredicateWords.is(tags.get(at + 1));
  }

  /** Whether what is said behind a word is denied. */
  static boolean standsBefore(ClauseText text, int that) {
    for (int t = that - 1; t >= Math.max(0, that - REACH) && !text.isSign(t, ","); t--) {
      if (DENYING.contains(text.firstWord(t))) {
        return text.lastWord(that).equals(THAT);
      }
    }
    return false;
  }

  /** {@code … rằng A đang đàm phán để gặp B}: what that would be for is denied too. */
  static boolean isAimOfDenied(ClauseText denied, ClauseText aim) {
    return denied.is(Function.BACKGROUND)
        && aim.is(Function.PURPOSE)
        && !aim.isSign(0, ",")
        && denied.lastWord(0).equals(THAT);
  }

  /** {@code … rằng chuyến thăm sẽ bị hoãn}: an end that is denied leaves what there is to tell. */
  private static boolean tellsEnd(List<Tag> tags, int from) {
    return tags.subList(from, tags.size()).stream()
        .anyMatch(tag -> tag.matches(Sense.Status.class, end -> end.status().equals(ENDED)));
  }
}
