package org.hoptac.event;

import java.util.List;
import java.util.Optional;
import org.hoptac.text.Span;

/**
 * What the statement says of an event: its status and whose word it is.
 *
 * @param status key of a status concept, such as {@code completed}
 * @param statusCue the words that show the status; absent when the verb's own aspect shows it
 * @param evidence the words that name the event, at least one span
 * @param attribution the innermost source the text names
 * @param rule key of the rule that gave the status
 */
public record Claim(
    String status,
    Optional<Span> statusCue,
    List<Span> evidence,
    Optional<Attribution> attribution,
    String rule) {

  /** Refuses a claim without evidence. */
  public Claim {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a claim needs evidence: " + status);
    }
  }
}
