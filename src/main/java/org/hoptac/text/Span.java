package org.hoptac.text;

/**
 * A range of a statement's text, counted in Unicode code points of the NFC text, half open: {@code
 * [begin, end)}.
 *
 * @param begin first code point, at least 0
 * @param end one past the last code point, greater than {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
  /** Refuses an empty or negative range, which is always a programming error. */
  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("not a span: [" + begin + ", " + end + ")");
    }
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  /** Whether all of the other is part of this one. */
  public boolean contains(Span other) {
    return begin <= other.begin && end >= other.end;
  }

  /**
   * Orders by begin, longer spans first, so that an enclosing span stands before what it encloses.
   */
  @Override
  public int compareTo(Span other) {
    return begin != other.begin
        ? Integer.compare(begin, other.begin)
        : Integer.compare(other.end, end);
  }
}
