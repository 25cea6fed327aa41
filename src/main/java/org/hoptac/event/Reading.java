package org.hoptac.event;

import java.util.List;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;

/**
 * All that was read in one statement.
 *
 * @param statement the text
 * @param events the events, in the order of their words
 * @param names who is named
 */
public record Reading(Statement statement, List<CooperationEvent> events, Names names) {

  /** Copies the list. */
  public Reading {
    events = List.copyOf(events);
  }

  /**
   * What the words of a statement name. Most statements tell no event, and few ask for the names in
   * those: they are worked out when they are asked for.
   */
  public interface Names {
    /** Every agent named, whether it takes part in an event or not. */
    List<Found<Agent>> agents();

    /** What each recognised run of words was taken for, in order. */
    List<Mark> marks();
  }

  /** Every agent named, whether it takes part in an event or not. */
  public List<Found<Agent>> agents() {
    return names.agents();
  }

  /** What each recognised run of words was taken for, in order. */
  public List<Mark> marks() {
    return names.marks();
  }

  /**
   * A recognised run of words.
   *
   * @param span the words
   * @param label what they were taken for, in a few words
   */
  public record Mark(Span span, String label) {}
}
