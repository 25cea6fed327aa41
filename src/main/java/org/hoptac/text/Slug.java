package org.hoptac.text;

import java.text.Normalizer;
import java.util.Locale;

/** Keys made of names: the same on every machine and in every locale. */
public final class Slug {
  /** Up to here there are all letters that Vietnamese has. */
  private static final int COMMON = 0x1F00;

  /** By character, its letter, sign or digit without marks; 0 where it does not have just one. */
  private static final char[] PLAIN = new char[COMMON];

  /** Its small letter hangs on what stands beside it. */
  private static final char SIGMA = '\u03A3';

  static {
    for (char c = 0; c < COMMON; c++) {
      String plain = folded(String.valueOf(c));
      PLAIN[c] = plain.length() == 1 && c != SIGMA ? plain.charAt(0) : 0;
    }
  }

  private Slug() {}

  /**
   * Lower-case ASCII letters and digits of a name, words joined by hyphens: {@code Tô Lâm} is
   * {@code to-lam}.
   */
  public static String of(String name) {
    var slug = new StringBuilder(name.length());
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c >= COMMON || PLAIN[c] == 0) {
        return ended(slugOfFolded(folded(name)));
      }
      append(slug, PLAIN[c]);
    }
    return ended(slug);
  }

  /** Small letters without marks. */
  private static String folded(String name) {
    String apart =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD);
    var folded = new StringBuilder(apart.length());
    apart.codePoints().filter(c -> !isMark(c)).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static boolean isMark(int codePoint) {
    return Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  private static StringBuilder slugOfFolded(String folded) {
    var slug = new StringBuilder(folded.length());
    folded.codePoints().forEach(codePoint -> append(slug, codePoint));
    return slug;
  }

  private static String ended(StringBuilder slug) {
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.isEmpty() ? "x" : slug.toString();
  }

  private static void append(StringBuilder slug, int codePoint) {
    boolean ascii =
        (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= '0' && codePoint <= '9');
    if (ascii || (Character.isLetterOrDigit(codePoint) && codePoint > 0x7F)) {
      slug.appendCodePoint(codePoint);
    } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
  }
}
