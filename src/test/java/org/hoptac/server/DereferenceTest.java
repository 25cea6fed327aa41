package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.hoptac.rdf.Coop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each class of thing by its address ("Cool URIs for the Semantic Web"; RFC 9110; RFC 8288). */
class DereferenceTest extends ServedTest {
  private static final List<String> THINGS =
      List.of(
          "event/e1",
          "participation/p1",
          "time/t1",
          "claim/c1",
          "mention/trigger",
          "statement/s1",
          "document/d1",
          "actor/VN",
          "actor/cuc-vien-thong-vn",
          "person/le-thi-mau",
          "place/da-nang",
          "programme/tuan-le",
          "outlet/xau",
          "type/cooperation",
          "role/partner",
          "status/completed",
          "topic/cybersecurity",
          "rule/subject",
          "cameo/01",
          "plover/AID",
          "crosswalk/visit-realised",
          "scheme/types");

  private static final String DATASET = Sample.BASE + ".well-known/void#dataset";

  @Test
  void everyClassOfThingLeadsToItsDocumentsAndPages() {
    THINGS.forEach(this::assertLeadsToDocumentsAndPages);
  }

  private void assertLeadsToDocumentsAndPages(String name) {
    boolean concept = Paths.SCHEMES.contains(name.split("/")[0]);
    String address = concept ? "/" + name : "/id/" + name;
    Node thing = NodeFactory.createURI((concept ? Coop.HOME : Sample.BASE + "id/") + name);

    HttpResponse<String> forPrograms = get(address, "Accept", "text/turtle");
    assertEquals(303, forPrograms.statusCode());
    assertEquals("/data/" + name + ".ttl", header(forPrograms, "Location"));
    assertEquals(Set.of("accept"), vary(forPrograms));
    HttpResponse<String> forReaders =
        get(address, "Accept", BROWSER, "Accept-Language", "en;q=0.9, vi;q=0.1");
    assertEquals("/en/" + name, header(forReaders, "Location"));
    assertEquals(Set.of("accept", "accept-language"), vary(forReaders));
    assertAlternates(name, forPrograms);
    assertAlternates(name, forReaders);

    Graph turtle = null;
    for (RdfFormat format : RdfFormat.values()) {
      String path = "/data/" + name + "." + format.suffix();
      HttpResponse<String> answer = get(path);
      Graph graph = parse(answer);
      assertEquals(path, header(answer, "Content-Location"));
      assertEquals(Set.of(), vary(answer), path);
      assertTrue(
          links(answer).contains("<" + thing.getURI() + ">; rel=\"describes\""),
          links(answer).toString());
      assertAlternates(name, answer);
      turtle = turtle == null ? graph : turtle;
      assertTrue(turtle.isIsomorphicWith(graph), path);
      assertHeadIsGet(path, answer);
    }
    assertWhole(turtle, thing, name);
    for (String tag : List.of("vi", "en")) {
      assertPage(name, tag);
    }
  }

