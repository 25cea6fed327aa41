package org.hoptac.extract;

import java.util.Set;
import org.hoptac.extract.Tag.TimeTag;
import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Hint;

/** {@code A bày tỏ quan ngại về …}: whether a clause tells that a side is worried, and now. */
final class Worry {
  /** What may stand between A and the verb; {@code từng} and {@code không} may not. */
  private static final Set<String> ADVERBS = Set.of("đã", "cũng", "đều", "vẫn");

  private final ClauseText text;
  private final Complements complements;
  private final Carried carried;

  Worry(ClauseText text, Complements complements, Carried carried) {
    this.text = text;
    this.complements = complements;
    this.carried = carried;
  }

  /** Whether the verb at a tag tells so; {@code bày tỏ lo ngại và cam kết …} tells a promise. */
  boolean isToldAt(int cue) {
    return isOfWorry(text.tag(cue))
        && !(cue + 1 < text.size() && text.tag(cue + 1).marks(Function.AND))
        && isOfSubject(cue);
  }

  private boolean isOfWorry(Tag verb) {
    for (int token = verb.from(); token < verb.to(); token++) {
      if (text.hints(Hint.WORRY, token)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code A hôm qua đã bày tỏ …}, {@code A gặp B, bày tỏ …}, but not {@code ngư dân A bày tỏ …} or
   * {@code A, nước từng bày tỏ …}.
   */
  private boolean isOfSubject(int cue) {
    int before = cue - 1;
    while (before >= 0 && isBetween(before)) {
      before--;
    }
    if (before < 0) {
      return text.clause().relation().isEmpty() && !carried.drafts.isEmpty();
    }
    return complements.isFree(before) && (before == 0 || isFront(before - 1));
  }

  private boolean isBetween(int at) {
    return text.tag(at) instanceof TimeTag
        || (text.tag(at).to() - text.tag(at).from() == 1 && ADVERBS.contains(text.firstWord(at)));
  }

  /** What may stand before a side that nothing owns. */
  private boolean isFront(int at) {
    return text.tag(at) instanceof TimeTag
        || text.tag(at).marks(Function.AND)
        || (at == 0 && text.tag(at).marks(Function.MANY))
        || text.isSign(at, ",")
        || text.isSign(at, ":");
  }
}
