package org.hoptac.rdf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Makes triples and sends them on. */
final class Triples {
  /** The terms of the vocabularies, each made once. */
  private static final Map<String, Node> TERMS = new ConcurrentHashMap<>();

  private final Consumer<Triple> out;

  Triples(Consumer<Triple> out) {
    this.out = out;
  }

  static Node coop(String localName) {
    return TERMS.computeIfAbsent(localName, Coop::term);
  }

  static Node uri(String iri) {
    return TERMS.computeIfAbsent(iri, NodeFactory::createURI);
  }

  void all(Iterable<Triple> triples) {
    triples.forEach(out);
  }

  void triple(Node subject, Node predicate, Node object) {
    out.accept(Triple.create(subject, predicate, object));
  }

  void type(Node subject, Node type) {
    triple(subject, RDF.type.asNode(), type);
  }

  void text(Node subject, Node predicate, String text) {
    triple(subject, predicate, NodeFactory.createLiteralString(text));
  }

  void prefLabel(Node subject, String label, String language) {
    triple(subject, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(label, language));
  }

  void integer(Node subject, Node predicate, int value) {
    triple(
        subject,
        predicate,
        NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger));
  }

  void date(Node subject, Node predicate, String value) {
    triple(subject, predicate, NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate));
  }
}
