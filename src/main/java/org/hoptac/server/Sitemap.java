package org.hoptac.server;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One part of the sitemap while it is written. */
final class Sitemap {
  private final StringBuilder xml = new StringBuilder();
  private final String site;
  private final Instant modified;
  private int urls;

  Sitemap(String site, Instant modified) {
    this.site = site;
    this.modified = modified;
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
    xml.append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
  }

  /** Adds a page, by its path in each language. */
  void add(Function<Language, String> path) {
    Set<String> paths = new LinkedHashSet<>();
    Stream.of(Language.values()).map(path).forEach(paths::add);
    for (String each : paths) {
      xml.append("<url><loc>").append(address(each)).append("</loc>");
      xml.append("<lastmod>").append(modified).append("</lastmod>");
      if (paths.size() > 1) {
        for (Language language : Language.values()) {
          xml.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(language.tag());
          xml.append("\" href=\"").append(address(path.apply(language))).append("\"/>");
        }
      }
      xml.append("</url>\n");
      urls++;
    }
  }

  private String address(String path) {
    return (site + path).replace("&", "&amp;").replace("'", "&apos;").replace("\"", "&quot;");
  }

  /** The whole; empty when nothing was added. */
  Optional<String> end() {
    return urls == 0 ? Optional.empty() : Optional.of(xml.append("</urlset>\n").toString());
  }
}
