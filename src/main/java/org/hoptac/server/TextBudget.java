package org.hoptac.server;

/**
 * How much text one query may build. Strings of ordinary length are free; longer ones are charged,
 * because a few nested REPLACE or CONCAT double a string until the heap is gone, long before any
 * time limit.
 */
final class TextBudget {
  /** Longest string a query may build, in UTF-16 units. */
  static final int MAX_STRING = 1 << 20;

  private static final int FREE = 1_000;
  private static final long TOTAL = 32L << 20;

  private final CancelSignal signal;
  private long spent;

  TextBudget(CancelSignal signal) {
    this.signal = signal;
  }

  /** Counts a string about to be built; stops the query with a 400 problem when it is too much. */
  void charge(long length) {
    if (length > MAX_STRING) {
      throw tooLong();
    }
    if (length > FREE) {
      chargeAlways(length);
    }
  }

  /** Counts text that adds up in one place whatever its length. */
  void chargeAlways(long length) {
    spent += length;
    if (spent > TOTAL) {
      throw tooLong();
    }
  }

  private RuntimeException tooLong() {
    return signal.stop(
        Problem.badRequest(
            "text-too-long",
            "The query builds more text than this endpoint allows; shorten what it joins or replaces."));
  }
}
