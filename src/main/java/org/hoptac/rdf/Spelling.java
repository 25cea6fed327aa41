package org.hoptac.rdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Spellings of one name that are the same name: letter case, punctuation and, in Vietnamese, the
 * vowel that carries the tone ({@code hòa}, {@code hoà}).
 */
public final class Spelling {
  private static final int MAX_WORDS = 40;

  /** Types of characters besides letters: marks and numbers. */
  private static final int PARTS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}+]+");
  private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
  private static final Pattern MARK = Pattern.compile("\\p{M}");

  private Spelling() {}

  /** Whether a character belongs to a word; words are what stands between others. */
  public static boolean isWordPart(int codePoint) {
    return Character.isLetter(codePoint)
        || codePoint == '+'
        || (1 << Character.getType(codePoint) & PARTS) != 0;
  }

  /** One word in lower case, with its tone moved to its end. */
  public static String exactWord(String word) {
    return toneLast(lower(word));
  }

  /** One word in lower case, without any mark. */
  public static String foldedWord(String word) {
    return fold(lower(word));
  }

  /** The words, each with its tone moved to its end, between single spaces. */
  public static String exact(String text) {
    return String.join(" ", words(text).stream().map(Spelling::toneLast).toList());
  }

  /** The words without any mark, {@code đ} as {@code d}, between single spaces. */
  public static String folded(String text) {
    return String.join(" ", foldedWords(text));
  }

  /** The words without any mark, at most 40. */
  public static List<String> foldedWords(String text) {
    return words(text).stream().map(Spelling::fold).toList();
  }

  /** Whether a text has marks, so that what it says without them is not what it says. */
  public static boolean isMarked(String text) {
    return words(text).stream().anyMatch(word -> !fold(word).equals(word));
  }

  /** The text in lower case, composed, without space around it. */
  public static String lower(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }

  private static List<String> words(String text) {
    String plain = lower(text);
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain);
    while (words.size() < MAX_WORDS && matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static String toneLast(String word) {
    String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder tones = new StringBuilder();
    Matcher matcher = TONE.matcher(parts);
    while (matcher.find()) {
      tones.append(matcher.group());
    }
    return matcher.replaceAll("") + tones;
  }

  private static String fold(String word) {
    char[] in = Normalizer.normalize(word, Normalizer.Form.NFC).toCharArray();
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    return MARK.matcher(new String(out, 0, length)).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
