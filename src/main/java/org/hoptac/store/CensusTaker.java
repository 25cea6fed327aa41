package org.hoptac.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts what is in the data from one reading of each index, within a transaction. An index gives
 * equal things one after the other, so that distinct ones are counted without being remembered, and
 * by their internal numbers, so that few are read: memory does not grow with the data.
 */
final class CensusTaker {
  private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);

  private static final int SUBJECT = 0;
  private static final int PROPERTY = 1;
  private static final int OBJECT = 2;

  private static final class Tally {
    private long triples;
    private long subjects;
    private long objects;
  }

  private static final class Instances {
    private final NodeId example;
    private final Map<NodeId, Long> uses = new HashMap<>();
    private long entities;

    Instances(NodeId example) {
      this.example = example;
    }
  }

  private final NodeTupleTable table;
  private final NodeTable nodes;
  private final NodeId type;
  private final Map<NodeId, Tally> properties = new HashMap<>();
  private final Map<NodeId, Instances> classes = new HashMap<>();
  private long triples;
  private long subjects;
  private long objects;
  private long entities;

  CensusTaker(NodeTupleTable table) {
    this.table = table;
    this.nodes = table.getNodeTable();
    this.type = nodes.getNodeIdForNode(RDF.Nodes.type);
  }

  Census take(DataVersion version, Coverage coverage) {
    countSubjects();
    countObjectsOfProperties();
    countObjects();
    return new Census(
        version,
        triples,
        subjects,
        objects,
        entities,
        ofProperties(),
        ofClasses(),
        coverage.links(),
        coverage.period(),
        coverage.places());
  }

  private Iterator<Tuple<NodeId>> all(String order) {
    for (TupleIndex index : table.getTupleTable().getIndexes()) {
      if (index.getName().equals(order)) {
        return index.all();
      }
    }
    throw new IllegalStateException("the store has no index " + order);
  }

  private void countSubjects() {
    NodeId subject = null;
    Map<NodeId, Long> said = new HashMap<>();
    Set<NodeId> types = new HashSet<>();
    for (Iterator<Tuple<NodeId>> all = all("SPO"); all.hasNext(); ) {
      Tuple<NodeId> triple = all.next();
      if (!triple.get(SUBJECT).equals(subject)) {
        add(subject, types, said);
        said.clear();
        types.clear();
        subject = triple.get(SUBJECT);
        subjects++;
      }
      triples++;
      said.merge(triple.get(PROPERTY), 1L, Long::sum);
      if (triple.get(PROPERTY).equals(type)) {
        types.add(triple.get(OBJECT));
      }
    }
    add(subject, types, said);
  }

  private void add(NodeId subject, Set<NodeId> types, Map<NodeId, Long> said) {
    said.forEach(
        (property, times) -> {
          Tally tally = properties.computeIfAbsent(property, any -> new Tally());
          tally.triples += times;
          tally.subjects++;
        });
    entities += types.isEmpty() ? 0 : 1;
    for (NodeId each : types) {
      Instances instances = classes.computeIfAbsent(each, any -> new Instances(subject));
      instances.entities++;
      said.forEach((property, times) -> instances.uses.merge(property, times, Long::sum));
    }
  }

  private void countObjectsOfProperties() {
    NodeId property = null;
    NodeId object = null;
    for (Iterator<Tuple<NodeId>> all = all("POS"); all.hasNext(); ) {
      Tuple<NodeId> triple = all.next();
      if (!triple.get(OBJECT).equals(object) || !triple.get(PROPERTY).equals(property)) {
        property = triple.get(PROPERTY);
        object = triple.get(OBJECT);
        properties.get(property).objects++;
      }
    }
  }

  private void countObjects() {
    NodeId object = null;
    for (Iterator<Tuple<NodeId>> all = all("OSP"); all.hasNext(); ) {
      NodeId next = all.next().get(OBJECT);
      if (!next.equals(object)) {
        object = next;
        objects++;
      }
    }
  }

  private List<Census.OfProperty> ofProperties() {
    List<Census.OfProperty> counted = new ArrayList<>();
    properties.forEach(
        (property, tally) ->
            counted.add(
                new Census.OfProperty(
                    node(property), tally.triples, tally.subjects, tally.objects)));
    counted.sort(Comparator.comparing(Census.OfProperty::property, ORDER));
    return counted;
  }

  private List<Census.OfClass> ofClasses() {
    List<Census.OfClass> counted = new ArrayList<>();
    classes.forEach(
        (each, instances) -> {
          List<Census.Use> uses = new ArrayList<>();
          instances.uses.forEach((p, times) -> uses.add(new Census.Use(node(p), times)));
          uses.sort(Comparator.comparing(Census.Use::property, ORDER));
          counted.add(
              new Census.OfClass(node(each), instances.entities, node(instances.example), uses));
        });
    counted.sort(Comparator.comparing(Census.OfClass::type, ORDER));
    return counted;
  }

  private Node node(NodeId id) {
    return nodes.getNodeForNodeId(id);
  }
}
