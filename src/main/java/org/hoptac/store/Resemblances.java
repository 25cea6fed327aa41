package org.hoptac.store;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.hoptac.rdf.Iris;
import org.hoptac.store.EventFacts.Line;

/**
 * Says of events told in different statements that they may be one: {@code coop:possiblySameAs}
 * both ways, and a {@code coop:Resemblance} with score and reasons. Nothing is merged. {@link
 * Store} keeps these triples in step with the data: they are derived, so those that come with a
 * load are dropped and computed anew.
 *
 * <p>Two rules, each for one type of event: the same parties, and enough that agrees besides (day,
 * venue, ordinal, words; {@link Resemblance}), with nothing that contradicts; and an event without
 * a name told in the line after one with names (0.4). Events of one statement, and plain
 * statements, are never compared.
 *
 * <p>The work grows with the number of events, not with its square: of events with the same parties
 * only the nearest are compared ({@link Block}). What is added to a graph is compared with the
 * events of its own parties only, and the outcome is that of comparing all.
 */
public final class Resemblances {
  private final String home;

  /**
   * @param base base IRI of the data set
   */
  public Resemblances(URI base) {
    this.home = base + "id/resemblance/";
  }

  /** True for the triples that this class writes. */
  public boolean isDerived(Triple triple) {
    return triple.getPredicate().equals(Terms.POSSIBLY_SAME_AS)
        || (triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(home));
  }

  /** All resemblances in {@code graph}, each triple once, in a fixed order. */
  public List<Triple> among(Graph graph) {
    Map<Parties.Key, List<Node>> blocks = new HashMap<>();
    List<Node> nameless = new ArrayList<>();
    Pairs pairs = new Pairs();
    forEachEvent(
        graph,
        event -> {
          Parties parties = Parties.read(graph, event);
          parties
              .keys()
              .forEach(key -> blocks.computeIfAbsent(key, any -> new ArrayList<>(1)).add(event));
          if (parties.nameless()) {
            nameless.add(event);
          }
        });
    for (List<Node> block : blocks.values()) {
      if (block.size() > 1) {
        block(graph, block).forEachPair(pairs::compare);
      }
    }
    compareWithLinesBefore(graph, nameless, pairs);
    return pairs.triples();
  }

  /**
   * What is to be added and removed, so that the resemblances are those of {@link #among} again.
   *
   * @param fresh triples that {@code existing} does not hold
   * @param events those told in what is added, known or new
   */
  Change change(Graph existing, Set<Triple> fresh, Set<Node> events) {
    Graph additions = GraphMemFactory.createDefaultGraphSameTerm();
    fresh.forEach(additions::add);
    Graph together = new Union(existing, additions);
    // Who was or is beside one of the events may have other neighbours now.
    Set<Node> affected = new LinkedHashSet<>(events);
    new Blocks(existing).of(events).forEach(block -> affected.addAll(block.neighbours(events)));
    Blocks blocks = new Blocks(together);
    blocks.of(events).forEach(block -> affected.addAll(block.neighbours(events)));
    Set<Triple> right = new LinkedHashSet<>(touching(together, blocks, affected));
    Set<Triple> known = known(existing, affected);
    Set<Triple> added = new LinkedHashSet<>(fresh);
    right.stream().filter(triple -> !known.contains(triple)).forEach(added::add);
    Set<Triple> removed = new HashSet<>(known);
    removed.removeAll(right);
    return new Change(added, removed);
  }

  /** Those in which at least one of {@code events} takes part. */
  private List<Triple> touching(Graph graph, Blocks blocks, Set<Node> events) {
    Pairs pairs = new Pairs();
    for (Block block : blocks.of(events)) {
      block.forEachPair(
          (one, other) -> {
            if (events.contains(one.event()) || events.contains(other.event())) {
              pairs.compare(one, other);
            }
          });
    }
    for (Node event : events) {
      EventFacts facts = EventFacts.read(graph, event);
      Set<Node> beside = new HashSet<>();
      for (Line line : facts.lines()) {
        beside.addAll(eventsAt(graph, line.next()));
        beside.addAll(eventsAt(graph, line.previous()));
      }
      beside.forEach(other -> pairs.compareLines(facts, EventFacts.read(graph, other)));
    }
    return pairs.triples();
  }

