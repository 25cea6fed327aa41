package org.hoptac.server;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Tells when a query eats the heap. Sorting, grouping and joining keep rows in memory, and a time
 * limit alone lets one query fill the heap long before its end; then every thread fails, and an
 * error in the middle of a read can damage the store's view of its files until a restart. One
 * instance a query, asked at intervals by the thread that waits for it.
 */
final class MemoryWatch {
  private static final double FULL = 0.85;
  private static final double LARGE_PART = 0.1;
  private static final int IN_A_ROW = 3;
  private static final int LOOKS_AFTER_COLLECTION = 7;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private int fullInARow;

  /**
   * True when the heap is nearly full of what is still in use and the query's thread has asked for
   * a large part of it. Garbage that merely waits to be collected is no reason to stop a query, so
   * it is collected before the verdict.
   */
  boolean mustStop(long threadId) {
    fullInARow = isFull() ? fullInARow + 1 : 0;
    if (fullInARow < IN_A_ROW || !isGreedy(threadId)) {
      return false;
    }
    System.gc();
    fullInARow = -LOOKS_AFTER_COLLECTION;
    return isFull();
  }

  private static boolean isFull() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory() > FULL * runtime.maxMemory();
  }

  private boolean isGreedy(long threadId) {
    return threads.getThreadAllocatedBytes(threadId)
        > LARGE_PART * Runtime.getRuntime().maxMemory();
  }
}
