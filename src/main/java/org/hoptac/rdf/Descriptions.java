package org.hoptac.rdf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** What is published of the things of the lexicon, and of their links into other data sets. */
final class Descriptions {
  private static final Set<String> PUBLISHED =
      Set.of(
          RDF.type.getURI(),
          SKOS.prefLabel.getURI(),
          SKOS.altLabel.getURI(),
          SKOS.notation.getURI(),
          Coop.NS + "actsFor");

  private final Iris iris;
  private final Graph lexicon;
  private final Map<Node, List<Triple>> links;
  private final Map<String, List<Triple>> byKey = new ConcurrentHashMap<>();

  Descriptions(Vocabulary vocabulary, Iris iris) {
    this.iris = iris;
    this.lexicon = vocabulary.lexiconGraph();
    this.links = links(vocabulary, iris);
  }

  /**
   * What is published of a thing of the lexicon, by its IRI below the base; empty for any other.
   */
  List<Triple> of(Node thing) {
    Node entry = iris.home(thing);
    if (!lexicon.contains(entry, Node.ANY, Node.ANY)) {
      return List.of();
    }
    return Stream.concat(entry(entry).stream(), links(thing).stream()).toList();
  }

  /** The same for a key of the lexicon, without its links; empty where the lexicon has none. */
  Optional<List<Triple>> ofKey(String key) {
    List<Triple> known = byKey.get(key);
    if (known == null) {
      Node entry = NodeFactory.createURI(Coop.HOME + "id/" + key);
      if (!lexicon.contains(entry, Node.ANY, Node.ANY)) {
        return Optional.empty();
      }
      known = entry(entry);
      byKey.put(key, known);
    }
    return Optional.of(known);
  }

  /** What is published of a lexicon entry; the same in every reading, so it is made once. */
  private List<Triple> entry(Node entry) {
    return lexicon
        .find(entry, Node.ANY, Node.ANY)
        .filterKeep(triple -> PUBLISHED.contains(triple.getPredicate().getURI()))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Triple::toString))
        .map(
            triple ->
                Triple.create(
                    iris.here(triple.getSubject()),
                    triple.getPredicate(),
                    iris.here(triple.getObject())))
        .toList();
  }

  /** Links of a thing into other data sets. */
  List<Triple> links(Node thing) {
    return links.getOrDefault(thing, List.of());
  }

  /** By the thing; those of bodies without an entry too. */
  private static Map<Node, List<Triple>> links(Vocabulary vocabulary, Iris iris) {
    return vocabulary.linksets().stream()
        .flatMap(set -> set.links().stream())
        .map(Linkset.Link::triple)
        .map(t -> Triple.create(iris.here(t.getSubject()), t.getPredicate(), t.getObject()))
        .sorted(Comparator.comparing(Triple::toString))
        .collect(Collectors.groupingBy(Triple::getSubject));
  }
}
