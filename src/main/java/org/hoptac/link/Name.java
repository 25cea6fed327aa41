package org.hoptac.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hoptac.rdf.Spelling;

/**
 * A name of a thing, with the spellings under which it is compared.
 *
 * @param language BCP 47 tag, empty when the name belongs to none
 * @param exact words in lower case
 * @param folded words without marks
 */
record Name(String text, String language, Rank rank, String exact, String folded) {
  /** Names longer than this, in UTF-16 units, are texts and are not compared. */
  static final int MAX_LENGTH = 300;

  private static final int MIN_NEAR = 3;
  private static final int MAX_NEAR = 8;

  /** How much a name says. */
  enum Rank {
    PREFERRED,
    ALTERNATIVE,
    /** A name of ours with the name of the state added, as others write it. */
    QUALIFIED,
    /** A code. */
    CODE
  }

  static Name of(String text, String language, Rank rank) {
    return new Name(text, language, rank, Spelling.exact(text), Spelling.folded(text));
  }

  List<String> words() {
    return Arrays.asList(folded.split(" "));
  }

  /** Two or three letters, or an acronym: many things are called so. */
  boolean isShort() {
    boolean acronym = text.length() <= 6 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
    return rank == Rank.CODE || folded.length() <= 3 || acronym;
  }

  /** Whether two names of known languages are of different ones. */
  boolean isOtherLanguage(Name other) {
    String mine = primary(language);
    String theirs = primary(other.language);
    return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
  }

  private static String primary(String tag) {
    String first = tag.toLowerCase(java.util.Locale.ROOT).split("-")[0];
    // Wikidata's tag of names that are the same in all languages of a script.
    return first.equals("mul") || first.equals("und") ? "" : first;
  }

  /**
   * The blocks in which a name stands: that of its words in any order, and for names of three to
   * eight words those of its words but one, so that a name with a word more or another word is met.
   */
  Set<Long> blocks() {
    Set<Long> blocks = new LinkedHashSet<>();
    if (folded.isEmpty()) {
      return blocks;
    }
    List<String> words = words();
    blocks.add(hash(String.join(" ", new TreeSet<>(words))));
    blocks.add(hash("near " + folded));
    if (words.size() >= MIN_NEAR && words.size() <= MAX_NEAR) {
      for (int without = 0; without < words.size(); without++) {
        List<String> rest = new ArrayList<>(words);
        rest.remove(without);
        blocks.add(hash("near " + String.join(" ", rest)));
      }
    }
    return blocks;
  }

  /** 64 bits (FNV-1a): a block that two names share by chance costs a comparison, no more. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
