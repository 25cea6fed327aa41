package org.hoptac.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The triples of a store that point to one thing, however many they are: counted and skipped as
 * TDB2's own identifiers, so that only what is returned is ever decoded or kept. To be called in a
 * transaction; the order is the store's own and the same for all readers of a version.
 */
public final class PointingTriples {
  private static final Comparator<Node> BY_TEXT = Comparator.comparing(Node::toString);

  private PointingTriples() {}

  /** How many triples point to a thing by each property, in the order of the properties' IRIs. */
  public static SortedMap<Node, Long> count(DatasetGraph data, Node thing) {
    NodeTupleTable triples = triples(data);
    NodeTable nodes = triples.getNodeTable();
    Map<NodeId, Long> found = new HashMap<>();
    NodeId object = nodes.getNodeIdForNode(thing);
    if (!NodeId.isDoesNotExist(object)) {
      triples
          .find(NodeId.NodeIdAny, NodeId.NodeIdAny, object)
          .forEachRemaining(triple -> found.merge(triple.get(1), 1L, Long::sum));
    }
    SortedMap<Node, Long> counts = new TreeMap<>(BY_TEXT);
    found.forEach((property, count) -> counts.put(nodes.getNodeForNodeId(property), count));
    return counts;
  }

  /** At most {@code most} of the subjects that point to a thing by a property. */
  public static List<Node> subjects(
      DatasetGraph data, Node property, Node thing, long offset, int most) {
    NodeTupleTable triples = triples(data);
    NodeTable nodes = triples.getNodeTable();
    NodeId predicate = nodes.getNodeIdForNode(property);
    NodeId object = nodes.getNodeIdForNode(thing);
    List<Node> subjects = new ArrayList<>();
    if (NodeId.isDoesNotExist(predicate) || NodeId.isDoesNotExist(object)) {
      return subjects;
    }
    Iterator<Tuple<NodeId>> found = triples.find(NodeId.NodeIdAny, predicate, object);
    for (long skipped = 0; skipped < offset && found.hasNext(); skipped++) {
      found.next();
    }
    while (subjects.size() < most && found.hasNext()) {
      subjects.add(nodes.getNodeForNodeId(found.next().get(0)));
    }
    return subjects;
  }

  /**
   * IRIs of the things under a prefix that have triples in {@code before} and none in {@code
   * after}.
   */
  static Iterator<String> missing(DatasetGraph before, DatasetGraph after, String prefix) {
    NodeTupleTable triples = triples(before);
    NodeTable nodes = triples.getNodeTable();
    NodeId[] last = {NodeId.NodeIdAny};
    return Iter.iter(triples.findAll())
        .map(triple -> triple.get(0))
        .filter(subject -> !subject.equals(last[0]))
        .map(
            subject -> {
              // All triples of a subject stand together in the primary index.
              last[0] = subject;
              return nodes.getNodeForNodeId(subject);
            })
        .filter(node -> node.isURI() && node.getURI().startsWith(prefix))
        .filter(node -> !after.getDefaultGraph().contains(node, Node.ANY, Node.ANY))
        .map(Node::getURI);
  }

  private static NodeTupleTable triples(DatasetGraph data) {
    return TDBInternal.requireStorage(data).getTripleTable().getNodeTupleTable();
  }
}
