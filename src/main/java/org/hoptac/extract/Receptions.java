package org.hoptac.extract;

import java.util.Set;
import org.hoptac.extract.Tag.PlaceTag;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;

/** Places that receive who comes there: {@code Cảng Callao, Peru đã đón tàu của Fiji}. */
final class Receptions {
  /** Last words of {@code đã đón}, {@code chào đón}, {@code tiếp đón}. */
  private static final Set<String> WELCOMES = Set.of("đón", "chào");

  /** In tags, up to the verb. */
  private static final int LONGEST = 24;

  private Receptions() {}

  /** Whether a visit is told by what the place here, which is the subject, does. */
  static boolean isHeldBy(ClauseText text, ActSpan act, int at) {
    boolean welcome =
        act.type().equals("visit")
            && act.to() > act.from()
            && act.from() < LONGEST
            && act.to() <= text.size()
            && WELCOMES.contains(text.lastWord(act.to() - 1));
    return welcome && at < act.from() && isName(text, at, 0, act.from());
  }

  /** The first place that does so, or -1. */
  static int place(ClauseText text, ActSpan act) {
    for (int at = 0; at < Math.min(LONGEST, act.from()); at++) {
      if (text.tag(at) instanceof PlaceTag) {
        return isHeldBy(text, act, at) ? at : -1;
      }
    }
    return -1;
  }

  private static boolean isName(ClauseText text, int at, int from, int to) {
    if (!(text.tag(at) instanceof PlaceTag)) {
      return false;
    }
    for (int t = from; t < to; t++) {
      Tag tag = text.tag(t);
      boolean name =
          tag instanceof PlaceTag
              || tag instanceof TimeTag
              || text.isPlaceHead(t)
              || text.isSign(t, ",")
              || text.isSign(t, "(")
              || text.isSign(t, ")");
      boolean verb = t > at && (tag.has(Sense.Status.class) || text.isPlainWord(t));
      boolean owner = t > at && (tag.marks(Function.OF) || Complements.isAgents(tag));
      if (!name && !verb && !owner) {
        return false;
      }
    }
    return true;
  }
}
