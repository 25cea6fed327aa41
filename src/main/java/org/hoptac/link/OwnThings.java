package org.hoptac.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Linkset;
import org.hoptac.rdf.Spelling;

/** Reads what of a graph may be linked: named things, with what tells them from namesakes. */
final class OwnThings {
  /** Most things compared in one run: what bounds its memory. */
  static final int MAX_THINGS = 200_000;

  private static final int MAX_NAMES = 50;
  private static final String ORG = "http://www.w3.org/ns/org#";
  private static final Node ORGANISATION = NodeFactory.createURI(ORG + "Organization");
  private static final Node PERSON = NodeFactory.createURI("http://xmlns.com/foaf/0.1/Person");
  private static final Node HOLDS = NodeFactory.createURI(ORG + "holds");

  /** What leads to whom a thing acts for or where it lies. */
  private static final List<Node> BELONGING =
      List.of(Coop.term("actsFor"), Coop.term("inState"), Coop.term("seatOf"));

  private static final Node TOPICS = NodeFactory.createURI(Coop.HOME + "scheme/topics");

  private static final Map<Node, Name.Rank> NAMES =
      Map.of(
          SKOS.prefLabel.asNode(), Name.Rank.PREFERRED,
          SKOS.altLabel.asNode(), Name.Rank.ALTERNATIVE,
          SKOS.notation.asNode(), Name.Rank.CODE);

  private final Graph data;
  private final Sides sides;
  private final Set<String> generic;
  private final Map<Node, Set<Kind>> kinds = new LinkedHashMap<>();

  private OwnThings(Graph data, Sides sides, Set<String> generic) {
    this.data = data;
    this.sides = sides;
    this.generic = generic;
  }

  /**
   * The things of a graph in the order of their IRIs.
   *
   * @param lexicon tells the names that a body of any state may have
   * @param linked whether things that have an outside link are compared too
   */
  static List<Own> read(Graph data, Graph lexicon, Sides sides, boolean linked) {
    OwnThings things = new OwnThings(data, sides, genericNames(lexicon));
    things.collect();
    return things.kinds.keySet().stream()
        .filter(node -> linked || !things.isLinked(node))
        .map(things::thing)
        .filter(thing -> !thing.names().isEmpty())
        .sorted(Comparator.comparing(thing -> thing.node().getURI()))
        .toList();
  }

  private static Set<String> genericNames(Graph lexicon) {
    Set<String> names = new HashSet<>();
    lexicon.stream(Node.ANY, RDF.Nodes.type, Coop.term("BodyPattern"))
        .forEach(
            pattern ->
                NAMES
                    .keySet()
                    .forEach(
                        property ->
                            lexicon.stream(pattern.getSubject(), property, Node.ANY)
                                .map(Triple::getObject)
                                .filter(Node::isLiteral)
                                .map(label -> Spelling.folded(label.getLiteralLexicalForm()))
                                .forEach(names::add)));
    return names;
  }

  private void collect() {
    Map<Node, String> classes = new LinkedHashMap<>();
    for (String name :
        List.of("State", "InternationalOrganisation", "Outlet", "Programme", "Region", "Place")) {
      classes.put(Coop.term(name), name);
    }
    classes.put(ORGANISATION, "Organization");
    classes.put(PERSON, "Person");
    classes.forEach(
        (type, name) -> {
          for (Triple triple : data.find(Node.ANY, RDF.Nodes.type, type).toList()) {
            add(triple.getSubject(), KindWords.own(name));
          }
        });
    for (Triple triple : data.find(Node.ANY, SKOS.inScheme.asNode(), TOPICS).toList()) {
      add(triple.getSubject(), EnumSet.of(Kind.TOPIC));
    }
  }

  private void add(Node node, Set<Kind> more) {
    if (node.isURI() && (kinds.size() < MAX_THINGS || kinds.containsKey(node))) {
      kinds.computeIfAbsent(node, any -> EnumSet.noneOf(Kind.class)).addAll(more);
    }
  }

