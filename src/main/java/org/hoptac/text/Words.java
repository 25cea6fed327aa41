package org.hoptac.text;

import java.util.Arrays;
import java.util.List;

/**
 * A text cut into syllables, numbers and signs, before any of them is looked at: most text is left
 * again by their codes alone, so that nothing is made of each. Vietnamese writes a space between
 * syllables, so no word segmenter is needed: known words are sequences of syllables.
 */
public final class Words {
  /** The code of long words, and of letters that Vietnamese lacks. */
  public static final long NO_CODE = 0;

  private static final int USUAL_LENGTH = 4;

  private final char[] text;

  /** Where each word begins and ends. */
  private int[] borders;

  private long[] codes;
  private int size;

  /** The numbers asked for last; threads may ask at once, and get those they ask for. */
  private Numbers numbers;

  /** A number for each word of a text, by what is looked up for it. */
  public interface Numbering {
    /** The number of a word. */
    int of(Words words, int at);
  }

  private record Numbers(Numbering numbering, int[] byWord) {}

  private Words(char[] text) {
    this.text = text;
    this.codes = new long[text.length / USUAL_LENGTH + 4];
    this.borders = new int[2 * codes.length];
  }

  /** The words of an NFC text, in order; white space makes none. */
  public static Words of(String text) {
    var words = new Words(text.toCharArray());
    words.cut();
    return words;
  }

  private void cut() {
    int at = 0;
    while (at < text.length) {
      int first = Character.codePointAt(text, at);
      byte sign = Signs.of(first);
      int end = at + Character.charCount(first);
      if (sign == Signs.WORD_PART) {
        end = wordEnd(end);
      }
      if (sign != Signs.SPACE) {
        add(at, end);
      }
      at = end;
    }
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length) {
      int next = Character.codePointAt(text, end);
      if (!Signs.isWordPart(next)) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private void add(int from, int to) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, 2 * size);
      borders = Arrays.copyOf(borders, 4 * size);
    }
    codes[size] = Codes.of(text, from, to);
    borders[2 * size] = from;
    borders[2 * size + 1] = to;
    size++;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /**
   * A number by which a word is looked up, the same for capital and small letters, or {@link
   * #NO_CODE}.
   */
  public long code(int at) {
    return codes[at];
  }

  /** The numbers of all words, looked up once for all who ask by the same numbering. */
  public int[] numbers(Numbering numbering) {
    Numbers known = numbers;
    if (known == null || known.numbering() != numbering) {
      known = new Numbers(numbering, numbered(numbering));
      numbers = known;
    }
    return known.byWord();
  }

  private int[] numbered(Numbering numbering) {
    var byWord = new int[size];
    for (int at = 0; at < size; at++) {
      byWord[at] = numbering.of(this, at);
    }
    return byWord;
  }

  /** How a word is written, and what is compared. */
  public Form form(int at) {
    return Forms.at(text, borders[2 * at], borders[2 * at + 1]);
  }

  /** Whether a word begins with a capital letter. */
  public boolean capitalised(int at) {
    return Signs.isCapital(Character.codePointAt(text, borders[2 * at]));
  }

  /** Whether white space stands before a word. */
  public boolean spaced(int at) {
    return at == 0 ? borders[0] > 0 : borders[2 * at] > borders[2 * at - 1];
  }

  /** Whether a sign stands here, and no syllable or number. */
  public boolean sign(int at) {
    return Signs.of(Character.codePointAt(text, borders[2 * at])) == Signs.SIGN;
  }

  /** Whether a word begins with a digit. */
  public boolean beginsWithDigit(int at) {
    char first = text[borders[2 * at]];
    return first >= '0' && first <= '9';
  }

  /** The words with all that can be said of each. */
  List<Token> tokens() {
    var tokens = new Token[size];
    int begin = 0;
    int last = 0;
    for (int i = 0; i < size; i++) {
      Form form = form(i);
      int spaces = borders[2 * i] - last;
      begin += spaces;
      tokens[i] = new Token(form, begin, spaces > 0);
      begin += form.length();
      last = borders[2 * i + 1];
    }
    return List.of(tokens);
  }
}
