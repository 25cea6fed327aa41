package org.hoptac.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.rdf.Coop;

/**
 * The terms of the model that the store itself reads and writes. They stay where they are whatever
 * the base IRI.
 */
final class Terms {
  static final Node TYPE_CONFERENCE = Coop.concept("type", "conference");
  static final Node TYPE_STATEMENT = Coop.concept("type", "statement");

  static final Node STATE = Coop.term("State");
  static final Node INTERNATIONAL_ORGANISATION = Coop.term("InternationalOrganisation");
  static final Node PERSON = Coop.foaf("Person");
  static final Node UNNAMED_GROUP = Coop.term("UnnamedGroup");
  static final Node RESEMBLANCE = Coop.term("Resemblance");

  static final Node EVENT_TYPE = Coop.term("eventType");
  static final Node HAS_PARTICIPANT = Coop.term("hasParticipant");
  static final Node TAKES_PLACE_IN = Coop.term("takesPlaceIn");
  static final Node ORDINAL = Coop.term("ordinal");
  static final Node TOPIC = Coop.term("topic");
  static final Node WHEN = Coop.term("when");
  static final Node EDTF = Coop.term("edtf");
  static final Node ABOUT = Coop.term("about");
  static final Node TEXT = Coop.term("text");
  static final Node POSITION = Coop.term("position");
  static final Node POSSIBLY_SAME_AS = Coop.term("possiblySameAs");
  static final Node BETWEEN = Coop.term("between");
  static final Node SCORE = Coop.term("score");
  static final Node REASON = Coop.term("reason");
  static final Node IS_PART_OF = NodeFactory.createURI("http://purl.org/dc/terms/isPartOf");
  static final Node WAS_DERIVED_FROM = Coop.prov("wasDerivedFrom");

  private Terms() {}
}
