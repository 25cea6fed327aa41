package org.hoptac.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.hoptac.rdf.Coop;
import org.hoptac.store.DataVersion;

/**
 * {@code /ontology}, also by its present version, with a suffix, and as {@code /vi/ontology}: the
 * ontology, as RDF or as a page. Its terms are hash IRIs, so that no redirect is needed ("Best
 * Practice Recipes for Publishing RDF Vocabularies", recipe 3).
 */
final class OntologyEndpoint extends Endpoint {
  static final String PATH = "/ontology";
  private static final String PAGE_SUFFIX = "html";
  private static final Node ONTOLOGY = NodeFactory.createURI(Coop.HOME + "ontology");

  private final transient Data data;
  private final transient Graph ontology;
  private final transient MadeOnce made = new MadeOnce();

  OntologyEndpoint(Pages pages, Data data, Graph ontology) {
    super(pages);
    this.data = data;
    this.ontology = ontology;
  }

  /** What is said of classes and properties, without the concepts published beside them. */
  static Graph ontology(Graph published) {
    Graph ontology = GraphFactory.createDefaultGraph();
    ontology.getPrefixMapping().setNsPrefixes(published.getPrefixMapping());
    published.stream().filter(triple -> !isConcept(triple.getSubject())).forEach(ontology::add);
    return ontology;
  }

  /** What may stand behind its address to say in which form it is wanted. */
  static List<String> suffixes() {
    return Stream.concat(
            Stream.of(RdfFormat.values()).map(RdfFormat::suffix), Stream.of(PAGE_SUFFIX))
        .toList();
  }

  private static boolean isConcept(Node node) {
    return node.isURI()
        && node.getURI().startsWith(Coop.HOME)
        && !node.getURI().startsWith(Coop.HOME + "ontology");
  }

  private boolean isVersion(String path) {
    Node version = NodeFactory.createURI(Coop.HOME + "ontology/" + path);
    return ontology.contains(Node.ANY, OWL2.versionIRI.asNode(), version);
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    String path = exchange.request().getServletPath();
    Optional<Language> page = Language.ofTag(path.substring(1, Math.min(3, path.length())));
    if (page.isPresent() && path.endsWith(PATH)) {
      send(exchange, PATH, page.get());
      return;
    }
    String rest = exchange.rest();
    String asked = path + (rest.isEmpty() ? "" : "/" + rest);
    int dot = asked.lastIndexOf('.');
    String suffix = asked.substring(dot + 1);
    Optional<RdfFormat> named = RdfFormat.ofSuffix(suffix);
    boolean suffixed = named.isPresent() || suffix.equals(PAGE_SUFFIX);
    String document = suffixed ? asked.substring(0, dot) : asked;
    requirePresent(document);
    if (named.isPresent()) {
      send(exchange, document, named.get());
    } else if (suffixed) {
      exchange.header("Vary", "Accept-Language");
      send(exchange, document, exchange.language());
    } else {
      negotiate(exchange, document);
    }
  }

  private void requirePresent(String document) {
    boolean present =
        document.equals(PATH)
            || (document.startsWith(PATH + "/")
                && isVersion(document.substring(PATH.length() + 1)));
    if (!present) {
      throw Problem.notFound("Of the ontology only the present version is served, at /ontology.");
    }
  }

  private void negotiate(Exchange exchange, String document) throws IOException {
    exchange.header("Vary", "Accept");
    Optional<RdfFormat> format = RdfFormat.chooseOrPage(exchange.accept());
    if (format.isPresent()) {
      send(exchange, document, format.get());
    } else {
      exchange.header("Vary", "Accept, Accept-Language");
      send(exchange, document, exchange.language());
    }
  }

  private void send(Exchange exchange, String document, RdfFormat format) throws IOException {
    describe(exchange, document, document + "." + format.suffix());
    if (!exchange.unchanged(data.etag(data.version(), "ontology-" + format.suffix()))) {
      exchange.send(200, format.contentType(), format.write(ontology));
    }
  }

  private void send(Exchange exchange, String document, Language language) throws IOException {
    DataVersion version = data.version();
    describe(exchange, document, "/" + language.tag() + PATH);
    String etag = data.etag(version, "ontology-" + language.tag());
    if (!exchange.unchanged(etag)) {
      exchange.page(200, made.page(language, etag, () -> html(language, version)));
    }
  }

  private String html(Language language, DataVersion version) {
    return data.facts(facts -> pages().ontology(language, ONTOLOGY, facts, version.toString()));
  }

  private static void describe(Exchange exchange, String document, String location) {
    String links =
        new LinkField()
            .add(ONTOLOGY.getURI(), "describes")
            .alternates(document, PATH.substring(1), "")
            .add(Terms.CC_BY.getURI(), "license")
            .toString();
    exchange.header("Content-Location", location).header("Link", links).revalidated();
  }
}
