package org.hoptac.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Text in Unicode Normalization Form C (UAX #15) without characters that no reader sees and that
 * break XML clients: control characters, byte order marks, zero-width and soft-hyphen characters.
 * Keeps for each code point the place in the source it came from, so that a span can be shown in
 * the line as it was received.
 */
public final class CleanText {
  private static final int[] AS_IT_STANDS = {};

  private final String value;
  private final int[] sourceOffsets;

  private CleanText(String value, int[] sourceOffsets) {
    this.value = value;
    this.sourceOffsets = sourceOffsets;
  }

  /** Cleans one line. Never fails; lone surrogates become U+FFFD. */
  public static CleanText of(String source) {
    return isClean(source) ? new CleanText(source, AS_IT_STANDS) : new Cleaner(source).clean();
  }

  private static boolean isClean(String source) {
    for (int i = 0; i < source.length(); i++) {
      if (!isPlain(source.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a character is visible, in Normalization Form C and composes with none beside it: all
   * that Vietnamese text in that form is usually made of. Of others each has to be looked at.
   */
  static boolean isPlain(int c) {
    return c < 0x7F
        ? c >= 0x20
        : (c >= 0xA0 && c < 0x300 && c != 0xAD)
            || (c >= 0x1EA0 && c <= 0x1EF9)
            || (c >= 0x2010 && c <= 0x2027);
  }

  /** The clean text. */
  public String value() {
    return value;
  }

  /**
   * The code point of the source line at which the code point {@code offset} of the clean text
   * begins; for the end of the text, the length of the source.
   */
  public int sourceOffset(int offset) {
    return sourceOffsets == AS_IT_STANDS ? offset : sourceOffsets[offset];
  }

  /**
   * Drops what is invisible, then composes cluster by cluster: a character and the marks that may
   * compose with it. Composition never crosses such a border.
   */
  private static final class Cleaner {
    /**
     * Most marks on one character, and the sign that ends their run: the Stream-Safe Text Format
     * (UAX #15, section 13). Sorting a longer run needs time quadratic in its length.
     */
    private static final int MOST_MARKS = 30;

    private static final int GRAPHEME_JOINER = 0x34F;

    private final int[] visible;
    private final int[] places;
    private final int count;
    private final int sourceLength;
    private final StringBuilder out = new StringBuilder();
    private int[] offsets;
    private int written;

    Cleaner(String source) {
      int[] codePoints = source.codePoints().map(Cleaner::withoutLoneSurrogate).toArray();
      sourceLength = codePoints.length;
      visible = new int[sourceLength];
      places = new int[sourceLength];
      int seen = 0;
      for (int i = 0; i < sourceLength; i++) {
        if (isVisible(codePoints[i])) {
          visible[seen] = codePoints[i] == '\t' ? ' ' : codePoints[i];
          places[seen++] = i;
        }
      }
      count = seen;
      offsets = new int[count + 1];
    }

    CleanText clean() {
      int at = 0;
      while (at < count) {
        int end = clusterEnd(at);
        if (at > 0 && composesWithPrevious(visible[at])) {
          put(GRAPHEME_JOINER, places[at]);
        }
        append(at, end);
        at = end;
      }
      offsets[written] = sourceLength;
      return new CleanText(out.toString(), Arrays.copyOf(offsets, written + 1));
    }

    private int clusterEnd(int begin) {
      int end = begin + 1;
      while (end < count && end - begin <= MOST_MARKS && composesWithPrevious(visible[end])) {
        end++;
      }
      return end;
    }

    private void append(int begin, int end) {
      if (end == begin + 1 && isPlain(visible[begin])) {
        put(visible[begin], places[begin]);
        return;
      }
      String cluster = new String(visible, begin, end - begin);
      Normalizer.normalize(cluster, Normalizer.Form.NFC)
          .codePoints()
          .forEach(codePoint -> put(codePoint, places[begin]));
    }

    private void put(int codePoint, int sourceOffset) {
      if (written + 1 >= offsets.length) {
        offsets = Arrays.copyOf(offsets, offsets.length * 2 + 4);
      }
      out.appendCodePoint(codePoint);
      offsets[written++] = sourceOffset;
    }

    private static int withoutLoneSurrogate(int codePoint) {
      return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
          ? 0xFFFD
          : codePoint;
    }

    private static boolean composesWithPrevious(int codePoint) {
      if (codePoint == GRAPHEME_JOINER) {
        return false;
      }
      boolean hangulVowelOrFinal = codePoint >= 0x1160 && codePoint <= 0x11FF;
      return hangulVowelOrFinal
          || switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                Character.COMBINING_SPACING_MARK,
                Character.ENCLOSING_MARK ->
                true;
            default -> false;
          };
    }

    private static boolean isVisible(int codePoint) {
      return codePoint == '\t'
          || !(Character.isISOControl(codePoint)
              || isZeroWidth(codePoint)
              || codePoint == 0xAD
              || (codePoint & 0xFFFE) == 0xFFFE);
    }

    private static boolean isZeroWidth(int codePoint) {
      return codePoint == 0xFEFF
          || (codePoint >= 0x200B && codePoint <= 0x200F)
          || (codePoint >= 0x202A && codePoint <= 0x202E)
          || (codePoint >= 0x2060 && codePoint <= 0x2069);
    }
  }
}
