package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class HoptacServerTest extends ServedTest {
  @Test
  void healthTellsVersionAndTriplesAnd503WithoutAStore() {
    HttpResponse<String> well = get("/health");
    assertEquals(200, well.statusCode());
    JsonObject body = JsonParser.parseString(well.body()).getAsJsonObject();
    assertEquals("ok", body.get("status").getAsString());
    assertEquals("9.9", body.get("version").getAsString());
    assertEquals(store.triples(), body.get("triples").getAsLong());
    store.close();
    HttpResponse<String> ill = get("/health");
    assertEquals(503, ill.statusCode());
    assertTrue(ill.body().contains("unavailable"), ill.body());
  }

  @Test
  void dumpsHoldWhatSparqlAnswers() throws Exception {
    Graph all =
        RDFParser.fromString(query("CONSTRUCT WHERE { ?s ?p ?o }").body(), Lang.TURTLE).toGraph();
    HttpResponse<byte[]> turtle = bytes("/dump/hoptac.ttl");
    assertEquals("text/turtle;charset=utf-8", header(turtle, "Content-Type"));
    assertTrue(all.isIsomorphicWith(parse(turtle.body(), Lang.TURTLE)));
    HttpResponse<byte[]> packed = bytes("/dump/hoptac.ttl.gz");
    assertEquals("application/gzip", header(packed, "Content-Type"));
    assertEquals("", header(packed, "Content-Encoding"));
    assertTrue(all.isIsomorphicWith(parse(unpack(packed.body()), Lang.TURTLE)));
    assertTrue(
        all.isIsomorphicWith(parse(unpack(bytes("/dump/hoptac.nt.gz").body()), Lang.NTRIPLES)));
    String digest =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(packed.body()));
    assertTrue(get("/dump/SHA256SUMS").body().contains(digest + "  hoptac.ttl.gz"));
    String page = get("/dump/", "Accept", BROWSER).body();
    assertTrue(page.matches("(?s).*href=\"/dump/[^\"/]+/hoptac\\.nt\\.gz\".*"), page);
  }

  @Test
  void dataAreSwappedUnderReaders() {
    CompletableFuture<Integer> readers =
        CompletableFuture.supplyAsync(
            () -> {
              int wrong = 0;
              for (int i = 0; i < 60; i++) {
                boolean right =
                    query("ASK { ?s ?p ?o }").body().contains("true")
                        && get("/vi/event/e1").statusCode() == 200
                        && get("/data/event/e1.nt").statusCode() == 200;
                wrong += right ? 0 : 1;
              }
              return wrong;
            });
    for (int i = 0; !readers.isDone() && i < 8; i++) {
      String more = "<https://example.org/swap> <https://example.org/number> \"" + i + "\" .";
      store.replace(out -> RDFParser.fromString(Sample.turtle() + more, Lang.TURTLE).parse(out));
    }
    assertEquals(0, readers.join());
    assertTrue(get("/health").body().contains(store.version().toString()));
  }

  @Test
  void portInUseIsOneSentenceWithWhatToDo() {
    ServerOptions taken = ServerOptions.defaults().at("127.0.0.1", server.port());
    ServerException refused =
        assertThrows(
            ServerException.class, () -> HoptacServer.start(taken, store, VOCABULARY, NO_ENGINE));
    assertTrue(refused.getMessage().contains(String.valueOf(server.port())), refused.getMessage());
    assertTrue(refused.getMessage().contains("--port"), refused.getMessage());
    assertEquals(200, get("/health").statusCode());
  }

  @Test
  void addressOfAnotherMachineIsNotCalledTaken() {
    ServerOptions elsewhere = ServerOptions.defaults().at("192.0.2.1", 0);
    ServerException refused =
        assertThrows(
            ServerException.class,
            () -> HoptacServer.start(elsewhere, store, VOCABULARY, NO_ENGINE));
    assertTrue(refused.getMessage().contains("--host"), refused.getMessage());
    assertTrue(refused.getMessage().contains("192.0.2.1"), refused.getMessage());
  }

  @Test
  void headersOverTheirLimitAre431() throws Exception {
    assertTrue(Raw.get(server.port(), "/?x=" + "y".repeat(20_000)).startsWith("HTTP/1.1 4"));
  }

  @Test
  void optionsAreChecked() {
    ServerOptions options = ServerOptions.defaults();
    assertThrows(IllegalArgumentException.class, () -> options.at("127.0.0.1", 70_000));
    assertThrows(IllegalArgumentException.class, () -> options.withQueryTimeout(Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> options.withMaxAnswer(0, 1));
  }

  private HttpResponse<byte[]> bytes(String path) {
    HttpResponse<byte[]> answer =
        send(request(path), java.net.http.HttpResponse.BodyHandlers.ofByteArray());
    assertEquals(200, answer.statusCode());
    return answer;
  }

  private static byte[] unpack(byte[] packed) throws Exception {
    return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
  }

  private static Graph parse(byte[] bytes, Lang lang) {
    return RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang).toGraph();
  }
}
