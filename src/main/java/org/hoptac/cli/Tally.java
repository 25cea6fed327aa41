package org.hoptac.cli;

import java.io.PrintWriter;
import org.hoptac.text.Rejection;

/**
 * Counts what was read and what was rejected; each rejection is printed where the user looks for
 * errors.
 */
final class Tally {
  private final PrintWriter err;
  private long statements;
  private long events;
  private long rejections;

  Tally(PrintWriter err) {
    this.err = err;
  }

  void read(int eventsOfStatement) {
    read(1, eventsOfStatement);
  }

  void read(int statementsRead, int eventsInThem) {
    statements += statementsRead;
    events += eventsInThem;
  }

  void reject(Rejection rejection) {
    rejections++;
    err.println("rejected " + rejection);
  }

  long statements() {
    return statements;
  }

  /** Prints the sum; returns the exit code. */
  int close(String done) {
    err.printf(
        "%s %,d %s with %,d %s%s.%n",
        done,
        statements,
        statements == 1 ? "statement" : "statements",
        events,
        events == 1 ? "event" : "events",
        rejections == 0 ? "" : String.format("; %,d rejected, listed above", rejections));
    err.flush();
    return rejections == 0 ? 0 : 1;
  }
}
