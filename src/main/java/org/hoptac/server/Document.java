package org.hoptac.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The RDF document about one thing: its triples, those of its parts down to the words of evidence,
 * the triples that point to it, names of its neighbours, and where all this comes from. What points
 * to it comes in pages of a fixed size; the rest stands on the first.
 */
final class Document {
  /** Triples a page that point to the thing. */
  static final int PAGE = 250;

  /** Parts described on a page; more are only linked. */
  private static final int MAX_PARTS = 2_000;

  /** From a thing to what belongs to it. */
  private static final List<Node> TO_PARTS =
      List.of(
          Terms.PARTICIPATION,
          Terms.WHEN,
          Terms.EVIDENCE,
          Terms.STATUS_CUE,
          Terms.ATTRIBUTION_CUE,
          Terms.DETAIL,
          Terms.WAS_DERIVED_FROM,
          Terms.IN_CAPACITY);

  /** From what belongs to a thing to the thing; a concept belongs to its scheme. */
  private static final Set<Node> OF_PARTS =
      Set.of(Terms.BETWEEN, Terms.ABOUT, Terms.REFERENCE_CONTEXT, SKOS.inScheme.asNode());

  private static final List<Node> LABELS =
      List.of(
          SKOS.prefLabel.asNode(),
          RDFS.label.asNode(),
          SKOS.notation.asNode(),
          DCTerms.title.asNode(),
          Terms.ANCHOR_OF,
          Terms.DATE_TEXT);

  private final Facts facts;
  private final int mostParts;
  private final Graph document = GraphFactory.createDefaultGraph();
  private final Set<Node> described = new HashSet<>();
  private final Deque<Node> open = new ArrayDeque<>();

  private Document(Facts facts, int mostParts) {
    this.facts = facts;
    this.mostParts = mostParts;
  }

  static Graph about(Paths.Name name, Paths paths, Facts facts, Incoming incoming, ListPage page) {
    Node thing = paths.thing(name);
    Document made = new Document(facts, MAX_PARTS);
    if (page.number() == 1) {
      made.open.add(thing);
    }
    made.addIncoming(incoming, page);
    made.addOpen();
    made.addLabels();
    new DocumentHeader(made.document, paths, name).add(incoming, page);
    made.noteLinkedParts(paths.document(name));
    made.document.getPrefixMapping().setNsPrefixes(paths.prefixes());
    made.document.getPrefixMapping().setNsPrefixes(DocumentHeader.PREFIXES);
    return made.document;
  }

  /**
   * The document of some events: each with its parts, all that is claimed of it, and the statements
   * that tell of it. The whole of it, however many parts there are.
   *
   * @param address of the document
   */
  static Graph about(Node address, List<Node> events, Paths paths, Facts facts) {
    Document made = new Document(facts, Integer.MAX_VALUE);
    for (Node event : events) {
      made.open.add(event);
      made.open.addAll(facts.subjects(Terms.ABOUT, event));
    }
    made.addOpen();
    made.addLabels();
    DocumentHeader.addSource(made.document, address, paths);
    made.document.getPrefixMapping().setNsPrefixes(paths.prefixes());
    made.document.getPrefixMapping().setNsPrefixes(DocumentHeader.PREFIXES);
    return made.document;
  }

  private void addIncoming(Incoming incoming, ListPage page) {
    for (Triple triple : incoming.slice(page.offset(), page.size())) {
      document.add(triple);
      if (OF_PARTS.contains(triple.getPredicate())) {
        open.add(triple.getSubject());
      }
    }
  }

  private void addOpen() {
    while (!open.isEmpty() && described.size() < mostParts) {
      Node next = open.pop();
      if (described.add(next)) {
        facts.triples(next, Node.ANY, Node.ANY).forEach(document::add);
        TO_PARTS.forEach(property -> open.addAll(facts.objects(next, property)));
      }
    }
  }

  private void addLabels() {
    Set<Node> neighbours = new HashSet<>();
    document.stream()
        .forEach(
            triple -> {
              neighbours.add(triple.getSubject());
              neighbours.add(triple.getObject());
            });
    neighbours.removeIf(node -> !node.isURI() || described.contains(node));
    for (Node neighbour : neighbours) {
      for (Node label : LABELS) {
        facts.triples(neighbour, label, Node.ANY).forEach(document::add);
      }
    }
  }

  private void noteLinkedParts(Node documentIri) {
    if (open.stream().anyMatch(part -> !described.contains(part))) {
      Node note =
          NodeFactory.createLiteralLang(
              "There are too many parts to describe all of them here; each is described at its own address.",
              "en");
      document.add(documentIri, RDFS.comment.asNode(), note);
    }
  }
}
