package org.hoptac.event;

import java.util.List;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;

/**
 * All that was read in one statement.
 *
 * @param statement the text
 * @param agents every agent named, whether it takes part in an event or not
 * @param events the events, in the order of their words
 * @param marks what each recognised run of words was taken for, in order
 */
public record Reading(
    Statement statement,
    List<Found<Agent>> agents,
    List<CooperationEvent> events,
    List<Mark> marks) {

  /** Copies the lists. */
  public Reading {
    agents = List.copyOf(agents);
    events = List.copyOf(events);
    marks = List.copyOf(marks);
  }

  /**
   * A recognised run of words.
   *
   * @param span the words
   * @param label what they were taken for, in a few words
   */
  public record Mark(Span span, String label) {}
}
