package org.hoptac.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.core.DatasetGraph;

/** A generation that a reader holds until it lets go of it, once. */
final class HeldGeneration implements Snapshot {
  private final Generation generation;
  private final DataVersion version;
  private final AtomicBoolean open = new AtomicBoolean(true);

  HeldGeneration(Generation generation) {
    this.generation = generation;
    this.version = generation.version();
  }

  @Override
  public DatasetGraph dataset() {
    return generation.dataset();
  }

  @Override
  public DataVersion version() {
    return version;
  }

  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      generation.release();
    }
  }
}
