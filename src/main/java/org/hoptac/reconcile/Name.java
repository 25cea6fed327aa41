package org.hoptac.reconcile;

/**
 * A name of a thing.
 *
 * @param language BCP 47 tag, empty when the name belongs to none
 */
record Name(String text, String language, Rank rank) {
  /** How much a name says, the best first. */
  enum Rank {
    PREFERRED,
    ALTERNATIVE,
    /** A name that is an ordinary word as well: it says enough only where a type is asked for. */
    CONTEXT,
    /** Used by others, also of another thing: it finds, but is never shown. */
    HIDDEN,
    /** A code, which is spelled exactly so. */
    NOTATION
  }
}
