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

  static ActSpan of(Head head) {
    return new ActSpan(head.type(), head.from(), head.to());
  }

  static ActSpan ofEarlierClause(Head head) {
    return new ActSpan(head.type(), EARLIER, EARLIER);
  }

  boolean isHere() {
    return from != EARLIER;
  }

  boolean is(Set<String> types) {
    return types.contains(type);
  }
}
