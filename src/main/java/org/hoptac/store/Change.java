package org.hoptac.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What one transaction will add and take away, decided before it begins. */
record Change(Collection<Triple> added, Collection<Triple> removed) {
  boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }

  Set<Node> subjects() {
    Set<Node> subjects = new LinkedHashSet<>();
    added.forEach(triple -> subjects.add(triple.getSubject()));
    removed.forEach(triple -> subjects.add(triple.getSubject()));
    return subjects;
  }
}
