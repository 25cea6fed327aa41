package org.hoptac.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Spelling;

/** Collects the things that have a type of {@link EntityType} and a name. */
final class ThingReader {
  /** Most things collected: what bounds the memory of an index. */
  static final int MAX_THINGS = 200_000;

  private static final int MAX_NAMES = 200;
  private static final int MAX_NAME_LENGTH = 300;

  private static final Map<Node, Name.Rank> NAMES = names();

  private final Iris iris;
  private final Map<Node, Set<EntityType>> types = new LinkedHashMap<>();

  private ThingReader(Iris iris) {
    this.iris = iris;
  }

  private static Map<Node, Name.Rank> names() {
    Map<Node, Name.Rank> names = new LinkedHashMap<>();
    names.put(SKOS.prefLabel.asNode(), Name.Rank.PREFERRED);
    names.put(RDFS.label.asNode(), Name.Rank.PREFERRED);
    names.put(SKOS.altLabel.asNode(), Name.Rank.ALTERNATIVE);
    names.put(Coop.term("contextLabel"), Name.Rank.CONTEXT);
    names.put(Coop.term("headedLabel"), Name.Rank.CONTEXT);
    names.put(SKOS.hiddenLabel.asNode(), Name.Rank.HIDDEN);
    names.put(SKOS.notation.asNode(), Name.Rank.NOTATION);
    return names;
  }

  /**
   * What is known whatever the data holds: the concepts, and the lexicon's things under the base
   * that the data has.
   */
  static Graph background(Graph concepts, Graph lexicon, Iris iris) {
    Graph background = GraphFactory.createDefaultGraph();
    concepts.stream().filter(triple -> isConcept(triple.getSubject())).forEach(background::add);
    lexicon.stream()
        .filter(triple -> isThing(triple.getSubject()))
        .map(
            triple ->
                Triple.create(
                    iris.here(triple.getSubject()),
                    triple.getPredicate(),
                    iris.here(triple.getObject())))
        .forEach(background::add);
    return background;
  }

  private static boolean isThing(Node node) {
    return node.isURI() && node.getURI().startsWith(Coop.HOME + "id/");
  }

  private static boolean isConcept(Node node) {
    return node.isURI() && node.getURI().startsWith(Coop.HOME) && !isThing(node);
  }

  static List<Thing> read(Graph data, Graph background, Iris iris) {
    ThingReader reader = new ThingReader(iris);
    reader.collect(background);
    reader.collect(data);
    return reader.types.keySet().stream()
        .map(node -> reader.thing(node, data, background))
        .filter(thing -> !thing.names().isEmpty())
        .sorted(Comparator.comparing(Thing::id))
        .toList();
  }

  /** The names that a body of any state may have, with and without marks. */
  static Set<String> bodies(Graph lexicon) {
    Set<String> names = new HashSet<>();
    lexicon.stream(Node.ANY, RDF.Nodes.type, Coop.term("BodyPattern"))
        .map(Triple::getSubject)
        .forEach(
            pattern ->
                NAMES
                    .keySet()
                    .forEach(
                        property ->
                            lexicon.stream(pattern, property, Node.ANY)
                                .map(Triple::getObject)
                                .filter(Node::isLiteral)
                                .map(Node::getLiteralLexicalForm)
                                .flatMap(l -> Stream.of(Spelling.exact(l), Spelling.folded(l)))
                                .forEach(names::add)));
    return names;
  }

  private void collect(Graph graph) {
    for (EntityType type : EntityType.values()) {
      Node predicate = type.isScheme() ? SKOS.inScheme.asNode() : RDF.Nodes.type;
      var found = graph.find(Node.ANY, predicate, type.node());
      try {
        while (found.hasNext()) {
          add(found.next().getSubject(), type);
        }
      } finally {
        found.close();
      }
    }
  }

  private void add(Node node, EntityType type) {
    if (node.isURI() && (types.size() < MAX_THINGS || types.containsKey(node))) {
      types.computeIfAbsent(node, any -> EnumSet.noneOf(EntityType.class)).add(type);
    }
  }

  private Thing thing(Node node, Graph data, Graph background) {
    Set<Name> names = new LinkedHashSet<>();
    addNames(node, background, names);
    addNames(node, data, names);
    List<Name> best = new ArrayList<>(names);
    best.sort(
        Comparator.comparing(Name::rank).thenComparing(Name::language).thenComparing(Name::text));
    boolean known =
        data.contains(node, RDF.Nodes.type, Node.ANY) || data.contains(Node.ANY, Node.ANY, node);
    return new Thing(
        node,
        id(node, iris),
        mostSpecific(types.get(node)),
        List.copyOf(best.subList(0, Math.min(MAX_NAMES, best.size()))),
        known);
  }

  private static void addNames(Node node, Graph graph, Set<Name> names) {
    NAMES.forEach(
        (property, rank) ->
            graph.stream(node, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .filter(label -> label.getLiteralLexicalForm().length() <= MAX_NAME_LENGTH)
                .filter(label -> !label.getLiteralLexicalForm().isBlank())
                .map(l -> new Name(l.getLiteralLexicalForm(), l.getLiteralLanguage(), rank))
                .forEach(names::add));
  }

  private static Set<EntityType> mostSpecific(Set<EntityType> types) {
    Set<EntityType> specific = EnumSet.copyOf(types);
    for (EntityType type : types) {
      Set<EntityType> above = EnumSet.copyOf(type.withBroader());
      above.remove(type);
      specific.removeAll(above);
    }
    return specific;
  }

  /** The IRI, without the base where it stands below it. */
  static String id(Node node, Iris iris) {
    String iri = node.getURI();
    return iri.startsWith(iris.base()) ? iri.substring(iris.base().length()) : iri;
  }
}
