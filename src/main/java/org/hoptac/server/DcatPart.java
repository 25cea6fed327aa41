package org.hoptac.server;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.hoptac.rdf.Coop;

/**
 * Catalogue, data set, files and endpoint by <a
 * href="https://semiceu.github.io/DCAT-AP/releases/3.0.1/">DCAT-AP 3.0.1</a>: all that is mandatory
 * there, and what is recommended where it is known.
 */
final class DcatPart {
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
  private static final String SPDX = "http://spdx.org/rdf/terms#";

  private static final Property AVAILABILITY =
      ResourceFactory.createProperty("http://data.europa.eu/r5r/availability");
  private static final Property VERSION = ResourceFactory.createProperty(DCAT.getURI() + "version");
  private static final Property CHECKSUM = ResourceFactory.createProperty(SPDX + "checksum");
  private static final Property ALGORITHM = ResourceFactory.createProperty(SPDX + "algorithm");
  private static final Property CHECKSUM_VALUE =
      ResourceFactory.createProperty(SPDX + "checksumValue");

  private final DescriptionDraft draft;
  private final Described told;
  private final Resource dataset;
  private final Resource licence;

  private DcatPart(DescriptionDraft draft, Described told) {
    this.draft = draft;
    this.told = told;
    this.dataset = draft.dataset();
    this.licence = draft.iri(Terms.CC_BY);
  }

  static void write(DescriptionDraft draft, Described told) {
    DcatPart part = new DcatPart(draft, told);
    part.addProject();
    part.addCatalogue();
    part.addDataset();
    part.addCoverage();
    part.addService();
    told.downloads().forEach(part::addDistribution);
  }

  private void addProject() {
    draft.project().addProperty(RDF.type, FOAF.Agent);
    draft.say(draft.project(), FOAF.name, "projectName");
    draft.project().addProperty(FOAF.homepage, draft.at(""));
    licence.addProperty(RDF.type, DCTerms.LicenseDocument);
  }

  private void addCatalogue() {
    Resource catalogue = draft.part("catalog");
    catalogue.addProperty(RDF.type, DCAT.Catalog);
    draft.say(catalogue, DCTerms.title, "catalogueTitle");
    draft.say(catalogue, DCTerms.description, "catalogueDescription");
    describe(catalogue);
    catalogue.addProperty(DCAT.dataset, dataset).addProperty(DCAT.service, service());
    catalogue.addProperty(FOAF.homepage, draft.at(""));
    catalogue.addProperty(DCAT.themeTaxonomy, draft.iri(AUTHORITY + "data-theme"));
    draft
        .iri(AUTHORITY + "data-theme")
        .addProperty(RDF.type, SKOS.ConceptScheme)
        .addProperty(DCTerms.title, "Data theme", "en");
  }

  /** What is said of the catalogue and of the data set alike. */
  private void describe(Resource thing) {
    thing
        .addProperty(DCTerms.publisher, draft.project())
        .addProperty(DCTerms.creator, draft.project())
        .addProperty(DCTerms.license, licence)
        .addProperty(DCTerms.language, draft.iri(AUTHORITY + "language/VIE"))
        .addProperty(DCTerms.language, draft.iri(AUTHORITY + "language/ENG"));
    draft.day(thing, DCTerms.issued, told.issued());
    draft.day(thing, DCTerms.modified, told.modified());
    for (String language : new String[] {"VIE", "ENG"}) {
      draft.iri(AUTHORITY + "language/" + language).addProperty(RDF.type, DCTerms.LinguisticSystem);
    }
  }

  private void addDataset() {
    dataset.addProperty(RDF.type, DCAT.Dataset);
    draft.say(dataset, DCTerms.title, "datasetTitle");
    draft.say(dataset, DCTerms.description, "datasetDescription");
    draft.list(dataset, DCAT.keyword, "datasetKeywords");
    describe(dataset);
    dataset
        .addProperty(DCTerms.identifier, dataset.getURI())
        .addProperty(VERSION, told.census().version().toString())
        .addProperty(DCAT.contactPoint, draft.part("contact"))
        .addProperty(DCAT.landingPage, draft.at(""))
        .addProperty(FOAF.page, draft.at(DescriptionDraft.PATH))
        .addProperty(DCTerms.conformsTo, draft.iri(Coop.HOME + "ontology"))
        .addProperty(DCTerms.accessRights, draft.iri(AUTHORITY + "access-right/PUBLIC"))
        .addProperty(DCTerms.accrualPeriodicity, draft.iri(AUTHORITY + "frequency/IRREG"))
        .addProperty(DCAT.theme, draft.iri(AUTHORITY + "data-theme/INTR"));
    Resource contact = draft.part("contact");
    contact
        .addProperty(RDF.type, VCARD4.Kind)
        .addProperty(RDF.type, VCARD4.Organization)
        .addProperty(VCARD4.hasURL, draft.at(""));
    draft.say(contact, VCARD4.fn, "projectName");
    draft.at("").addProperty(RDF.type, FOAF.Document);
    draft.iri(Coop.HOME + "ontology").addProperty(RDF.type, DCTerms.Standard);
    draft.iri(AUTHORITY + "access-right/PUBLIC").addProperty(RDF.type, DCTerms.RightsStatement);
    draft.iri(AUTHORITY + "frequency/IRREG").addProperty(RDF.type, DCTerms.Frequency);
    draft
        .iri(AUTHORITY + "data-theme/INTR")
        .addProperty(RDF.type, SKOS.Concept)
        .addProperty(SKOS.prefLabel, "International issues", "en");
  }

