package org.hoptac.extract;

import java.util.Set;

/**
 * An act as the words around it see it.
 *
 * @param type key of its type
 * @param from first tag of its head; before all tags when the head stands in an earlier clause
 * @param to one past its head
 */
record ActSpan(String type, int from, int to) {
  private static final int EARLIER = -1;

  /** Acts that are done on a day. */
  private static final Set<String> ACTS_OF_A_DAY =
      Set.of("meeting", "call", "agreement", "endorsement", "proposal", "statement");

  static ActSpan of(Head head) {
    return new ActSpan(head.type(), head.from(), head.to());
  }

  static ActSpan ofEarlierClause(Head head) {
    return new ActSpan(head.type(), EARLIER, EARLIER);
  }

  boolean isHere() {
    return from != EARLIER;
  }

  /** Whether it is done on a day. */
  boolean isOfADay() {
    return is(ACTS_OF_A_DAY);
  }

  boolean is(Set<String> types) {
    return types.contains(type);
  }
}
