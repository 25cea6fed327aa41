package org.hoptac.link;

/** Is told how far a long work is. */
public interface Progress {
  /** Nobody who looks. */
  Progress NONE = (task, done, total) -> {};

  /**
   * @param task what is being done
   * @param done units of it
   * @param total all units, or -1 where nobody knows
   */
  void at(String task, long done, long total);
}
