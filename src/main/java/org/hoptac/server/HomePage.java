package org.hoptac.server;

import java.io.IOException;
import org.hoptac.search.SearchView;
import org.hoptac.store.DataVersion;

/** The home page. It depends on nothing but the data, so it is made once a version and language. */
final class HomePage {
  private final Pages pages;
  private final Data data;
  private final MadeOnce made = new MadeOnce();

  HomePage(Pages pages, Data data) {
    this.pages = pages;
    this.data = data;
  }

  void send(Exchange exchange, Language language) throws IOException {
    exchange.revalidated();
    DataVersion version = data.version();
    String html =
        data.search(
            view -> {
              String etag = data.etag(version, view.version() + "-" + language.tag());
              return exchange.unchanged(etag) ? null : html(view, version, etag, language);
            });
    if (html != null) {
      exchange.page(200, html);
    }
  }

  private String html(SearchView view, DataVersion version, String etag, Language language) {
    return made.page(
        language,
        etag,
        () -> {
          Statistics statistics = data.statistics();
          return data.facts(
              facts ->
                  pages.home(
                      language,
                      new HomeView(view.events(), facts, language, pages).of(statistics),
                      version.toString()));
        });
  }
}
