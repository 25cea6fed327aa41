package org.hoptac.server;

import java.util.List;

/**
 * What was read from some words of a statement.
 *
 * @param kind what the words are evidence of
 * @param words the words; leads to the mention; null when no word says it but a rule concludes it
 * @param begin first character, in Unicode code points from 0; -1 without words
 * @param end one past the last character; -1 without words
 * @param roles in which a participant is told of
 * @param meanings what the words stand for
 * @param rules by which this was read
 */
record Trace(
    Mark.Kind kind,
    Link words,
    int begin,
    int end,
    List<Link> roles,
    List<Link> meanings,
    List<Measured> rules) {

  /**
   * A rule and how often it is right.
   *
   * @param percent share of what it gave that agrees with what people coded; empty when it was not
   *     measured often enough to say
   * @param count of facts compared; empty when none
   */
  record Measured(Link rule, String percent, String count) {}
}
