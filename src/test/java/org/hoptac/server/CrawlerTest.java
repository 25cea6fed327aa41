package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.hoptac.store.Store;
import org.junit.jupiter.api.Test;

/** What crawlers find, whatever the base of the IRIs and the name of the host are. */
class CrawlerTest extends ServedTest {
  @Test
  void sitemapStandsUnderTheAddressItIsFetchedFrom() throws IOException {
    assertTrue(get("/robots.txt").body().contains("Sitemap: " + at("/sitemap.xml")));
    assertTrue(get("/sitemap.xml").body().contains("<loc>" + at("/sitemap/events-1.xml")));
    assertTrue(get("/sitemap/events-1.xml").body().contains("<loc>" + at("/vi/event/e1")));
    // Behind a server that speaks TLS, and under the base's own host.
    assertTrue(
        as("other.example", "X-Forwarded-Proto: https")
            .contains("Sitemap: https://other.example/sitemap.xml"));
    assertTrue(as("data.example", "").contains("Sitemap: https://data.example/sitemap.xml"));
  }

  @Test
  void whatIsNoHostIsNotRepeated() throws IOException {
    for (String host : new String[] {"x<script>", "a b", "x/../y", "x\"y", ""}) {
      String answer = as(host, "");
      assertFalse(answer.contains("script>/") || answer.contains("x\"y"), answer);
      assertTrue(
          answer.startsWith("HTTP/1.1 400") || !answer.contains("Sitemap: http://x"), answer);
    }
  }

  private String as(String host, String header) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      String request =
          "GET /robots.txt HTTP/1.1\r\nHost: "
              + host
              + "\r\n"
              + (header.isEmpty() ? "" : header + "\r\n")
              + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void descriptionFollowsTheBaseAndTheData() {
    Graph before = description();
    String dataset = Sample.BASE + ".well-known/void#dataset";
    assertTrue(get("/void.nt").body().contains("<" + dataset + ">"));
    assertTrue(get("/void.nt").body().contains("\"" + Sample.BASE + "id/\""));
    String more = "<" + Sample.BASE + "id/place/new> a <https://w3id.org/hoptac/ontology#Place> .";
    store.add(List.of(RDFParser.fromString(more, Lang.TURTLE).toGraph()));
    assertFalse(before.isIsomorphicWith(description()));
    assertTrue(
        get("/void.nt").body().contains("\"" + store.version() + "\""), "the version is told");
    assertTrue(get("/sitemap/places-1.xml").body().contains("/vi/place/new"));
  }

  private Graph description() {
    return RDFParser.fromString(get("/void.ttl").body(), Lang.TURTLE).toGraph();
  }

  @Test
  void hostileNamesCannotEndTheBlockOfData() {
    String place =
        "<"
            + Sample.BASE
            + "id/place/da-nang> <http://www.w3.org/2004/02/skos/core#prefLabel> \"</script><script>alert(1)</script>\"@vi .";
    store.add(List.of(RDFParser.fromString(place, Lang.TURTLE).toGraph()));
    for (String path : new String[] {"/dump/?lang=vi", "/.well-known/void?lang=vi"}) {
      String page = withoutOwnScripts(get(path, "Accept", BROWSER).body());
      assertFalse(page.contains("<script>alert"), page);
      assertEquals(1, page.split("</script>", -1).length - 1, page);
    }
  }

  @Test
  void anEmptyStoreIsDescribedAsEmpty() {
    try (Store empty = Store.open(directory.resolve("empty"), URI.create(Sample.BASE));
        HoptacServer other =
            HoptacServer.start(options().at("127.0.0.1", 0), empty, VOCABULARY, NO_ENGINE)) {
      String root = "http://127.0.0.1:" + other.port();
      for (String path : new String[] {"/void.ttl", "/sitemap.xml", "/sitemap/pages-1.xml"}) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(root + path)).GET());
        assertEquals(200, answer.statusCode(), path);
      }
      HttpResponse<String> page =
          send(
              HttpRequest.newBuilder(URI.create(root + "/.well-known/void"))
                  .header("Accept", BROWSER)
                  .GET());
      assertEquals(200, page.statusCode(), page.body());
    }
  }

  @Test
  void onlyReadingIsAnswered() {
    for (String path : new String[] {"/.well-known/void", "/void", "/robots.txt", "/sitemap.xml"}) {
      HttpResponse<String> answer = post(path, "text/plain", "x");
      assertEquals(405, answer.statusCode(), path);
      assertTrue(header(answer, "Allow").contains("GET"), path);
    }
  }
}
