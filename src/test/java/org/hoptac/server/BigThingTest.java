package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.hoptac.rdf.Coop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A state with very many events is shown in pages, as fast and as large as one with few. */
class BigThingTest extends ServedTest {
  private static final int EVENTS = 20_000;
  private static final int FEW = 600;
  private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
  private static final Node MANY = thing("actor/XA");
  private static final Node SOME = thing("actor/XB");

  @BeforeEach
  void load() {
    store.replace(
        out -> {
          RDFParser.fromString(Sample.turtle(), Lang.TURTLE).parse(out);
          for (Node state : List.of(MANY, SOME)) {
            out.triple(Triple.create(state, RDF.Nodes.type, Coop.term("State")));
          }
          for (int number = 0; number < EVENTS; number++) {
            event(number, MANY, out);
          }
          for (int number = 0; number < FEW; number++) {
            event(EVENTS + number, SOME, out);
          }
        });
  }

  private static void event(int number, Node state, StreamRDF out) {
    Node event = thing("event/x" + number);
    out.triple(Triple.create(event, RDF.Nodes.type, Terms.COOPERATION_EVENT));
    out.triple(Triple.create(event, Terms.EVENT_TYPE, Coop.concept("type", "cooperation")));
    out.triple(Triple.create(event, Terms.HAS_PARTICIPANT, state));
    out.triple(Triple.create(event, Coop.term("partner"), state));
  }

  @Test
  void allIsListedInPagesOfOneSize() {
    assertEveryEventIsListedOnce();
    assertPagesOfPeopleAreShort();
    assertNoOtherPages();
    assertFastAsWithFew();
  }

  private void assertEveryEventIsListedOnce() {
    Set<Triple> listed = new HashSet<>();
    Node page = under("data/actor/XB");
    Node list = under("data/actor/XB#incoming");
    for (int number = 1; page != null; number++) {
      String path = page.getURI().substring(Sample.BASE.length() - 1);
      HttpResponse<String> answer = get(path, "Accept", "application/n-triples");
      Graph graph = DereferenceTest.parse(answer);
      List<Triple> incoming =
          graph.stream(Node.ANY, Node.ANY, SOME)
              .filter(triple -> triple.getSubject().getURI().contains("/id/"))
              .toList();
      assertTrue(incoming.size() <= Document.PAGE, path);
      for (Triple triple : incoming) {
        assertTrue(listed.add(triple), triple + " a second time on " + path);
      }
      assertEquals(2L * FEW, number(graph, list, HYDRA + "totalItems"));
      assertEquals(2L * FEW, number(graph, list, VOID.triples.getURI()));
      assertEquals(2, graph.stream(list, VOID.propertyPartition.asNode(), Node.ANY).count());
      Node view = object(graph, list, HYDRA + "view");
      assertEquals(under("data/actor/XB?page=" + number), view);
      Node next = object(graph, view, HYDRA + "next");
      String link = "</data/actor/XB.nt?page=" + (number + 1) + ">; rel=\"next\"";
      assertEquals(next != null, DereferenceTest.links(answer).contains(link), path);
      assertEquals(number > 1, object(graph, view, HYDRA + "previous") != null);
      page = next;
    }
    assertEquals(2 * FEW, listed.size());
  }

  private static long number(Graph graph, Node subject, String property) {
    return Long.parseLong(object(graph, subject, property).getLiteralLexicalForm());
  }

  private static Node object(Graph graph, Node subject, String property) {
    return graph.stream(subject, NodeFactory.createURI(property), Node.ANY)
        .map(Triple::getObject)
        .findFirst()
        .orElse(null);
  }

  private void assertPagesOfPeopleAreShort() {
    int last = 2 * EVENTS / ThingView.PAGE;
    HttpResponse<String> second = get("/en/actor/XA?page=2");
    String page = second.body();
    assertTrue(page.contains("Events <span class=\"number\">(20,000)</span>"), page);
    assertTrue(page.contains("Referred to by <span class=\"number\">(40,000)</span>"), page);
    assertEquals(ThingView.PAGE, page.split("<h3><a href=\"/en/event/").length - 1);
    assertTrue(page.contains("<link rel=\"canonical\" href=\"/en/actor/XA?page=2\">"), page);
    assertTrue(page.contains("<link rel=\"prev\" href=\"/en/actor/XA\">"), page);
    assertTrue(page.contains("<link rel=\"next\" href=\"/en/actor/XA?page=3\">"), page);
    assertTrue(page.contains("<a rel=\"prev\" href=\"/en/actor/XA\">"), page);
    assertTrue(page.contains("<a rel=\"next\" href=\"/en/actor/XA?page=3\">"), page);
    assertTrue(page.contains("2 / " + last), page);
    List<String> links = DereferenceTest.links(second);
    assertTrue(links.contains("</en/actor/XA?page=3>; rel=\"next\""), links.toString());
    assertTrue(links.contains("</en/actor/XA>; rel=\"prev\""), links.toString());
    assertTrue(links.contains("</en/actor/XA?page=" + last + ">; rel=\"last\""), links.toString());
    assertFalse(get("/en/actor/XA?page=" + last).body().contains("rel=\"next\""));
    assertFalse(page.equals(get("/en/actor/XA").body()));
  }

  private void assertNoOtherPages() {
    for (String path : List.of("/data/actor/XA.ttl", "/vi/actor/XA", "/data/event/e1.ttl")) {
      for (String number : List.of("0", "-1", "x", "", "1.5")) {
        assertEquals(400, get(path + "?page=" + number).statusCode(), path + " " + number);
      }
      assertEquals(404, get(path + "?page=999999").statusCode(), path);
    }
  }

  /** Ratios of the best of several, so that a busy machine does not decide. */
  private void assertFastAsWithFew() {
    for (String form : List.of("/data/%s.nt", "/en/%s")) {
      String few = form.formatted("actor/XB");
      String many = form.formatted("actor/XA");
      String end = many + "?page=" + (form.startsWith("/en") ? 2 * EVENTS / 25 : 2 * EVENTS / 250);
      long whole = get(few).body().length();
      long least = best(few);
      for (String path : List.of(many, end)) {
        double size = (double) get(path).body().length() / whole;
        double time = (double) best(path) / least;
        System.getLogger("test")
            .log(System.Logger.Level.INFO, path + " size " + size + " time " + time);
        assertTrue(size < 1.5, path + " is " + size + " times as large");
        assertTrue(time < 10, path + " takes " + time + " times as long");
      }
    }
  }

  private long best(String path) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 8; round++) {
      long begun = System.nanoTime();
      assertEquals(200, get(path).statusCode());
      best = Math.min(best, System.nanoTime() - begun);
    }
    return best;
  }

  private static Node thing(String path) {
    return under("id/" + path);
  }

  private static Node under(String path) {
    return NodeFactory.createURI(Sample.BASE + path);
  }
}
