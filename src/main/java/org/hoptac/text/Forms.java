package org.hoptac.text;

/**
 * The forms met lately, so that the same one is not made again at each place it stands: a text has
 * few different ones. A table of fixed size in which the newer takes the place of the older, two to
 * a row. Threads share it without locks: forms never change, so the worst that a race can do is to
 * forget one.
 */
final class Forms {
  private static final int ROWS = 1 << 14;

  /** What is longer is no syllable and stands but once. */
  private static final int LONGEST = 24;

  private static final Form[] TABLE = new Form[2 * ROWS];

  private Forms() {}

  /** The form that stands in a part of a text. */
  static Form at(String text, int from, int to) {
    if (to - from > LONGEST) {
      return Form.of(text.substring(from, to));
    }
    int place = row(text, from, to) * 2;
    Form newer = TABLE[place];
    if (isAt(newer, text, from, to)) {
      return newer;
    }
    Form older = TABLE[place + 1];
    if (isAt(older, text, from, to)) {
      return older;
    }
    Form made = Form.of(text.substring(from, to));
    TABLE[place + 1] = newer;
    TABLE[place] = made;
    return made;
  }

  private static int row(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return (hash ^ hash >>> 15) & ROWS - 1;
  }

  private static boolean isAt(Form form, String text, int from, int to) {
    return form != null
        && form.surface().length() == to - from
        && text.startsWith(form.surface(), from);
  }
}
