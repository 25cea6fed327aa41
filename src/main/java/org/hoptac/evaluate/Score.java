package org.hoptac.evaluate;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Counts of what was compared.
 *
 * @param tp expected and got
 * @param fp got only
 * @param fn expected only
 */
public record Score(int tp, int fp, int fn) {
  static final Score NOTHING = new Score(0, 0, 0);

  static Score of(Set<String> expected, Set<String> got) {
    Set<String> both = new HashSet<>(expected);
    both.retainAll(got);
    return new Score(both.size(), got.size() - both.size(), expected.size() - both.size());
  }

  Score plus(Score other) {
    return new Score(tp + other.tp, fp + other.fp, fn + other.fn);
  }

  /** Absent when nothing was got. */
  public OptionalDouble precision() {
    return share(tp, tp + fp);
  }

  /** Absent when nothing was expected. */
  public OptionalDouble recall() {
    return share(tp, tp + fn);
  }

  /** Harmonic mean of both; absent when nothing was expected and nothing got. */
  public OptionalDouble f1() {
    return share(2 * tp, 2 * tp + fp + fn);
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
