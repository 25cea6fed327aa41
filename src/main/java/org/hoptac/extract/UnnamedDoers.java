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

  /** First words of {@code một số, một nhóm, nhiều}: whose they are is not known. */
  private static final Set<String> SOME = Set.of("một", "vài");

  /** Last words of {@code các nước, nhiều quốc gia}, which cannot be the speaker's own. */
  private static final Set<String> STATES = Set.of("nước", "gia");

  /** Last words of {@code tìm được, nhận thấy}. */
  private static final Set<String> FINDING = Set.of("được", "thấy");

  /** First words of reports by which one judges of others: {@code cho rằng, nhận định}. */
  private static final Set<String> JUDGING = Set.of("nhận", "đánh");

  private static final Set<String> GOING_ON = Set.of("vẫn", "cũng", "còn", "đang", "lại", "đã");

  private UnnamedDoers() {}

  /** Whether they do what a head tells, so that nobody else need be looked for. */
  static boolean doIt(ClauseText text, Head head) {
    return head.from() <= text.size() && (stand(text, head) || areSpokenOf(text, head));
  }

  /** Whether they stand before a head, and nobody else does. */
  private static boolean stand(ClauseText text, Head head) {
    boolean many = false;
    for (int t = head.from() - 1; t >= 0; t--) {
      if (Complements.isAgents(text.tag(t)) || text.tag(t).marks(Function.BOTH_SIDES)) {
        return false;
      }
      many |= isMany(text, t) && areParties(text, t, head);
    }
    return many || (head.verbal() && (areMany(text, head) || Relative.is(text)));
  }

  /**
   * {@code A nói một nhóm doanh nhân mua …}, {@code A gây sức ép lên các nước mua …}, {@code A cho
   * rằng chính sách mới giúp B}: those of whom A speaks, or whom A presses, do it, and not A.
   */
  static boolean areSpokenOf(ClauseText text, Head head) {
    if (!head.verbal()) {
      return false;
    }
    int last = head.from() - 1;
    while (last > 0 && goesOn(text, last)) {
      last--;
    }
    if (last > 0 && Governors.isGroup(text.tag(last))) {
      return text.tag(last - 1).marks(Function.AGAINST)
          || (STATES.contains(text.lastWord(last)) && HeadFinder.isReport(text.tag(last - 1)));
    }
    int first = last;
    boolean some = false;
    boolean many = false;
    while (first > 0 && !some && !many && isPartOfNoun(text, first)) {
      some = SOME.contains(text.firstWord(first));
      many = MANY.contains(text.firstWord(first));
      first--;
    }
    if (first < 0 || first == last) {
      return false;
    }
    Tag before = text.tag(first);
    return HeadFinder.isReport(before)
        ? some || (head.is("aid") && !many && isJudgedOf(text, first, last))
        : ((some || many) && before.marks(Function.AGAINST))
            || (some && FINDING.contains(text.lastWord(first)));
  }

  private static boolean goesOn(ClauseText text, int at) {
    return text.tag(at).has(Sense.Status.class) || GOING_ON.contains(text.firstWord(at));
  }

  private static boolean isPartOfNoun(ClauseText text, int at) {
    Tag tag = text.tag(at);
    return isMany(text, at)
        || tag.marks(Function.AND)
        || tag.marks(Function.AT)
        || tag instanceof Tag.PlaceTag
        || isCommonNoun(text, at);
  }

  /** {@code A cho rằng dân số trẻ giúp B}, {@code A cho biết chính sách thuế giúp B}. */
  private static boolean isJudgedOf(ClauseText text, int report, int last) {
    if (text.lastWord(report).equals("rằng") || JUDGING.contains(text.firstWord(report))) {
      return true;
    }
    for (int t = report + 1; t <= last; t++) {
      if (text.tag(t).has(Sense.Topic.class)) {
        return true;
      }
    }
    return false;
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
