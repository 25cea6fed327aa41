package org.hoptac.extract;

import java.util.List;
import java.util.Optional;
import org.hoptac.lexicon.Frame;

/**
 * The words of a clause that name or say an act.
 *
 * @param from first tag of the clause
 * @param to one past the last
 * @param type key of the type concept
 * @param frame what its complements do
 * @param verbal whether it is said by a verb, alone or a light one with a noun
 * @param nominal whether it can be a noun
 * @param state whether it holds or is done
 * @param topics topics its own words name
 * @param factive whether it takes what it speaks of for granted
 * @param trend growth or decline
 * @param series the conference series, when the head is a named conference
 */
record Head(
    int from,
    int to,
    String type,
    Frame frame,
    boolean verbal,
    boolean nominal,
    boolean state,
    List<String> topics,
    boolean factive,
    Optional<String> trend,
    Optional<Tag.SeriesTag> series) {

  Head asNoun() {
    return new Head(from, to, type, frame, false, true, state, topics, factive, trend, series);
  }

  boolean is(String... types) {
    for (String candidate : types) {
      if (type.equals(candidate)) {
        return true;
      }
    }
    return false;
  }
}
