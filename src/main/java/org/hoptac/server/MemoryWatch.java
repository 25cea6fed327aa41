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

  /** Collections asked for here take at most a quarter of the time. */
  private static final int REST = 3;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Object COLLECTING = new Object();
  private static long restUntil = System.nanoTime();

  private volatile long threadId;
  private volatile long allocatedBefore;
  private int fullInARow;

  /** To be called by the query's thread when it begins: threads are used again and again. */
  void begin() {
    allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    threadId = Thread.currentThread().getId();
  }

  /**
   * True when the heap is nearly full of what is still in use and the query has asked for a large
   * part of it. Garbage that merely waits to be collected is no reason to stop a query, so it is
   * collected before the verdict.
   */
  boolean mustStop() {
    fullInARow = isFull() ? fullInARow + 1 : 0;
    if (fullInARow < IN_A_ROW || !isGreedy()) {
      return false;
    }
    fullInARow = 0;
    return isFullWhenCollected();
  }

  /**
   * False also when the last collection was only just: of several greedy queries one is stopped at
   * a time, and its memory is counted as free before the next is judged.
   */
  private static boolean isFullWhenCollected() {
    synchronized (COLLECTING) {
      long start = System.nanoTime();
      if (start - restUntil < 0) {
        return false;
      }
      System.gc();
      long end = System.nanoTime();
      restUntil = end + REST * (end - start);
      return isFull();
    }
  }

  private static boolean isFull() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory() > FULL * runtime.maxMemory();
  }

  private boolean isGreedy() {
    return threadId > 0
        && THREADS.getThreadAllocatedBytes(threadId) - allocatedBefore
            > LARGE_PART * Runtime.getRuntime().maxMemory();
  }
}
