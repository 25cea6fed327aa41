package org.hoptac.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Shapes;
import org.hoptac.rdf.Vocabulary;

/**
 * What is wrong with how the entries of a lexicon are written, told whether or not the lexicon can
 * be read: against its shapes, with terms that nobody knows, or in another normal form. A mistyped
 * term would otherwise be passed over, and what it should have said with it.
 */
final class EntryForm {
  /** The terms of SKOS that are of use in a lexicon. */
  private static final Set<String> SKOS_TERMS =
      Set.of(
          "prefLabel",
          "altLabel",
          "hiddenLabel",
          "notation",
          "example",
          "definition",
          "scopeNote",
          "note",
          "editorialNote",
          "broader",
          "related",
          "inScheme");

  private EntryForm() {}

  /** Sentences, each of which begins with the entry it is about. */
  static List<String> findings(Vocabulary vocabulary) {
    Graph lexicon = vocabulary.lexiconGraph();
    var findings = new ArrayList<String>();
    Shapes.of(vocabulary)
        .check(lexicon)
        .forEach(v -> findings.add("<" + v.focus() + "> " + v.path() + ": " + v.message()));
    var others = new TreeSet<String>();
    lexicon
        .find()
        .forEach(
            triple -> {
              unknown(triple, vocabulary.published(), others);
              otherForm(triple, others);
            });
    findings.addAll(others);
    return findings;
  }

  private static void unknown(Triple triple, Graph ontology, Set<String> findings) {
    boolean isClass = triple.getPredicate().equals(RDF.type.asNode());
    Node term = isClass ? triple.getObject() : triple.getPredicate();
    if (!isKnown(term, ontology)) {
      findings.add(
          "<"
              + triple.getSubject()
              + ">: there is no "
              + (isClass ? "class" : "property")
              + " <"
              + term
              + ">");
    }
  }

  private static boolean isKnown(Node term, Graph ontology) {
    if (!term.isURI()) {
      return true;
    }
    String iri = term.getURI();
    if (iri.startsWith(SKOS.uri)) {
      return SKOS_TERMS.contains(iri.substring(SKOS.uri.length()));
    }
    return !iri.startsWith(Coop.NS) || ontology.contains(term, Node.ANY, Node.ANY);
  }

  private static void otherForm(Triple triple, Set<String> findings) {
    Node value = triple.getObject();
    if (value.isLiteral()
        && !Normalizer.isNormalized(value.getLiteralLexicalForm(), Normalizer.Form.NFC)) {
      findings.add(
          "<"
              + triple.getSubject()
              + "> \""
              + value.getLiteralLexicalForm()
              + "\" is not in Unicode Normalization Form C");
    }
  }
}
