package org.hoptac.link;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;

/**
 * The description at the head of a file of links (VoID, section 5). What a user has written there
 * stays, except what is counted from the links.
 *
 * @param name IRI of the set
 * @param target IRI of the other data set
 */
record LinksetHead(Node name, Node target) {
  private static final String USERS = "urn:hoptac:links:";
  private static final Node DATASET = NodeFactory.createURI(Coop.HOME + ".well-known/void#dataset");

  static LinksetHead of(String name) {
    return new LinksetHead(
        NodeFactory.createURI(Coop.HOME + "links/" + name),
        NodeFactory.createURI(Coop.HOME + "links/" + name + "#target"));
  }

  /** That of a user's graph, else one with a name outside of our IRIs: the set is the user's. */
  static LinksetHead in(Graph graph, String name) {
    LinksetHead head =
        new LinksetHead(
            NodeFactory.createURI(USERS + name), NodeFactory.createURI(USERS + name + "#target"));
    return new LinksetHead(
        first(graph, Node.ANY, RDF.Nodes.type, VOID.Linkset.asNode())
            .map(Triple::getSubject)
            .filter(Node::isURI)
            .orElse(head.name),
        first(graph, Node.ANY, VOID.objectsTarget.asNode(), Node.ANY)
            .map(Triple::getObject)
            .filter(Node::isURI)
            .orElse(head.target));
  }

  private static Optional<Triple> first(Graph graph, Node subject, Node property, Node object) {
    return graph.stream(subject, property, object).findFirst();
  }

  /** The description of one link of the set. */
  Node part(Node subject, Node object) {
    String hash = Iris.hash(subject.getURI() + "\n" + object.getURI());
    return NodeFactory.createURI(name.getURI() + "#" + hash);
  }

  /** Adds the description of a graph of links to it. */
  void describe(Graph graph, Optional<LocalDate> day) {
    Set<String> objects = new TreeSet<>();
    long links = 0;
    for (Node property : new Node[] {SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode()}) {
      for (Triple link : graph.find(Node.ANY, property, Node.ANY).toList()) {
        objects.add(link.getObject().getURI());
        links++;
      }
      replace(
          graph,
          name,
          VOID.linkPredicate.asNode(),
          property,
          graph.contains(Node.ANY, property, Node.ANY));
    }
    String space = space(objects);
    graph.add(name, RDF.Nodes.type, VOID.Linkset.asNode());
    graph.add(target, RDF.Nodes.type, VOID.Dataset.asNode());
    missing(graph, name, VOID.subjectsTarget.asNode(), DATASET);
    missing(graph, name, VOID.objectsTarget.asNode(), target);
    missing(
        graph,
        name,
        DCTerms.title.asNode(),
        text("Liên kết do người dùng xác nhận hoặc do máy đề xuất", "vi"),
        text("Links confirmed by users or proposed by the program", "en"));
    missing(
        graph,
        name,
        DCTerms.source.asNode(),
        text("hoptac link và quyết định của người dùng", "vi"),
        text("hoptac link and the decisions of users", "en"));
    missing(graph, target, DCTerms.title.asNode(), NodeFactory.createLiteralString(space));
    only(graph, target, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(space));
    only(graph, name, VOID.triples.asNode(), integer(links));
    day.ifPresent(
        date ->
            only(
                graph,
                name,
                DCTerms.modified.asNode(),
                NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate)));
  }

  private static Node text(String words, String language) {
    return NodeFactory.createLiteralLang(words, language);
  }

  private static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  private static void replace(
      Graph graph, Node subject, Node property, Node object, boolean present) {
    graph.delete(subject, property, object);
    if (present) {
      graph.add(subject, property, object);
    }
  }

  private static void only(Graph graph, Node subject, Node property, Node object) {
    graph.find(subject, property, Node.ANY).toList().forEach(graph::delete);
    graph.add(subject, property, object);
  }

  private static void missing(Graph graph, Node subject, Node property, Node... objects) {
    if (!graph.contains(subject, property, Node.ANY)) {
      for (Node object : objects) {
        graph.add(subject, property, object);
      }
    }
  }

  /** What all IRIs begin with, up to a slash or number sign. */
  private static String space(Set<String> iris) {
    if (iris.isEmpty()) {
      return "";
    }
    String common = iris.iterator().next();
    for (String iri : iris) {
      int same = 0;
      while (same < Math.min(common.length(), iri.length())
          && common.charAt(same) == iri.charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    int end = Math.max(common.lastIndexOf('/'), common.lastIndexOf('#')) + 1;
    return common.substring(0, end);
  }
}
