package org.hoptac.server;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;

/**
 * Runs visitors' queries, each in a thread of its own, and holds their time limit. Jena has a limit
 * too, but a single thread of its own enforces it for all queries, and that thread waits for a lock
 * the running query holds. Here the thread of the request is the watchdog: it tells the query to
 * stop, and answers even when the query does not listen. A query that does not listen keeps its
 * place among those running at once, so that such queries cannot pile up.
 */
final class QueryRunner implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration WAIT_FOR_PLACE = Duration.ofSeconds(5);

  private final Duration limit;
  private final int atOnce;
  private final Semaphore places;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "query");
            thread.setDaemon(true);
            return thread;
          });

  QueryRunner(Duration limit, int atOnce) {
    this.limit = limit;
    this.atOnce = atOnce;
    this.places = new Semaphore(atOnce, true);
  }

  /** How many run now. */
  int running() {
    return atOnce - places.availablePermits();
  }

  /** How many may run at once. */
  int atOnce() {
    return atOnce;
  }

  /** A query's work. */
  interface Work {
    QueryAnswer run(CancelSignal signal);
  }

  /** Answer of the work; a 503 problem when it takes too long or too many run already. */
  QueryAnswer run(Work work) {
    takePlace();
    CancelSignal signal = new CancelSignal();
    MemoryWatch memory = new MemoryWatch();
    Future<QueryAnswer> future =
        threads.submit(
            () -> {
              try {
                memory.begin();
                return work.run(signal);
              } finally {
                places.release();
              }
            });
    return await(future, signal, memory);
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(WAIT_FOR_PLACE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Problem.unavailable(
            "too-many-queries", "Too much is asked for at the moment; try again in a while.", 10);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable("stopping", "The server is stopping.", 10);
    }
  }

  private QueryAnswer await(Future<QueryAnswer> future, CancelSignal signal, MemoryWatch memory) {
    try {
      watch(future, signal, memory);
      return future.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw translate(failed.getCause(), signal);
    } catch (TimeoutException deaf) {
      throw signal.reason().orElseGet(this::tooSlow);
    } catch (InterruptedException stopping) {
      signal.cancel(tooSlow());
      Thread.currentThread().interrupt();
      throw Problem.unavailable("stopping", "The server is stopping.", 10);
    }
  }

  /** Waits until the query ends or must be told to; then tells it. */
  private void watch(Future<QueryAnswer> future, CancelSignal signal, MemoryWatch memory)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    for (long left = limit.toNanos(); left > 0; left = end - System.nanoTime()) {
      try {
        future.get(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
        return;
      } catch (ExecutionException failed) {
        return;
      } catch (TimeoutException stillRunning) {
        if (memory.mustStop()) {
          signal.cancel(tooBig());
          return;
        }
      }
    }
    signal.cancel(tooSlow());
  }

  private RuntimeException translate(Throwable cause, CancelSignal signal) {
    if (cause instanceof QueryCancelledException) {
      return signal.reason().orElseGet(this::tooSlow);
    }
    if (cause instanceof StackOverflowError) {
      return Problem.badRequest("query-too-deep", "The query is nested too deeply.");
    }
    if (cause instanceof OutOfMemoryError) {
      return tooBig();
    }
    return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
  }

  private static Problem tooBig() {
    return Problem.unavailable(
        "query-too-big", "The request needs more memory than there is; ask for less.", 10);
  }

  private Problem tooSlow() {
    return Problem.unavailable(
        "query-timeout",
        "The request took longer than "
            + (limit.toMillis() / 1000.0)
            + " s; ask for less, or take a dump and work on it yourself.",
        Math.max(1, limit.toSeconds()));
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
