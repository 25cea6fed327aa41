package org.hoptac.extract;

import java.util.Set;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/**
 * Those without a name who do in their own clause what it tells: {@code …, sau khi các bên ký thỏa
 * thuận}, {@code Các nền kinh tế hợp tác …}. Whom other clauses name takes no part in it.
 */
final class UnnamedDoers {
  /** Last words of {@code các bên, hai phe}. */
  private static final Set<String> PARTIES = Set.of("bên", "phe");

  private static final Set<String> MANY = Set.of("các", "những", "nhiều");

  /** First words of {@code hoạt động, nỗ lực, chương trình}, which make a noun of a verb. */
  private static final Set<String> WORKS = Set.of("hoạt", "nỗ", "chương", "dự", "kế");

  private static final Set<String> COUNTS = Set.of("hai", "ba", "2", "3");

  private UnnamedDoers() {}

  /** Whether they stand before a head, and nobody else does. */
  static boolean stand(ClauseText text, Head head) {
    if (head.from() > text.size()) {
      return false;
    }
    boolean many = false;
    for (int t = head.from() - 1; t >= 0; t--) {
      if (Complements.isAgents(text.tag(t)) || text.tag(t).marks(Function.BOTH_SIDES)) {
        return false;
      }
      many |= isMany(text, t) && areParties(text, t, head);
    }
    return many || (head.verbal() && (areMany(text, head) || Relative.is(text)));
  }

  private static boolean isMany(ClauseText text, int at) {
    return text.tag(at).marks(Function.MANY)
        || text.tag(at).marks(Function.FOREIGN)
        || COUNTS.contains(text.firstWord(at));
  }

  private static boolean areParties(ClauseText text, int many, Head head) {
    return PARTIES.contains(text.lastWord(many))
        || (many + 1 < head.from() && PARTIES.contains(text.firstWord(many + 1)));
  }

  private static boolean isCommonNoun(ClauseText text, int at) {
    Tag tag = text.tag(at);
    boolean act = tag.marks(Function.NOUN) || WORKS.contains(text.firstWord(at));
    boolean noun =
        text.isPlainWord(at) || tag.has(Sense.Topic.class) || tag.has(Sense.NameHead.class);
    return noun && !act && !tag.isVerb() && !text.isCapitalised(at);
  }

  /** {@code Các nền kinh tế hợp tác …}: only how many they are and common words stand before. */
  private static boolean areMany(ClauseText text, Head head) {
    int first = head.from() - 1;
    while (first > 0 && !MANY.contains(text.firstWord(first)) && isCommonNoun(text, first)) {
      first--;
    }
    return first >= 0
        && MANY.contains(text.firstWord(first))
        && text.tag(head.from()).from() - text.tag(first).from() > 1
        && (first == 0 || text.isSign(first - 1, ","));
  }
}
