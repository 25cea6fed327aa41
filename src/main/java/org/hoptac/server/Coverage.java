package org.hoptac.server;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a statement was read: the words that some fact was read from, out of all.
 *
 * @param covered words with a mark, other than that of a mere mention
 * @param words runs of letters and digits: in Vietnamese, syllables
 */
record Coverage(int covered, int words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** A stretch of the text in UTF-16 units. */
  private record Stretch(int begin, int end) {}

  static Coverage of(List<MarkedText.Segment> segments) {
    StringBuilder text = new StringBuilder();
    List<Stretch> read = new ArrayList<>();
    for (MarkedText.Segment segment : segments) {
      int begin = text.length();
      text.append(segment.text());
      if (segment.kinds().stream().anyMatch(kind -> kind != Mark.Kind.MENTION)) {
        read.add(new Stretch(begin, text.length()));
      }
    }
    int words = 0;
    int covered = 0;
    for (Matcher word = WORD.matcher(text); word.find(); words++) {
      int begin = word.start();
      int end = word.end();
      if (read.stream().anyMatch(each -> each.begin() < end && begin < each.end())) {
        covered++;
      }
    }
    return new Coverage(covered, words);
  }

  /** Whole percent, rounded down. Public because templates see nothing else. */
  public int percent() {
    return words == 0 ? 0 : 100 * covered / words;
  }
}
