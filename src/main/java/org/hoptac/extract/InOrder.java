package org.hoptac.extract;

import java.util.List;
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
    return found.subList(firstFrom(part.begin(), found), found.size()).stream()
        .takeWhile(each -> each.span().begin() < part.end())
        .filter(each -> each.span().end() <= part.end())
        .toList();
  }

  private static <T> int firstFrom(int begin, List<Found<T>> found) {
    int low = 0;
    int high = found.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (found.get(middle).span().begin() < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
