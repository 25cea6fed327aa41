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
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The RDF document about one thing: its triples, those of its parts down to the words of evidence,
 * a bounded number of triples that point to it, names of its neighbours, and the licence.
 */
final class Document {
  /** Most triples listed that point to the thing. */
  static final int MAX_INCOMING = 500;

  private static final int MAX_PARTS = 5_000;

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

  private static final List<Node> LABELS =
      List.of(
          SKOS.prefLabel.asNode(),
          RDFS.label.asNode(),
          SKOS.notation.asNode(),
          DCTerms.title.asNode());

  private final Facts facts;
  private final Graph document = GraphFactory.createDefaultGraph();
  private final Set<Node> described = new HashSet<>();

  private Document(Facts facts) {
    this.facts = facts;
  }

  static Graph about(Paths.Name name, Paths paths, Facts facts) {
    Node thing = paths.thing(name);
    Node documentIri = paths.document(name);
    Document made = new Document(facts);
    made.addWithParts(thing);
    made.addIncoming(thing, documentIri);
    made.addLabels();
    made.addHeader(thing, documentIri);
    made.document.getPrefixMapping().setNsPrefixes(paths.prefixes());
    return made.document;
  }

  private void addWithParts(Node thing) {
    Deque<Node> open = new ArrayDeque<>(List.of(thing));
    while (!open.isEmpty() && described.size() < MAX_PARTS) {
      Node next = open.pop();
      if (described.add(next)) {
        facts.triples(next, Node.ANY, Node.ANY).forEach(document::add);
        TO_PARTS.forEach(property -> open.addAll(facts.objects(next, property)));
        if (next.equals(thing)) {
          open.addAll(facts.subjects(Terms.BETWEEN, thing, MAX_INCOMING));
          open.addAll(facts.subjects(Terms.ABOUT, thing, MAX_INCOMING));
          open.addAll(facts.subjects(Terms.REFERENCE_CONTEXT, thing, MAX_INCOMING));
        }
      }
    }
  }

  private void addIncoming(Node thing, Node documentIri) {
    List<Triple> incoming =
        facts.triples(Node.ANY, Node.ANY, thing).limit(MAX_INCOMING + 1L).toList();
    incoming.stream().limit(MAX_INCOMING).forEach(document::add);
    if (incoming.size() > MAX_INCOMING) {
      Node note =
          NodeFactory.createLiteralLang(
              "Only " + MAX_INCOMING + " of the triples that point here are listed.", "en");
      document.add(documentIri, RDFS.comment.asNode(), note);
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

  private void addHeader(Node thing, Node documentIri) {
    document.add(documentIri, RDF.Nodes.type, FOAF.Document.asNode());
    document.add(documentIri, FOAF.primaryTopic.asNode(), thing);
    document.add(documentIri, DCTerms.license.asNode(), Terms.CC_BY);
  }
}
