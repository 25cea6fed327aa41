package org.hoptac.server;

import java.io.IOException;

/**
 * {@code /vi/...}, {@code /en/...}: pages in one language: home, and each thing by {@code
 * KIND/KEY}.
 */
final class PageEndpoint extends Endpoint {
  private final transient Data data;
  private final transient HomePage home;
  private final Language language;

  PageEndpoint(Pages pages, Data data, HomePage home, Language language) {
    super(pages);
    this.data = data;
    this.home = home;
    this.language = language;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.revalidated();
    String path = exchange.rest();
    if (path.isEmpty()) {
      home.send(exchange, language);
    } else if (ThingEndpoint.scheme(path).isPresent()) {
      exchange.seeOther("/" + language.tag() + "/" + ThingEndpoint.scheme(path).get());
    } else {
      Paths.Name name = Paths.parse(path).orElseThrow(Things::unknown);
      ThingPage.send(pages(), data, exchange, name, language);
    }
  }
}
