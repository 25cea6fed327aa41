package org.hoptac.rdf;

import static org.hoptac.rdf.Triples.coop;
import static org.hoptac.rdf.Triples.uri;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.event.Agent;
import org.hoptac.event.Place;
import org.hoptac.event.Post;
import org.hoptac.text.Span;

/** The agents, posts and places of one statement: each is described once, where first named. */
final class ThingTriples {
  private final Iris iris;
  private final Descriptions descriptions;
  private final String statementHash;
  private final Triples out;
  private final Set<String> described = new HashSet<>();

  ThingTriples(Iris iris, Descriptions descriptions, String statementHash, Triples out) {
    this.iris = iris;
    this.descriptions = descriptions;
    this.statementHash = statementHash;
    this.out = out;
  }

  Node agent(Agent agent, Span span) {
    if (agent.kind() == Agent.Kind.GROUP) {
      return group(agent, span);
    }
    Node node = iris.thing(agent.key());
    if (described.add(agent.key())) {
      describe(node, agent.key(), () -> describe(node, agent));
    }
    agent.actsFor().forEach(principal -> out.triple(node, coop("actsFor"), agent(principal, span)));
    agent.posts().forEach(post -> out.triple(node, uri(Coop.ORG + "holds"), post(post)));
    return node;
  }

  /**
   * Groups without a name are the statement's own: the delegates of one line are not those of
   * another.
   */
  private Node group(Agent agent, Span span) {
    Node node = iris.hashed("group", statementHash, span.begin() + "-" + span.end());
    out.type(node, coop("UnnamedGroup"));
    out.prefLabel(node, agent.name(), "vi");
    return node;
  }

  private void describe(Node node, Agent agent) {
    out.type(node, agentClass(agent.kind()));
    out.prefLabel(node, agent.name(), "vi");
    agent.nameEn().ifPresent(name -> out.prefLabel(node, name, "en"));
    agent.notation().ifPresent(notation -> out.text(node, SKOS.notation.asNode(), notation));
  }

  private static Node agentClass(Agent.Kind kind) {
    return switch (kind) {
      case STATE -> coop("State");
      case ORGANISATION -> coop("InternationalOrganisation");
      case BODY -> uri(Coop.ORG + "Organization");
      case PERSON -> uri(Coop.FOAF + "Person");
      case OUTLET -> coop("Outlet");
      case PROGRAMME -> coop("Programme");
      case GROUP -> coop("UnnamedGroup");
    };
  }

  Node post(Post post) {
    Node node = iris.thing(post.key());
    if (described.add(post.key())) {
      out.type(node, uri(Coop.ORG + "Post"));
      out.prefLabel(node, post.name(), "vi");
      post.nameEn().ifPresent(name -> out.prefLabel(node, name, "en"));
      post.in().ifPresent(in -> out.triple(node, uri(Coop.ORG + "postIn"), iris.thing(in)));
    }
    return node;
  }

  Node place(Place place) {
    Node node = iris.thing(place.key());
    if (described.add(place.key())) {
      describe(node, place.key(), () -> describe(node, place));
    }
    return node;
  }

  private void describe(Node node, Place place) {
    out.type(node, coop("Place"));
    out.prefLabel(node, place.name(), "vi");
    place.nameEn().ifPresent(name -> out.prefLabel(node, name, "en"));
  }

  /** What the lexicon says of it, or else what the text does; and where else it is known. */
  private void describe(Node node, String key, Runnable byText) {
    descriptions.ofKey(key).ifPresentOrElse(out::all, byText);
    out.all(descriptions.links(node));
  }
}
