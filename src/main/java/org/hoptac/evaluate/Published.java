package org.hoptac.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;

/**
 * What the graph of one statement says, before its actors and places have the coder's names. Each
 * claim counts as an event told, also where two claims are about one event.
 */
final class Published {
  private static final Node FOAF_PERSON = NodeFactory.createURI("http://xmlns.com/foaf/0.1/Person");
  private static final Node ORG_ORGANIZATION =
      NodeFactory.createURI("http://www.w3.org/ns/org#Organization");
  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  private static final Node ANCHOR_OF = NodeFactory.createURI(NIF + "anchorOf");

  private final Graph graph;
  private final Codebook codebook;

  Published(Graph graph, Codebook codebook) {
    this.graph = graph;
    this.codebook = codebook;
  }

  /**
   * An event as published.
   *
   * @param rule of the claim
   * @param words folded tokens that name it
   * @param parts who in which role, without unnamed groups, which are not coded
   * @param venues each with all its folded names, the preferred one first
   */
  record Told(
      String type,
      String status,
      String rule,
      Set<String> words,
      List<Taken> parts,
      Set<String> topics,
      List<Set<String>> venues,
      Optional<String> date) {}

  /**
   * A part in an event as published.
   *
   * @param rule that gave it; none for the programme an event stands under
   */
  record Taken(String role, Agent agent, Optional<String> rule) {}

  /**
   * An agent as published.
   *
   * @param key as counted when no name of the coder's fits
   * @param notation code or acronym
   * @param names folded names, the preferred one first
   * @param actsFor codes of the states and organisations it acts for
   */
  record Agent(Actor key, Optional<String> notation, Set<String> names, Set<String> actsFor) {}

  List<Told> events() {
    return graph.stream(Node.ANY, Coop.term("about"), Node.ANY)
        .sorted(Comparator.comparing(claim -> claim.getSubject().getURI()))
        .map(claim -> told(claim.getSubject(), claim.getObject()))
        .toList();
  }

  List<Agent> sources() {
    return graph.stream(Node.ANY, Coop.prov("wasAttributedTo"), Node.ANY)
        .map(Triple::getObject)
        .distinct()
        .map(this::agent)
        .toList();
  }

  private Told told(Node claim, Node event) {
    return new Told(
        key(event, "eventType"),
        key(claim, "status"),
        key(claim, "rule"),
        objects(claim, Coop.term("evidence"))
            .flatMap(mention -> objects(mention, ANCHOR_OF))
            .flatMap(words -> Stream.of(Fold.of(words.getLiteralLexicalForm()).split(" ")))
            .collect(Collectors.toSet()),
        parts(event),
        objects(event, Coop.term("topic")).map(Codebook::key).collect(Collectors.toSet()),
        objects(event, Coop.term("takesPlaceIn")).map(this::labels).toList(),
        objects(event, Coop.term("when"))
            .flatMap(time -> objects(time, Coop.term("edtf")))
            .map(Node::getLiteralLexicalForm)
            .findFirst());
  }

  /** The programme an event stands under is what the codebook calls a framework. */
  private List<Taken> parts(Node event) {
    var parts = new ArrayList<Taken>();
    objects(event, Coop.term("participation"))
        .forEach(
            participation -> {
              Node agent = objects(participation, Coop.term("agent")).findFirst().orElseThrow();
              if (!isA(agent, Coop.term("UnnamedGroup"))) {
                parts.add(
                    new Taken(
                        key(participation, "role"),
                        agent(agent),
                        Optional.of(key(participation, "rule"))));
              }
            });
    objects(event, Coop.term("underProgramme"))
        .forEach(node -> parts.add(new Taken("framework", agent(node), Optional.empty())));
    return parts;
  }

  private Agent agent(Node node) {
    boolean side =
        isA(node, Coop.term("State")) || isA(node, Coop.term("InternationalOrganisation"));
    boolean body = isA(node, ORG_ORGANIZATION);
    Actor.Kind kind =
        side
            ? Actor.Kind.SIDE
            : body || isA(node, FOAF_PERSON) ? Actor.Kind.NAME : Actor.Kind.OTHER;
    Optional<String> notation =
        objects(node, SKOS.notation.asNode()).map(Node::getLiteralLexicalForm).findFirst();
    Set<String> names = labels(node);
    surfaces(node).forEach(names::add);
    if (body) {
      List.copyOf(names).forEach(name -> names.add(codebook.withoutCountry(name)));
    }
    String name = names.iterator().next();
    String key = body ? codebook.withoutCountry(name) : side ? notation.orElse(name) : name;
    return new Agent(new Actor(kind, key), notation, names, actsFor(node));
  }

  /** The words that name an agent in the text. */
  private Stream<String> surfaces(Node agent) {
    return graph.stream(Node.ANY, Coop.term("mentions"), agent)
        .map(Triple::getSubject)
        .flatMap(mention -> objects(mention, ANCHOR_OF))
        .map(words -> Fold.of(words.getLiteralLexicalForm()))
        .sorted();
  }

  private Set<String> actsFor(Node agent) {
    return objects(agent, Coop.term("actsFor"))
        .flatMap(principal -> objects(principal, SKOS.notation.asNode()))
        .map(Node::getLiteralLexicalForm)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Folded Vietnamese labels, the preferred one first; the last part of the IRI without any. */
  private Set<String> labels(Node node) {
    var labels = new LinkedHashSet<String>();
    Stream.of(SKOS.prefLabel, SKOS.altLabel)
        .flatMap(label -> objects(node, label.asNode()))
        .filter(label -> label.getLiteralLanguage().equals("vi"))
        .forEach(label -> labels.add(Fold.of(label.getLiteralLexicalForm())));
    if (labels.isEmpty()) {
      labels.add(Codebook.key(node));
    }
    return labels;
  }

  private boolean isA(Node node, Node type) {
    return graph.contains(node, RDF.Nodes.type, type);
  }

  private String key(Node subject, String property) {
    return objects(subject, Coop.term(property)).map(Codebook::key).findFirst().orElseThrow();
  }

  private Stream<Node> objects(Node subject, Node predicate) {
    return graph.stream(subject, predicate, Node.ANY)
        .map(Triple::getObject)
        .sorted(Comparator.comparing(Node::toString));
  }
}
