package org.hoptac.server;

import java.io.IOException;

/** {@code /}: the home page in the reader's language. */
final class HomeEndpoint extends Endpoint {
  private final transient Data data;

  HomeEndpoint(Pages pages, Data data) {
    super(pages);
    this.data = data;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    Language language = exchange.language();
    exchange.header("Vary", "Accept-Language").revalidated();
    if (!exchange.unchanged(data.etag(data.version(), language.tag()))) {
      exchange.page(200, pages().home(language, data.statistics()));
    }
  }
}