  private void assertWhole(Graph document, Node thing, String name) {
    Node iri = NodeFactory.createURI(Sample.BASE + "data/" + name);
    assertTrue(document.contains(iri, DCTerms.license.asNode(), Terms.CC_BY));
    assertTrue(document.contains(iri, VOID.inDataset.asNode(), NodeFactory.createURI(DATASET)));
    assertTrue(
        document.stream().noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
    Graph known = known();
    known.stream(thing, Node.ANY, Node.ANY)
        .forEach(triple -> assertTrue(document.contains(triple), triple.toString()));
    known.stream(Node.ANY, Node.ANY, thing)
        .forEach(triple -> assertTrue(document.contains(triple), triple.toString()));
    // Each neighbour that has a name comes with it.
    Stream.concat(
            known.stream(thing, Node.ANY, Node.ANY).map(Triple::getObject),
            known.stream(Node.ANY, Node.ANY, thing).map(Triple::getSubject))
        .flatMap(neighbour -> known.stream(neighbour, SKOS.prefLabel.asNode(), Node.ANY))
        .forEach(label -> assertTrue(document.contains(label), label.toString()));
  }

  private static Graph known() {
    Graph graph = RDFParser.fromString(Sample.turtle(), Lang.TURTLE).toGraph();
    VOCABULARY.published().stream().forEach(graph::add);
    return graph;
  }

  private void assertPage(String name, String tag) {
    String path = "/" + tag + "/" + name;
    HttpResponse<String> page = get(path);
    assertEquals(200, page.statusCode(), path);
    assertTrue(page.body().contains("<html lang=\"" + tag + "\">"), path);
    assertTrue(page.body().contains("<link rel=\"canonical\" href=\"" + path + "\">"), path);
    for (String other : List.of("vi", "en")) {
      String alternate =
          "<link rel=\"alternate\" hreflang=\""
              + other
              + "\" href=\"/"
              + other
              + "/"
              + name
              + "\">";
      assertTrue(page.body().contains(alternate), path + " " + other);
    }
    for (RdfFormat format : RdfFormat.values()) {
      assertTrue(page.body().contains("type=\"" + format.mediaType() + "\""), path);
      assertTrue(page.body().contains("href=\"/data/" + name + "." + format.suffix() + "\""), path);
    }
    assertAlternates(name, page);
    assertHeadIsGet(path, page);
    HttpResponse<String> suffixed = get("/data/" + name + ".html", "Accept-Language", tag);
    assertEquals(200, suffixed.statusCode());
    assertEquals(path, header(suffixed, "Content-Location"));
    assertEquals(Set.of("accept-language"), vary(suffixed));
    assertEquals(page.body(), suffixed.body());
  }

  private static void assertAlternates(String name, HttpResponse<?> answer) {
    List<String> links = links(answer);
    for (RdfFormat format : RdfFormat.values()) {
      String link =
          "</data/%s.%s>; rel=\"alternate\"; type=\"%s\""
              .formatted(name, format.suffix(), format.mediaType());
      assertTrue(links.contains(link), link + " in " + links);
    }
    for (String tag : List.of("vi", "en")) {
      String link =
          "</%s/%s>; rel=\"alternate\"; type=\"text/html\"; hreflang=\"%s\""
              .formatted(tag, name, tag);
      assertTrue(links.contains(link), link + " in " + links);
    }
  }

  private void assertHeadIsGet(String path, HttpResponse<String> got) {
    HttpResponse<String> head = head(path);
    assertEquals(got.statusCode(), head.statusCode());
    assertEquals("", head.body());
    for (String name :
        List.of(
            "Content-Type",
            "Content-Length",
            "Content-Location",
            "Link",
            "ETag",
            "Vary",
            "Location")) assertEquals(header(got, name), header(head, name), path + " " + name);
  }

  private HttpResponse<String> head(String path, String... headers) {
    return send(request(path, headers).method("HEAD", HttpRequest.BodyPublishers.noBody()));
  }

  @Test
  void suffixOfAThingsAddressGoesBeforeTheAcceptHeader() {
    for (String suffix : List.of("ttl", "nt", "jsonld", "rdf", "html")) {
      HttpResponse<String> answer = get("/id/event/e1." + suffix, "Accept", "image/png");
      assertEquals(303, answer.statusCode());
      assertEquals("/data/event/e1." + suffix, header(answer, "Location"));
      assertEquals(Set.of(), vary(answer));
      assertEquals("/data/type/visit." + suffix, header(get("/type/visit." + suffix), "Location"));
      assertEquals(404, get("/id/event/none." + suffix).statusCode());
    }
    assertEquals(404, get("/id/event/e1.xyz").statusCode());
    assertEquals(404, get("/data/event/e1.xyz").statusCode());
  }

  @Test
  void documentWithoutSuffixHasAllForms() {
    HttpResponse<String> rdf = get("/data/event/e1", "Accept", "application/rdf+xml");
    assertEquals("/data/event/e1.rdf", header(rdf, "Content-Location"));
    assertEquals(Set.of("accept"), vary(rdf));
    HttpResponse<String> page = get("/data/event/e1", "Accept", BROWSER, "Accept-Language", "en");
    assertEquals("/en/event/e1", header(page, "Content-Location"));
    assertEquals(Set.of("accept", "accept-language"), vary(page));
    assertTrue(page.body().startsWith("<!DOCTYPE html>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/event/e1", "/type/visit", "/data/event/e1", "/ontology"})
  void unknownFormIs406WithTheKnownOnes(String path) {
    HttpResponse<String> answer = get(path, "Accept", "image/png");
    assertEquals(406, answer.statusCode());
    for (RdfFormat format : RdfFormat.values()) {
      assertTrue(answer.body().contains(format.mediaType()), answer.body());
    }
    assertTrue(answer.body().contains("text/html"), answer.body());
    assertEquals(Set.of("accept"), vary(answer));
    assertEquals(406, head(path, "Accept", "image/png").statusCode());
  }

  @Test
  void withdrawnIs410ForProgramsAndForReaders() {
    String without =
        Sample.turtle().replaceAll("(?s)<[^>]*/event/e3>.*?<[^>]*/claim/c3>.*?\\.\\n", "");
    assertFalse(without.contains("event/e3"), without);
    store.replace(out -> RDFParser.fromString(without, Lang.TURTLE).parse(out));
    for (String path :
        List.of(
            "/id/event/e3",
            "/data/event/e3.ttl",
            "/data/event/e3",
            "/vi/event/e3",
            "/data/event/e3.html")) {
      HttpResponse<String> forPrograms =
          get(path, "Accept", "text/turtle, application/problem+json");
      assertEquals(410, forPrograms.statusCode(), path);
      assertEquals("application/problem+json", header(forPrograms, "Content-Type"));
      HttpResponse<String> forReaders = get(path, "Accept", BROWSER);
      assertEquals(410, forReaders.statusCode(), path);
      assertTrue(forReaders.body().contains("<title>410 "), forReaders.body());
      assertEquals(410, head(path).statusCode());
    }
    assertEquals(404, get("/id/event/e99").statusCode());
    assertEquals(303, get("/id/event/e1").statusCode());
    store.replace(out -> RDFParser.fromString(Sample.turtle(), Lang.TURTLE).parse(out));
    assertEquals(303, get("/id/event/e3").statusCode());
    assertEquals(200, get("/data/event/e3.ttl").statusCode());
  }

  @Test
  void folderOfConceptsLeadsToTheScheme() {
    assertEquals("/data/scheme/types.ttl", header(get("/type"), "Location"));
    assertEquals("/data/scheme/types.ttl", header(get("/type/"), "Location"));
    assertEquals("/vi/scheme/statuses", header(get("/status", "Accept", BROWSER), "Location"));
    for (String folder : List.of("type", "role", "status", "topic", "rule", "cameo", "plover")) {
      String page = header(get("/en/" + folder), "Location");
      assertEquals(200, get(page).statusCode(), folder);
    }
    assertEquals(404, get("/crosswalk").statusCode());
    assertEquals(404, get("/vi/nothing").statusCode());
  }

  /** Names of the fields the answer depends on, but for compression, which is told elsewhere. */
  private static Set<String> vary(HttpResponse<?> answer) {
    Set<String> names = new TreeSet<>();
    answer.headers().allValues("Vary").stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(name -> name.trim().toLowerCase(Locale.ROOT))
        .filter(name -> !name.equals("accept-encoding"))
        .forEach(names::add);
    return names;
  }

  static List<String> links(HttpResponse<?> answer) {
    return answer.headers().allValues("Link").stream()
        .flatMap(value -> Stream.of(value.split(", (?=<)")))
        .collect(Collectors.toList());
  }

  static Graph parse(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    String type = header(answer, "Content-Type").split(";")[0];
    return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type)).toGraph();
  }
}
