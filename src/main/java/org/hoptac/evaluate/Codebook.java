package org.hoptac.evaluate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Vocabulary;

/**
 * The keys a coder may use, and how they are grouped, as the concept schemes say.
 *
 * @param types type to its group
 * @param statuses status to its group
 * @param roles keys of roles
 * @param topics keys of topics
 * @param stateNames folded Vietnamese names of states, longest first
 */
record Codebook(
    Map<String, String> types,
    Map<String, String> statuses,
    Set<String> roles,
    Set<String> topics,
    List<String> stateNames) {

  static Codebook of(Vocabulary vocabulary) {
    Graph schemes = vocabulary.published();
    return new Codebook(
        grouped(schemes, "types"),
        grouped(schemes, "statuses"),
        keys(schemes, "roles"),
        keys(schemes, "topics"),
        stateNames(vocabulary.lexiconGraph()));
  }

  String typeGroup(String type) {
    return types.getOrDefault(type, type);
  }

  String statusGroup(String status) {
    return statuses.getOrDefault(status, status);
  }

  /** A folded name of a body without the country it ends with: the codebook's key. */
  String withoutCountry(String name) {
    return stateNames.stream()
        .filter(state -> name.endsWith(" " + state))
        .findFirst()
        .map(state -> BodyKey.withoutState(name, state))
        .orElse(name);
  }

  /** The concepts of a scheme that have a group; the groups themselves are no keys. */
  private static Map<String, String> grouped(Graph schemes, String scheme) {
    var groups = new TreeMap<String, String>();
    for (String key : keys(schemes, scheme)) {
      Node concept = Coop.concept(scheme.equals("types") ? "type" : "status", key);
      schemes
          .find(concept, SKOS.broader.asNode(), Node.ANY)
          .forEach(triple -> groups.put(key, key(triple.getObject())));
    }
    return groups;
  }

  private static Set<String> keys(Graph schemes, String scheme) {
    return schemes.stream(
            Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(Coop.HOME + "scheme/" + scheme))
        .map(Triple::getSubject)
        .map(Codebook::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> stateNames(Graph lexicon) {
    var names = new HashSet<String>();
    lexicon.stream(Node.ANY, RDF.Nodes.type, Coop.term("State"))
        .map(Triple::getSubject)
        .flatMap(
            state ->
                List.of(SKOS.prefLabel, SKOS.altLabel).stream()
                    .flatMap(label -> lexicon.stream(state, label.asNode(), Node.ANY)))
        .map(Triple::getObject)
        .filter(label -> label.getLiteralLanguage().equals("vi"))
        .forEach(label -> names.add(Fold.of(label.getLiteralLexicalForm())));
    return names.stream()
        .sorted(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The last part of a concept's IRI. */
  static String key(Node concept) {
    return concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
  }
}
