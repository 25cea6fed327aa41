package org.hoptac.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.hoptac.rdf.RdfFile;
import org.hoptac.rdf.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An endpoint is asked in batches, politely, and never believed half an answer. */
class EndpointTargetTest {
  private static final String EMPTY =
      "{\"head\":{\"vars\":[\"thing\"]},\"results\":{\"bindings\":[]}}";
  private static final Graph LEXICON = Vocabulary.packaged().lexiconGraph();

  @TempDir private Path folder;
  private HttpServer stub;
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> agents = new CopyOnWriteArrayList<>();
  private final List<String> notices = new ArrayList<>();

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private String stub(Answer answer) throws IOException {
    stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stub.createContext(
        "/",
        exchange -> {
          bodies.add(
              java.net.URLDecoder.decode(
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                  StandardCharsets.UTF_8));
          agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          answer.to(exchange);
          exchange.close();
        });
    stub.start();
    return "http://localhost:" + stub.getAddress().getPort() + "/sparql";
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @AfterEach
  void stop() {
    if (stub != null) {
      stub.stop(0);
    }
  }

  private Linking.Result link(String endpoint, int maxRows) {
    var options = new Linking.Options(0.9, false, List.of());
    return new Linking(options, notices::add, Progress.NONE)
        .against(
            endpoint,
            Labelled.ours(),
            LEXICON,
            Decisions.none(),
            new EndpointOptions("Hoptac/test (me@example.org)", Duration.ofSeconds(2), maxRows));
  }

  /** Two ways to the same answer: the file itself, and a real endpoint that holds it. */
  @Test
  void anEndpointGivesWhatItsFileWould() throws IOException {
    Path file = Labelled.others(folder.resolve("others.ttl"));
    FusekiServer server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .add(
                "/things",
                DatasetFactory.create(ModelFactory.createModelForGraph(RdfFile.read(file))))
            .build()
            .start();
    try {
      Set<String> byFile = links(link(file.toString(), 1));
      Set<String> byEndpoint =
          links(link("http://localhost:" + server.getPort() + "/things", 10_000));
      Set<String> exactly =
          byFile.stream().filter(byEndpoint::contains).collect(Collectors.toSet());
      assertTrue(byEndpoint.size() >= 50, byEndpoint::toString);
      assertEquals(byEndpoint, exactly, "links that the file does not give");
    } finally {
      server.stop();
    }
  }

  private static Set<String> links(Linking.Result result) {
    return result.candidates().stream()
        .filter(LinkCandidate::isLink)
        .map(link -> link.subject() + " " + link.object())
        .collect(Collectors.toSet());
  }

  @Test
  void namesAreAskedForInBatches() throws IOException {
    String endpoint = stub(exchange -> send(exchange, 200, EMPTY));
    link(endpoint, 1000);
    assertTrue(bodies.size() > 1 && bodies.size() < 20, () -> bodies.size() + " requests");
    assertTrue(bodies.get(0).contains("VALUES ?label"), bodies.get(0));
    assertTrue(bodies.get(0).contains("\"Airbus\"@en"), bodies.get(0));
    assertTrue(bodies.get(0).endsWith("LIMIT 1000"), bodies.get(0));
    assertEquals(Set.of("Hoptac/test (me@example.org)"), Set.copyOf(agents));
  }

  @Test
  void aCutAnswerIsTold() throws IOException {
    String endpoint =
        stub(
            exchange -> {
              exchange.getResponseHeaders().add("X-SPARQL-MaxRows", "10000");
              send(exchange, 200, EMPTY);
            });
    link(endpoint, 1000);
    assertTrue(notices.get(0).contains("cut at 10000 rows"), notices::toString);
  }

  @Test
  void anAnswerAsLongAsTheLimitIsTold() throws IOException {
    String row = "{\"thing\":{\"type\":\"uri\",\"value\":\"https://example.org/1\"}}";
    String endpoint =
        stub(exchange -> send(exchange, 200, EMPTY.replace("[]}}", "[" + row + "]}}")));
    link(endpoint, 1);
    assertTrue(notices.get(0).contains("the most that are taken"), notices::toString);
  }

  @Test
  void aBusyEndpointIsWaitedFor() throws IOException {
    String endpoint =
        stub(
            exchange -> {
              boolean first = bodies.size() == 1;
              exchange.getResponseHeaders().add("Retry-After", "0");
              send(exchange, first ? 429 : 200, first ? "busy" : EMPTY);
            });
    link(endpoint, 1000);
    assertEquals(bodies.get(0), bodies.get(1));
    assertTrue(notices.get(0).contains("is busy"), notices::toString);
  }

  @Test
  void anEndpointThatAsksForHoursIsLeft() throws IOException {
    String endpoint =
        stub(
            exchange -> {
              exchange.getResponseHeaders().add("Retry-After", "7200");
              send(exchange, 503, "");
            });
    String message = failure(endpoint);
    assertTrue(message.contains("asks to wait 7200 seconds"), message);
    assertEquals(1, bodies.size());
  }

  @Test
  void redirectsStayOnTheHost() throws IOException {
    String endpoint =
        stub(
            exchange -> {
              boolean here = exchange.getRequestURI().getPath().equals("/sparql");
              exchange.getResponseHeaders().add("Location", "/elsewhere");
              send(exchange, here ? 307 : 200, EMPTY);
            });
    link(endpoint, 1000);
    String away =
        stub(
            exchange -> {
              exchange.getResponseHeaders().add("Location", "http://127.0.0.2:1/sparql");
              send(exchange, 302, "");
            });
    String message = failure(away);
    assertTrue(message.contains("redirects to http://127.0.0.2:1/sparql, another host"), message);
  }

  @Test
  void whatIsNoAnswerIsAFault() throws IOException {
    String html = stub(exchange -> send(exchange, 200, "<html>"));
    assertTrue(failure(html).contains("not SPARQL results in JSON"));
    String fault = stub(exchange -> send(exchange, 500, "out of memory"));
    assertTrue(failure(fault).contains("it answered 500: out of memory"));
    String hangs =
        stub(
            exchange -> {
              try {
                Thread.sleep(4000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    assertTrue(failure(hangs).contains("did not answer within 2 seconds"));
  }

  private String failure(String endpoint) {
    return assertThrows(LinkException.class, () -> link(endpoint, 1000)).getMessage();
  }
}
