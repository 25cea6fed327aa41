package org.hoptac.lexicon;

/**
 * A label and one of its senses.
 *
 * @param label as written in the lexicon
 * @param sense what it means
 * @param writing how capitals must stand
 * @param contextOnly whether the words are a name only in company that shows it: <em>Anh</em>,
 *     <em>Nga</em>
 */
public record Term(String label, Sense sense, Writing writing, boolean contextOnly) {
  /** How capitals must stand for the words to be this term. */
  public enum Writing {
    /** Capitals do not matter. */
    ANY,
    /** A name: its first syllable has a capital. */
    NAME,
    /** An acronym: exactly as written. */
    EXACT
  }
}
