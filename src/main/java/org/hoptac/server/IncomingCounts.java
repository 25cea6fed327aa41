package org.hoptac.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hoptac.store.DataVersion;
import org.hoptac.store.PointingTriples;

/**
 * What was counted of the things asked for last, so that leafing through a long list counts it
 * once. Belongs to one version of the data.
 */
final class IncomingCounts {
  private static final int MOST = 2_000;

  private final Map<Node, SortedMap<Node, Long>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, SortedMap<Node, Long>> eldest) {
          return size() > MOST;
        }
      };
  private DataVersion version;

  /** To be called in a transaction on {@code data}, begun after {@code now} was the version. */
  SortedMap<Node, Long> of(Node thing, DatasetGraph data, DataVersion now) {
    SortedMap<Node, Long> counts = known(thing, now);
    return counts != null ? counts : keep(thing, PointingTriples.count(data, thing), now);
  }

  private synchronized SortedMap<Node, Long> known(Node thing, DataVersion now) {
    if (!now.equals(version)) {
      known.clear();
      version = now;
    }
    return known.get(thing);
  }

  private synchronized SortedMap<Node, Long> keep(
      Node thing, SortedMap<Node, Long> counts, DataVersion now) {
    if (now.equals(version)) {
      known.put(thing, counts);
    }
    return counts;
  }
}
