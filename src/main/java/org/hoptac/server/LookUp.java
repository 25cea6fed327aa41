package org.hoptac.server;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.OutsideIri;

/**
 * {@code /data?uri=IRI}: from a thing of another data set to the thing here that is linked to it.
 * One leads on to its document (303), several are listed (300, RFC 9110 section 15.4.1), the
 * strongest link first.
 */
final class LookUp {
  /** Most links of one kind that are listed. */
  private static final int MOST = 50;

  private static final int MULTIPLE_CHOICES = 300;

  /** One of several things: how it is linked, and its address. */
  record Choice(Link thing, Link property) {}

  private final Pages pages;
  private final Data data;

  LookUp(Pages pages, Data data) {
    this.pages = pages;
    this.data = data;
  }

  void answer(Exchange exchange, String iri) throws IOException {
    exchange.revalidated();
    if (!iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+")) {
      throw Problem.badRequest("uri", "The parameter \"uri\" must be an absolute IRI.");
    }
    Optional<Paths.Name> own = own(iri);
    if (own.isPresent()) {
      ThingEndpoint.lead(exchange, own.get());
      return;
    }
    List<Triple> links = data.facts(facts -> OutsideIri.linksTo(iri, facts.graph(), MOST));
    List<Node> things =
        links.stream()
            .map(Triple::getSubject)
            .filter(thing -> pages.paths().name(thing.getURI()).isPresent())
            .distinct()
            .toList();
    if (things.isEmpty()) {
      throw nothing(iri);
    } else if (things.size() == 1) {
      ThingEndpoint.lead(exchange, pages.paths().name(things.get(0).getURI()).orElseThrow());
    } else {
      choices(exchange, links);
    }
  }

  /** A thing of this data set, by its IRI. */
  private Optional<Paths.Name> own(String iri) {
    Optional<Paths.Name> name = pages.paths().name(iri);
    name.filter(known -> !Things.isKnown(known, pages.paths(), data))
        .ifPresent(
            missing -> {
              throw Things.missing(missing, pages.paths(), data);
            });
    return name;
  }

  private Problem nothing(String iri) {
    Optional<Node> untold =
        data.linked().stream()
            .filter(link -> link.getObject().getURI().equals(OutsideIri.canonical(iri)))
            .map(Triple::getSubject)
            .findFirst();
    String what =
        untold
            .map(
                thing ->
                    "It is known here as <"
                        + pages.paths().iris().here(thing).getURI()
                        + ">, of which no statement tells yet.")
            .orElse(
                "No thing here is linked to this IRI. Ask /reconcile for it by its name; all links are in /dump/links.nt.");
    return Problem.notFound(what).with("uri", iri);
  }

  private void choices(Exchange exchange, List<Triple> links) throws IOException {
    exchange.header("Vary", "Accept, Accept-Language");
    Optional<RdfFormat> format = RdfFormat.chooseOrPage(exchange.accept());
    List<Triple> same =
        links.stream().filter(l -> l.getPredicate().equals(SKOS.exactMatch.asNode())).toList();
    if (same.size() == 1) {
      // The preferred choice, which a client may follow.
      Paths.Name name = pages.paths().name(same.get(0).getSubject().getURI()).orElseThrow();
      exchange.header("Location", ThingEndpoint.document(exchange, name, format));
    }
    if (format.isPresent()) {
      exchange.send(
          MULTIPLE_CHOICES,
          format.get().contentType(),
          format.get().write(data.facts(facts -> graph(links, facts))));
    } else {
      Language language = exchange.language();
      Map<String, Object> model = new HashMap<>();
      model.put("uri", links.get(0).getObject().getURI());
      model.put("choices", data.facts(facts -> listed(links, pages.labels(facts, language))));
      exchange.page(MULTIPLE_CHOICES, pages.choices(language, model));
    }
  }

  private static List<Choice> listed(List<Triple> links, Labels labels) {
    return links.stream()
        .map(link -> new Choice(labels.link(link.getSubject()), labels.link(link.getPredicate())))
        .toList();
  }

  private static Graph graph(List<Triple> links, Facts facts) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Triple link : links) {
      graph.add(link);
      for (Node label : List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode())) {
        facts.triples(link.getSubject(), label, Node.ANY).forEach(graph::add);
      }
    }
    graph.getPrefixMapping().setNsPrefix("skos", SKOS.getURI()).setNsPrefix("coop", Coop.NS);
    return graph;
  }
}
