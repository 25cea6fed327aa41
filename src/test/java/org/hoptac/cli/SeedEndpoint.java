package org.hoptac.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.server.HoptacServer;
import org.hoptac.server.ServerOptions;
import org.hoptac.spec.Seeds;
import org.hoptac.store.Store;

/** A real endpoint on a free port with the 15 given statements in a real store. */
final class SeedEndpoint implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Store store;
  private final HoptacServer server;

  SeedEndpoint(Path folder) throws IOException {
    this(folder, ServerOptions.defaults());
  }

  SeedEndpoint(Path folder, ServerOptions options) throws IOException {
    store = Store.open(folder, URI.create(Coop.HOME));
    var tally = new Tally(new PrintWriter(new StringWriter()));
    Engine engine = Engine.packaged(new Iris(Coop.HOME));
    new Loader(engine, store, tally).load(List.of(Seeds.FILE));
    server =
        HoptacServer.start(
            options.at("127.0.0.1", 0), store, engine.vocabulary(), new EngineConverter(engine));
  }

  String url(String path) {
    return "http://localhost:" + server.port() + path;
  }

  /** The answer to a query, as the media type asked for. */
  String query(String sparql, String accept) {
    return get("/sparql?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8), accept).body();
  }

  HttpResponse<String> get(String path, String accept) {
    HttpResponse<String> response = send(request(path, "Accept", accept));
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          path + " answers " + response.statusCode() + ": " + response.body());
    }
    return response;
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> post(String path, String type, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The answer, whatever its status. */
  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
