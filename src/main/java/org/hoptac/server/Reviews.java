package org.hoptac.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.hoptac.link.OpenCandidate;
import org.hoptac.store.DataVersion;

/** The candidate links that nobody has decided on, read once a version of the data. */
final class Reviews {
  /** The candidates of a version. */
  record Listed(DataVersion version, List<OpenCandidate> candidates) {}

  private final Data data;
  private final Optional<Graph> apart;
  private volatile Listed listed;

  /**
   * @param apart candidates that do not stand in the store
   */
  Reviews(Data data, Optional<Graph> apart) {
    this.data = data;
    this.apart = apart;
  }

  Listed now() {
    Listed known = listed;
    DataVersion version = data.version();
    if (known == null || !known.version().equals(version)) {
      known =
          data.read(
              store ->
                  new Listed(
                      version,
                      OpenCandidate.in(
                          apart.orElse(store.getDefaultGraph()), store.getDefaultGraph())));
      listed = known;
    }
    return known;
  }
}
