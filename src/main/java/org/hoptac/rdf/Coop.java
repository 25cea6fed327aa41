package org.hoptac.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Terms of the cooperation ontology and of the vocabularies it is used with, as nodes. Their IRIs
 * never change with the base.
 */
public final class Coop {
  /** The default base; ontology and schemes always stand under it. */
  public static final String HOME = "https://w3id.org/hoptac/";

  /** Namespace of the ontology, prefix {@code coop:}. */
  public static final String NS = HOME + "ontology#";

  static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  static final String PROV = "http://www.w3.org/ns/prov#";
  static final String DCT = "http://purl.org/dc/terms/";
  static final String ORG = "http://www.w3.org/ns/org#";
  static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String FOAF = "http://xmlns.com/foaf/0.1/";

  private Coop() {}

  /** A term of the ontology by its local name. */
  public static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }

  /** A term of PROV-O by its local name. */
  public static Node prov(String localName) {
    return NodeFactory.createURI(PROV + localName);
  }

  /** A term of FOAF by its local name. */
  public static Node foaf(String localName) {
    return NodeFactory.createURI(FOAF + localName);
  }

  /** A concept by scheme folder and key: {@code concept("type", "exercise")}. */
  public static Node concept(String folder, String key) {
    return NodeFactory.createURI(HOME + folder + "/" + key);
  }
}
