package org.hoptac.extract;

import org.hoptac.lexicon.Function;
import org.hoptac.lexicon.Sense;
import org.hoptac.text.Span;

/**
 * Ends that someone only calls for: {@code A kêu gọi dừng viện trợ cho B}, {@code A ủng hộ đình chỉ
 * thỏa thuận B - C}. As long as they do, it goes on.
 */
final class CalledEnd {
  /** In tags, from the call to the word for the end: {@code kêu gọi chính phủ B sớm dừng}. */
  private static final int REACH = 5;

  private CalledEnd() {}

  /** What the words show of the status of an act whose end is called for. */
  static StatusReading settle(ClauseText text, Head head, StatusReading status) {
    boolean over = status.status().equals("cancelled") && !head.is("proposal", "membership");
    return over && status.cue().filter(end -> isCalledFor(text, end)).isPresent()
        ? new StatusReading("ongoing", status.strength(), status.cue(), status.rule())
        : status;
  }

  /** {@code A kêu gọi B dừng …}: it is B who does what shall end. */
  static boolean isTold(ClauseText text, int at) {
    return at > 0
        && at + 1 < text.size()
        && isCall(text.tag(at - 1))
        && text.tag(at + 1)
            .matches(Sense.Status.class, status -> status.status().equals("cancelled"));
  }

  private static boolean isCalledFor(ClauseText text, Span end) {
    int at = text.size() - 1;
    while (at > 0 && text.span(at).begin() > end.begin()) {
      at--;
    }
    for (int t = at - 1; t >= Math.max(0, at - REACH); t--) {
      if (isCall(text.tag(t))) {
        return true;
      }
      if (!Complements.isAgents(text.tag(t))
          && !text.isPlainWord(t)
          && !text.tag(t).marks(Function.NOUN)
          && !text.tag(t).has(Sense.Body.class)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isCall(Tag tag) {
    return tag.matches(
        Sense.Type.class,
        type ->
            type.verb() && (type.type().equals("proposal") || type.type().equals("endorsement")));
  }
}
