package org.hoptac.server;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryCancelledException;
import org.hoptac.federate.QueryControl;
import org.hoptac.federate.ServiceFault;

/**
 * Tells a running query to stop, and keeps the reason. Jena's iterators look at the flag, and so
 * does all that this package does itself. A thread is never interrupted: an interrupt closes the
 * store's file channels under every other reader.
 */
final class CancelSignal implements QueryControl {
  private final AtomicBoolean flag = new AtomicBoolean();
  private final AtomicReference<Problem> reason = new AtomicReference<>();

  /** The flag in the form Jena's execution context takes. */
  AtomicBoolean flag() {
    return flag;
  }

  /** Stops the query; the first reason stays. */
  void cancel(Problem why) {
    reason.compareAndSet(null, why);
    flag.set(true);
  }

  /**
   * Stops the query from inside an expression, where Jena would log and skip any other exception.
   */
  QueryCancelledException stop(Problem why) {
    cancel(why);
    return new QueryCancelledException();
  }

  @Override
  public QueryCancelledException stop(ServiceFault fault) {
    return stop(Problem.of(fault));
  }

  @Override
  public void check() {
    if (flag.get()) {
      throw new QueryCancelledException();
    }
  }

  /** Why the query was stopped; empty when it was not, or when Jena stopped it. */
  Optional<Problem> reason() {
    return Optional.ofNullable(reason.get());
  }

  /** Throws the reason when there is one. */
  void raise() {
    reason()
        .ifPresent(
            why -> {
              throw why;
            });
  }
}
