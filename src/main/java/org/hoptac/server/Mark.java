package org.hoptac.server;

import java.util.Locale;

/**
 * Words of a statement and what they are evidence of.
 *
 * @param begin first character, in Unicode code points from 0
 * @param end one past the last character
 * @param kind what they are evidence of
 */
record Mark(int begin, int end, Kind kind) {
  /** What words are evidence of; where several meet, the first here gives the colour. */
  enum Kind {
    TRIGGER,
    STATUS,
    PARTICIPANT,
    TIME,
    SOURCE,
    DETAIL,
    MENTION;

    /** Message key and class of style. Public because templates see nothing else. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
