package org.hoptac.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;

/**
 * What the pages of the ontology and of the concept schemes show: each term with its names in both
 * languages, what it means, how it stands to others, what the shapes demand, and an example from
 * the data.
 */
final class VocabularyView {
  private static final String VANN = "http://purl.org/vocab/vann/";
  private static final String SCHEMA = "https://schema.org/";

  /** A property of a term and its values; {@code word} is the message key of its name. */
  record Fact(String word, List<Link> values) {}

  /** A triple of the data. */
  record Example(Link subject, Link property, Link object) {}

  /** A condition on the data. */
  record Condition(Link on, String count, Text message) {}

  /**
   * A class, property or concept.
   *
   * @param anchor where it stands on the page
   * @param uses how often the data use it; empty when that is not counted
   */
  record Term(
      String anchor,
      String code,
      Link link,
      List<Text> labels,
      List<Text> definitions,
      List<Text> notes,
      List<Fact> facts,
      List<Example> examples,
      String uses,
      List<Condition> conditions) {}

  /** Properties that speak of a term, in the order shown. */
  private static final Map<String, List<Node>> TERM_FACTS = new LinkedHashMap<>();

  static {
    TERM_FACTS.put("termParents", List.of(RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode()));
    TERM_FACTS.put("termDomain", List.of(RDFS.domain.asNode(), schema("domainIncludes")));
    TERM_FACTS.put("termRange", List.of(RDFS.range.asNode(), schema("rangeIncludes")));
    TERM_FACTS.put("termDisjoint", List.of(OWL.disjointWith.asNode()));
    TERM_FACTS.put("termSeeAlso", List.of(RDFS.seeAlso.asNode()));
    TERM_FACTS.put("termBroader", List.of(SKOS.broader.asNode()));
    TERM_FACTS.put("termExact", List.of(SKOS.exactMatch.asNode()));
    TERM_FACTS.put("termClose", List.of(SKOS.closeMatch.asNode()));
    TERM_FACTS.put("termBroadMatch", List.of(SKOS.broadMatch.asNode()));
    TERM_FACTS.put("termNarrowMatch", List.of(SKOS.narrowMatch.asNode()));
    TERM_FACTS.put("termRelated", List.of(SKOS.relatedMatch.asNode()));
    TERM_FACTS.put("termDirect", List.of(Coop.term("directProperty")));
  }

  /** What the head of the ontology says, in the order shown. */
  private static final Map<String, Node> HEAD_FACTS = new LinkedHashMap<>();

  static {
    HEAD_FACTS.put("headVersion", OWL.versionInfo.asNode());
    HEAD_FACTS.put("headVersionIri", OWL2.versionIRI.asNode());
    HEAD_FACTS.put("headPrior", OWL.priorVersion.asNode());
    HEAD_FACTS.put("headPrefix", NodeFactory.createURI(VANN + "preferredNamespacePrefix"));
    HEAD_FACTS.put("headNamespace", NodeFactory.createURI(VANN + "preferredNamespaceUri"));
    HEAD_FACTS.put("headCreator", DCTerms.creator.asNode());
    HEAD_FACTS.put("headPublisher", DCTerms.publisher.asNode());
    HEAD_FACTS.put("headCreated", DCTerms.created.asNode());
    HEAD_FACTS.put("headIssued", DCTerms.issued.asNode());
    HEAD_FACTS.put("headModified", DCTerms.modified.asNode());
    HEAD_FACTS.put("headStatus", NodeFactory.createURI("http://purl.org/ontology/bibo/status"));
    HEAD_FACTS.put("headSource", DCTerms.source.asNode());
    HEAD_FACTS.put("headLicence", DCTerms.license.asNode());
    HEAD_FACTS.put("headCitation", DCTerms.bibliographicCitation.asNode());
  }

  /** By which the data use concepts; the first that occurs gives the example. */
  private static final List<Node> USES =
      List.of(
          Terms.EVENT_TYPE,
          Terms.TOPIC,
          Terms.STATUS,
          Terms.ROLE,
          Terms.RULE,
          Terms.ATTRIBUTION_RULE,
          Terms.FORM);

  private final Facts facts;
  private final Labels labels;
  private final Constraints constraints;

  /**
   * @param facts data and vocabulary
   */
  VocabularyView(Facts facts, Labels labels, Constraints constraints) {
    this.facts = facts;
    this.labels = labels;
    this.constraints = constraints;
  }

  Map<String, Object> ontology(Node ontology) {
    Map<String, Object> model = new HashMap<>();
    model.put("iri", ontology.getURI());
    model.put("title", first(labels.texts(ontology, DCTerms.title.asNode())));
    model.put("descriptions", labels.texts(ontology, DCTerms.description.asNode()));
    model.put("head", head(ontology));
    model.put("classes", terms(constraints::ofClass, OWL.Class));
    model.put(
        "properties",
        terms(
            constraints::ofProperty,
            OWL.ObjectProperty,
            OWL.DatatypeProperty,
            OWL2.AnnotationProperty));
    model.put("individuals", terms(any -> List.of(), OWL2.NamedIndividual));
    model.put("schemes", schemes());
    return model;
  }

