package org.hoptac.federate;

import java.time.Duration;

/**
 * What a SERVICE may cost.
 *
 * @param timeout of one request, from waiting for a connection to the last byte of the answer
 * @param requests that one query may send
 * @param rows of one remote answer
 * @param bytes of one remote answer
 * @param group local rows, told apart by what the remote pattern sees of them, that one request
 *     asks about
 * @param atOnce queries with SERVICE that run at the same time
 */
public record ServiceLimits(
    Duration timeout, int requests, int rows, int bytes, int group, int atOnce) {
  /**
   * Half of the time a query has, 50 requests of 50 rows each, 50,000 rows and 16 MiB an answer.
   */
  public static ServiceLimits within(Duration queryTimeout, int queriesAtOnce) {
    return new ServiceLimits(
        queryTimeout.dividedBy(2), 50, 50_000, 16 << 20, 50, Math.max(1, queriesAtOnce / 2));
  }
}
