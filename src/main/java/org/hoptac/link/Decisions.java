package org.hoptac.link;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.RdfFile;

/**
 * What people have said of candidates: a file of links (VoID) in which an accepted candidate is a
 * link and a rejected one is only described. Either is never proposed again.
 */
public final class Decisions {
  private static final Node DECISION = Coop.term("decision");
  private static final Node STATEMENT = RDF.Statement.asNode();
  private static final Node CLOSE = SKOS.closeMatch.asNode();
  private static final Node EXACTLY = SKOS.exactMatch.asNode();
  private static final Set<Node> DESCRIBING =
      Set.of(
          RDF.Nodes.type,
          RDF.subject.asNode(),
          RDF.predicate.asNode(),
          RDF.object.asNode(),
          DECISION);

  /** What was said of one candidate. */
  public enum Verdict {
    /** A link by {@code skos:closeMatch}. */
    ACCEPT("accepted", CLOSE),
    /** A link by {@code skos:exactMatch}. */
    EXACT("accepted", EXACTLY),
    REJECT("rejected", CLOSE);

    private final String word;
    private final Node property;

    Verdict(String word, Node property) {
      this.word = word;
      this.property = property;
    }

    boolean isLink() {
      return this != REJECT;
    }

    private static Optional<Verdict> of(String word, Node property) {
      for (Verdict verdict : values()) {
        boolean same = verdict == REJECT || verdict.property.equals(property);
        if (verdict.word.equals(word) && same) {
          return Optional.of(verdict);
        }
      }
      return Optional.empty();
    }
  }

  private record Pair(Node subject, Node object) {
    String key() {
      return subject.getURI() + "\n" + object.getURI();
    }
  }

  private final Map<Pair, Verdict> verdicts = new LinkedHashMap<>();

  /** What else a user's file says, which is kept. */
  private final Graph others = GraphFactory.createDefaultGraph();

  private Decisions() {}

  /** None so far. */
  public static Decisions none() {
    return new Decisions();
  }

  /**
   * Reads a file; none so far when there is no such file. Links that stand there without a
   * description are accepted ones, since a person wrote them.
   *
   * @throws LinkException when it cannot be read
   */
  public static Decisions read(Path file) {
    Decisions decisions = new Decisions();
    if (Files.exists(file)) {
      try {
        decisions.read(RdfFile.read(file));
      } catch (RiotException e) {
        throw new LinkException(file + " cannot be read as RDF: " + e.getMessage(), e);
      }
    }
    return decisions;
  }

  private void read(Graph graph) {
    Set<Node> described = new HashSet<>();
    for (Triple triple : graph.find(Node.ANY, DECISION, Node.ANY).toList()) {
      Node statement = triple.getSubject();
      Node subject = object(graph, statement, RDF.subject.asNode());
      Node object = object(graph, statement, RDF.object.asNode());
      Node property = object(graph, statement, RDF.predicate.asNode());
      if (subject != null && object != null && triple.getObject().isLiteral()) {
        Verdict.of(triple.getObject().getLiteralLexicalForm(), property)
            .ifPresent(verdict -> verdicts.put(new Pair(subject, object), verdict));
        described.add(statement);
      }
    }
    for (Verdict verdict : new Verdict[] {Verdict.EXACT, Verdict.ACCEPT}) {
      graph
          .find(Node.ANY, verdict.property, Node.ANY)
          .filterKeep(link -> link.getSubject().isURI() && link.getObject().isURI())
          .forEach(
              link -> verdicts.putIfAbsent(new Pair(link.getSubject(), link.getObject()), verdict));
    }
    graph.find().filterDrop(triple -> isOurs(triple, described)).forEach(others::add);
  }

  private static Node object(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .findFirst()
        .orElse(null);
  }

  /** What is written anew from the decisions, whatever else the file says of them. */
  private boolean isOurs(Triple triple, Set<Node> described) {
    Node property = triple.getPredicate();
    boolean description = described.contains(triple.getSubject()) && DESCRIBING.contains(property);
    boolean link = property.equals(CLOSE) || property.equals(EXACTLY);
    return description
        || (link && verdicts.containsKey(new Pair(triple.getSubject(), triple.getObject())));
  }

  /** Whether somebody has decided on a candidate. */
  public boolean knows(Node subject, Node object) {
    return verdicts.containsKey(new Pair(subject, object));
  }

  /** The other thing of ours that is exactly this one; nothing when there is none. */
  Optional<Node> exactly(Node object, Node besides) {
    return verdicts.entrySet().stream()
        .filter(each -> each.getValue() == Verdict.EXACT)
        .map(Map.Entry::getKey)
        .filter(pair -> pair.object.equals(object) && !pair.subject.equals(besides))
        .map(Pair::subject)
        .findFirst();
  }

  /** Notes a decision; a later one takes the place of an earlier. */
  void put(Node subject, Node object, Verdict verdict) {
    verdicts.put(new Pair(subject, object), verdict);
  }

  /** Links among them. */
  public long links() {
    return verdicts.values().stream().filter(Verdict::isLink).count();
  }

  /** All decisions. */
  public int size() {
    return verdicts.size();
  }

  /** All that the file says from now on, decided last on a day. */
  public Graph graph(String name, LocalDate day) {
    Graph graph = GraphFactory.createDefaultGraph();
    others.find().forEach(graph::add);
    LinksetHead head = LinksetHead.in(graph, name);
    Map<String, Pair> sorted = new TreeMap<>();
    verdicts.keySet().forEach(pair -> sorted.put(pair.key(), pair));
    for (Pair pair : sorted.values()) {
      Verdict verdict = verdicts.get(pair);
      Node statement = head.part(pair.subject, pair.object);
      if (verdict.isLink()) {
        graph.add(pair.subject, verdict.property, pair.object);
        continue;
      }
      graph.add(statement, RDF.Nodes.type, STATEMENT);
      graph.add(statement, RDF.subject.asNode(), pair.subject);
      graph.add(statement, RDF.predicate.asNode(), verdict.property);
      graph.add(statement, RDF.object.asNode(), pair.object);
      graph.add(statement, DECISION, NodeFactory.createLiteralString(verdict.word));
    }
    head.describe(graph, Optional.of(day));
    return graph;
  }
}
