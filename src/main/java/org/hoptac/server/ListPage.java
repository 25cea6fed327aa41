package org.hoptac.server;

import java.util.OptionalInt;

/**
 * One page of a list too long to be shown at once.
 *
 * @param number from 1
 * @param last number of the last page, at least 1
 * @param size entries a page
 */
record ListPage(int number, int last, int size) {
  private static final String PARAMETER = "page";

  /** The page that {@code ?page=} asks for, else the first; a 400 problem when it is no number. */
  static int asked(FormData query) {
    String text = query.first(PARAMETER).orElse("1");
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw Problem.badRequest("page", "The parameter page must be a number from 1.");
    }
    return Integer.parseInt(text);
  }

  /** A 404 problem when the list has no such page. */
  static ListPage of(int asked, long total, int size) {
    int last = (int) Math.min(Integer.MAX_VALUE, Math.max(1, (total + size - 1) / size));
    if (asked > last) {
      throw Problem.notFound("There is no page " + asked + "; the last one is " + last + ".");
    }
    return new ListPage(asked, last, size);
  }

  long offset() {
    return (number - 1L) * size;
  }

  OptionalInt previous() {
    return number > 1 ? OptionalInt.of(number - 1) : OptionalInt.empty();
  }

  OptionalInt next() {
    return number < last ? OptionalInt.of(number + 1) : OptionalInt.empty();
  }

  /** What stands behind the address of the list for a page of it; nothing for the first. */
  static String suffix(int number) {
    return number == 1 ? "" : "?" + PARAMETER + "=" + number;
  }

  String suffix() {
    return suffix(number);
  }
}
