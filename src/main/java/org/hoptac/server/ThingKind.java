package org.hoptac.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;

/** What a thing is to a reader: each kind has a page that answers what is asked of it. */
enum ThingKind {
  EVENT,
  STATEMENT,
  /** Who can take part: states, organisations, bodies, persons, groups. */
  ACTOR,
  OUTLET,
  PLACE,
  PROGRAMME,
  /** Of a scheme: topics, types, statuses, roles, rules. */
  CONCEPT,
  SCHEME,
  /** All else that has an address: mentions, claims, times, documents. */
  THING;

  /** A ministry, a company and the like. */
  static final Node BODY = NodeFactory.createURI("http://www.w3.org/ns/org#Organization");

  private static final Map<ThingKind, List<Node>> CLASSES =
      Map.of(
          EVENT, List.of(Terms.COOPERATION_EVENT),
          STATEMENT, List.of(Terms.SOURCE_STATEMENT),
          ACTOR,
              List.of(
                  Coop.term("State"),
                  Coop.term("InternationalOrganisation"),
                  BODY,
                  FOAF.Person.asNode(),
                  Terms.UNNAMED_GROUP),
          OUTLET, List.of(Coop.term("Outlet")),
          PLACE, List.of(Coop.term("Place")),
          PROGRAMME, List.of(Coop.term("Programme")),
          CONCEPT, List.of(SKOS.Concept.asNode()),
          SCHEME, List.of(SKOS.ConceptScheme.asNode()));

  /** The first kind here that its classes speak for. */
  static ThingKind of(Node thing, Facts facts) {
    for (ThingKind kind : values()) {
      if (CLASSES.getOrDefault(kind, List.of()).stream().anyMatch(c -> facts.isA(thing, c))) {
        return kind;
      }
    }
    return THING;
  }

  /** The template of its page. */
  String template() {
    return name().toLowerCase(Locale.ROOT);
  }
}