  /** The triples of {@link #touching} that {@code graph} holds now, right or outdated. */
  private static Set<Triple> known(Graph graph, Collection<Node> events) {
    Set<Triple> known = new HashSet<>();
    for (Node event : events) {
      graph.find(event, Terms.POSSIBLY_SAME_AS, Node.ANY).forEach(known::add);
      graph.find(Node.ANY, Terms.POSSIBLY_SAME_AS, event).forEach(known::add);
      for (Node resemblance : EventFacts.subjects(graph, Terms.BETWEEN, event)) {
        graph.find(resemblance, Node.ANY, Node.ANY).forEach(known::add);
      }
    }
    return known;
  }

  /** The blocks of a graph, each read when it is first needed. */
  private static final class Blocks {
    private final Graph graph;
    private final Map<Parties.Key, Block> read = new HashMap<>();

    Blocks(Graph graph) {
      this.graph = graph;
    }

    /** Those in which any of the events stands. */
    Set<Block> of(Set<Node> events) {
      Set<Block> blocks = new LinkedHashSet<>();
      for (Node event : events) {
        for (Parties.Key key : Parties.read(graph, event).keys()) {
          blocks.add(read.computeIfAbsent(key, this::read));
        }
      }
      return blocks;
    }

    private Block read(Parties.Key key) {
      List<Node> members = new ArrayList<>(shortest(graph, key.participants()));
      members.removeIf(event -> !mayHave(key, event) || !has(key, event));
      return block(graph, members);
    }

    /** A quick look: most events that some party takes part in are not of this type. */
    private boolean mayHave(Parties.Key key, Node event) {
      return key.types().stream().allMatch(type -> graph.contains(event, Terms.EVENT_TYPE, type));
    }

    private boolean has(Parties.Key key, Node event) {
      return Parties.read(graph, event).keys().contains(key);
    }
  }

  private static Block block(Graph graph, List<Node> events) {
    return new Block(events.stream().map(event -> EventFacts.read(graph, event)).toList());
  }

  private static void forEachEvent(Graph graph, Consumer<Node> work) {
    Set<Node> seen = new HashSet<>();
    ExtendedIterator<Triple> typed = graph.find(Node.ANY, Terms.EVENT_TYPE, Node.ANY);
    try {
      while (typed.hasNext()) {
        Node event = typed.next().getSubject();
        if (seen.add(event)) {
          work.accept(event);
        }
      }
    } finally {
      typed.close();
    }
  }

  private static void compareWithLinesBefore(Graph graph, List<Node> nameless, Pairs pairs) {
    Map<Line, List<Node>> statements = nameless.isEmpty() ? Map.of() : statementsByLine(graph);
    for (Node event : nameless) {
      EventFacts again = EventFacts.read(graph, event);
      for (Line line : again.lines()) {
        for (Node statement : statements.getOrDefault(line.previous(), List.of())) {
          eventsOf(graph, statement)
              .forEach(told -> pairs.compareLines(again, EventFacts.read(graph, told)));
        }
      }
    }
  }

  private static Map<Line, List<Node>> statementsByLine(Graph graph) {
    Map<Line, List<Node>> statements = new HashMap<>();
    graph
        .find(Node.ANY, Terms.POSITION, Node.ANY)
        .mapWith(Triple::getSubject)
        .forEach(
            statement ->
                EventFacts.lines(graph, statement)
                    .forEach(
                        line ->
                            statements
                                .computeIfAbsent(line, key -> new ArrayList<>())
                                .add(statement)));
    return statements;
  }

