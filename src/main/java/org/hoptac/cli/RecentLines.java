package org.hoptac.cli;

import java.util.Arrays;
import org.hoptac.rdf.NTriples;
import org.hoptac.rdf.Sha256;

/**
 * The lines written lately, so that what many statements share, such as the description of a state,
 * is not written with each of them. When there are too many the oldest is forgotten; memory is
 * bounded however long the lines are.
 */
final class RecentLines {
  private static final int MOST = 50_000;

  /** Of longer lines only the digest is kept. */
  private static final int LONGEST_KEPT = 512;

  private static final int NONE = -1;

  private final byte[][] kept;
  private final int[] hashes;
  private final int[] nextOfBucket;
  private final int[] buckets;
  private int oldest;
  private int count;

  RecentLines() {
    this(MOST);
  }

  /** Remembers a number of lines. */
  RecentLines(int most) {
    kept = new byte[most][];
    hashes = new int[most];
    nextOfBucket = new int[most];
    buckets = new int[Integer.highestOneBit(most) * 2];
    Arrays.fill(buckets, NONE);
  }

  /** Remembers a line; false when it was remembered before. */
  boolean add(NTriples lines, int line) {
    byte[] bytes = lines.bytes();
    int from = lines.begin(line);
    int to = lines.end(line);
    return to - from > LONGEST_KEPT
        ? add(digest(bytes, from, to), lines.hash(line))
        : add(bytes, from, to, lines.hash(line));
  }

  private static byte[] digest(byte[] bytes, int from, int to) {
    var digest = Sha256.digest();
    digest.update(bytes, from, to - from);
    return digest.digest();
  }

  private boolean add(byte[] line, int hash) {
    return add(line, 0, line.length, hash);
  }

  private boolean add(byte[] bytes, int from, int to, int hash) {
    for (int at = buckets[bucket(hash)]; at != NONE; at = nextOfBucket[at]) {
      if (hashes[at] == hash && Arrays.equals(kept[at], 0, kept[at].length, bytes, from, to)) {
        return false;
      }
    }
    int place = count < kept.length ? count++ : forgetOldest();
    kept[place] = Arrays.copyOfRange(bytes, from, to);
    hashes[place] = hash;
    nextOfBucket[place] = buckets[bucket(hash)];
    buckets[bucket(hash)] = place;
    return true;
  }

  private int forgetOldest() {
    int place = oldest;
    oldest = (oldest + 1) % kept.length;
    int bucket = bucket(hashes[place]);
    if (buckets[bucket] == place) {
      buckets[bucket] = nextOfBucket[place];
    } else {
      int before = buckets[bucket];
      while (nextOfBucket[before] != place) {
        before = nextOfBucket[before];
      }
      nextOfBucket[before] = nextOfBucket[place];
    }
    return place;
  }

  private int bucket(int hash) {
    return hash & buckets.length - 1;
  }
}
