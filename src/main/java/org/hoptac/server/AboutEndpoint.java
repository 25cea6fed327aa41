package org.hoptac.server;

import java.io.IOException;

/**
 * {@code /vi/about}, {@code /en/about}: how the data came about, how good they are, how to cite.
 */
final class AboutEndpoint extends Endpoint {
  static final String PATH = "/about";

  private final transient Data data;
  private final Language language;

  AboutEndpoint(Pages pages, Data data, Language language) {
    super(pages);
    this.data = data;
    this.language = language;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.revalidated();
    exchange.pageIfChanged(pages().about(language, data.version().toString()));
  }
}
