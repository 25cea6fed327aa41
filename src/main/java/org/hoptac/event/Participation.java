package org.hoptac.event;

import java.util.Optional;
import org.hoptac.text.Span;

/**
 * An agent in a role.
 *
 * @param agent who
 * @param role key of a role concept, such as {@code partner}
 * @param evidence the words that name the agent
 * @param capacity the office in which a person acts, if the text says
 * @param rule key of the rule that gave the role
 */
public record Participation(
    Agent agent, String role, Span evidence, Optional<Post> capacity, String rule) {}
