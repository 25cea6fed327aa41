package org.hoptac.text;

import java.util.Optional;

/**
 * A text as received.
 *
 * @param text of any form
 * @param source where it stands
 */
public record Received(String text, Source source) {
  /** The statement that it is, if there is anything to see in it. */
  public Optional<Statement> statement() {
    return Optional.of(Statement.of(text, source)).filter(made -> !made.text().isEmpty());
  }
}
