package org.hoptac.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * One coded statement beside what is published of it.
 *
 * @param expected the coder's answer; where there are alternatives, the one that was got
 * @param got the published answer in the coder's names
 * @param pairs events that tell each other; a missing or surplus event stands alone
 * @param findings what each rule gave, and whether it is right
 */
record Judgement(Gold gold, Answer expected, Answer got, List<Pair> pairs, List<Finding> findings) {
  /** A coded event and the published one that tells it. */
  record Pair(Optional<Event> expected, Optional<Event> got) {}

  /** One use of a rule. */
  record Finding(String rule, boolean right) {}
}
