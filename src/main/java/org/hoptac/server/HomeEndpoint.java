package org.hoptac.server;

import java.io.IOException;

/** {@code /}: the home page in the reader's language. */
final class HomeEndpoint extends Endpoint {
  private final transient HomePage home;

  HomeEndpoint(Pages pages, HomePage home) {
    super(pages);
    this.home = home;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept-Language");
    home.send(exchange, exchange.language());
  }
}
