package org.hoptac.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * A label cut to lines that fit. Widths are estimated, since the reader's font is not known here: a
 * little too wide rather than too narrow.
 */
final class Caption {
  private static final String ELLIPSIS = "…";
  private static final String NARROW = "fijlrtI.,:;'()[]|! -";
  private static final String WIDE = "mwMW@%…—";

  private Caption() {}

  /**
   * @param em size of the font; {@code width} in the same unit
   * @param most number of lines; what does not fit ends in an ellipsis
   */
  static List<String> lines(String label, double em, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = label.strip().replaceAll("\\s+", " ");
    while (!rest.isEmpty() && lines.size() < most) {
      boolean last = lines.size() == most - 1;
      int cut = last && width(rest) * em > width ? 0 : fitting(rest, width / em);
      if (cut == 0) {
        lines.add(shortened(rest, width / em));
        return lines;
      }
      lines.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    return lines;
  }

  /** Where the first line ends: between words if one fits at all, else within. */
  private static int fitting(String text, double ems) {
    int end = within(text, ems);
    if (end == text.length()) {
      return end;
    }
    int space = text.lastIndexOf(' ', end);
    return space > 0 ? space : end;
  }

  private static String shortened(String text, double ems) {
    int end = within(text, ems - width(ELLIPSIS));
    return text.substring(0, end).strip() + ELLIPSIS;
  }

  /** Number of chars from the start that fit; at least one code point. */
  private static int within(String text, double ems) {
    int end = text.offsetByCodePoints(0, 1);
    double sum = width(text.substring(0, end));
    while (end < text.length()) {
      int c = text.codePointAt(end);
      sum += width(c);
      if (sum > ems) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  static double width(String text) {
    return text.codePoints().mapToDouble(Caption::width).sum();
  }

  private static double width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    if (NARROW.indexOf(c) >= 0) {
      return .33;
    }
    if (Character.isIdeographic(c) || c > 0x2e7f) {
      return 1.05;
    }
    return WIDE.indexOf(c) >= 0 ? .95 : Character.isUpperCase(c) ? .72 : .57;
  }
}
