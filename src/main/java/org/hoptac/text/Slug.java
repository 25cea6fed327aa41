package org.hoptac.text;

import java.text.Normalizer;
import java.util.Locale;

/** Keys made of names: the same on every machine and in every locale. */
public final class Slug {
  private Slug() {}

  /**
   * Lower-case ASCII letters and digits of a name, words joined by hyphens: {@code Tô Lâm} is
   * {@code to-lam}.
   */
  public static String of(String name) {
    String folded =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD);
    var slug = new StringBuilder(folded.length());
    int codePoint;
    for (int at = 0; at < folded.length(); at += Character.charCount(codePoint)) {
      codePoint = folded.codePointAt(at);
      if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
        append(slug, codePoint);
      }
    }
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
