package org.hoptac.text;

/** What a character is to the {@link Tokenizer}: the common ones are looked up in a table. */
final class Signs {
  static final byte SIGN = 0;
  static final byte WORD_PART = 1;
  static final byte SPACE = 2;

  /** Up to here there are all letters that Vietnamese has, and the signs of general use. */
  static final int COMMON = 0x2100;

  private static final byte[] TABLE = new byte[COMMON];
  private static final boolean[] CAPITALS = new boolean[COMMON];

  static {
    for (int c = 0; c < COMMON; c++) {
      TABLE[c] = classify(c);
      CAPITALS[c] = Character.isUpperCase(c);
    }
  }

  private Signs() {}

  static byte of(int codePoint) {
    return codePoint < COMMON ? TABLE[codePoint] : classify(codePoint);
  }

  static boolean isWordPart(int codePoint) {
    return of(codePoint) == WORD_PART;
  }

  static boolean isCapital(int codePoint) {
    return codePoint < COMMON ? CAPITALS[codePoint] : Character.isUpperCase(codePoint);
  }

  private static byte classify(int codePoint) {
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      return SPACE;
    }
    boolean wordPart =
        Character.isLetterOrDigit(codePoint)
            || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    return wordPart ? WORD_PART : SIGN;
  }
}
