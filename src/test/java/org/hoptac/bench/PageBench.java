package org.hoptac.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoptac.rdf.Vocabulary;

/**
 * Times the pages over a store of a million triples: {@code PageBench DIR [TIMES] [MEGABYTES]}
 * (100, 1) reads generated statements into a new store in {@code DIR}, serves it by the command
 * that users have, and asks each kind of page for different things. Prints the median and the 95th
 * percentile of what a client on the same machine waits, in milliseconds. The aim is a median under
 * 50.
 */
public final class PageBench {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Patterns that find things with a page of a kind. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("event", "?thing a coop:CooperationEvent"),
          Map.entry("statement", "?thing a coop:SourceStatement"),
          Map.entry("claim", "?thing a coop:Claim"),
          Map.entry("state", "?thing a coop:State"),
          Map.entry("organisation", "?thing a coop:InternationalOrganisation"),
          Map.entry("person", "?thing a foaf:Person"),
          Map.entry("outlet", "?thing a coop:Outlet"),
          Map.entry("place", "?thing a coop:Place"),
          Map.entry("programme", "?thing a coop:Programme"),
          Map.entry("topic", "[] coop:topic ?thing"),
          Map.entry("type", "[] coop:eventType ?thing"));

  private PageBench() {}

  /** See the class. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    long megabytes = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Path input = folder.resolve("in.txt");
    if (!Files.exists(input)) {
      Sentences.of(Vocabulary.packaged()).write(input, megabytes * 1_000_000);
    }
    Process server = serve(folder, input);
    try {
      String home = address(server);
      awaitIndex(home);
      System.out.printf("%-14s %6s %8s %8s%n", "page", "asked", "median", "95 %");
      pages(home, times).forEach((kind, paths) -> time(kind, home, paths, times));
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static Process serve(Path folder, Path input) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx2g",
            "-cp",
            System.getProperty("java.class.path"),
            "org.hoptac.cli.Hoptac",
            "serve",
            "--port",
            "0",
            "--queries-per-second",
            "0",
            "--store",
            folder.resolve("store").toString(),
            input.toString())
        .redirectError(folder.resolve("serve.log").toFile())
        .start();
  }

  private static String address(Process server) throws IOException {
    BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      System.out.println(line);
      if (line.strip().startsWith("pages")) {
        return line.strip().replaceFirst("pages\\s+", "").replaceFirst("/$", "");
      }
    }
    throw new IllegalStateException("the server ended by itself; see serve.log");
  }

  /** A new store answers questions by 503 until its index is made. */
  private static void awaitIndex(String home) throws InterruptedException {
    long begin = System.nanoTime();
    while (send(home + "/en/", "text/html").statusCode() == 503
        && System.nanoTime() - begin < 600e9) {
      Thread.sleep(200);
    }
    System.out.printf("ready after %.0f s%n", (System.nanoTime() - begin) / 1e9);
  }

  private static Map<String, List<String>> pages(String home, int times) {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    pages.put("home", List.of("/vi/", "/en/"));
    pages.put("about", List.of("/vi/about", "/en/about"));
    pages.put("dumps", List.of("/dump/?lang=vi", "/dump/?lang=en"));
    pages.put("description", List.of("/.well-known/void?lang=vi", "/.well-known/void?lang=en"));
    pages.put("ontology", List.of("/vi/ontology", "/en/ontology"));
    pages.put("sparql", List.of("/sparql?lang=vi", "/sparql?lang=en"));
    KINDS.keySet().stream()
        .sorted()
        .forEach(
            kind ->
                pages.put(
                    kind,
                    things(home, KINDS.get(kind), times).stream()
                        .map(iri -> "/en/" + iri.replaceFirst(".*/hoptac/(id/)?", ""))
                        .toList()));
    List<String> states = keys(things(home, KINDS.get("state"), times));
    List<String> topics = keys(things(home, KINDS.get("topic"), times));
    List<String> answers = new ArrayList<>();
    for (String state : states) {
      for (String topic : topics) {
        answers.add("/en/events?who=" + state + "&topic=" + topic);
      }
    }
    pages.put("answer", answers);
    pages.put("answer, all", List.of("/vi/events", "/en/events"));
    pages.put("answer, state", states.stream().map(state -> "/en/events?who=" + state).toList());
    for (String view : List.of("timeline", "network")) {
      pages.put(
          view, states.stream().map(state -> "/en/events?view=" + view + "&who=" + state).toList());
    }
    pages.put("search", topics.stream().map(topic -> "/en/search?q=" + encode(topic)).toList());
    return pages;
  }

  private static List<String> keys(List<String> iris) {
    return iris.stream().map(iri -> iri.substring(iri.lastIndexOf('/') + 1)).toList();
  }

  private static List<String> things(String home, String pattern, int most) {
    String query =
        """
        PREFIX coop: <https://w3id.org/hoptac/ontology#>
        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        SELECT DISTINCT ?thing { %s FILTER (ISIRI(?thing)) } LIMIT %d"""
            .formatted(pattern, most);
    return send(home + "/sparql?query=" + encode(query), "text/csv")
        .body()
        .lines()
        .skip(1)
        .toList();
  }

  /** The first tenth, which warms the code up, is not counted. */
  private static void time(String kind, String home, List<String> paths, int times) {
    int warming = Math.max(2, times / 10);
    double[] took = new double[times];
    for (int i = -warming; i < times && !paths.isEmpty(); i++) {
      String path = paths.get(Math.floorMod(i, paths.size()));
      long begin = System.nanoTime();
      HttpResponse<String> answer = send(home + path, "text/html");
      if (answer.statusCode() != 200) {
        System.out.printf(
            "%-14s %6d %s answers %d%n", kind, paths.size(), path, answer.statusCode());
        return;
      }
      if (i >= 0) {
        took[i] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(took);
    System.out.printf(
        "%-14s %6d %8.1f %8.1f%n", kind, paths.size(), took[times / 2], took[times * 95 / 100]);
  }

  private static HttpResponse<String> send(String address, String accept) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
