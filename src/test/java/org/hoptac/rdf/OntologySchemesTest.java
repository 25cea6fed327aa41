package org.hoptac.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemes: every key of the codebook, its languages, its mappings, and the crosswalk. */
class OntologySchemesTest {
  private static final String BASE = "https://w3id.org/hoptac/";
  private static final Model MODEL = OntologyTest.read("/ontology/schemes.ttl");

  private static final String TYPES =
      """
      meeting visit call dialogue conference agreement partnership membership cooperation exercise operation
      programme exchange training aid funding supply endorsement proposal statement
      """;

  private static final String TYPE_GROUPS = "meet agree cooperate assist endorse propose speak";

  private static final String STATUSES =
      "intended pledged planned expected proposed normative ongoing completed not-yet refused cancelled";

  private static final String STATUS_GROUPS = "prospective realised unrealised";

  private static final String ROLES =
      "initiator partner participant host funder target beneficiary framework mediator";

  private static final String TOPICS =
      """
      security defence defence-industry arms-control nuclear intelligence cybersecurity counter-terrorism
      maritime-security counter-piracy law-enforcement drugs human-trafficking migration border peacekeeping
      peace-process crisis-management disaster-relief humanitarian human-rights law rules-based-order multilateralism
      geopolitics south-china-sea bilateral-relations party-relations parliament economy trade investment finance tax
      infrastructure transport aviation maritime-economy fisheries agriculture energy oil-gas nuclear-energy
      renewable-energy climate environment water health education science technology digital artificial-intelligence
      semiconductors space labour tourism culture sport media people-to-people development youth-women
      veterans-war-legacy
      """;

  @Test
  void everyKeyOfTheCodebookIsAConceptAndNothingElse() {
    assertEquals(keys(TYPES + TYPE_GROUPS), concepts("types", "type/"));
    assertEquals(keys(STATUSES + " " + STATUS_GROUPS), concepts("statuses", "status/"));
    assertEquals(keys(ROLES), concepts("roles", "role/"));
    assertEquals(keys(TOPICS), concepts("topics", "topic/"));
  }

