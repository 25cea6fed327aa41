package org.hoptac.search;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.rdf.Coop;

/** Names of the published model that are indexed. */
final class Terms {
  static final Node EVENT_TYPE = Coop.term("eventType");
  static final Node HAS_PARTICIPANT = Coop.term("hasParticipant");
  static final Node ACTS_FOR = Coop.term("actsFor");
  static final Node DIRECT_PROPERTY = Coop.term("directProperty");
  static final Node TOPIC = Coop.term("topic");
  static final Node TAKES_PLACE_IN = Coop.term("takesPlaceIn");
  static final Node CONCERNS_REGION = Coop.term("concernsRegion");
  static final Node UNDER_PROGRAMME = Coop.term("underProgramme");
  static final Node WHEN = Coop.term("when");
  static final Node EDTF = Coop.term("edtf");
  static final Node ABOUT = Coop.term("about");
  static final Node STATUS = Coop.term("status");
  static final Node TEXT = Coop.term("text");
  static final Node SOURCE_STATEMENT = Coop.term("SourceStatement");
  static final Node PROGRAMME = Coop.term("Programme");
  static final Node UNNAMED_GROUP = Coop.term("UnnamedGroup");
  static final Node SPEAK = Coop.concept("type", "speak");
  static final Node WAS_DERIVED_FROM = Coop.prov("wasDerivedFrom");
  static final Node WAS_ATTRIBUTED_TO = Coop.prov("wasAttributedTo");
  static final Node PUBLISHER = NodeFactory.createURI("http://purl.org/dc/terms/publisher");

  private Terms() {}
}
