package org.hoptac.search;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.hoptac.rdf.Coop;

/** Makes documents of what can be found by its name: things in the data, and concepts. */
final class Named {
  /** Classes whose instances are found, the more specific first. */
  static final List<Node> CLASSES =
      List.of(
          Coop.term("State"),
          Coop.term("InternationalOrganisation"),
          Coop.term("Outlet"),
          Terms.PROGRAMME,
          NodeFactory.createURI("http://xmlns.com/foaf/0.1/Person"),
          NodeFactory.createURI("http://www.w3.org/ns/org#Organization"),
          Coop.term("Region"),
          Coop.term("Place"));

  /** Schemes whose concepts are found. */
  static final List<Node> SCHEMES =
      List.of(Coop.concept("scheme", "topics"), Coop.concept("scheme", "types"));

  private static final List<Node> PREFERRED = List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode());
  private static final List<Node> OTHERS =
      List.of(SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode(), SKOS.notation.asNode());

  /** A longer name is none that anybody would type. */
  private static final int MOST_CHARACTERS = 300;

  private Named() {}

  /** The most specific of its classes. */
  static Optional<Node> type(Graph data, Node thing) {
    List<Node> types = Reading.objects(data, thing, RDF.Nodes.type);
    return CLASSES.stream().filter(types::contains).findFirst();
  }

  /**
   * @param type the class or scheme
   */
  static Document document(Graph graph, Node thing, Node type) {
    Document document = Fields.document(Fields.THING, thing.getURI());
    document.add(new StoredField(Fields.TYPE, type.getURI()));
    for (Node property : PREFERRED) {
      for (Triple label : graph.find(thing, property, Node.ANY).toList()) {
        if (addName(document, label.getObject())) {
          document.add(new StoredField(Fields.LABEL, label(label.getObject()).stored()));
        }
      }
    }
    for (Node property : OTHERS) {
      graph.find(thing, property, Node.ANY).forEach(name -> addName(document, name.getObject()));
    }
    return document;
  }

  private static Fields.Label label(Node literal) {
    return new Fields.Label(literal.getLiteralLanguage(), literal.getLiteralLexicalForm());
  }

  private static boolean addName(Document document, Node literal) {
    if (!literal.isLiteral() || literal.getLiteralLexicalForm().length() > MOST_CHARACTERS) {
      return false;
    }
    String name = literal.getLiteralLexicalForm();
    Fields.addWords(document, name);
    for (String field : List.of(Fields.EXACT_NAME, Fields.FOLDED_NAME)) {
      document.add(new StringField(field, Fields.name(field, name), Field.Store.NO));
    }
    return true;
  }
}
