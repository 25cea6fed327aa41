package org.hoptac.store;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A change of the data that is done.
 *
 * @param before the version that was changed
 * @param version the version that it became
 * @param subjects what lost or got triples; empty when all data may have changed
 */
public record Committed(DataVersion before, DataVersion version, Optional<Set<Node>> subjects) {}
