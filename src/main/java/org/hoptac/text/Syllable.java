package org.hoptac.text;

import java.text.Normalizer;
import java.util.Set;

/** Whether a word can be a Vietnamese syllable: an onset, one run of vowels, a coda. */
public final class Syllable {
  private static final int MOST_VOWELS = 3;
  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
          "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");
  private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");

  /** Up to here there are all letters of Vietnamese; for each, whether it is a vowel. */
  private static final boolean[] VOWELS = new boolean[0x1F00];

  static {
    for (char letter = 'a'; letter < VOWELS.length; letter++) {
      VOWELS[letter] = isVowelWithMarks(letter);
    }
  }

  private Syllable() {}

  /**
   * Whether the letters of a word make one. <em>Martin</em>, <em>Trump</em>, <em>Ford</em> do not;
   * short foreign words such as <em>Kim</em> may.
   */
  public static boolean isVietnamese(String word) {
    String letters = Form.small(word);
    int vowels = 0;
    while (vowels < letters.length() && !isVowel(letters.charAt(vowels))) {
      vowels++;
    }
    int coda = vowels;
    while (coda < letters.length() && isVowel(letters.charAt(coda))) {
      coda++;
    }
    return coda > vowels
        && coda - vowels <= MOST_VOWELS
        && ONSETS.contains(letters.substring(0, vowels))
        && CODAS.contains(letters.substring(coda));
  }

  private static boolean isVowel(char letter) {
    return letter < VOWELS.length ? VOWELS[letter] : isVowelWithMarks(letter);
  }

  private static boolean isVowelWithMarks(char letter) {
    return "aeiouy"
            .indexOf(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0))
        >= 0;
  }
}
