package org.hoptac.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.hoptac.store.Census;

/**
 * {@code /sitemap.xml}: the index of the pages (sitemaps.org protocol 0.9), and its parts {@code
 * /sitemap/NAME-NUMBER.xml}, one or more for each class of things that people look for. Each thing
 * has a page in each language, which name one another.
 */
final class SitemapEndpoint extends Endpoint {
  /** Things in a part: with their pages in two languages far below the limit of 50,000 URLs. */
  static final int THINGS = 10_000;

  private static final String XML = "application/xml;charset=utf-8";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final Pattern PART = Pattern.compile("([a-z-]{1,20})-([1-9]\\d{0,5})\\.xml");
  private static final String PAGES = "pages";

  private static final Map<String, Node> CLASSES =
      new TreeMap<>(
          Map.of(
              "events", Terms.COOPERATION_EVENT,
              "statements", Terms.SOURCE_STATEMENT,
              "states", Coop.term("State"),
              "organisations", Coop.term("InternationalOrganisation"),
              "bodies", NodeFactory.createURI("http://www.w3.org/ns/org#Organization"),
              "people", FOAF.Person.asNode(),
              "programmes", Coop.term("Programme"),
              "places", Coop.term("Place"),
              "outlets", Coop.term("Outlet"),
              "concepts", SKOS.Concept.asNode()));

  private final transient Descriptions descriptions;
  private final transient Data data;

  SitemapEndpoint(Pages pages, Descriptions descriptions, Data data) {
    super(pages);
    this.descriptions = descriptions;
    this.data = data;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    String site = Site.of(exchange.request(), pages().paths());
    Instant modified = data.store().modified().truncatedTo(ChronoUnit.SECONDS);
    String xml =
        exchange.request().getServletPath().endsWith(".xml")
            ? index(site, modified)
            : part(exchange.rest(), site, modified);
    exchange.header("Cache-Control", "public, max-age=3600");
    exchange.send(200, XML, xml.getBytes(StandardCharsets.UTF_8));
  }

  private String index(String site, Instant modified) {
    Census census = descriptions.told().census();
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<sitemapindex xmlns=\"").append(NAMESPACE).append("\">\n");
    add(xml, site, PAGES, 1, modified);
    CLASSES.forEach(
        (name, type) -> {
          for (int part = 1; (part - 1L) * THINGS < census.entities(type); part++) {
            add(xml, site, name, part, modified);
          }
        });
    return xml.append("</sitemapindex>\n").toString();
  }

  private static void add(StringBuilder xml, String site, String name, int part, Instant modified) {
    String address = site + "/sitemap/" + name + "-" + part + ".xml";
    xml.append("<sitemap><loc>").append(address).append("</loc>");
    xml.append("<lastmod>").append(modified).append("</lastmod></sitemap>\n");
  }

  private String part(String path, String site, Instant modified) {
    Matcher part = PART.matcher(path);
    if (!part.matches()) {
      throw unknown();
    }
    Sitemap map = new Sitemap(site, modified);
    int number = Integer.parseInt(part.group(2));
    if (part.group(1).equals(PAGES) && number == 1) {
      for (String page : List.of("", "try", "ontology")) {
        map.add(language -> "/" + language.tag() + "/" + page);
      }
      for (String page : List.of("/dump/", DescriptionEndpoint.PATH, "/sparql")) {
        // Queries are closed to crawlers, and so is the query page but for its plain address.
        map.add(language -> page.equals("/sparql") ? page : page + "?lang=" + language.tag());
      }
    } else {
      Node type = Optional.ofNullable(CLASSES.get(part.group(1))).orElseThrow(this::unknown);
      data.read(
          dataset -> {
            dataset.getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, type)
                .skip((number - 1L) * THINGS)
                .limit(THINGS)
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .flatMap(thing -> pages().paths().name(thing.getURI()).stream())
                .forEach(name -> map.add(language -> "/" + language.tag() + "/" + name.path()));
            return null;
          });
    }
    return map.end().orElseThrow(this::unknown);
  }

  private Problem unknown() {
    return Problem.notFound("There is no such part; see /sitemap.xml.");
  }
}
