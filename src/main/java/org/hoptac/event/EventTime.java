package org.hoptac.event;

import org.hoptac.text.Span;

/**
 * When, as far as the text says. An unknown year stays {@code XXXX}.
 *
 * @param span the words
 * @param edtf Extended Date/Time Format level 1 or 2 (ISO 8601-2): {@code 2023-10-26}, {@code
 *     XXXX-09-27}, {@code XXXX-08-14/XXXX-08-15}, {@code 2019-10}, {@code 2025-10-24/..}
 */
public record EventTime(Span span, String edtf) {
  /** Whether day, month and year of each end are known. */
  public boolean isFull() {
    return isFullDay(begin()) && isFullDay(end());
  }

  /** Neither {@code 2019-10} nor {@code XXXX-09-27}, nor the open end {@code ..}. */
  private static boolean isFullDay(String point) {
    return point.length() == "YYYY-MM-DD".length() && point.indexOf('X') < 0;
  }

  /** The first day, or all of it when it is no interval. */
  public String begin() {
    int slash = edtf.indexOf('/');
    return slash < 0 ? edtf : edtf.substring(0, slash);
  }

  /** The last day, or all of it when it is no interval. */
  public String end() {
    return edtf.substring(edtf.indexOf('/') + 1);
  }
}
