package org.hoptac.extract;

/**
 * {@code lễ kỷ niệm 30 năm quan hệ A - B}: the bond is of those two, whoever comes to the feast,
 * and is older than its day.
 */
final class Anniversary {
  /** In tags, from the bond back to the word for the feast. */
  private static final int REACH = 7;

  private Anniversary() {}

  /** Whether a head tells the bond that is celebrated. */
  static boolean is(ClauseText text, Head head) {
    if (!head.is("partnership")) {
      return false;
    }
    int first = Math.max(0, head.from() - REACH);
    for (int t = head.from() - 1; t >= first && !text.isSign(t, ","); t--) {
      if (text.lastWord(t).equals("niệm")) {
        return true;
      }
    }
    return false;
  }
}
