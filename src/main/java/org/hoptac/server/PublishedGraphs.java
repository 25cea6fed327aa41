package org.hoptac.server;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hoptac.rdf.Coop;

/**
 * The graphs that can be asked for by name: the published data, the ontology as it stands at its
 * own address, and the description of the data with the example queries, likewise. The data set
 * without a description is the data alone, as default graph.
 */
final class PublishedGraphs {
  private final Node data;
  private final Node ontologyName = NodeFactory.createURI(Coop.HOME + "ontology");
  private final Graph ontology;
  private final Descriptions descriptions;

  PublishedGraphs(Paths paths, Graph ontology, Descriptions descriptions) {
    // The address at which the Graph Store Protocol gives it (section 4.1): it can be fetched.
    this.data = NodeFactory.createURI(paths.base() + "graph?default");
    this.ontology = ontology;
    this.descriptions = descriptions;
  }

  /** The name of a graph; a 400 problem when it is no absolute IRI. */
  static Node absolute(String parameter, String iri) {
    try {
      if (IRIx.create(iri).isAbsolute()) {
        return NodeFactory.createURI(iri);
      }
    } catch (IRIException malformed) {
      // Said below.
    }
    throw Problem.badRequest(
        "graph-iri", "The parameter \"" + parameter + "\" must be an absolute IRI.");
  }

  Node dataName() {
    return data;
  }

  /** The names, each with the number of triples when the data have {@code triples}. */
  Map<Node, Long> sizes(long triples) {
    Map<Node, Long> sizes = new LinkedHashMap<>();
    sizes.put(data, triples);
    sizes.put(ontologyName, (long) ontology.size());
    sizes.put(descriptions.name(), (long) descriptions.graph().size());
    return sizes;
  }

  boolean isKnown(Node name) {
    return name.equals(data) || name.equals(ontologyName) || name.equals(descriptions.name());
  }

  /**
   * Makes what a graph of that name needs, to be called before the transaction in which it is used:
   * the description is counted in a transaction of its own.
   */
  void prepare(Node name) {
    if (name.equals(descriptions.name())) {
      descriptions.graph();
    }
  }

  /** Makes what the graphs need that a query names. */
  void prepare(Query query) {
    Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
        .map(NodeFactory::createURI)
        .forEach(this::prepare);
  }

  /** What tells states of a graph apart beside the version of the data; empty when nothing does. */
  String tag(Node name) {
    return name.equals(descriptions.name()) ? descriptions.tag() : "";
  }

  /** A graph by its name, within a transaction on {@code stored}; empty when there is none. */
  Optional<Graph> find(Node name, DatasetGraph stored) {
    if (name.equals(data)) {
      return Optional.of(stored.getDefaultGraph());
    }
    if (name.equals(descriptions.name())) {
      return Optional.of(descriptions.prepared());
    }
    return name.equals(ontologyName) ? Optional.of(ontology) : Optional.empty();
  }

  /**
   * The data set that a query describes (SPARQL 1.1 Query section 13.2), whose description is taken
   * out of the query; {@code stored} when it describes none. A name that stands for no graph gives
   * an empty one: nothing is ever fetched.
   */
  DatasetGraph describedBy(Query query, DatasetGraph stored) {
    if (!query.hasDatasetDescription()) {
      return stored;
    }
    List<Node> defaults = take(query.getGraphURIs());
    List<Node> named = take(query.getNamedGraphURIs());
    if (named.isEmpty() && defaults.equals(List.of(data))) {
      // The same, but the store's own joins are faster than those over any graph.
      return stored;
    }
    DatasetGraph described = new DatasetGraphMapLink(merge(defaults, stored));
    for (Node name : named) {
      described.addGraph(name, find(name, stored).orElseGet(GraphFactory::createDefaultGraph));
    }
    return described;
  }

  private static List<Node> take(List<String> iris) {
    List<Node> names = iris.stream().distinct().map(NodeFactory::createURI).toList();
    iris.clear();
    return names;
  }

  private Graph merge(List<Node> names, DatasetGraph stored) {
    // A union remembers what it gave from its left side: the data, the large one, stand right.
    return names.stream()
        .sorted(Comparator.comparing(data::equals))
        .flatMap(name -> find(name, stored).stream())
        .reduce(Union::new)
        .orElseGet(GraphFactory::createDefaultGraph);
  }
}
