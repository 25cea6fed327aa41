package org.hoptac.extract;

import java.util.Set;
import org.hoptac.lexicon.Function;

/**
 * {@code A gặp B, vốn từng giúp C}, {@code A gặp B, nước đã giúp C}, {@code A nói giới bác sĩ, vốn
 * từng giúp C, …}: a clause that tells of those right before its comma, by name or not, and of
 * nobody else.
 */
final class Relative {
  private static final String WHO = "vốn";

  /** Nouns that take up a name: {@code nước từng …, người đã …}. */
  private static final Set<String> NOUNS = Set.of("nước", "người", "quốc", "hãng", "tổ", "công");

  /** Their last words. */
  private static final Set<String> LAST = Set.of("nước", "người", "gia", "hãng", "chức", "ty");

  private static final Set<String> BEFORE_VERBS = Set.of("từng", "đã", "vừa", "mới", "cũng");

  private Relative() {}

  /** Whether a clause is one. */
  static boolean is(ClauseText text) {
    if (text.size() < 2 || !text.isSign(0, ",")) {
      return false;
    }
    if (text.firstWord(1).equals(WHO)) {
      return true;
    }
    int noun = text.tag(1).marks(Function.MANY) ? 2 : 1;
    int at = noun;
    while (at < text.size() && at < noun + 2 && !LAST.contains(text.lastWord(at))) {
      at++;
    }
    return at + 1 < text.size()
        && NOUNS.contains(text.firstWord(noun))
        && LAST.contains(text.lastWord(at))
        && BEFORE_VERBS.contains(text.firstWord(at + 1));
  }
}
