package org.hoptac.server;

/**
 * Words of a statement and what they are evidence of.
 *
 * @param begin first character, in Unicode code points from 0
 * @param end one past the last character
 * @param kind message key and class of style
 */
record Mark(int begin, int end, Kind kind) {
  /** What words are evidence of; where several meet, the first here gives the colour. */
  enum Kind {
    TRIGGER,
    STATUS,
    PARTICIPANT,
    TIME,
    SOURCE,
    MENTION;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
