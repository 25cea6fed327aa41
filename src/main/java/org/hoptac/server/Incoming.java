package org.hoptac.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hoptac.store.PointingTriples;

/**
 * What points to a thing, in the data and in the packaged vocabulary: counted by property, and
 * listed in slices, by property and then as stored. Only a slice is ever in memory.
 */
final class Incoming {
  private final DatasetGraph data;
  private final Node thing;
  private final Map<Node, Long> stored;
  private final List<Triple> packaged;
  private final SortedMap<Node, Long> counts;

  /**
   * @param stored what {@link PointingTriples#count} says of the thing
   */
  Incoming(DatasetGraph data, Graph vocabulary, Node thing, Map<Node, Long> stored) {
    this.data = data;
    this.thing = thing;
    this.stored = stored;
    this.packaged =
        vocabulary.stream(Node.ANY, Node.ANY, thing)
            .filter(triple -> !data.getDefaultGraph().contains(triple))
            .sorted(Comparator.comparing(Triple::toString))
            .toList();
    SortedMap<Node, Long> all = new TreeMap<>(Comparator.comparing(Node::toString));
    all.putAll(stored);
    packaged.forEach(triple -> all.merge(triple.getPredicate(), 1L, Long::sum));
    this.counts = Collections.unmodifiableSortedMap(all);
  }

  /** Number of triples by property, in the order of listing. */
  SortedMap<Node, Long> counts() {
    return counts;
  }

  long total() {
    return total(counts.keySet());
  }

  long total(Collection<Node> properties) {
    return properties.stream().mapToLong(property -> counts.getOrDefault(property, 0L)).sum();
  }

  /** Triples by any property. */
  List<Triple> slice(long offset, int most) {
    return slice(counts.keySet(), offset, most);
  }

  /** Triples by some properties, in the order of these. */
  List<Triple> slice(Collection<Node> properties, long offset, int most) {
    List<Triple> found = new ArrayList<>();
    long skip = offset;
    for (Node property : properties) {
      long count = counts.getOrDefault(property, 0L);
      if (skip >= count) {
        skip -= count;
      } else if (found.size() < most) {
        for (Node subject : subjects(property, skip, most - found.size())) {
          found.add(Triple.create(subject, property, thing));
        }
        skip = 0;
      }
    }
    return found;
  }

  private List<Node> subjects(Node property, long offset, int most) {
    long here = stored.getOrDefault(property, 0L);
    List<Node> subjects = new ArrayList<>();
    if (offset < here) {
      subjects.addAll(PointingTriples.subjects(data, property, thing, offset, most));
    }
    packaged.stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .skip(Math.max(0, offset - here))
        .limit(most - (long) subjects.size())
        .forEach(triple -> subjects.add(triple.getSubject()));
    return subjects;
  }
}
