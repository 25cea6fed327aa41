package org.hoptac.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real server on a free port over a real store with the {@link Sample} in it. */
abstract class ServedTest {
  /** What a browser sends. */
  static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

  /** Read once: it never changes. */
  static final Vocabulary VOCABULARY = Vocabulary.packaged();

  /** The engine stands outside of this package; what it reads over HTTP is tested with commands. */
  static final Converter NO_ENGINE = (text, form, sink) -> {};

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @TempDir Path directory;
  Store store;
  HoptacServer server;

  @BeforeEach
  final void start() {
    store = Store.open(directory.resolve("store"), URI.create(Sample.BASE));
    store.replace(out -> RDFParser.fromString(Sample.turtle(), Lang.TURTLE).parse(out));
    server =
        HoptacServer.start(
            options().at("127.0.0.1", 0).withProgramVersion("9.9"), store, VOCABULARY, NO_ENGINE);
  }

  @AfterEach
  final void stop() {
    server.close();
    store.close();
  }

  ServerOptions options() {
    return ServerOptions.defaults();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> query(String sparql, String... headers) {
    return get("/sparql?query=" + encode(sparql), headers);
  }

  HttpResponse<String> post(String path, String type, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60));
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A page without its scripts, which are files of our own: no other may stand there. */
  static String withoutOwnScripts(String page) {
    return page.replaceAll("<script src=\"/assets/[a-z.]+\\?v=[0-9a-f]+\" defer></script>", "");
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
