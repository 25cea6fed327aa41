package org.hoptac.store;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
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
 * <p>Two rules, each for one type of event: the same two or more states and organisations, with
 * venue, ordinal and dates that do not contradict and at least one of them or a topic that agrees
 * (0.6, more for venue, ordinal and date, at most 0.95); and an event without a name told in the
 * line after one with names (0.4). Events of one statement, and plain statements, are never
 * compared.
 *
 * <p>Only events of one type and one set of sides, or of neighbouring lines, are compared. Events
 * of one such block are all compared with each other: a million undated meetings of the same two
 * states would be too many.
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
    Map<List<Object>, List<Node>> blocks = new HashMap<>();
    List<EventFacts> nameless = new ArrayList<>();
    Pairs pairs = new Pairs();
    forEachEvent(
        graph,
        event -> {
          EventFacts facts = EventFacts.read(graph, event);
          if (facts.sides().size() > 1) {
            blocks.computeIfAbsent(block(facts), key -> new ArrayList<>()).add(event);
          } else if (facts.nameless()) {
            nameless.add(facts);
          }
        });
    for (List<Node> block : blocks.values()) {
      if (block.size() > 1) {
        pairs.compareAll(block.stream().map(event -> EventFacts.read(graph, event)).toList());
      }
    }
    compareWithLinesBefore(graph, nameless, pairs);
    return pairs.triples();
  }

  /**
   * Those of {@link #among} in which at least one of {@code events} takes part, without reading the
   * rest of the graph.
   */
  List<Triple> touching(Graph graph, Collection<Node> events) {
    Pairs pairs = new Pairs();
    for (Node event : events) {
      EventFacts facts = EventFacts.read(graph, event);
      Set<Node> candidates = new HashSet<>(withSameSides(graph, facts));
      for (Line line : facts.lines()) {
        candidates.addAll(eventsAt(graph, line.next()));
        candidates.addAll(eventsAt(graph, line.previous()));
      }
      candidates.forEach(candidate -> pairs.compare(facts, EventFacts.read(graph, candidate)));
    }
    return pairs.triples();
  }

  /** The triples of {@link #touching} that {@code graph} holds now, right or outdated. */
  Set<Triple> known(Graph graph, Collection<Node> events) {
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

  private static List<Object> block(EventFacts facts) {
    return List.of(facts.types(), facts.sides());
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

  private static void compareWithLinesBefore(Graph graph, List<EventFacts> nameless, Pairs pairs) {
    Map<Line, List<Node>> statements = nameless.isEmpty() ? Map.of() : statementsByLine(graph);
    for (EventFacts again : nameless) {
      for (Line line : again.lines()) {
        for (Node statement : statements.getOrDefault(line.previous(), List.of())) {
          eventsOf(graph, statement)
              .forEach(told -> pairs.compare(again, EventFacts.read(graph, told)));
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

  /** Events of the same type in which the same sides take part, perhaps with others. */
  private static Set<Node> withSameSides(Graph graph, EventFacts facts) {
    if (facts.sides().size() < 2) {
      return Set.of();
    }
    List<Triple> patterns = new ArrayList<>();
    for (String side : facts.sides()) {
      patterns.add(Triple.create(Node.ANY, Terms.HAS_PARTICIPANT, NodeFactory.createURI(side)));
    }
    Set<Node> events = new HashSet<>(shortest(graph, patterns));
    events.removeIf(
        event ->
            facts.types().stream().noneMatch(type -> graph.contains(event, Terms.EVENT_TYPE, type))
                || !patterns.stream()
                    .allMatch(
                        pattern ->
                            graph.contains(event, pattern.getPredicate(), pattern.getObject())));
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

    void compareAll(List<EventFacts> block) {
      for (int one = 0; one < block.size(); one++) {
        for (int other = one + 1; other < block.size(); other++) {
          compare(block.get(one), block.get(other));
        }
      }
    }

    void compare(EventFacts one, EventFacts other) {
      Resemblance.between(one, other)
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
