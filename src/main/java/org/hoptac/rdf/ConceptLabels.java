package org.hoptac.rdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** Preferred labels of concepts by language, for generated labels of events. */
final class ConceptLabels {
  private final Map<String, String> labels = new HashMap<>();

  ConceptLabels(Graph schemes) {
    schemes
        .find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
        .forEachRemaining(
            triple ->
                labels.put(
                    triple.getObject().getLiteralLanguage() + " " + triple.getSubject().getURI(),
                    triple.getObject().getLiteralLexicalForm()));
  }

  /** The label, or the key when the concept has none. */
  String label(String folder, String key, String language) {
    return labels.getOrDefault(language + " " + Coop.HOME + folder + "/" + key, key);
  }
}
