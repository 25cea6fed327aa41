package org.hoptac.store;

import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A reader's hold on one generation: as long as it is open, the generation's files stay. Each
 * transaction on {@link #dataset()} sees one consistent state. Hold it for the length of a request,
 * in any number of threads.
 */
public interface Snapshot extends AutoCloseable {
  /** The data, all in the default graph. For reading only: writing goes through {@link Store}. */
  DatasetGraph dataset();

  /**
   * The version when the snapshot was taken. Data read later through it may be newer, by additions
   * made in place, never older: an answer labelled with this version is at worst fetched once more
   * than needed.
   */
  DataVersion version();

  /** Lets go of the generation. A second call does nothing. */
  @Override
  void close();
}
