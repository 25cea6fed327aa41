package org.hoptac.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;

/**
 * Links from things known here into one other data set (VoID, section 5), as a file of {@code
 * ontology/links/} holds them: a description, the links as plain triples, and who states each.
 */
public final class Linkset {
  /** The mapping properties of SKOS, the strongest first; no other property is a link here. */
  public static final List<Node> PREDICATES =
      List.of(
          SKOS.exactMatch.asNode(),
          SKOS.closeMatch.asNode(),
          SKOS.broadMatch.asNode(),
          SKOS.narrowMatch.asNode(),
          SKOS.relatedMatch.asNode());

  /**
   * One link.
   *
   * @param sources who states it, by the name of the list; two are two independent ones
   */
  public record Link(Triple triple, List<String> sources) {
    public Link {
      sources = List.copyOf(sources);
    }
  }

  private final Graph graph;
  private final Node name;
  private final Node target;
  private final List<Link> links;

  private Linkset(Graph graph, Node name, Node target, List<Link> links) {
    this.graph = graph;
    this.name = name;
    this.target = target;
    this.links = links;
  }

  /** Reads what a file holds. Throws {@link LexiconException} when it describes no link set. */
  static Linkset read(Graph graph, String file) {
    Node name =
        graph.stream(Node.ANY, RDF.Nodes.type, VOID.Linkset.asNode())
            .map(Triple::getSubject)
            .findFirst()
            .orElseThrow(() -> new LexiconException(file + " describes no void:Linkset"));
    Node target =
        object(graph, name, VOID.objectsTarget.asNode())
            .orElseThrow(() -> new LexiconException(file + " has no void:objectsTarget"));
    Map<Triple, List<String>> sources = sources(graph);
    List<Link> links = new ArrayList<>();
    for (Node predicate : PREDICATES) {
      graph.stream(Node.ANY, predicate, Node.ANY)
          .map(triple -> new Link(triple, sources.getOrDefault(triple, List.of())))
          .forEach(links::add);
    }
    links.sort(Comparator.comparing(link -> link.triple().toString()));
    return new Linkset(graph, name, target, List.copyOf(links));
  }

  private static Map<Triple, List<String>> sources(Graph graph) {
    Map<Triple, List<String>> sources = new HashMap<>();
    graph.stream(Node.ANY, RDF.Nodes.type, RDF.Statement.asNode())
        .map(Triple::getSubject)
        .forEach(
            node ->
                object(graph, node, RDF.subject.asNode())
                    .flatMap(
                        subject ->
                            object(graph, node, RDF.predicate.asNode())
                                .flatMap(
                                    predicate ->
                                        object(graph, node, RDF.object.asNode())
                                            .map(
                                                object ->
                                                    Triple.create(subject, predicate, object))))
                    .ifPresent(link -> sources.put(link, texts(graph, node))));
    return sources;
  }

  private static List<String> texts(Graph graph, Node node) {
    return graph.stream(node, DCTerms.source.asNode(), Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  private static Optional<Node> object(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).map(Triple::getObject).findFirst();
  }

  /** The IRI of the set, {@code https://w3id.org/hoptac/links/wikidata}. */
  public Node name() {
    return name;
  }

  /** What the file is called, without ending: {@code wikidata}. */
  public String key() {
    return name.getURI().substring(name.getURI().lastIndexOf('/') + 1);
  }

  /** What the other data set is called. */
  public String title() {
    return text(target, DCTerms.title.asNode());
  }

  /** What the IRIs of the other data set begin with. */
  public String space() {
    return text(target, VOID.uriSpace.asNode());
  }

  /** The day on which the links were last checked, {@code YYYY-MM-DD}. */
  public String checked() {
    return text(name, DCTerms.modified.asNode());
  }

  private String text(Node node, Node property) {
    return object(graph, node, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .orElseThrow(() -> new LexiconException("<" + node + "> has no " + property));
  }

  /** The links, in the order of their subjects. */
  public List<Link> links() {
    return links;
  }

  /** All that the file says: description, links, and who states them. Not to be changed. */
  public Graph graph() {
    return graph;
  }

  @Override
  public String toString() {
    return name.getURI();
  }
}
