package org.hoptac.browser;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The server under test, with the given statements in its store. */
final class Site {
  /** The address of the home page, with a slash at its end. */
  static final String HOME = property("hoptac.home");

  static final List<String> LANGUAGES = List.of("vi", "en");

  private static final String PREFIXES =
      """
      PREFIX coop: <https://w3id.org/hoptac/ontology#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX status: <https://w3id.org/hoptac/status/>
      PREFIX topic: <https://w3id.org/hoptac/topic/>
      PREFIX actor: <https://w3id.org/hoptac/id/actor/>
      """;

  /** What makes a page of another kind: the pattern that finds a thing as {@code ?thing}. */
  private static final Map<String, String> THINGS =
      Map.ofEntries(
          Map.entry("event", "?thing coop:topic topic:cybersecurity"),
          Map.entry(
              "event-not-yet", "[] coop:about ?thing ; coop:status/skos:broader status:unrealised"),
          Map.entry("event-resembling", "?thing coop:possiblySameAs []"),
          Map.entry("state", "?thing a coop:State"),
          Map.entry("organisation", "?thing skos:notation 'EU'"),
          Map.entry("body", "?thing a org:Organization"),
          Map.entry("person", "?thing a foaf:Person"),
          Map.entry("group", "?thing a coop:UnnamedGroup"),
          Map.entry("outlet", "?thing a coop:Outlet"),
          Map.entry("place", "?thing a coop:Place"),
          Map.entry("region", "?thing a coop:Region"),
          Map.entry("programme", "?thing a coop:Programme"),
          Map.entry("topic", "[] coop:topic ?thing"),
          Map.entry("type", "[] coop:eventType ?thing"),
          Map.entry("statement", "?thing a coop:SourceStatement ; coop:position 8"),
          Map.entry("claim", "?thing a coop:Claim"),
          Map.entry("mention", "?thing a coop:Mention"));

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** For the page on which a sentence is tried; none of the given ones. */
  static final String SENTENCE = "Kenya và Chile đã ký thỏa thuận về y tế.";

  private Site() {}

  static String property(String name) {
    String value = System.getProperty(name, "");
    if (value.isEmpty()) {
      throw new IllegalStateException("set -D" + name + "; see src/test/browser/run");
    }
    return value;
  }

  /** One page of each kind by its name; the paths are without the slash at their beginning. */
  static Map<String, String> pages(String language) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", language + "/");
    pages.put("events", language + "/events");
    pages.put("answer", language + "/events?who=VN&topic=cybersecurity");
    pages.put("timeline", language + "/events?view=timeline");
    pages.put("network", language + "/events?view=network");
    pages.put("answer-none", language + "/events?who=VN&year=1907");
    pages.put("search", language + "/search?q=an+ninh+mang");
    pages.put("search-none", language + "/search?q=xyzzy");
    pages.put("try", language + "/try");
    pages.put("try-read", language + "/try?text=" + encode(SENTENCE));
    pages.put("sparql", "sparql?lang=" + language);
    pages.put("sparql-result", "sparql?lang=" + language + "&query=" + encode(rows(language)));
    pages.put("dumps", "dump/?lang=" + language);
    pages.put("description", ".well-known/void?lang=" + language);
    pages.put("about", language + "/about");
    pages.put("ontology", language + "/ontology");
    pages.put("scheme", language + "/scheme/types");
    pages.put("not-found", language + "/actor/khong-co");
    THINGS.keySet().stream()
        .sorted()
        .forEach(kind -> pages.put(kind, language + "/" + path(all(THINGS.get(kind)).get(0))));
    return pages;
  }

  private static String rows(String language) {
    return PREFIXES
        + "SELECT ?event ?status ?text { ?claim coop:about ?event ; coop:status ?status ; "
        + "prov:wasDerivedFrom/coop:text ?text } ORDER BY ?text LIMIT 5";
  }

  /** Path of the page of a thing, behind the language. */
  static String path(String iri) {
    return iri.replaceFirst("^https://w3id\\.org/hoptac/(id/)?", "");
  }

  /** The IRIs of the things of a pattern that finds them as {@code ?thing}; at least one. */
  static List<String> all(String pattern) {
    String query = PREFIXES + "SELECT DISTINCT ?thing { " + pattern + " } ORDER BY STR(?thing)";
    List<String> lines = get("sparql?query=" + encode(query), "text/csv").lines().toList();
    if (lines.size() < 2) {
      throw new IllegalStateException("nothing in the store for: " + pattern);
    }
    return lines.subList(1, lines.size());
  }

  /** The body of an answer that is a success. */
  static String get(String path, String accept) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(HOME + path)).header("Accept", accept).build();
    try {
      HttpResponse<String> response =
          CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            path + ": " + response.statusCode() + " " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
