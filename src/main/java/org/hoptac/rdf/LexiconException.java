package org.hoptac.rdf;

/**
 * An entry of the lexicon that cannot be used; the message names the entry and what is wrong with
 * it.
 */
public final class LexiconException extends RuntimeException {
  LexiconException(String message) {
    super(message);
  }
}
