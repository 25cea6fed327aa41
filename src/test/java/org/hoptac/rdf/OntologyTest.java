package org.hoptac.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/**
 * The ontology: what queries rely on is declared, said in two languages, and makes sense to a
 * reasoner.
 */
class OntologyTest {
  private static final String ONTOLOGY = "https://w3id.org/hoptac/ontology";
  private static final String COOP = ONTOLOGY + "#";
  private static final String VANN = "http://purl.org/vocab/vann/";

  private static final Model MODEL = read("/ontology/cooperation.ttl");

  private static final String CLASSES =
      """
      SourceStatement Mention Document Claim ExtractionRun CooperationEvent Participation EventTime Resemblance LinkCandidate
      Actor State InternationalOrganisation Outlet Programme UnnamedGroup Place Region Crosswalk
      LexiconEntry TypeCue LightVerb StatusCue SportWord HintWord CautionWord SourceCue TopicCue Marker Title BodyPattern GroupNoun NameHead NameWord Modifier Nothing OffTopic Frame
      """;

  private static final String ROLES =
      "initiator partner participant host funder target beneficiary framework mediator";

  private static final String OBJECT_PROPERTIES =
      ROLES
          + """
           hasParticipant about status statusCue evidence attributionCue rule eventType topic takesPlaceIn concernsRegion when
          subEventOf underProgramme hasGoal form possiblySameAs between candidateFor candidate participation agent role inCapacity actsFor
          mentions detail attributionRule
          statusGroup whenTopic forType slotHost cameo cameoAlternative plover
          signals frame slotSubject slotObject slotWith slotOf slotBy slotFor slotFrom slotSeeker whenDated impliesTopic asGoods seatOf inState nationalOf
          """;

  private static final String DATATYPE_PROPERTIES =
      """
      home leaderName international text position attributionKind confidence measuredPrecision measuredOn programVersion ruleSetHash dateText edtf ordinal trend score reason
      comparedLabel candidateLabel labelLikeness secondaryLabels otherLanguage shortLabel kindAgreement countryAgreement actsForAgreement
      postAgreement aliasAgreement rivalNearness decision
      aspect marks pos factive joint strength sourceStands names hints ministerial posted weak ofTalks phrase government tells familyName market smallLetters
      """;

  private static final String ANNOTATION_PROPERTIES =
      "contextLabel contextLabelIsWord pairLabel partLabel headedLabel directProperty";

  @Test
  void declaresEveryTermOfTheContract() {
    assertEquals(Set.of(), undeclared(CLASSES, OWL.Class));
    assertEquals(Set.of(), undeclared(OBJECT_PROPERTIES, OWL.ObjectProperty));
    assertEquals(Set.of(), undeclared(DATATYPE_PROPERTIES, OWL.DatatypeProperty));
    assertEquals(Set.of(), undeclared(ANNOTATION_PROPERTIES, OWL.AnnotationProperty));
  }

  @Test
  void declaresNoTermThatIsNotListedHere() {
    Set<String> listed = new TreeSet<>();
    for (String terms :
        List.of(CLASSES, OBJECT_PROPERTIES, DATATYPE_PROPERTIES, ANNOTATION_PROPERTIES, "project"))
      words(terms).forEach(listed::add);
    Set<String> declared = new TreeSet<>();
    ownTerms().forEach(term -> declared.add(term.getURI().substring(COOP.length())));
    assertEquals(listed, declared);
  }

