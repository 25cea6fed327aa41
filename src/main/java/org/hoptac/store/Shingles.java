package org.hoptac.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A statement as the set of its pairs of neighbouring syllables, for telling how much two of them
 * are alike. Pairs and not single syllables: Vietnamese words are mostly of two, and single ones
 * are shared by everything. Kept as hashes in order; the hash is that of the JDK's strings, which
 * is the same everywhere.
 */
record Shingles(int[] hashes) {
  private static final Pattern NO_SYLLABLE = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Odd multipliers, each an order of its own over all hashes. */
  private static final int[] ORDERS = {
    0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0xD3A2646D, 0xFD7046C5, 0xB55A4F09,
    0x2545F491, 0x6C8E9CF5, 0x94D049BB, 0xBF58476D, 0x7FEB352D, 0x846CA68B, 0xCC9E2D51, 0x1B873593
  };

  static Shingles of(String text) {
    String[] syllables =
        NO_SYLLABLE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().split(" ");
    return new Shingles(
        IntStream.range(0, Math.max(0, syllables.length - 1))
            .map(at -> (syllables[at] + " " + syllables[at + 1]).hashCode())
            .sorted()
            .distinct()
            .toArray());
  }

  /** Hundredths of the pairs of both that both have (Jaccard), 0 to 100. */
  int likeness(Shingles other) {
    int shared = 0;
    int one = 0;
    int two = 0;
    while (one < hashes.length && two < other.hashes.length) {
      int order = Integer.compare(hashes[one], other.hashes[two]);
      shared += order == 0 ? 1 : 0;
      one += order <= 0 ? 1 : 0;
      two += order >= 0 ? 1 : 0;
    }
    int all = hashes.length + other.hashes.length - shared;
    return all == 0 ? 0 : Math.round(100f * shared / all);
  }

  /**
   * Least hashes in several orders, two by two: texts with half of their pairs in common share one
   * of these with a probability of .9, texts with a tenth of them with one of .08 (MinHash, Broder
   * 1997).
   */
  int[] bands() {
    int[] bands = new int[ORDERS.length / 2];
    for (int at = 0; at < bands.length; at++) {
      bands[at] = 31 * least(ORDERS[2 * at]) + least(ORDERS[2 * at + 1]);
    }
    return bands;
  }

  private int least(int order) {
    int least = Integer.MAX_VALUE;
    for (int hash : hashes) {
      int mixed = (hash ^ (hash >>> 15)) * order;
      least = Math.min(least, mixed ^ (mixed >>> 13));
    }
    return least;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shingles shingles && Arrays.equals(hashes, shingles.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return hashes.length + " pairs of syllables";
  }
}