  @Test
  void everyConceptHasNotationNameAndDefinition() {
    Set<String> missing = new TreeSet<>();
    for (Resource concept : MODEL.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList()) {
      String key = concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
      if (!concept.hasProperty(SKOS.notation, key)) missing.add(concept + " notation");
      // CAMEO and PLOVER have their English names only.
      boolean code = concept.getURI().matches(".*/(cameo|plover)/.*");
      for (String language : List.of("vi", "en")) {
        if (OntologyTest.inLanguage(concept, SKOS.definition, language) != 1)
          missing.add(concept + " definition@" + language);
        long labels = OntologyTest.inLanguage(concept, SKOS.prefLabel, language);
        if (labels != (code && language.equals("vi") ? 0 : 1))
          missing.add(concept + " prefLabel@" + language);
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void noTwoConceptsOfASchemeShareAName() {
    for (String scheme : List.of("types", "statuses", "roles", "topics"))
      for (String language : List.of("vi", "en")) {
        List<String> names =
            inScheme(scheme)
                .flatMap(
                    concept -> concept.listProperties(SKOS.prefLabel, language).toList().stream())
                .map(statement -> statement.getString())
                .toList();
        assertEquals(names.size(), Set.copyOf(names).size(), scheme + "@" + language + names);
      }
  }

  @Test
  void everyTypeHasAGroupAndAScopeNoteInBothLanguages() {
    for (String type : keys(TYPES)) {
      Resource concept = MODEL.getResource(BASE + "type/" + type);
      String group = concept.getPropertyResourceValue(SKOS.broader).getURI();
      assertTrue(keys(TYPE_GROUPS).contains(group.substring((BASE + "type/").length())), group);
      for (String language : List.of("vi", "en"))
        assertEquals(1, OntologyTest.inLanguage(concept, SKOS.scopeNote, language), type);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "prospective, intended pledged planned expected proposed normative",
    "realised, ongoing completed",
    "unrealised, not-yet refused cancelled"
  })
  void everyStatusHasItsGroup(String group, String statuses) {
    Set<String> below =
        MODEL
            .listSubjectsWithProperty(SKOS.broader, MODEL.getResource(BASE + "status/" + group))
            .mapWith(concept -> concept.getURI().substring((BASE + "status/").length()))
            .toSet();
    assertEquals(keys(statuses), new TreeSet<>(below));
  }

  @Test
  void broaderStaysInItsSchemeAndEndsAtATopConcept() {
    for (Resource concept : MODEL.listSubjectsWithProperty(SKOS.broader).toList()) {
      Resource top = concept;
      int steps = 0;
      while (top.hasProperty(SKOS.broader)) {
        top = top.getPropertyResourceValue(SKOS.broader);
        assertTrue(++steps < 10, "a circle of broader at " + concept);
      }
      Resource scheme = concept.getPropertyResourceValue(SKOS.inScheme);
      assertTrue(top.hasProperty(SKOS.topConceptOf, scheme), concept + " ends at " + top);
      assertTrue(scheme.hasProperty(SKOS.hasTopConcept, top), top + " is not listed by " + scheme);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exercise, realised, 062, COOPERATE",
    "exercise, prospective, 0312, AGREE",
    "agreement, realised, 057, SUPPORT",
    "visit, realised, 042, CONSULT",
    "aid, realised, 070, AID",
    "aid, prospective, 033, AGREE",
    "funding, realised, 071, AID",
    "endorsement, realised, 051, SUPPORT",
    "proposal, realised, 021, REQUEST"
  })
  void translatesByTypeAndStatus(String type, String group, String cameo, String plover) {
    Resource row = MODEL.getResource(BASE + "crosswalk/" + type + "-" + group);
    assertEquals(BASE + "type/" + type, value(row, "forType"));
    assertEquals(BASE + "status/" + group, value(row, "statusGroup"));
    assertEquals(BASE + "cameo/" + cameo, value(row, "cameo"));
    assertEquals(BASE + "plover/" + plover, value(row, "plover"));
  }

  @Test
  void crosswalkHasOneDefaultRowForEachTypeRealisedAndProspective() {
    Set<String> expected = new TreeSet<>();
    for (String type : keys(TYPES))
      for (String group : List.of("realised", "prospective")) expected.add(type + " " + group);
    List<String> rows =
        rows()
            .filter(row -> !row.hasProperty(coop("whenTopic")))
            .map(row -> key(value(row, "forType")) + " " + key(value(row, "statusGroup")))
            .toList();
    assertEquals(expected.size(), rows.size(), "more than one row for a pair");
    assertEquals(expected, new TreeSet<>(rows));
  }

  @Test
  void crosswalkLeavesOutOnlyWhatTheManualsDoNotCode() {
    Set<String> without =
        rows()
            .filter(row -> !row.hasProperty(coop("cameo")) || !row.hasProperty(coop("plover")))
            .map(row -> key(row.getURI()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of("statement-prospective", "statement-realised"), without);
  }

  @Test
  void crosswalkNamesOnlyConceptsThatExist() {
    for (String property :
        List.of("forType", "statusGroup", "whenTopic", "cameo", "cameoAlternative", "plover"))
      for (Resource target :
          MODEL
              .listObjectsOfProperty(coop(property))
              .mapWith(object -> object.asResource())
              .toList()) assertTrue(target.hasProperty(SKOS.inScheme), target.getURI());
  }

  @Test
  void everyRoleNamesItsProperty() {
    for (String role : keys(ROLES))
      assertEquals(
          "https://w3id.org/hoptac/ontology#" + role,
          value(MODEL.getResource(BASE + "role/" + role), "directProperty"));
  }

  private static Stream<Resource> rows() {
    return MODEL
        .listSubjectsWithProperty(
            RDF.type, MODEL.getResource("https://w3id.org/hoptac/ontology#Crosswalk"))
        .toList()
        .stream();
  }

  private static Stream<Resource> inScheme(String scheme) {
    return MODEL
        .listSubjectsWithProperty(SKOS.inScheme, MODEL.getResource(BASE + "scheme/" + scheme))
        .toList()
        .stream();
  }

  private static Set<String> concepts(String scheme, String path) {
    return inScheme(scheme)
        .map(concept -> concept.getURI().substring((BASE + path).length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keys(String text) {
    return new TreeSet<>(Arrays.asList(text.trim().split("\\s+")));
  }

  private static String key(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static Property coop(String name) {
    return MODEL.createProperty("https://w3id.org/hoptac/ontology#" + name);
  }

  private static String value(Resource subject, String property) {
    return subject.getRequiredProperty(coop(property)).getResource().getURI();
  }
}
