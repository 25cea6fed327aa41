package org.hoptac.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of the model that the store itself reads and writes. They stay where they are whatever
 * the base IRI.
 */
final class Terms {
  static final String HOME = "https://w3id.org/hoptac/";
  static final String COOP = HOME + "ontology#";
  static final String TYPE = HOME + "type/";

  static final Node TYPE_CONFERENCE = NodeFactory.createURI(TYPE + "conference");
  static final Node TYPE_STATEMENT = NodeFactory.createURI(TYPE + "statement");

  static final Node STATE = coop("State");
  static final Node INTERNATIONAL_ORGANISATION = coop("InternationalOrganisation");
  static final Node UNNAMED_GROUP = coop("UnnamedGroup");
  static final Node RESEMBLANCE = coop("Resemblance");

  static final Node EVENT_TYPE = coop("eventType");
  static final Node HAS_PARTICIPANT = coop("hasParticipant");
  static final Node TAKES_PLACE_IN = coop("takesPlaceIn");
  static final Node ORDINAL = coop("ordinal");
  static final Node TOPIC = coop("topic");
  static final Node WHEN = coop("when");
  static final Node EDTF = coop("edtf");
  static final Node ABOUT = coop("about");
  static final Node POSITION = coop("position");
  static final Node POSSIBLY_SAME_AS = coop("possiblySameAs");
  static final Node BETWEEN = coop("between");
  static final Node SCORE = coop("score");
  static final Node REASON = coop("reason");
  static final Node IS_PART_OF = NodeFactory.createURI("http://purl.org/dc/terms/isPartOf");
  static final Node WAS_DERIVED_FROM =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  private Terms() {}

  private static Node coop(String name) {
    return NodeFactory.createURI(COOP + name);
  }
}