  private static Set<Node> eventsAt(Graph graph, Line line) {
    Node position =
        NodeFactory.createLiteralDT(Long.toString(line.position()), XSDDatatype.XSDinteger);
    Triple atPosition = Triple.create(Node.ANY, Terms.POSITION, position);
    Triple inDocument = Triple.create(Node.ANY, Terms.IS_PART_OF, line.document());
    Set<Node> events = new HashSet<>();
    for (Node statement : shortest(graph, List.of(atPosition, inDocument))) {
      if (graph.contains(statement, Terms.POSITION, position)
          && graph.contains(statement, Terms.IS_PART_OF, line.document())) {
        events.addAll(eventsOf(graph, statement));
      }
    }
    return events;
  }

  private static Set<Node> eventsOf(Graph graph, Node statement) {
    Set<Node> events = new HashSet<>();
    for (Node claim : EventFacts.subjects(graph, Terms.WAS_DERIVED_FROM, statement)) {
      events.addAll(EventFacts.objects(graph, claim, Terms.ABOUT));
    }
    return events;
  }

  /**
   * The subjects of that pattern which has the fewest. All are walked in step and the shortest ends
   * the walk: in Vietnamese news one side is nearly always Việt Nam, which is in most events.
   */
  private static Set<Node> shortest(Graph graph, List<Triple> patterns) {
    List<ExtendedIterator<Triple>> walks = new ArrayList<>();
    List<Set<Node>> found = new ArrayList<>();
    for (Triple pattern : patterns) {
      walks.add(graph.find(pattern));
      found.add(new HashSet<>());
    }
    try {
      while (true) {
        for (int at = 0; at < walks.size(); at++) {
          if (!walks.get(at).hasNext()) {
            return found.get(at);
          }
          found.get(at).add(walks.get(at).next().getSubject());
        }
      }
    } finally {
      walks.forEach(ExtendedIterator::close);
    }
  }

  /** Collects what resembles; a pair seen twice counts once. */
  private final class Pairs {
    private final Map<String, List<Triple>> byIri = new TreeMap<>();

    void compare(EventFacts one, EventFacts other) {
      Resemblance.between(one, other)
          .ifPresent(resemblance -> put(one.event(), other.event(), resemblance));
    }

    void compareLines(EventFacts one, EventFacts other) {
      Resemblance.ofLines(one, other)
          .ifPresent(resemblance -> put(one.event(), other.event(), resemblance));
    }

    private void put(Node one, Node other, Resemblance resemblance) {
      boolean inOrder = one.getURI().compareTo(other.getURI()) < 0;
      Node first = inOrder ? one : other;
      Node second = inOrder ? other : one;
      String iri = home + Iris.hash(first.getURI() + "\n" + second.getURI());
      byIri.put(iri, describe(NodeFactory.createURI(iri), first, second, resemblance));
    }

    List<Triple> triples() {
      return byIri.values().stream().flatMap(List::stream).toList();
    }
  }

  private static List<Triple> describe(
      Node node, Node first, Node second, Resemblance resemblance) {
    return List.of(
        Triple.create(first, Terms.POSSIBLY_SAME_AS, second),
        Triple.create(second, Terms.POSSIBLY_SAME_AS, first),
        Triple.create(node, RDF.Nodes.type, Terms.RESEMBLANCE),
        Triple.create(node, Terms.BETWEEN, first),
        Triple.create(node, Terms.BETWEEN, second),
        Triple.create(node, Terms.SCORE, score(resemblance.score())),
        Triple.create(
            node, Terms.REASON, NodeFactory.createLiteralLang(resemblance.english(), "en")),
        Triple.create(
            node, Terms.REASON, NodeFactory.createLiteralLang(resemblance.vietnamese(), "vi")));
  }

  private static Node score(int hundredths) {
    String canonical = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    return NodeFactory.createLiteralDT(canonical, XSDDatatype.XSDdecimal);
  }
}
