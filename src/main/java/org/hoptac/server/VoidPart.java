package org.hoptac.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Linkset;
import org.hoptac.store.Census;
import org.hoptac.store.DumpFormat;

/**
 * The data set in the terms of <a href="https://www.w3.org/TR/void/">VoID</a>: how to get at it,
 * what is in it, what it links to. Partitions bear what SPARQL editors complete from.
 */
final class VoidPart {
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private final DescriptionDraft draft;
  private final Described told;
  private final OtherDatasets others;
  private final Census census;
  private final Resource dataset;

  private VoidPart(DescriptionDraft draft, Described told, OtherDatasets others) {
    this.draft = draft;
    this.told = told;
    this.others = others;
    this.census = told.census();
    this.dataset = draft.dataset();
  }

  static void write(DescriptionDraft draft, Described told, OtherDatasets others) {
    VoidPart part = new VoidPart(draft, told, others);
    part.addDocument();
    part.addAccess();
    part.addVocabularies();
    part.addCounts();
    part.addClasses();
    part.addProperties();
    part.addLinksets();
    part.addOwnLinksets();
  }

  /** The document (VoID section 6.1). */
  private void addDocument() {
    Resource document = draft.at(DescriptionDraft.PATH);
    document.addProperty(RDF.type, VOID.DatasetDescription).addProperty(RDF.type, FOAF.Document);
    draft.say(document, DCTerms.title, "voidTitle");
    document.addProperty(DCTerms.creator, draft.project());
    document.addProperty(DCTerms.license, draft.iri(Terms.CC_BY));
    document.addProperty(FOAF.primaryTopic, dataset);
    draft.day(document, DCTerms.modified, told.modified());
  }

  /** Sections 3 and 4.1 to 4.4. */
  private void addAccess() {
    dataset
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(VOID.sparqlEndpoint, draft.at("sparql"))
        .addProperty(FOAF.homepage, draft.at(""))
        .addProperty(VOID.uriSpace, draft.at("id/").getURI());
    told.downloads().stream()
        .filter(Download::whole)
        .forEach(file -> dataset.addProperty(VOID.dataDump, draft.at("dump/" + file.path())));
    for (String format : List.of("Turtle", "N-Triples", "JSON-LD", "RDF_XML")) {
      dataset.addProperty(VOID.feature, draft.iri(FORMATS + format));
    }
    String things = draft.at("id/").getURI();
    census.classes().stream()
        .map(Census.OfClass::example)
        .filter(example -> example.isURI() && example.getURI().startsWith(things))
        .forEach(example -> dataset.addProperty(VOID.exampleResource, draft.iri(example)));
  }

  /** Section 4.5: vocabularies by their namespace. */
  private void addVocabularies() {
    TreeSet<String> spaces = new TreeSet<>();
    census.properties().forEach(counted -> spaces.add(namespace(counted.property())));
    census.classes().forEach(counted -> spaces.add(namespace(counted.type())));
    spaces.forEach(space -> dataset.addProperty(VOID.vocabulary, draft.iri(space)));
  }

