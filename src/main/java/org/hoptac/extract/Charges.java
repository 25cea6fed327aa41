package org.hoptac.extract;

import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * What others are only said, or feared, to do, or hunted for: {@code A cáo buộc B cung cấp vũ khí
 * cho C}, {@code A lo ngại B sẽ giúp C}, {@code A bắt giữ hai người bán tin cho B}. Whoever says so
 * does nothing of it, and whether anybody does is not told.
 */
final class Charges {
  /** In tags: how far before an act the word of the charge may stand. */
  private static final int REACH = 18;

  /** In tags: how far before a punishment the word stands that ends it. */
  private static final int REACH_OF_END = 3;

  /** What one side does for another. */
  private static final String[] DEEDS = {
    "aid",
    "supply",
    "funding",
    "training",
    "exchange",
    "cooperation",
    "programme",
    "operation",
    "endorsement"
  };

  /** What people are arrested for, though their state has nothing to do with it. */
  private static final String[] CRIMES = {
    "aid", "supply", "funding", "exchange", "training", "endorsement"
  };

  private Charges() {}

  /** Whether a verb tells what someone is charged with, or feared to do, or hunted for. */
  static boolean isOnlySaid(ClauseText text, Head head) {
    if (head.is("agreement") && isSaidToBreak(text, head)) {
      return true;
    }
    boolean called = head.is("proposal");
    if (!head.verbal() || isHandedOver(text, head)) {
      return false;
    }
    if (!called && !head.is(DEEDS)) {
      return isSaidOfDoers(text, head);
    }
    if (!called && isDeedOfCharged(text, head)) {
      return true;
    }
    for (int t = head.from() - 1; t >= Math.max(0, head.from() - REACH); t--) {
      if (text.isSign(t, ",") || text.tag(t).marks(Function.AND) || isOtherAct(text, t)) {
        return false;
      }
      int last = text.tag(t).to() - 1;
      boolean said = text.hints(Hint.ALLEGING, last) || (called && text.endsHint(Hint.BLAME, t));
      if (said && isOf(text, t + 1, head) && !(called && isOwnCall(text, t, head))) {
        return true;
      }
      if (head.is(CRIMES) && text.hints(Hint.PUNISHING, last)) {
        return !isEnded(text, t);
      }
    }
    return false;
  }

  /** {@code A tố B phá hoại thỏa thuận}: whoever is said to do so keeps or breaks it. */
  private static boolean isSaidToBreak(ClauseText text, Head deal) {
    for (int t = deal.from() - 1; t > 0; t--) {
      if (text.isSign(t, ",")) {
        return false;
      }
      if (Complements.isAgents(text.tag(t))
          && text.hints(Hint.ALLEGING, text.tag(t - 1).to() - 1)
          && text.hints(Hint.BLAME, text.tag(t - 1).to() - 1)) {
        return true;
      }
    }
    return false;
  }

  /** {@code A lo ngại B gặp C}, {@code A cáo buộc B và C tập trận}: B right behind the word. */
  private static boolean isSaidOfDoers(ClauseText text, Head head) {
    int doers = head.from() - 1;
    while (doers > 1 && !Complements.isAgents(text.tag(doers)) && isBetween(text, doers)) {
      doers--;
    }
    if (doers < 1 || !Complements.isAgents(text.tag(doers))) {
      return false;
    }
    int word = isThat(text, doers - 1) ? doers - 2 : doers - 1;
    return word >= 0 && text.hints(Hint.ALLEGING, text.tag(word).to() - 1);
  }

  private static boolean isBetween(ClauseText text, int at) {
    return text.isPlainWord(at)
        || text.tag(at).has(Sense.Status.class)
        || text.tag(at).has(Sense.LightVerb.class);
  }

  /** {@code hãng bị cáo buộc tham gia mạng lưới giúp B lách lệnh cấm}: so it is said of them. */
  private static boolean isDeedOfCharged(ClauseText text, Head head) {
    for (int t = head.from() - 1; t >= Math.max(0, head.from() - REACH); t--) {
      if (text.isSign(t, ",")
          || text.tag(t).marks(Function.AND)
          || Complements.isAgents(text.tag(t))) {
        return false;
      }
      if (text.firstWord(t).equals("bị")) {
        return text.hints(Hint.ALLEGING, text.tag(t).to() - 1);
      }
    }
    return false;
  }

  /** {@code người bị cáo buộc lừa đảo được A dẫn độ}: whoever is charged, it is done to him. */
  private static boolean isHandedOver(ClauseText text, Head head) {
    return HandOver.is(head) && DoneTo.doers(text, head) < head.from();
  }

  private static boolean isOtherAct(ClauseText text, int at) {
    return text.tag(at)
        .matches(
            Sense.Type.class,
            act -> act.verb() && act.strength() == Sense.Type.Strength.FULL && act.frame().joint());
  }

  /** {@code lo ngại (rằng) B}, {@code cáo buộc hỗ trợ}: but not {@code lo ngại về}. */
  private static boolean isOf(ClauseText text, int from, Head head) {
    int at = from;
    while (at < head.from() && (isThat(text, at) || text.tag(at).marks(Function.NOUN))) {
      at++;
    }
    return at == head.from()
        || Complements.isAgents(text.tag(at))
        || text.tag(at).has(Sense.Status.class)
        || Governors.isTransparent(text.tag(at));
  }

  /** {@code A lo ngại và kêu gọi}, {@code A lo ngại kêu gọi B}: without another, it is A's call. */
  private static boolean isOwnCall(ClauseText text, int word, Head call) {
    for (int t = word + 1; t < call.from(); t++) {
      if (Complements.isAgents(text.tag(t))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isThat(ClauseText text, int at) {
    return text.firstWord(at).equals("rằng") || text.firstWord(at).equals("là");
  }

  /** {@code dỡ bỏ lệnh trừng phạt}: what is over keeps nobody from anything. */
  private static boolean isEnded(ClauseText text, int at) {
    for (int t = Math.max(0, at - REACH_OF_END); t < at; t++) {
      if (text.tag(t).has(Sense.Status.class)) {
        return true;
      }
    }
    return text.tag(at)
        .matches(Sense.Type.class, act -> act.strength() != Sense.Type.Strength.BOUND);
  }
}
