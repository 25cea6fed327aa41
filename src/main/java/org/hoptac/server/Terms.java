package org.hoptac.server;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.rdf.Coop;

/** Names of the published model that documents and pages look for. */
final class Terms {
  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

  static final Node POSITION = Coop.term("position");
  static final Node TEXT = Coop.term("text");
  static final Node EVENT_TYPE = Coop.term("eventType");
  static final Node PARTICIPATION = Coop.term("participation");
  static final Node HAS_PARTICIPANT = Coop.term("hasParticipant");
  static final Node AGENT = Coop.term("agent");
  static final Node ROLE = Coop.term("role");
  static final Node ACTS_FOR = Coop.term("actsFor");
  static final Node IN_CAPACITY = Coop.term("inCapacity");
  static final Node EVIDENCE = Coop.term("evidence");
  static final Node ABOUT = Coop.term("about");
  static final Node STATUS = Coop.term("status");
  static final Node STATUS_CUE = Coop.term("statusCue");
  static final Node ATTRIBUTION_CUE = Coop.term("attributionCue");
  static final Node ATTRIBUTION_KIND = Coop.term("attributionKind");
  static final Node RULE = Coop.term("rule");
  static final Node ATTRIBUTION_RULE = Coop.term("attributionRule");
  static final Node MEASURED_PRECISION = Coop.term("measuredPrecision");
  static final Node MEASURED_ON = Coop.term("measuredOn");
  static final Node DETAIL = Coop.term("detail");
  static final Node MENTIONS = Coop.term("mentions");
  static final Node CONCERNS_REGION = Coop.term("concernsRegion");
  static final Node UNDER_PROGRAMME = Coop.term("underProgramme");
  static final Node FORM = Coop.term("form");
  static final Node TREND = Coop.term("trend");
  static final Node ORDINAL = Coop.term("ordinal");
  static final Node SUB_EVENT_OF = Coop.term("subEventOf");
  static final Node HAS_GOAL = Coop.term("hasGoal");
  static final Node BETWEEN = Coop.term("between");
  static final Node SCORE = Coop.term("score");
  static final Node REASON = Coop.term("reason");
  static final Node TOPIC = Coop.term("topic");
  static final Node TAKES_PLACE_IN = Coop.term("takesPlaceIn");
  static final Node WHEN = Coop.term("when");
  static final Node DATE_TEXT = Coop.term("dateText");
  static final Node EDTF = Coop.term("edtf");
  static final Node PROGRAM_VERSION = Coop.term("programVersion");

  static final Node UNNAMED_GROUP = Coop.term("UnnamedGroup");
  static final Node SOURCE_STATEMENT = Coop.term("SourceStatement");
  static final Node COOPERATION_EVENT = Coop.term("CooperationEvent");
  static final Node CLAIM = Coop.term("Claim");
  static final Node MENTION = Coop.term("Mention");
  static final Node EVENT_TIME = Coop.term("EventTime");

  static final Node REFERENCE_CONTEXT = NodeFactory.createURI(NIF + "referenceContext");
  static final Node BEGIN_INDEX = NodeFactory.createURI(NIF + "beginIndex");
  static final Node END_INDEX = NodeFactory.createURI(NIF + "endIndex");
  static final Node ANCHOR_OF = NodeFactory.createURI(NIF + "anchorOf");
  static final Node WAS_DERIVED_FROM = Coop.prov("wasDerivedFrom");
  static final Node WAS_ATTRIBUTED_TO = Coop.prov("wasAttributedTo");

  /** The licence of ontology and data. */
  static final Node CC_BY = NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");

  /** From a claim or participation to the rule that gave it. */
  static final Set<Node> RULES = Set.of(RULE, ATTRIBUTION_RULE);

  private Terms() {}
}
