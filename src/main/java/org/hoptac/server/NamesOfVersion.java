package org.hoptac.server;

import java.util.concurrent.locks.ReentrantLock;
import org.hoptac.rdf.Iris;
import org.hoptac.reconcile.NameIndex;
import org.hoptac.store.DataVersion;

/**
 * The index of names of the present data version, made once when first asked for. While one request
 * makes it, the others go on with the one before.
 */
final class NamesOfVersion {
  private record Made(DataVersion version, NameIndex index) {}

  private final Data data;
  private final Iris iris;
  private final ReentrantLock making = new ReentrantLock();
  private volatile Made made;

  NamesOfVersion(Data data, Iris iris) {
    this.data = data;
    this.iris = iris;
  }

  NameIndex index() {
    Made known = made;
    if (known != null && (known.version.equals(data.version()) || making.isLocked())) {
      return known.index;
    }
    making.lock();
    try {
      DataVersion version = data.version();
      if (made == null || !made.version.equals(version)) {
        // Read later than the version, so at worst it is made once more than needed.
        made = new Made(version, data.names(iris));
      }
      return made.index;
    } finally {
      making.unlock();
    }
  }
}
