package org.hoptac.server;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text cut where marks begin or end, so that overlapping marks can be shown without crossing
 * elements.
 */
final class MarkedText {
  /** A stretch of text under the same marks; none, one or several. */
  record Segment(String text, List<Mark.Kind> kinds) {
    /** Classes of style. Public because templates see nothing else. */
    public String styles() {
      return kinds.stream().map(Mark.Kind::key).collect(Collectors.joining(" "));
    }
  }

  private MarkedText() {}

  /**
   * Cuts a text. Marks that do not lie within the text are left out: a page is no place to fail for
   * them.
   */
  static List<Segment> cut(String text, List<Mark> marks) {
    int length = text.codePointCount(0, text.length());
    List<Mark> valid =
        marks.stream()
            .filter(m -> m.begin() >= 0 && m.begin() < m.end() && m.end() <= length)
            .toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
    valid.forEach(mark -> cuts.addAll(List.of(mark.begin(), mark.end())));
    List<Segment> segments = new ArrayList<>();
    Integer from = cuts.pollFirst();
    for (Integer to : cuts) {
      segments.add(new Segment(substring(text, from, to), kinds(valid, from, to)));
      from = to;
    }
    return segments;
  }

  private static List<Mark.Kind> kinds(List<Mark> marks, int from, int to) {
    Set<Mark.Kind> kinds = EnumSet.noneOf(Mark.Kind.class);
    for (Mark mark : marks) {
      if (mark.begin() <= from && to <= mark.end()) {
        kinds.add(mark.kind());
      }
    }
    return List.copyOf(kinds);
  }

  private static String substring(String text, int from, int to) {
    int start = text.offsetByCodePoints(0, from);
    return text.substring(start, text.offsetByCodePoints(start, to - from));
  }
}
