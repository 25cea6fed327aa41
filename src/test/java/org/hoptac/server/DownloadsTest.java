package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.hoptac.rdf.Sha256;
import org.junit.jupiter.api.Test;

/** Files for download: list of checks G, and RFC 9110 sections 13 and 14. */
class DownloadsTest extends ServedTest {
  private HttpResponse<byte[]> bytes(String path, String... headers) {
    return send(request(path, headers).GET(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private String latest() {
    return header(get("/dump/latest/"), "Location");
  }

  private void change(String key) {
    store.replace(
        out ->
            RDFParser.fromString(
                    Sample.turtle() + "<urn:x:" + key + "> <urn:p> \"c\" .", Lang.TURTLE)
                .parse(out));
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
  }

  @Test
  void eachFileHasItsTypeAndValidators() {
    check("hoptac.ttl", "text/turtle;charset=utf-8");
    check("hoptac.ttl.gz", "application/gzip");
    check("hoptac.nt", "application/n-triples");
    check("hoptac.nt.gz", "application/gzip");
    check("links.nt", "application/n-triples");
    check("SHA256SUMS", "text/plain;charset=utf-8");
  }

  private void check(String name, String type) {
    HttpResponse<byte[]> answer = bytes("/dump/" + name);
    assertEquals(200, answer.statusCode());
    assertEquals(type, header(answer, "Content-Type"));
    assertEquals("\"" + hex(answer.body()) + "\"", header(answer, "ETag"));
    assertEquals("", header(answer, "Content-Encoding"));
    assertEquals("bytes", header(answer, "Accept-Ranges"));
    assertEquals(latest() + name, header(answer, "Content-Location"));
    assertEquals(Integer.toString(answer.body().length), header(answer, "Content-Length"));
    assertEquals("public, max-age=0, must-revalidate", header(answer, "Cache-Control"));
    assertFalse(header(answer, "Date").isEmpty());
    assertEquals(
        "sha-256=:"
            + Base64.getEncoder().encodeToString(Sha256.digest().digest(answer.body()))
            + ":",
        header(answer, "Repr-Digest"));
    HttpResponse<byte[]> dated = bytes(latest() + name);
    assertArrayEquals(answer.body(), dated.body());
    assertEquals("public, max-age=31536000, immutable", header(dated, "Cache-Control"));
    assertFalse(header(dated, "Last-Modified").isEmpty());
  }

  @Test
  void latestLeadsToTheDatedFile() {
    assertTrue(latest().matches("/dump/\\d{4}-\\d\\d-\\d\\d-g2-c1/"), latest());
    HttpResponse<String> file = get("/dump/latest/hoptac.nt.gz");
    assertEquals(307, file.statusCode());
    assertEquals(latest() + "hoptac.nt.gz", header(file, "Location"));
    assertEquals("*", header(file, "Access-Control-Allow-Origin"));
    assertEquals("public, max-age=0, must-revalidate", header(file, "Cache-Control"));
    HttpResponse<String> without = get(latest().substring(0, latest().length() - 1));
    assertEquals(301, without.statusCode());
    assertEquals(latest(), header(without, "Location"));
  }

  @Test
  void whatIsNotThereIs404() {
    for (String path :
        List.of(
            "/dump/hoptac.trig",
            "/dump/latest/other",
            "/dump/added.nt.gz",
            "/dump/latest/added.nt.gz",
            "/dump/2020-01-01-g1-c1/hoptac.ttl",
            "/dump/2020-01-01-g1-c1/",
            "/dump/release.properties",
            latest() + "release.properties",
            "/dump/releases.exe",
            "/dump/a/b/c")) {
      HttpResponse<String> answer = get(path);
      assertEquals(404, answer.statusCode(), path);
      assertEquals("application/problem+json", header(answer, "Content-Type"));
      assertEquals("no-cache", header(answer, "Cache-Control"));
    }
  }

  @Test
  void aRangeIsThatPart() {
    byte[] whole = bytes("/dump/hoptac.ttl").body();
    int size = whole.length;
    String[][] ranges = {
      {"bytes=0-99", "0", "99"},
      {"bytes=100-", "100", Integer.toString(size - 1)},
      {"bytes=-7", Integer.toString(size - 7), Integer.toString(size - 1)},
      {"bytes=5-99999999999999999999", "5", Integer.toString(size - 1)},
      {"Bytes= 0-0", "0", "0"},
      {"bytes=-99999999", "0", Integer.toString(size - 1)}
    };
    for (String[] range : ranges) {
      HttpResponse<byte[]> part = bytes("/dump/hoptac.ttl", "Range", range[0]);
      assertEquals(206, part.statusCode(), range[0]);
      assertEquals(
          "bytes " + range[1] + "-" + range[2] + "/" + size, header(part, "Content-Range"));
      byte[] expected =
          Arrays.copyOfRange(whole, Integer.parseInt(range[1]), Integer.parseInt(range[2]) + 1);
      assertArrayEquals(expected, part.body(), range[0]);
      assertEquals(Integer.toString(expected.length), header(part, "Content-Length"));
    }
  }

  @Test
  void aRangePastTheEndIs416WithTheSize() {
    int size = bytes("/dump/hoptac.ttl").body().length;
    for (String range : List.of("bytes=" + size + "-", "bytes=99999999999999999999-", "bytes=-0")) {
      HttpResponse<String> answer = get("/dump/hoptac.ttl", "Range", range);
      assertEquals(416, answer.statusCode(), range);
      assertEquals("bytes */" + size, header(answer, "Content-Range"));
      assertEquals("application/problem+json", header(answer, "Content-Type"));
      assertEquals("", header(answer, "ETag"));
    }
  }

  @Test
  void rangesThatMayBeIgnoredAre() {
    for (String range :
        List.of("bytes=0-1,5-6", "bytes=9-1", "lines=0-5", "bytes=abc", "bytes=", "bytes=--1")) {
      HttpResponse<byte[]> answer = bytes("/dump/hoptac.ttl", "Range", range);
      assertEquals(200, answer.statusCode(), range);
      assertEquals("", header(answer, "Content-Range"));
    }
  }

  @Test
  void headKnowsNoRange() {
    HttpResponse<String> head =
        send(
            request("/dump/hoptac.ttl", "Range", "bytes=0-9")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals(
        Integer.toString(bytes("/dump/hoptac.ttl").body().length), header(head, "Content-Length"));
  }

  @Test
  void theRestComesOnlyOfTheSameFile() {
    String etag = header(get("/dump/hoptac.nt"), "ETag");
    String date = header(get(latest() + "hoptac.nt"), "Last-Modified");
    String dated = latest() + "hoptac.nt";
    assertEquals(206, resumed("/dump/hoptac.nt", etag));
    assertEquals(206, resumed(dated, date));
    assertEquals(200, resumed("/dump/hoptac.nt", "W/" + etag));
    assertEquals(200, resumed("/dump/hoptac.nt", "\"other\""));
    assertEquals(200, resumed(dated, "Sat, 01 Jan 2000 00:00:00 GMT"));
    assertEquals(200, resumed(dated, "soon"));
    change("a");
    assertEquals(200, resumed("/dump/hoptac.nt", etag));
    assertEquals(206, resumed(dated, etag));
  }

  private int resumed(String path, String condition) {
    return bytes(path, "Range", "bytes=10-", "If-Range", condition).statusCode();
  }

  @Test
  void whatAVisitorHasIs304() {
    String etag = header(get("/dump/hoptac.ttl"), "ETag");
    String dated = latest() + "hoptac.ttl";
    String date = header(get(dated), "Last-Modified");
    assertEquals(304, get("/dump/hoptac.ttl", "If-None-Match", etag).statusCode());
    assertEquals(304, get("/dump/hoptac.ttl", "If-None-Match", "\"a\", W/" + etag).statusCode());
    assertEquals(304, get(dated, "If-Modified-Since", date).statusCode());
    assertEquals(
        304, get("/dump/hoptac.ttl", "If-None-Match", etag, "Range", "bytes=0-1").statusCode());
    assertEquals(
        200, get(dated, "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT").statusCode());
    assertEquals(200, get(dated, "If-Modified-Since", "yesterday").statusCode());
    assertEquals(200, get(dated, "If-None-Match", "\"x\"", "If-Modified-Since", date).statusCode());
    assertEquals(412, get(dated, "If-Match", "\"x\"").statusCode());
    assertEquals(200, get(dated, "If-Match", etag).statusCode());
    assertEquals(
        412, get(dated, "If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT").statusCode());
    HttpResponse<String> unchanged = get(dated, "If-None-Match", etag);
    assertEquals("", unchanged.body());
    assertEquals(etag, header(unchanged, "ETag"));
    assertEquals("Accept-Encoding", header(unchanged, "Vary"));
    assertEquals("*", header(unchanged, "Access-Control-Allow-Origin"));
    assertEquals("public, max-age=31536000, immutable", header(unchanged, "Cache-Control"));
  }

  @Test
  void theStoredCompressedFormIsSentWhenAskedFor() throws IOException {
    byte[] plain = bytes("/dump/hoptac.ttl").body();
    HttpResponse<byte[]> answer = bytes("/dump/hoptac.ttl", "Accept-Encoding", "gzip");
    assertEquals("gzip", header(answer, "Content-Encoding"));
    assertEquals("text/turtle;charset=utf-8", header(answer, "Content-Type"));
    assertEquals("Accept-Encoding", header(answer, "Vary"));
    assertArrayEquals(bytes("/dump/hoptac.ttl.gz").body(), answer.body());
    assertArrayEquals(plain, unzipped(answer.body()));
    String etag = header(answer, "ETag");
    assertEquals("\"" + hex(answer.body()) + "\"", etag);
    // A part of it goes only to those who have its beginning.
    HttpResponse<byte[]> part =
        bytes("/dump/hoptac.ttl", "Accept-Encoding", "gzip", "Range", "bytes=0-9");
    assertArrayEquals(Arrays.copyOf(plain, 10), part.body());
    assertEquals("", header(part, "Content-Encoding"));
    HttpResponse<byte[]> rest =
        bytes(
            "/dump/hoptac.ttl", "Accept-Encoding", "gzip", "Range", "bytes=10-", "If-Range", etag);
    assertEquals(206, rest.statusCode());
    assertEquals("gzip", header(rest, "Content-Encoding"));
    HttpResponse<byte[]> archive = bytes("/dump/hoptac.ttl.gz", "Accept-Encoding", "gzip");
    assertEquals("", header(archive, "Content-Encoding"));
    assertEquals("", header(archive, "Vary"));
  }

  @Test
  void whatChangedIsTold() throws IOException {
    String before = latest();
    change("one");
    String now = latest();
    assertFalse(before.equals(now));
    assertEquals(
        "<urn:x:one> <urn:p> \"c\" .\n",
        new String(unzipped(bytes(now + "added.nt.gz").body()), "UTF-8"));
    assertEquals(0, unzipped(bytes("/dump/removed.nt.gz").body()).length);
    assertEquals(200, get(before + "hoptac.ttl").statusCode(), "the old one stays");
    change("two");
    change("three");
    change("four");
    change("five");
    assertEquals(404, get(before + "hoptac.ttl").statusCode(), "five are kept");
    assertEquals(200, get(now + "hoptac.ttl").statusCode());
  }

  @Test
  void theListIsJson() {
    change("one");
    HttpResponse<String> answer = get("/dump/", "Accept", "application/json");
    assertEquals("application/json", header(answer, "Content-Type"));
    assertEquals("Accept, Accept-Language, Accept-Encoding", header(answer, "Vary"));
    JsonObject list = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertEquals(2, list.getAsJsonArray("releases").size());
    JsonObject release = list.getAsJsonArray("releases").get(0).getAsJsonObject();
    assertEquals(latest(), release.get("url").getAsString());
    assertEquals(store.triples(), release.get("triples").getAsLong());
    assertEquals(1, release.get("added").getAsLong());
    assertEquals(0, release.get("removed").getAsLong());
    assertEquals(14, release.getAsJsonArray("files").size());
    for (var each : release.getAsJsonArray("files")) {
      JsonObject file = each.getAsJsonObject();
      byte[] content = bytes(file.get("url").getAsString()).body();
      assertEquals(content.length, file.get("bytes").getAsLong());
      assertEquals(hex(content), file.get("sha256").getAsString());
    }
    assertEquals(answer.body(), get("/dump/releases.json").body());
    assertEquals(
        1,
        JsonParser.parseString(get(latest() + "releases.json").body())
            .getAsJsonObject()
            .getAsJsonArray("releases")
            .size());
  }

  @Test
  void theListIsRdf() {
    change("one");
    Graph graph =
        RDFParser.fromString(get("/dump/", "Accept", "text/turtle").body(), Lang.TURTLE).toGraph();
    Node release = NodeFactory.createURI(Sample.BASE + latest().substring(1));
    assertTrue(graph.contains(release, RDF.Nodes.type, DCAT.Dataset.asNode()));
    assertTrue(graph.contains(release, VOID.triples.asNode(), Node.ANY));
    assertEquals(14, graph.find(release, DCAT.distribution.asNode(), Node.ANY).toList().size());
    assertEquals(406, get("/dump/", "Accept", "image/png").statusCode());
    for (RdfFormat format : RdfFormat.values()) {
      HttpResponse<String> file = get("/dump/releases." + format.suffix());
      assertEquals(format.contentType(), header(file, "Content-Type"));
      assertTrue(
          graph.isIsomorphicWith(
              RDFParser.fromString(file.body(), format.writer().getLang()).toGraph()));
    }
  }

  @Test
  void thePageTellsEverythingOfARelease() {
    change("one");
    String page = get("/dump/?lang=en", "Accept", BROWSER).body();
    assertTrue(page.contains("href=\"" + latest() + "hoptac.nt.gz\""), page);
    assertTrue(page.contains(hex(bytes("/dump/hoptac.ttl").body())), page);
    assertTrue(page.contains("+1 / −0"), page);
    assertTrue(page.contains("curl -C - -O http://127.0.0.1:" + server.port() + latest()), page);
    // A line of its own: the template engine eats the line break behind an expression.
    assertTrue(page.contains("SHA256SUMS&#10;sha256sum -c"), page);
    assertTrue(page.contains("CC BY 4.0"), page);
    String one = get(latest() + "?lang=vi", "Accept", BROWSER).body();
    assertTrue(one.contains("lang=\"vi\"") && one.contains("Phát hành lúc"), one);
    assertTrue(one.contains("href=\"" + latest() + "?lang=en\""), one);
    assertEquals(2, one.split("<h2", -1).length - 1, one);
  }

  /** As curl does it: the size is asked for by its first request, the rest by the second. */
  @Test
  void whatWasBrokenOffIsResumed() {
    byte[] whole = bytes("/dump/hoptac.nt.gz").body();
    int half = whole.length / 2;
    byte[] rest = bytes("/dump/hoptac.nt.gz", "Range", "bytes=" + half + "-").body();
    byte[] joined = Arrays.copyOf(whole, whole.length);
    System.arraycopy(rest, 0, joined, half, rest.length);
    assertEquals(hex(whole), hex(joined));
    assertEquals(whole.length - half, rest.length);
  }
}