  private static String namespace(Node term) {
    String iri = term.getURI();
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /** Section 4.6. */
  private void addCounts() {
    draft.count(dataset, VOID.triples, census.triples());
    draft.count(dataset, VOID.entities, census.entities());
    draft.count(dataset, VOID.distinctSubjects, census.subjects());
    draft.count(dataset, VOID.distinctObjects, census.objects());
    draft.count(dataset, VOID.classes, census.classes().size());
    draft.count(dataset, VOID.properties, census.properties().size());
  }

  private void addClasses() {
    for (Census.OfClass counted : census.classes()) {
      String fragment = "class-" + Iris.hash(counted.type().getURI());
      Resource partition = draft.part(fragment);
      dataset.addProperty(VOID.classPartition, partition);
      partition.addProperty(VOID._class, draft.iri(counted.type()));
      draft.count(partition, VOID.entities, counted.entities());
      for (Census.Use use : counted.uses()) {
        String property = "-property-" + Iris.hash(use.property().getURI());
        Resource part = draft.part(fragment + property);
        partition.addProperty(VOID.propertyPartition, part);
        part.addProperty(VOID.property, draft.iri(use.property()));
        draft.count(part, VOID.triples, use.triples());
      }
    }
  }

  private void addProperties() {
    for (Census.OfProperty counted : census.properties()) {
      Resource part = draft.part("property-" + Iris.hash(counted.property().getURI()));
      dataset.addProperty(VOID.propertyPartition, part);
      part.addProperty(VOID.property, draft.iri(counted.property()));
      draft.count(part, VOID.triples, counted.triples());
      draft.count(part, VOID.distinctSubjects, counted.subjects());
      draft.count(part, VOID.distinctObjects, counted.objects());
    }
  }

  /** Section 5: one link set for each other data set, with a partition for each kind of link. */
  private void addLinksets() {
    Map<String, List<Census.Links>> bySpace = new TreeMap<>();
    for (Census.Links links : census.links()) {
      bySpace.computeIfAbsent(links.space(), any -> new ArrayList<>()).add(links);
    }
    bySpace.forEach((space, links) -> addLinkset(others.of(space), links));
  }

  private void addLinkset(OtherDatasets.Other other, List<Census.Links> kinds) {
    Resource target = draft.part("other-" + other.key());
    target.addProperty(RDF.type, VOID.Dataset).addProperty(DCTerms.title, other.title());
    target.addProperty(VOID.uriSpace, other.space());
    Resource linkset = draft.part("links-" + other.key());
    dataset.addProperty(VOID.subset, linkset);
    linkset
        .addProperty(RDF.type, VOID.Linkset)
        .addProperty(RDFS.label, "Hoptac – " + other.title())
        .addProperty(DCTerms.license, draft.iri(Terms.CC_BY))
        .addProperty(VOID.subjectsTarget, dataset)
        .addProperty(VOID.objectsTarget, target);
    other.linkset().ifPresent(set -> addProvenance(linkset, set));
    draft.count(linkset, VOID.triples, kinds.stream().mapToLong(Census.Links::triples).sum());
    for (Census.Links kind : kinds) {
      linkset.addProperty(VOID.linkPredicate, draft.iri(kind.property()));
      Resource part =
          draft.part("links-" + other.key() + "-" + Iris.hash(kind.property().getURI()));
      linkset.addProperty(VOID.propertyPartition, part);
      part.addProperty(VOID.property, draft.iri(kind.property()));
      draft.count(part, VOID.triples, kind.triples());
      draft.count(part, VOID.distinctSubjects, kind.subjects());
      draft.count(part, VOID.distinctObjects, kind.objects());
    }
  }

  /** Links that users brought, under the names that they gave their sets. */
  private void addOwnLinksets() {
    for (Triple said : told.ownLinksets()) {
      Resource linkset = draft.iri(said.getSubject());
      dataset.addProperty(VOID.subset, linkset);
      linkset.addProperty(VOID.subjectsTarget, dataset);
      draft.graph().add(said);
    }
  }

  /** How the links were found, when they were checked, and where they are apart. */
  private void addProvenance(Resource linkset, Linkset set) {
    for (Property property :
        List.of(
            DCTerms.title, DCTerms.description, DCTerms.rights, DCTerms.issued, DCTerms.modified)) {
      set.graph().stream(set.name(), property.asNode(), Node.ANY)
          .map(triple -> draft.literal(triple.getObject()))
          .forEach(value -> linkset.addProperty(property, value));
    }
    linkset.addProperty(DCTerms.isVersionOf, draft.iri(set.name()));
    DumpFormat.ofLinks(set.key())
        .map(format -> draft.at("dump/" + format.fileName()))
        .ifPresent(file -> linkset.addProperty(VOID.dataDump, file));
  }
}
