package org.hoptac.federate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.SKOS;

/**
 * The endpoints that queries may ask, by the IRI behind SERVICE. Empty unless the operator says.
 */
public final class Services {
  private static final Services NONE = new Services(Map.of());
  private static final String KNOWN = "/ontology/services.ttl";
  private static final String SD_ENDPOINT =
      "http://www.w3.org/ns/sparql-service-description#endpoint";

  private final Map<String, Service> byIri;

  private Services(Map<String, Service> byIri) {
    this.byIri = byIri;
  }

  /** No endpoint: SERVICE is refused. */
  public static Services none() {
    return NONE;
  }

  /**
   * Those an operator lists.
   *
   * @param allowed names that are known, or IRIs of endpoints
   * @param mapped {@code NAME=IRI}: with a known name, requests to its endpoint go to that IRI
   *     instead; with a new one, the endpoint of that IRI is allowed and called so
   * @throws IllegalArgumentException when a name is not known or an IRI is no address
   */
  public static Services of(List<String> allowed, List<String> mapped) {
    Map<String, String> known = known();
    Map<String, Service> byIri = new LinkedHashMap<>();
    for (String each : allowed) {
      put(byIri, known.containsKey(each) ? of(each, known.get(each)) : of(each, nameOrIri(each)));
    }
    for (String each : mapped) {
      int equals = each.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("Write NAME=IRI, not " + each);
      }
      String name = each.substring(0, equals);
      String address = each.substring(equals + 1);
      put(byIri, new Service(name, known.getOrDefault(name, address), uri(address)));
    }
    return byIri.isEmpty() ? NONE : new Services(byIri);
  }

  private static void put(Map<String, Service> byIri, Service service) {
    byIri.put(service.iri(), service);
  }

  private static Service of(String name, String iri) {
    return new Service(name, iri, uri(iri));
  }

  private static String nameOrIri(String text) {
    if (!text.contains(":")) {
      throw new IllegalArgumentException(
          "There is no endpoint named "
              + text
              + "; known are "
              + String.join(", ", known().keySet())
              + ", others are allowed by their IRI");
    }
    return text;
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(text + " is no IRI of an endpoint", malformed);
    }
  }

  /** Endpoints by the names under which they can be allowed, in the order of names. */
  public static Map<String, String> known() {
    Map<String, String> known = new TreeMap<>();
    Graph graph = knownGraph();
    graph.stream(Node.ANY, SKOS.notation.asNode(), Node.ANY)
        .forEach(
            named -> known.put(named.getObject().getLiteralLexicalForm(), endpoint(graph, named)));
    return known;
  }

  private static String endpoint(Graph graph, Triple named) {
    return graph.stream(named.getSubject(), Node.ANY, Node.ANY)
        .filter(triple -> triple.getPredicate().hasURI(SD_ENDPOINT))
        .map(triple -> triple.getObject().getURI())
        .findFirst()
        .orElseThrow();
  }

  private static Graph knownGraph() {
    try (InputStream file = Services.class.getResourceAsStream(KNOWN)) {
      return RDFParser.source(file).lang(Lang.TURTLE).toGraph();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** True when SERVICE is refused altogether. */
  public boolean isEmpty() {
    return byIri.isEmpty();
  }

  /** All, in the order in which they were listed. */
  public List<Service> all() {
    return new ArrayList<>(byIri.values());
  }

  Optional<Service> find(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /** The service, or the refusal of one that is not listed. */
  Service require(String iri) {
    return find(iri).orElseThrow(() -> refused(iri));
  }

  private ServiceFault refused(String iri) {
    String how = "; its operator can allow others by serve --allow-service.";
    if (isEmpty()) {
      return new ServiceFault(
          ServiceFault.Kind.REFUSED,
          iri,
          "SERVICE is not served: this endpoint sends no requests to others" + how);
    }
    String allowed =
        byIri.keySet().stream().map(each -> "<" + each + ">").collect(Collectors.joining(", "));
    return new ServiceFault(
        ServiceFault.Kind.REFUSED,
        iri,
        "SERVICE <" + iri + "> is not served. Allowed here: " + allowed + how);
  }
}
