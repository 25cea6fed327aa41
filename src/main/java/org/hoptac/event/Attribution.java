package org.hoptac.event;

import org.hoptac.text.Span;

/**
 * Whose word a claim is.
 *
 * @param source the agent
 * @param named the words that name it
 * @param cue the reporting words
 * @param rule key of the rule
 */
public record Attribution(Agent source, Span named, Span cue, String rule) {
  /** {@code outlet} for a newspaper, agency or broadcaster, otherwise {@code speaker}. */
  public String kind() {
    return source.kind() == Agent.Kind.OUTLET ? "outlet" : "speaker";
  }
}
