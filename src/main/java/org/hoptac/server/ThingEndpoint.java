package org.hoptac.server;

import java.util.Map;
import java.util.Optional;

/**
 * {@code /id/KIND/KEY} and {@code /type/KEY} etc.: the address of a thing that is no document. 303
 * to its RDF document or its page ("Cool URIs for the Semantic Web", section 4.2). {@code /type}
 * leads to the scheme; a suffix such as {@code .ttl} goes before the Accept header.
 */
final class ThingEndpoint extends Endpoint {
  /** The schemes by the first path segment of their concepts. */
  private static final Map<String, String> SCHEME_OF =
      Map.of(
          "type", "types",
          "role", "roles",
          "status", "statuses",
          "topic", "topics",
          "rule", "rules",
          "cameo", "cameo",
          "plover", "plover");

  private static final String PAGE_SUFFIX = "html";

  private final transient Data data;
  private final String prefix;

  /** A thing, and how it was asked for. */
  private record Asked(Paths.Name name, Optional<String> suffix) {}

  /**
   * @param prefix what stands before the rest of the path in a name: empty for {@code /id/}, {@code
   *     type/} for {@code /type/}
   */
  ThingEndpoint(Pages pages, Data data, String prefix) {
    super(pages);
    this.data = data;
    this.prefix = prefix;
  }

  /** The path in names of what {@code /type} or {@code type} stands for. */
  static Optional<String> scheme(String folder) {
    return Optional.ofNullable(SCHEME_OF.get(folder)).map(key -> "scheme/" + key);
  }

  @Override
  void answer(Exchange exchange) {
    exchange.revalidated();
    Asked asked = asked(exchange.rest());
    String document = "/data/" + asked.name().path();
    exchange.header(
        "Link", new LinkField().alternates(document, asked.name().path(), "").toString());
    if (asked.suffix().isPresent()) {
      exchange.seeOther(document + "." + asked.suffix().get());
      return;
    }
    lead(exchange, asked.name());
  }

  /** Leads to the document or the page of a thing, as the visitor prefers. */
  static void lead(Exchange exchange, Paths.Name name) {
    exchange.header("Vary", "Accept");
    Optional<RdfFormat> format = RdfFormat.chooseOrPage(exchange.accept());
    if (format.isEmpty()) {
      exchange.header("Vary", "Accept, Accept-Language");
    }
    exchange.seeOther(document(exchange, name, format));
  }

  /** Where a thing is told of in a format; in none, its page. */
  static String document(Exchange exchange, Paths.Name name, Optional<RdfFormat> format) {
    return format
        .map(rdf -> "/data/" + name.path() + "." + rdf.suffix())
        .orElseGet(() -> "/" + exchange.language().tag() + "/" + name.path());
  }

  private Asked asked(String rest) {
    if (prefix.isEmpty() && Paths.SCHEMES.contains(rest.split("/")[0])) {
      throw Things.unknown();
    }
    String path = rest.isEmpty() && !prefix.isEmpty() ? scheme() : prefix + rest;
    int dot = path.lastIndexOf('.');
    String suffix = path.substring(dot + 1);
    if (dot > 0 && (suffix.equals(PAGE_SUFFIX) || RdfFormat.ofSuffix(suffix).isPresent())) {
      Optional<Paths.Name> suffixed = Things.find(path.substring(0, dot), pages().paths(), data);
      if (suffixed.isPresent() && Things.find(path, pages().paths(), data).isEmpty()) {
        return new Asked(suffixed.get(), Optional.of(suffix));
      }
    }
    return new Asked(Things.known(path, pages().paths(), data), Optional.empty());
  }

  private String scheme() {
    return scheme(prefix.substring(0, prefix.length() - 1)).orElseThrow(Things::unknown);
  }
}
