package org.hoptac.extract;

import java.util.List;
import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.text.Token;

/**
 * Borders: {@code tại khu vực biên giới giữa tỉnh Sơn La và tỉnh Hủa Phăn} tells where something
 * takes place, and not who does it.
 */
final class Borders {
  /** Last words of {@code khu vực biên giới}, {@code vùng giáp ranh}. */
  private static final Set<String> BORDERS = Set.of("giới", "ranh");

  private static final String COMMON = "chung";

  /** First words of {@code tội phạm qua biên giới}, where nothing takes place on the border. */
  private static final Set<String> CROSSING = Set.of("qua", "xuyên");

  private Borders() {}

  /** Whether a word here tells between what a border lies, as in {@code biên giới chung giữa}. */
  static boolean isBetween(List<Tag> tags, List<Token> tokens, int at) {
    if (at < 1 || !tags.get(at).marks(Function.BETWEEN)) {
      return false;
    }
    int last = tags.get(at).from() - 1;
    last -= last > 0 && tokens.get(last).is(COMMON) ? 1 : 0;
    return BORDERS.contains(tokens.get(last).key())
        && !(last > 1 && CROSSING.contains(tokens.get(last - 2).key()));
  }
}
