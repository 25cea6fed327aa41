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

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private int fullInARow;

  /**
   * True when the heap has been nearly full for a while and the query's thread has asked for a
   * large part of it.
   */
  boolean mustStop(long threadId) {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    boolean full = used > FULL * runtime.maxMemory();
    fullInARow = full ? fullInARow + 1 : 0;
    return fullInARow >= IN_A_ROW
        && threads.getThreadAllocatedBytes(threadId) > LARGE_PART * runtime.maxMemory();
  }
}
