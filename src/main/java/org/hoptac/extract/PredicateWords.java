package org.hoptac.extract;

import java.util.List;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Sense.Type.Strength;

/**
 * Words by which a sentence tells that someone does or says something: {@code đã, tiến hành, cho
 * biết}. Verbs of asking, which tell an act only with what others are asked to do, are none here;
 * {@link FurtherObject} counts them.
 */
final class PredicateWords {
  private PredicateWords() {}

  /** Whether such a word stands here. */
  static boolean is(Tag tag) {
    return tag.has(Sense.Status.class)
        || tag.has(Sense.LightVerb.class)
        || tag.has(Sense.Report.class)
        || tag.matches(
            Sense.Type.class, type -> type.verb() && type.strength() != Strength.REQUEST);
  }

  /** Whether a verb stands here whose two sides do not the same: {@code hỗ trợ}. */
  static boolean isOneSided(Tag tag) {
    return tag.matches(Sense.Type.class, type -> type.verb() && !type.frame().joint());
  }

  /** Whether such a word, or any for an act, stands before a tag. */
  static boolean standBefore(List<Tag> tags, int end) {
    for (int at = 0; at < end; at++) {
      Tag tag = tags.get(at);
      if (is(tag) || tag instanceof Tag.SeriesTag || tag.has(Sense.Type.class)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is said before a tag what is done, and not only that someone says something. */
  static boolean sayActBefore(List<Tag> tags, int end) {
    for (int at = 0; at < end; at++) {
      if (saysAct(tags, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysAct(List<Tag> tags, int at) {
    return is(tags.get(at))
        && !tags.get(at).has(Sense.Report.class)
        && (at == 0 || !tags.get(at - 1).marks(Function.NOUN));
  }
}