  @Test
  void labelsAndDefinesEveryTermInBothLanguages() {
    Set<String> missing = new TreeSet<>();
    for (Resource term : ownTerms()) {
      for (Property property : List.of(RDFS.label, SKOS.definition))
        for (String language : List.of("vi", "en"))
          if (inLanguage(term, property, language) != 1)
            missing.add(term.getURI() + " " + property.getLocalName() + "@" + language);
      if (!term.hasProperty(RDFS.isDefinedBy, MODEL.createResource(ONTOLOGY)))
        missing.add(term.getURI() + " isDefinedBy");
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void rolesAreKindsOfParticipation() {
    words(ROLES)
        .forEach(
            role ->
                assertTrue(
                    coop(role).hasProperty(RDFS.subPropertyOf, coop("hasParticipant")), role));
  }

  @Test
  void statesAndOrganisationsAreActors() {
    assertTrue(coop("State").hasProperty(RDFS.subClassOf, coop("Actor")));
    assertTrue(coop("InternationalOrganisation").hasProperty(RDFS.subClassOf, coop("Actor")));
  }

  /** An intended event did not happen, so it must not be inferred to be something that did. */
  @Test
  void eventsAreNotSaidToHaveHappened() {
    List<String> parents =
        coop("CooperationEvent")
            .listProperties(RDFS.subClassOf)
            .mapWith(statement -> statement.getResource().getURI())
            .toList();
    assertEquals(List.of("http://semanticweb.cs.vu.nl/2009/11/sem/Event"), parents);
  }

  @Test
  void hasNoInversesAndNoImports() {
    assertTrue(MODEL.listStatements(null, OWL.inverseOf, (Resource) null).toList().isEmpty());
    assertTrue(MODEL.listStatements(null, OWL.imports, (Resource) null).toList().isEmpty());
  }

  /** The parts of FOOPS! OM1, OM2, OM3, VER1 and FIND1 that are true without a host or a DOI. */
  @Test
  void headerSaysWhatARegistryAsks() {
    Resource header = MODEL.getResource(ONTOLOGY);
    for (Property property : List.of(DCTerms.title, DCTerms.description))
      for (String language : List.of("vi", "en"))
        assertEquals(1, inLanguage(header, property, language), property + "@" + language);
    assertEquals(
        "https://creativecommons.org/licenses/by/4.0/",
        header.getPropertyResourceValue(DCTerms.license).getURI());
    for (Property property :
        List.of(
            DCTerms.creator,
            DCTerms.publisher,
            DCTerms.created,
            DCTerms.issued,
            DCTerms.source,
            DCTerms.bibliographicCitation,
            OWL.versionInfo,
            MODEL.createProperty("http://purl.org/ontology/bibo/status")))
      assertTrue(header.hasProperty(property), property.getURI());
    assertEquals(ONTOLOGY + "/0.1.0", header.getPropertyResourceValue(OWL2.versionIRI).getURI());
    assertNotEquals(ONTOLOGY, header.getPropertyResourceValue(OWL2.versionIRI).getURI());
    assertEquals("coop", string(header, VANN + "preferredNamespacePrefix"));
    assertEquals(COOP, string(header, VANN + "preferredNamespaceUri"));
  }

  @Test
  void isInTheOwl2DlProfile() throws OWLOntologyCreationException, IOException {
    assertEquals(List.of(), new OWL2DLProfile().checkOntology(owl()).getViolations());
  }

  @Test
  void isConsistentAndEveryClassCanHaveMembers() throws OWLOntologyCreationException, IOException {
    OWLReasoner reasoner = new ReasonerFactory().createReasoner(owl());
    assertTrue(reasoner.isConsistent());
    assertEquals(Set.of(), Set.copyOf(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()));
    reasoner.dispose();
  }

  private static OWLOntology owl() throws OWLOntologyCreationException, IOException {
    try (InputStream in = open("/ontology/cooperation.ttl")) {
      return OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(in);
    }
  }

  private static Set<String> undeclared(String terms, Resource type) {
    Set<String> missing = new TreeSet<>();
    words(terms).filter(term -> !coop(term).hasProperty(RDF.type, type)).forEach(missing::add);
    return missing;
  }

  private static List<Resource> ownTerms() {
    return MODEL
        .listSubjects()
        .filterKeep(subject -> subject.isURIResource() && subject.getURI().startsWith(COOP))
        .toList();
  }

  private static Resource coop(String name) {
    return MODEL.getResource(COOP + name);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.trim().split("\\s+"));
  }

  private static String string(Resource subject, String property) {
    return subject.getRequiredProperty(MODEL.createProperty(property)).getString();
  }

  static long inLanguage(Resource subject, Property property, String language) {
    return subject.listProperties(property).toList().stream()
        .map(statement -> statement.getObject())
        .filter(object -> object.isLiteral() && !object.asLiteral().getString().isBlank())
        .filter(object -> ((Literal) object).getLanguage().equals(language))
        .count();
  }

  static Model read(String resource) {
    Model model = ModelFactory.createDefaultModel();
    try (InputStream in = open(resource)) {
      RDFParser.source(in).lang(Lang.TURTLE).parse(model);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return model;
  }

  private static InputStream open(String resource) {
    InputStream in = OntologyTest.class.getResourceAsStream(resource);
    assertNotNull(in, resource);
    return in;
  }
}
