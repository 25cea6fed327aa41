package org.hoptac.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.hoptac.event.Found;
import org.hoptac.text.Span;

/**
 * What was found in a statement, in the order of its text. A long one is asked for its parts once a
 * clause, so that only what stands in the part is looked at.
 */
final class InOrder {
  private InOrder() {}

  /** What stands in a part of the text, in order. */
  static <T> List<Found<T>> in(Span part, List<Found<T>> found) {
    List<Found<T>> within = List.of();
    for (int i = firstFrom(part.begin(), found); i < found.size(); i++) {
      Span span = found.get(i).span();
      if (span.begin() >= part.end()) {
        break;
      }
      if (span.end() <= part.end()) {
        within = within.isEmpty() ? new ArrayList<>() : within;
        within.add(found.get(i));
      }
    }
    return within;
  }

  /** The index of the first that begins there or later. */
  static <T> int firstFrom(int begin, List<Found<T>> found) {
    return first(found.size(), at -> found.get(at).span().begin() >= begin);
  }

  /**
   * The first of so many indices that is behind some border, or their number if none is.
   *
   * @param behind whether an index is; all that follow one that is are so too
   */
  static int first(int number, IntPredicate behind) {
    int low = 0;
    int high = number;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (behind.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
