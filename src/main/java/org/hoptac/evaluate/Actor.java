package org.hoptac.evaluate;

/**
 * An agent as both sides name it.
 *
 * @param kind what it is, as far as it is counted apart
 * @param key code or acronym of a state or organisation, folded name of all others
 */
record Actor(Kind kind, String key) {
  /** Kinds that are counted apart. */
  enum Kind {
    /** A state or an international organisation. */
    SIDE,
    /** A body or a person. */
    NAME,
    /** An outlet or a programme. */
    OTHER
  }
}
