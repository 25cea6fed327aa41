package org.hoptac.store;

/**
 * Which state of the data this is. Equal versions of one store mean equal triples; its text, such
 * as {@code g3-c5}, serves as the ETag of everything made from the data.
 *
 * @param generation number of the generation, from 1
 * @param commit number of the commit, from 0; it grows through all generations and may skip a
 *     number
 */
public record DataVersion(int generation, long commit) {
  public DataVersion {
    if (generation < 1 || commit < 0) {
      throw new IllegalArgumentException("no such version: g" + generation + "-c" + commit);
    }
  }

  @Override
  public String toString() {
    return "g" + generation + "-c" + commit;
  }
}
