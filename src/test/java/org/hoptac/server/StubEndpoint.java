package org.hoptac.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An endpoint that knows one thing: each IRI {@code urn:x-s:...} named in a query has a label. It
 * keeps what it was asked, and fails as it is told.
 */
final class StubEndpoint implements AutoCloseable {
  private static final Pattern SUBJECT = Pattern.compile("<(urn:x-s:[^>]+)>");
  private static final String JSON = "application/sparql-results+json";
  private static final int MANY_ROWS = 60_000;
  private static final int MANY_BYTES = 20 << 20;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> queries = new CopyOnWriteArrayList<>();

  private volatile com.sun.net.httpserver.Headers lastHeaders;
  private volatile Predicate<String> has = subject -> true;
  private volatile List<String> all = List.of();
  private volatile String failure = "";

  StubEndpoint() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /** Method and path of each request. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  List<String> queries() {
    return List.copyOf(queries);
  }

  String header(String name) {
    return lastHeaders.getFirst(name);
  }

  /** The things that have a label, of those asked about. */
  void answers(Predicate<String> which) {
    has = which;
  }

  /** What it answers when it is asked about everything. */
  void listsAll(List<String> subjects) {
    all = subjects;
  }

  void fails(String how) {
    failure = how;
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
    lastHeaders = exchange.getRequestHeaders();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = URLDecoder.decode(body.replaceFirst("^query=", ""), StandardCharsets.UTF_8);
    queries.add(query);
    try (exchange) {
      answer(exchange, query);
    } catch (IOException gone) {
      // The client does not wait for all of it.
    }
  }

  private void answer(HttpExchange exchange, String query) throws IOException {
    switch (failure) {
      case "" -> send(exchange, 200, JSON, rows(query));
      case "429", "503" -> {
        exchange.getResponseHeaders().set("Retry-After", "7");
        send(exchange, Integer.parseInt(failure), "text/plain", "later");
      }
      case "500", "404" -> send(exchange, Integer.parseInt(failure), "text/plain", "no");
      case "206" -> send(exchange, 206, JSON, rows(query));
      case "redirect" -> {
        exchange.getResponseHeaders().set("Location", url("/elsewhere"));
        send(exchange, 302, JSON, rows(query));
      }
      case "html" -> send(exchange, 200, "text/html", "<p>Please <b>log in</b></p>");
      case "broken" -> send(exchange, 200, JSON, "{\"head\": {\"vars\": [\"s\"]}, \"results\": {");
      case "deep" -> send(exchange, 200, JSON, "[".repeat(100_000));
      case "cut" -> {
        exchange.getResponseHeaders().set("X-SPARQL-MaxRows", "1");
        send(exchange, 200, JSON, rows("<urn:x-s:1>"));
      }
      case "short" -> {
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        // Closed before all of it was sent.
      }
      case "hang" -> pause(30_000);
      case "slow" -> {
        pause(1_500);
        send(exchange, 200, JSON, rows(query));
      }
      case "drip" -> drip(exchange);
      case "huge" -> send(exchange, 200, JSON, " ".repeat(MANY_BYTES));
      case "rows" -> send(exchange, 200, JSON, rows("<urn:x-s:1>".repeat(MANY_ROWS)));
      default -> throw new IllegalArgumentException(failure);
    }
  }

  private void drip(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", JSON);
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    for (int i = 0; i < 150 && closed.getCount() > 0; i++) {
      out.write(' ');
      out.flush();
      pause(200);
    }
  }

  private void pause(long millis) {
    try {
      closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private String rows(String query) {
    List<String> named =
        SUBJECT.matcher(query).results().map(match -> match.group(1)).filter(has).toList();
    return (named.isEmpty() ? all : named)
        .stream()
            .map(
                subject ->
                    "{\"s\": {\"type\": \"uri\", \"value\": \"%1$s\"}, \"label\": {\"type\": \"literal\", \"value\": \"label of %1$s\"}}"
                        .formatted(subject))
            .collect(
                Collectors.joining(
                    ", ",
                    "{\"head\": {\"vars\": [\"s\", \"label\"]}, \"results\": {\"bindings\": [",
                    "]}}"));
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
