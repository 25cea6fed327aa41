package org.hoptac.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work that several threads do, taken by the one who gives it in the order in which it was given.
 * No more is under way than keeps the threads busy: who gives faster has to wait, so that memory
 * stays constant.
 */
final class InOrder<W, R> implements AutoCloseable {
  /** So many that no thread waits while the giving one writes, or is not on a core. */
  static final int AHEAD_OF_A_THREAD = 4;

  private final Function<W, R> work;
  private final Consumer<R> taker;
  private final int threads;
  private final ExecutorService pool;
  private final Deque<Future<R>> underWay = new ArrayDeque<>();

  /**
   * Work for a number of threads; for a single one, the giving thread does it all.
   *
   * @param work what is done, by any thread
   * @param taker what is done with each result, by the giving thread
   */
  InOrder(int threads, Function<W, R> work, Consumer<R> taker) {
    this.threads = threads;
    this.work = work;
    this.taker = taker;
    this.pool = Executors.newFixedThreadPool(threads, InOrder::thread);
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "reader");
    thread.setDaemon(true);
    return thread;
  }

  /** Gives one piece of work, and takes what is done. */
  void give(W piece) {
    if (threads == 1) {
      taker.accept(work.apply(piece));
      return;
    }
    underWay.add(pool.submit(() -> work.apply(piece)));
    while (underWay.size() > threads * AHEAD_OF_A_THREAD || isNextDone()) {
      takeNext();
    }
  }

  /** Takes all that is under way. */
  void finish() {
    while (!underWay.isEmpty()) {
      takeNext();
    }
  }

  /** Leaves undone what is not yet taken. */
  @Override
  public void close() {
    pool.shutdownNow();
  }

  private boolean isNextDone() {
    return !underWay.isEmpty() && underWay.peek().isDone();
  }

  private void takeNext() {
    try {
      taker.accept(underWay.remove().get());
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static RuntimeException unchecked(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    return fault instanceof RuntimeException runtime ? runtime : new IllegalStateException(fault);
  }
}
