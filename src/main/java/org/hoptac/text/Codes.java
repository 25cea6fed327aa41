package org.hoptac.text;

/**
 * Words as numbers: one byte a letter, capital or small, so that a syllable is looked up without
 * being made. Two words have the same code only if one key is looked up for both, but for the place
 * of the tone mark, which no code tells.
 */
final class Codes {
  private static final int LONGEST = Long.BYTES;
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyz0123456789đăâêôơư"
          + "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
          + "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /** The code of each letter and sign; 0 for those that have none. */
  private static final byte[] TABLE = new byte[Signs.COMMON];

  static {
    for (int i = 0; i < LETTERS.length(); i++) {
      put(LETTERS.charAt(i), i + 1);
    }
    put(Form.ETH, TABLE['đ']);
    for (char sign = 0; sign < TABLE.length; sign++) {
      if (TABLE[sign] == 0 && Signs.of(sign) == Signs.SIGN) {
        TABLE[sign] = TABLE[Form.signKey(sign).charAt(0)];
      }
    }
  }

  private Codes() {}

  private static void put(char letter, int code) {
    TABLE[letter] = (byte) code;
    TABLE[Character.toUpperCase(letter)] = (byte) code;
  }

  /** The code of a part of a text, or {@link Words#NO_CODE}. */
  static long of(char[] text, int from, int to) {
    if (to - from > LONGEST) {
      return Words.NO_CODE;
    }
    long code = 0;
    for (int i = from; i < to; i++) {
      byte letter = text[i] < TABLE.length ? TABLE[text[i]] : 0;
      if (letter == 0) {
        return Words.NO_CODE;
      }
      code = code << Byte.SIZE | letter & 0xFF;
    }
    return code;
  }
}
