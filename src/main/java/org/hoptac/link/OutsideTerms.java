package org.hoptac.link;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Which properties of other data sets say what: a table by role. */
final class OutsideTerms {
  /** What a value says of a thing. */
  enum Role {
    PREFERRED,
    ALTERNATIVE,
    TYPE,
    COUNTRY,
    AFFILIATION,
    TEXT,
    WITHDRAWN
  }

  private static final List<String> SCHEMA = List.of("http://schema.org/", "https://schema.org/");
  private static final String FOAF = "http://xmlns.com/foaf/0.1/";
  private static final String ORG = "http://www.w3.org/ns/org#";
  private static final String DBO = "http://dbpedia.org/ontology/";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String GEONAMES = "http://www.geonames.org/ontology#";
  private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
  private static final String REGISTERED = "http://www.w3.org/ns/regorg#";

  /** Wikidata's properties, as the entity data of statistical offices name them. */
  private static final String DIRECT = "http://www.wikidata.org/prop/direct/";

  private final Map<Node, Role> roles = new LinkedHashMap<>();

  /**
   * @param countries further properties of the other data set that lead to a state
   */
  OutsideTerms(Collection<String> countries) {
    put(Role.PREFERRED, RDFS.label.getURI(), SKOS.prefLabel.getURI(), FOAF + "name");
    put(Role.PREFERRED, GEONAMES + "name", VCARD + "fn", REGISTERED + "legalName");
    schema(Role.PREFERRED, "name", "legalName");
    put(Role.ALTERNATIVE, SKOS.altLabel.getURI(), SKOS.hiddenLabel.getURI(), FOAF + "nick");
    put(Role.ALTERNATIVE, GEONAMES + "alternateName", GEONAMES + "officialName");
    put(Role.ALTERNATIVE, DCT + "alternative", ORG + "identifier");
    schema(Role.ALTERNATIVE, "alternateName");
    put(Role.TYPE, RDF.type.getURI(), DCT + "type", DIRECT + "P31", SKOS.inScheme.getURI());
    schema(Role.TYPE, "additionalType");
    put(Role.COUNTRY, DIRECT + "P17", DIRECT + "P1001", DBO + "country", DBO + "nationality");
    put(Role.COUNTRY, GEONAMES + "countryCode", GEONAMES + "parentCountry");
    put(Role.COUNTRY, VCARD + "country-name");
    schema(Role.COUNTRY, "addressCountry", "nationality", "containedInPlace");
    countries.forEach(property -> put(Role.COUNTRY, property));
    put(Role.AFFILIATION, ORG + "memberOf", ORG + "headOf", ORG + "holds", ORG + "postIn");
    put(Role.AFFILIATION, ORG + "subOrganizationOf", ORG + "unitOf", DIRECT + "P749");
    put(Role.AFFILIATION, DIRECT + "P361", DBO + "affiliation", DBO + "employer");
    schema(Role.AFFILIATION, "memberOf", "worksFor", "affiliation", "parentOrganization");
    put(Role.TEXT, DCT + "description", RDFS.comment.getURI(), SKOS.definition.getURI());
    put(Role.TEXT, SKOS.scopeNote.getURI(), DBO + "abstract", DBO + "office", FOAF + "title");
    schema(Role.TEXT, "description", "jobTitle", "disambiguatingDescription");
    put(Role.WITHDRAWN, DCT + "isReplacedBy", "http://www.w3.org/2002/07/owl#deprecated");
  }

  private void put(Role role, String... properties) {
    for (String property : properties) {
      roles.put(NodeFactory.createURI(property), role);
    }
  }

  private void schema(Role role, String... names) {
    SCHEMA.forEach(
        space -> {
          for (String name : names) {
            put(role, space + name);
          }
        });
  }

  /** What a property says, or null. */
  Role role(Node property) {
    return roles.get(property);
  }

  boolean isName(Node property) {
    Role role = roles.get(property);
    return role == Role.PREFERRED || role == Role.ALTERNATIVE;
  }

  /** The properties that say one of these things. */
  Set<Node> properties(Set<Role> wanted) {
    Set<Node> properties = new LinkedHashSet<>(roles.keySet());
    properties.removeIf(property -> !wanted.contains(roles.get(property)));
    return properties;
  }
}
