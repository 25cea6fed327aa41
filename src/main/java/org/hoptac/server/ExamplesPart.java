package org.hoptac.server;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.hoptac.rdf.Question;

/**
 * The competency questions as <a href="https://www.w3.org/TR/shacl/#dfn-sparql-executable">SPARQL
 * executables</a> of SHACL, the form in which query editors look for examples.
 */
final class ExamplesPart {
  private static final Property TARGET =
      ResourceFactory.createProperty("https://schema.org/target");

  private ExamplesPart() {}

  static void write(DescriptionDraft draft, List<Question> examples) {
    Map<String, String> prefixes = new TreeMap<>();
    for (Question question : examples) {
      prefixes.putAll(QueryFactory.create(question.sparql()).getPrefixMapping().getNsPrefixMap());
      add(draft, question);
    }
    addPrefixes(draft, prefixes);
  }

  private static void add(DescriptionDraft draft, Question question) {
    Resource example = draft.part("question-" + question.name());
    example
        .addProperty(RDF.type, draft.iri(SHACL.SPARQLExecutable))
        .addProperty(RDF.type, draft.iri(SHACL.SPARQLSelectExecutable))
        .addProperty(property(SHACL.prefixes), draft.part("prefixes"))
        .addProperty(property(SHACL.select), question.sparql())
        .addProperty(TARGET, draft.at("sparql"));
    // Editors show the comment, lists the label.
    for (Property text : List.of(RDFS.label, RDFS.comment)) {
      example.addProperty(text, question.vi(), "vi").addProperty(text, question.en(), "en");
    }
  }

  /** SHACL section 5.2.1. */
  private static void addPrefixes(DescriptionDraft draft, Map<String, String> prefixes) {
    Resource declarations = draft.part("prefixes").addProperty(RDF.type, OWL.Ontology);
    prefixes.forEach(
        (prefix, namespace) -> {
          Resource declaration = draft.part("prefix-" + prefix);
          declarations.addProperty(property(SHACL.declare), declaration);
          declaration
              .addProperty(RDF.type, draft.iri(SHACL.PrefixDeclaration))
              .addProperty(property(SHACL.prefix), prefix)
              .addProperty(property(SHACL.namespace), namespace, XSDDatatype.XSDanyURI);
        });
  }

  private static Property property(Node term) {
    return ResourceFactory.createProperty(term.getURI());
  }
}
