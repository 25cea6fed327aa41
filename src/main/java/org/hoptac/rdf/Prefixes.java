package org.hoptac.rdf;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The prefixes of everything written as Turtle: one for each kind of thing, since a local name may
 * not hold a slash.
 */
public final class Prefixes {
  private static final String[] KINDS = {
    "actor",
    "candidate",
    "claim",
    "document",
    "event",
    "group",
    "mention",
    "outlet",
    "participation",
    "person",
    "place",
    "post",
    "programme",
    "resemblance",
    "run",
    "statement",
    "time"
  };
  private static final String[] SCHEMES = {"type", "role", "rule", "status", "topic"};

  private Prefixes() {}

  /** Prefix to IRI, in the order in which they are declared. */
  public static Map<String, String> of(Iris iris) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("coop", Coop.NS);
    for (String scheme : SCHEMES) {
      prefixes.put(scheme, Coop.HOME + scheme + "/");
    }
    for (String kind : KINDS) {
      prefixes.put(kind, iris.base() + "id/" + kind + "/");
    }
    prefixes.put("dct", "http://purl.org/dc/terms/");
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#");
    prefixes.put("org", "http://www.w3.org/ns/org#");
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("wd", "http://www.wikidata.org/entity/");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return prefixes;
  }
}