  private List<Fact> head(Node ontology) {
    List<Fact> head = new ArrayList<>();
    HEAD_FACTS.forEach(
        (word, property) -> {
          List<Link> values = facts.objects(ontology, property).stream().map(this::whole).toList();
          if (!values.isEmpty()) {
            head.add(new Fact(word, values));
          }
        });
    return head;
  }

  /** An IRI without a name is shown in full, not by its end; a version leads to its document. */
  private Link whole(Node node) {
    Link link = labels.link(node);
    if (!node.isURI() || facts.triples(node, RDFS.label.asNode(), Node.ANY).findAny().isPresent()) {
      return link;
    }
    Text iri = new Text(node.getURI(), "");
    boolean version = node.getURI().startsWith(Coop.HOME + "ontology/");
    return version
        ? new Link("/" + node.getURI().substring(Coop.HOME.length()), iri, false, link.iri())
        : new Link(link.href(), iri, link.external(), link.iri());
  }

  private List<Link> schemes() {
    return facts.subjects(RDF.Nodes.type, SKOS.ConceptScheme.asNode()).stream()
        .map(labels::link)
        .toList();
  }

  private List<Term> terms(
      Function<Node, List<Constraints.Constraint>> conditions, Resource... types) {
    return Stream.of(types)
        .flatMap(type -> facts.subjects(RDF.Nodes.type, type.asNode()).stream())
        .distinct()
        .filter(term -> term.isURI() && term.getURI().startsWith(Coop.NS))
        .map(term -> term(term, conditions.apply(term)))
        .toList();
  }

  private Term term(Node term, List<Constraints.Constraint> conditions) {
    String name = term.getURI().substring(Coop.NS.length());
    return new Term(
        name,
        "coop:" + name,
        labels.link(term),
        bothLanguages(term, RDFS.label.asNode()),
        bothLanguages(term, SKOS.definition.asNode()),
        bothLanguages(term, SKOS.scopeNote.asNode()),
        facts(term),
        example(term),
        "",
        conditions.stream().map(this::condition).toList());
  }

  /** The reader's language first. */
  private List<Text> bothLanguages(Node term, Node property) {
    String own = labels.language().tag();
    return facts.objects(term, property).stream()
        .map(labels::of)
        .sorted(Comparator.comparing(text -> text.lang().equals(own) ? 0 : 1))
        .toList();
  }

  private List<Fact> facts(Node term) {
    List<Fact> all = new ArrayList<>();
    TERM_FACTS.forEach(
        (word, properties) -> {
          List<Link> values =
              properties.stream()
                  .flatMap(property -> facts.objects(term, property).stream())
                  .filter(Node::isURI)
                  .distinct()
                  .map(labels::link)
                  .toList();
          if (!values.isEmpty()) {
            all.add(new Fact(word, values));
          }
        });
    return all;
  }

  /** Of a property any triple, of a class any member. */
  private List<Example> example(Node term) {
    return facts
        .triples(Node.ANY, term, Node.ANY)
        .findFirst()
        .or(() -> facts.triples(Node.ANY, RDF.Nodes.type, term).findFirst())
        .map(this::example)
        .stream()
        .toList();
  }

  private Example example(Triple triple) {
    return new Example(
        labels.link(triple.getSubject()),
        labels.link(triple.getPredicate()),
        labels.link(triple.getObject()));
  }

  private Condition condition(Constraints.Constraint constraint) {
    return new Condition(labels.link(constraint.on()), constraint.count(), constraint.message());
  }

  /** What the page of a scheme shows beside what every page of a thing does. */
  Map<String, Object> scheme(Node scheme, Function<Node, Incoming> incoming) {
    Map<String, Object> model = new HashMap<>();
    model.put(
        "concepts",
        facts.subjects(SKOS.inScheme.asNode(), scheme).stream()
            .map(concept -> concept(concept, incoming.apply(concept)))
            .toList());
    model.put("conditions", constraints.ofScheme(scheme).stream().map(this::condition).toList());
    return model;
  }

  private Term concept(Node concept, Incoming incoming) {
    String key = concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
    Optional<Triple> use = incoming.slice(USES, 0, 1).stream().findFirst();
    return new Term(
        key,
        facts.text(concept, SKOS.notation.asNode()).orElse(key),
        labels.link(concept),
        bothLanguages(concept, SKOS.prefLabel.asNode()),
        bothLanguages(concept, SKOS.definition.asNode()),
        bothLanguages(concept, SKOS.scopeNote.asNode()),
        facts(concept),
        use.map(this::example).stream().toList(),
        labels.language().number(incoming.total(USES)),
        List.of());
  }

  private static Text first(List<Text> texts) {
    return texts.isEmpty() ? new Text("", "") : texts.get(0);
  }

  private static Node schema(String name) {
    return NodeFactory.createURI(SCHEMA + name);
  }
}
