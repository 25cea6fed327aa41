package org.hoptac.server;

import java.util.Map;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * What a document says of itself: its topic, licence and data set (VoID, section 7.2), how many
 * triples point to its topic by which property, and which page of these it is (Hydra,
 * PartialCollectionView).
 */
final class DocumentHeader {
  private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

  static final Map<String, String> PREFIXES =
      Map.of("hydra", HYDRA, "void", VOID.getURI(), "foaf", FOAF.NS);

  private final Graph graph;
  private final Paths paths;
  private final Node document;
  private final Node thing;

  DocumentHeader(Graph graph, Paths paths, Paths.Name name) {
    this.graph = graph;
    this.paths = paths;
    this.document = paths.document(name);
    this.thing = paths.thing(name);
  }

  void add(Incoming incoming, ListPage page) {
    addSource(graph, document, paths);
    graph.add(document, FOAF.primaryTopic.asNode(), thing);
    if (incoming.total() > 0) {
      addCounts(incoming, page);
    }
  }

  /** Licence and data set of a document. */
  static void addSource(Graph graph, Node document, Paths paths) {
    Node dataset = NodeFactory.createURI(paths.base() + ".well-known/void#dataset");
    graph.add(document, RDF.Nodes.type, FOAF.Document.asNode());
    graph.add(document, DCTerms.license.asNode(), Terms.CC_BY);
    graph.add(document, VOID.inDataset.asNode(), dataset);
  }

  private void addCounts(Incoming incoming, ListPage page) {
    Node list = part("#incoming");
    graph.add(document, DCTerms.hasPart.asNode(), list);
    graph.add(list, RDF.Nodes.type, hydra("Collection"));
    graph.add(list, RDF.Nodes.type, VOID.Dataset.asNode());
    graph.add(list, hydra("totalItems"), number(incoming.total()));
    graph.add(list, VOID.triples.asNode(), number(incoming.total()));
    int at = 0;
    for (Map.Entry<Node, Long> count : incoming.counts().entrySet()) {
      Node partition = part("#incoming-" + ++at);
      graph.add(list, VOID.propertyPartition.asNode(), partition);
      graph.add(partition, VOID.property.asNode(), count.getKey());
      graph.add(partition, VOID.triples.asNode(), number(count.getValue()));
    }
    if (page.last() > 1) {
      addView(list, page);
    }
  }

  private void addView(Node list, ListPage page) {
    Function<Integer, Node> address = number -> part("?page=" + number);
    Node view = address.apply(page.number());
    graph.add(list, hydra("view"), view);
    graph.add(view, RDF.Nodes.type, hydra("PartialCollectionView"));
    graph.add(view, hydra("first"), address.apply(1));
    page.previous().ifPresent(n -> graph.add(view, hydra("previous"), address.apply(n)));
    page.next().ifPresent(n -> graph.add(view, hydra("next"), address.apply(n)));
    graph.add(view, hydra("last"), address.apply(page.last()));
  }

  private Node part(String end) {
    return NodeFactory.createURI(document.getURI() + end);
  }

  private static Node hydra(String name) {
    return NodeFactory.createURI(HYDRA + name);
  }

  private static Node number(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }
}
