package org.hoptac.lexicon;

/**
 * A label and one of its senses.
 *
 * @param label as written in the lexicon
 * @param sense what it means
 * @param writing how capitals must stand
 * @param company what must stand beside the words for them to be a name
 */
public record Term(String label, Sense sense, Writing writing, Company company) {
  /** What must stand beside words that are also something else. */
  public enum Company {
    /** Nothing. */
    ANY,
    /** No other part of a name: <em>Nga</em> is also a woman's name. */
    NAMING,
    /**
     * No other part of a name, and at the head of a sentence, where every word has a capital,
     * another actor: <em>Anh</em> is also "he".
     */
    STRICT,
    /** Another actor behind a hyphen: <em>Trung</em> is China in <em>Mỹ - Trung</em> alone. */
    PAIRED,
    /** A head noun before it: <em>báo</em> Lao Động. */
    HEADED,
    /** A name or a word of time before it and a place behind it: <em>đến</em> Lima. */
    BETWEEN,
    /** What is given, a few words behind it: <em>cử</em> 40 bác sĩ. */
    GIVING,
    /** A word before it that says that it is done with others: phối hợp <em>khảo sát</em>. */
    JOINED
  }

  /** How capitals must stand for the words to be this term. */
  public enum Writing {
    /** Capitals do not matter. */
    ANY,
    /** A name: its first syllable has a capital. */
    NAME,
    /** An acronym, or a word in small letters: exactly as written. */
    EXACT
  }
}
