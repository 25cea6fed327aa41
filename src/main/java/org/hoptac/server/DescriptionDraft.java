package org.hoptac.server;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;
import org.hoptac.rdf.Coop;

/** The graph of the description while it is written: nothing in it is a blank node. */
final class DescriptionDraft {
  /** Path of the document. */
  static final String PATH = ".well-known/void";

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("coop", Coop.NS),
          Map.entry("dcat", DCAT.getURI()),
          Map.entry("dcatap", "http://data.europa.eu/r5r/"),
          Map.entry("dct", DCTerms.getURI()),
          Map.entry("foaf", FOAF.getURI()),
          Map.entry("owl", OWL.getURI()),
          Map.entry("rdf", RDF.getURI()),
          Map.entry("rdfs", RDFS.getURI()),
          Map.entry("schema", "https://schema.org/"),
          Map.entry("sh", "http://www.w3.org/ns/shacl#"),
          Map.entry("skos", SKOS.getURI()),
          Map.entry("spdx", "http://spdx.org/rdf/terms#"),
          Map.entry("vcard", VCARD4.getURI()),
          Map.entry("void", VOID.getURI()),
          Map.entry("xsd", XSD.getURI()));

  private final Model model = ModelFactory.createDefaultModel();
  private final Paths paths;
  private final Pages pages;

  DescriptionDraft(Pages pages) {
    this.pages = pages;
    this.paths = pages.paths();
    model.setNsPrefixes(PREFIXES);
  }

  Graph graph() {
    return model.getGraph();
  }

  /** A part of this document. */
  Resource part(String fragment) {
    return at(PATH + "#" + fragment);
  }

  /** A thing at a path below the base. */
  Resource at(String path) {
    return model.createResource(paths.base() + path);
  }

  Resource iri(String iri) {
    return model.createResource(iri);
  }

  Resource iri(Node node) {
    return model.createResource(node.getURI());
  }

  /** A literal of another graph. */
  RDFNode literal(Node literal) {
    return model.asRDFNode(literal);
  }

  /** The data set. */
  Resource dataset() {
    return part("dataset");
  }

  /** Those who make the data set. */
  Resource project() {
    return iri(Coop.NS + "project");
  }

  /** Adds words of the message files, in each language. */
  void say(Resource thing, Property property, String key) {
    for (Language language : Language.values()) {
      thing.addProperty(property, pages.words(language).get(key), language.tag());
    }
  }

  /** Adds each of the words that stand under a key, set apart by commas. */
  void list(Resource thing, Property property, String key) {
    for (Language language : Language.values()) {
      for (String word : pages.words(language).get(key).split(", ")) {
        thing.addProperty(property, word, language.tag());
      }
    }
  }

  void day(Resource thing, Property property, String day) {
    thing.addProperty(property, day, XSDDatatype.XSDdate);
  }

  void count(Resource thing, Property property, long count) {
    thing.addProperty(property, Long.toString(count), XSDDatatype.XSDinteger);
  }
}
