package org.hoptac.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Spelling;

/**
 * States and organisations of states as others write them: by an IRI that the reference links to,
 * by code, name, or adjective. Each has a key, which is the end of its IRI: {@code actor/VN}.
 */
final class Sides {
  private static final Set<Node> IDENTITIES =
      Set.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode());
  private static final Set<Node> NAMES = Set.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());
  private static final String STATE = "actor/";
  private static final int SHORT = 4;

  private final Map<String, String> byIri = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Set<String> states = new HashSet<>();
  private final Map<String, Map<String, Set<String>>> labels = new HashMap<>();
  private final WordList<String> mentions = new WordList<>();

  private Sides() {}

  /**
   * @param graphs data and lexicon; where they speak of one thing, each adds what it knows
   */
  static Sides of(Graph... graphs) {
    Sides sides = new Sides();
    for (Graph graph : graphs) {
      sides.addAll(graph, Coop.term("State"), true);
      sides.addAll(graph, Coop.term("InternationalOrganisation"), false);
    }
    for (WordList.Line line : WordList.lines("adjectives.txt")) {
      line.words().forEach(word -> sides.mentions.put(word, STATE + line.key()));
    }
    return sides;
  }

  private void addAll(Graph graph, Node type, boolean isState) {
    graph.stream(Node.ANY, RDF.Nodes.type, type)
        .map(Triple::getSubject)
        .filter(Node::isURI)
        .forEach(node -> add(graph, node, isState));
  }

  private void add(Graph graph, Node node, boolean isState) {
    String key = key(node);
    if (isState) {
      states.add(key);
    }
    byIri.put(node.getURI(), key);
    graph.stream(node, Node.ANY, Node.ANY)
        .forEach(
            triple -> {
              Node object = triple.getObject();
              if (object.isURI() && IDENTITIES.contains(triple.getPredicate())) {
                byIri.put(object.getURI(), key);
              } else if (object.isLiteral() && NAMES.contains(triple.getPredicate())) {
                name(object.getLiteralLexicalForm(), key);
                labels
                    .computeIfAbsent(key, any -> new HashMap<>())
                    .computeIfAbsent(object.getLiteralLanguage(), any -> new TreeSet<>())
                    .add(object.getLiteralLexicalForm());
              } else if (object.isLiteral()
                  && triple.getPredicate().equals(SKOS.notation.asNode())) {
                byIri.put(object.getLiteralLexicalForm().toUpperCase(Locale.ROOT), key);
              }
            });
  }

  private void name(String text, String key) {
    String folded = Spelling.folded(text);
    spelling(Spelling.exact(text), key);
    // Short words without marks are ordinary words of some language.
    if (folded.length() > SHORT) {
      spelling(folded, key);
      mentions.put(folded, key);
    }
    if (folded.length() > SHORT || Spelling.isMarked(text)) {
      mentions.put(text, key);
    }
  }

  private void spelling(String spelling, String key) {
    String before = byName.putIfAbsent(spelling, key);
    if (before != null && !before.equals(key)) {
      ambiguous.add(spelling);
    }
  }

  /** The end of an IRI behind {@code id/}, by which a thing is known whatever the base. */
  static String key(Node node) {
    String iri = node.getURI();
    int at = iri.indexOf("/id/");
    return at < 0 ? iri : iri.substring(at + 4);
  }

  /** The names of a side in a language. */
  Set<String> names(String key, String language) {
    return labels.getOrDefault(key, Map.of()).getOrDefault(language, Set.of());
  }

  boolean isState(String key) {
    return states.contains(key);
  }

  /** The side with this IRI, whoever made it. */
  Optional<String> ofIri(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /** The side with this name or code. */
  Optional<String> ofName(String text) {
    String exact = Spelling.exact(text);
    if (ambiguous.contains(exact)) {
      return Optional.empty();
    }
    return Optional.ofNullable(byName.get(exact)).or(() -> ofIri(text.strip()));
  }

  /** The sides that a description names. */
  Set<String> mentioned(String text) {
    return mentions.all(text);
  }
}
