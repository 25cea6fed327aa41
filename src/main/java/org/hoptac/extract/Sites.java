package org.hoptac.extract;

import java.util.Set;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;
import org.hoptac.lexicon.Sense;

/**
 * What an act speaks of that lies somewhere, which is not where the act is done: works and partners
 * of an agreement, and where others are at war.
 */
final class Sites {
  /** First words of {@code xây dựng}, {@code mở rộng}, {@code phát triển}. */
  private static final Set<String> WORKS =
      Set.of("xây", "mở", "phát", "thành", "khai", "đầu", "nâng", "lắp", "cải", "vận", "sản");

  /** In tags, from the word for what is built to its place. */
  private static final int LONGEST_PROJECT = 24;

  /** In tags, from the word for a war to its place. */
  private static final int LONGEST_STRIFE = 14;

  /** In tags: {@code các đối tác lớn}. */
  private static final int LONGEST_NOUN = 8;

  private final ClauseText text;

  Sites(ClauseText text) {
    this.text = text;
  }

  /** Whether a place behind an act is that of a work, or of those with whom it is agreed. */
  boolean areOf(ActSpan act, int preposition) {
    if (!act.type().equals("agreement")) {
      return false;
    }
    int from = Math.max(Math.max(0, act.to()), preposition - LONGEST_PROJECT);
    for (int t = from; t < preposition; t++) {
      if (isWork(t)) {
        return true;
      }
    }
    return arePartners(act, preposition - 1);
  }

  /**
   * {@code ký thỏa thuận xây dựng nhà máy tại Lima}, {@code ký ghi nhớ đầu tư vào một trang trại
   * tại Lima}, {@code ký văn kiện dự án chống hạn ở Arequipa}.
   */
  private boolean isWork(int at) {
    Tag tag = text.tag(at);
    boolean work = tag.has(Sense.LightVerb.class) && WORKS.contains(text.firstWord(at));
    boolean opening = tag.has(Sense.Type.class) && text.firstWord(at).equals("mở");
    boolean investment = text.firstWord(at).equals("đầu") && text.lastWord(at).equals("vào");
    return work || opening || investment || text.hints(Hint.SCHEME, tag.to() - 1);
  }

  /** {@code ký hợp đồng với các đối tác lớn tại Peru}: they are there. */
  private boolean arePartners(ActSpan act, int last) {
    int at = last;
    while (at > Math.max(0, act.to()) && text.isPlainWord(at) && last - at < LONGEST_NOUN) {
      at--;
    }
    return at > Math.max(0, act.to()) && PartnersThere.arePartners(text.tag(at));
  }

  /** {@code cuộc chiến kéo dài hai năm giữa A và B ở Mali}. */
  boolean areOfStrife(ActSpan act, int preposition) {
    int first = Math.max(Math.max(0, act.to()), preposition - LONGEST_STRIFE);
    int at = preposition - 1;
    while (at > first && isOneOfTwo(at)) {
      at--;
    }
    if (at <= first || !text.tag(at).marks(Function.BETWEEN)) {
      return false;
    }
    for (int t = at - 1; t >= first; t--) {
      if (text.hints(Hint.HAPPENING, text.tag(t).to() - 1)) {
        return true;
      }
      if (!text.isPlainWord(t) && !text.isNumber(t) && !(text.tag(t) instanceof TimeTag)) {
        return false;
      }
    }
    return false;
  }

  private boolean isOneOfTwo(int at) {
    Tag tag = text.tag(at);
    return Complements.isAgents(tag)
        || tag.marks(Function.AND)
        || tag.marks(Function.BOTH_SIDES)
        || text.isSign(at, "-")
        || (text.isPlainWord(at) && !tag.marks(Function.BETWEEN));
  }
}