  private void addCoverage() {
    told.census()
        .period()
        .ifPresent(
            days -> {
              Resource period = draft.part("period").addProperty(RDF.type, DCTerms.PeriodOfTime);
              dataset.addProperty(DCTerms.temporal, period);
              draft.day(period, DCAT.startDate, days.begin());
              draft.day(period, DCAT.endDate, days.end());
            });
    for (Described.Place each : told.places()) {
      Resource place = draft.iri(each.iri()).addProperty(RDF.type, DCTerms.Location);
      dataset.addProperty(DCTerms.spatial, place);
      each.names().forEach(name -> place.addProperty(SKOS.prefLabel, name.value(), name.lang()));
      each.same().forEach(iri -> place.addProperty(SKOS.exactMatch, draft.iri(iri)));
    }
  }

  private Resource service() {
    return draft.part("endpoint");
  }

  private void addService() {
    Resource service = service();
    Resource protocol = draft.iri("https://www.w3.org/TR/sparql11-protocol/");
    protocol.addProperty(RDF.type, DCTerms.Standard);
    service
        .addProperty(RDF.type, DCAT.DataService)
        .addProperty(DCAT.endpointURL, draft.at("sparql"))
        // To RDF clients the endpoint answers its SPARQL 1.1 Service Description.
        .addProperty(DCAT.endpointDescription, draft.at("sparql"))
        .addProperty(DCAT.servesDataset, dataset)
        .addProperty(DCAT.contactPoint, draft.part("contact"))
        .addProperty(DCTerms.conformsTo, protocol)
        .addProperty(DCTerms.publisher, draft.project())
        .addProperty(DCTerms.license, licence)
        .addProperty(DCTerms.accessRights, draft.iri(AUTHORITY + "access-right/PUBLIC"))
        .addProperty(DCAT.theme, draft.iri(AUTHORITY + "data-theme/INTR"));
    draft.say(service, DCTerms.title, "endpointTitle");
    draft.say(service, DCTerms.description, "sparqlIntro");
    draft.list(service, DCAT.keyword, "datasetKeywords");
    draft.at("sparql").addProperty(RDF.type, RDFS.Resource);
  }

  private void addDistribution(Download download) {
    Resource file = draft.at("dump/" + download.path()).addProperty(RDF.type, RDFS.Resource);
    Resource distribution = draft.part("file-" + download.name());
    dataset.addProperty(DCAT.distribution, distribution);
    distribution
        .addProperty(RDF.type, DCAT.Distribution)
        .addProperty(DCTerms.title, download.name())
        .addProperty(DCAT.accessURL, draft.at("dump/"))
        .addProperty(DCAT.downloadURL, file)
        .addProperty(DCTerms.license, licence)
        .addProperty(DCTerms.rights, draft.iri(AUTHORITY + "access-right/PUBLIC"))
        .addProperty(AVAILABILITY, draft.iri(AUTHORITY + "planned-availability/AVAILABLE"))
        .addProperty(
            DCAT.byteSize, Long.toString(download.bytes()), XSDDatatype.XSDnonNegativeInteger);
    draft.say(distribution, DCTerms.description, download.words());
    draft.day(distribution, DCTerms.modified, told.modified());
    draft.iri(AUTHORITY + "planned-availability/AVAILABLE").addProperty(RDF.type, SKOS.Concept);
    addFormat(distribution, download);
    addChecksum(distribution, download);
  }

  private void addFormat(Resource distribution, Download download) {
    boolean turtle = download.contentType().equals(RdfFormat.TURTLE.mediaType());
    Resource format =
        draft.iri(AUTHORITY + "file-type/" + (turtle ? "RDF_TURTLE" : "RDF_N_TRIPLES"));
    Resource type = draft.iri(MEDIA_TYPES + download.contentType());
    format.addProperty(RDF.type, DCTerms.MediaTypeOrExtent);
    type.addProperty(RDF.type, DCTerms.MediaType);
    distribution.addProperty(DCTerms.format, format).addProperty(DCAT.mediaType, type);
    if (download.compressed()) {
      Resource gzip = draft.iri(MEDIA_TYPES + "application/gzip");
      gzip.addProperty(RDF.type, DCTerms.MediaType);
      distribution.addProperty(DCAT.compressFormat, gzip);
    }
  }

  private void addChecksum(Resource distribution, Download download) {
    Resource sum = draft.part("sha256-" + download.name());
    distribution.addProperty(CHECKSUM, sum);
    Resource algorithm = draft.iri(SPDX + "checksumAlgorithm_sha256");
    algorithm.addProperty(RDF.type, draft.iri(SPDX + "ChecksumAlgorithm"));
    sum.addProperty(RDF.type, draft.iri(SPDX + "Checksum"))
        .addProperty(ALGORITHM, algorithm)
        .addProperty(CHECKSUM_VALUE, download.sha256(), XSDDatatype.XSDhexBinary);
  }
}
