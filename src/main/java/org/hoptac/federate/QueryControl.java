package org.hoptac.federate;

/** How a running query is told to stop, from outside and from inside. */
public interface QueryControl {
  /** Throws when the query has been told to stop. */
  void check();

  /**
   * What to throw so that the query stops with this fault as its answer, wherever the throwing
   * stands: exceptions of other kinds are swallowed by expressions.
   */
  RuntimeException stop(ServiceFault fault);
}
