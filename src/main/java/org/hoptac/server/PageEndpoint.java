package org.hoptac.server;

import java.io.IOException;
import org.hoptac.store.DataVersion;

/**
 * {@code /vi/...}, {@code /en/...}: pages in one language: home, the ontology, and each thing by
 * {@code KIND/KEY}.
 */
final class PageEndpoint extends Endpoint {
  private final transient Data data;
  private final Language language;

  PageEndpoint(Pages pages, Data data, Language language) {
    super(pages);
    this.data = data;
    this.language = language;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    DataVersion version = data.version();
    exchange.revalidated();
    if (exchange.rest().isEmpty()) {
      exchange.header("ETag", data.etag(version, language.tag()));
      exchange.page(200, pages().home(language, data.statistics()));
    } else if (exchange.rest().equals("ontology")) {
      exchange.page(200, pages().ontology(language));
    } else {
      String html = thing(exchange.rest(), version);
      if (!exchange.unchanged(data.etag(version, language.tag()))) {
        exchange.page(200, html);
      }
    }
  }

  private String thing(String path, DataVersion version) {
    Paths.Name name = Paths.parse(path).orElseThrow(Things::unknown);
    return data.facts(
        facts -> {
          if (!facts.describes(pages().paths().thing(name))) {
            throw Things.unknown();
          }
          return pages().thing(language, name, facts, version.toString());
        });
  }
}