  private boolean isLinked(Node node) {
    return Linkset.PREDICATES.stream()
        .anyMatch(
            property ->
                data.stream(node, property, Node.ANY).anyMatch(link -> isOutside(link, node)));
  }

  /** Whether a link leads to another host than that of its subject. */
  private static boolean isOutside(Triple link, Node node) {
    return link.getObject().isURI() && !host(link.getObject().getURI()).equals(host(node.getURI()));
  }

  private static String host(String iri) {
    String[] parts = iri.split("/", 4);
    return parts.length > 2 ? parts[2] : iri;
  }

  private Own thing(Node node) {
    Set<String> states = new TreeSet<>();
    Map<String, Set<String>> principals = new TreeMap<>();
    principals(node, states, principals);
    Set<Kind> is = kinds.get(node);
    if (is.contains(Kind.STATE)) {
      states.add(Sides.key(node));
    }
    List<Name> names = names(node, is, states);
    boolean isGeneric = names.stream().anyMatch(name -> generic.contains(name.folded()));
    return new Own(node, is, names, states, principals, posts(node), isGeneric);
  }

  /** Whoever a thing acts for, directly or through others, and the state in which a place lies. */
  private void principals(Node node, Set<String> states, Map<String, Set<String>> principals) {
    Deque<Node> open = new ArrayDeque<>(List.of(node));
    Set<Node> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      Node next = open.poll();
      for (Node property : BELONGING) {
        for (Triple triple : data.find(next, property, Node.ANY).toList()) {
          Node principal = triple.getObject();
          if (principal.isURI() && seen.add(principal)) {
            open.add(principal);
            principal(principal, states, principals);
          }
        }
      }
    }
  }

  private void principal(Node principal, Set<String> states, Map<String, Set<String>> principals) {
    String key = Sides.key(principal);
    if (sides.isState(key)) {
      states.add(key);
    } else {
      principals.put(key, texts(principal));
    }
  }

  private Set<String> texts(Node node) {
    Set<String> texts = new TreeSet<>();
    for (Node property : List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())) {
      data.stream(node, property, Node.ANY)
          .map(Triple::getObject)
          .filter(Node::isLiteral)
          .forEach(label -> texts.add(label.getLiteralLexicalForm()));
    }
    return texts;
  }

  private Set<String> posts(Node node) {
    Set<String> posts = new TreeSet<>();
    data.stream(node, HOLDS, Node.ANY).forEach(triple -> posts.addAll(texts(triple.getObject())));
    return posts;
  }

  private List<Name> names(Node node, Set<Kind> is, Set<String> states) {
    Set<Name> names = new LinkedHashSet<>();
    NAMES.forEach(
        (property, rank) ->
            data.stream(node, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .filter(label -> label.getLiteralLexicalForm().length() <= Name.MAX_LENGTH)
                .map(l -> Name.of(l.getLiteralLexicalForm(), l.getLiteralLanguage(), rank))
                .filter(name -> !name.exact().isEmpty())
                .forEach(names::add));
    if (is.contains(Kind.ORGANISATION) && !is.contains(Kind.PERSON)) {
      names.addAll(qualified(List.copyOf(names), states));
    }
    List<Name> sorted = new ArrayList<>(names);
    sorted.sort(
        Comparator.comparing(Name::rank).thenComparing(Name::language).thenComparing(Name::text));
    return List.copyOf(sorted.subList(0, Math.min(MAX_NAMES, sorted.size())));
  }

  /** A body's names with that of its state, as those write it who know bodies of many states. */
  private List<Name> qualified(List<Name> names, Set<String> states) {
    List<Name> more = new ArrayList<>();
    for (Name name : names) {
      if (name.rank() == Name.Rank.PREFERRED) {
        for (String state : states) {
          for (String stateName : sides.names(state, name.language())) {
            more.add(qualified(name, " " + stateName));
            if (name.language().equals("en")) {
              more.add(qualified(name, " of " + stateName));
            }
          }
        }
      }
    }
    return more;
  }

  private static Name qualified(Name name, String state) {
    return Name.of(name.text() + state, name.language(), Name.Rank.QUALIFIED);
  }
}
