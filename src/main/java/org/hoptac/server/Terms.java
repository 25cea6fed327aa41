package org.hoptac.server;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** Names of the published model that documents and pages look for. */
final class Terms {
  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";

  static final Node TEXT = coop("text");
  static final Node EVENT_TYPE = coop("eventType");
  static final Node PARTICIPATION = coop("participation");
  static final Node HAS_PARTICIPANT = coop("hasParticipant");
  static final Node AGENT = coop("agent");
  static final Node ROLE = coop("role");
  static final Node IN_CAPACITY = coop("inCapacity");
  static final Node EVIDENCE = coop("evidence");
  static final Node ABOUT = coop("about");
  static final Node STATUS = coop("status");
  static final Node STATUS_CUE = coop("statusCue");
  static final Node ATTRIBUTION_CUE = coop("attributionCue");
  static final Node ATTRIBUTION_KIND = coop("attributionKind");
  static final Node TOPIC = coop("topic");
  static final Node TAKES_PLACE_IN = coop("takesPlaceIn");
  static final Node WHEN = coop("when");
  static final Node DATE_TEXT = coop("dateText");
  static final Node EDTF = coop("edtf");
  static final Node PROGRAM_VERSION = coop("programVersion");

  static final Node SOURCE_STATEMENT = coop("SourceStatement");
  static final Node COOPERATION_EVENT = coop("CooperationEvent");
  static final Node CLAIM = coop("Claim");
  static final Node MENTION = coop("Mention");
  static final Node EVENT_TIME = coop("EventTime");

  static final Node REFERENCE_CONTEXT = NodeFactory.createURI(NIF + "referenceContext");
  static final Node BEGIN_INDEX = NodeFactory.createURI(NIF + "beginIndex");
  static final Node END_INDEX = NodeFactory.createURI(NIF + "endIndex");
  static final Node ANCHOR_OF = NodeFactory.createURI(NIF + "anchorOf");
  static final Node WAS_DERIVED_FROM = NodeFactory.createURI(PROV + "wasDerivedFrom");
  static final Node WAS_ATTRIBUTED_TO = NodeFactory.createURI(PROV + "wasAttributedTo");

  /** The licence of ontology and data. */
  static final Node CC_BY = NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");

  /** Prefixes of published documents and of the query page. */
  static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("coop", Iris.ONTOLOGY),
          Map.entry("type", Iris.PERMANENT + "type/"),
          Map.entry("role", Iris.PERMANENT + "role/"),
          Map.entry("status", Iris.PERMANENT + "status/"),
          Map.entry("topic", Iris.PERMANENT + "topic/"),
          Map.entry("rule", Iris.PERMANENT + "rule/"),
          Map.entry("dct", DCTerms.getURI()),
          Map.entry("foaf", FOAF.getURI()),
          Map.entry("nif", NIF),
          Map.entry("org", ORG.getURI()),
          Map.entry("prov", PROV),
          Map.entry("rdfs", RDFS.getURI()),
          Map.entry("sem", SEM),
          Map.entry("skos", SKOS.getURI()),
          Map.entry("xsd", XSD.getURI()));

  private Terms() {}

  private static Node coop(String name) {
    return NodeFactory.createURI(Iris.ONTOLOGY + name);
  }
}
