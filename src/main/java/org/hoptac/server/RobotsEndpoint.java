package org.hoptac.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code /robots.txt} (RFC 9309): pages, RDF and files are open to crawlers; what computes an
 * answer for each request is not.
 */
final class RobotsEndpoint extends Endpoint {
  // The query page and the description of the endpoint stay open: only queries are closed.
  private static final String RULES =
      """
      User-agent: *
      Disallow: /sparql?
      Disallow: /graph?
      Disallow: /convert
      Disallow: /reconcile
      Disallow: /search?
      Disallow: /search/
      Disallow: /vi/search?
      Disallow: /en/search?
      Allow: /
      Crawl-delay: 1

      Sitemap: \
      """;

  RobotsEndpoint(Pages pages) {
    super(pages);
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    String sitemap = Site.of(exchange.request(), pages().paths()) + "/sitemap.xml";
    exchange.header("Cache-Control", "public, max-age=3600");
    exchange.send(
        200, "text/plain;charset=utf-8", (RULES + sitemap + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
