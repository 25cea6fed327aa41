package org.hoptac.server;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** {@code /vi/search}, {@code /en/search}: things and statements with some words. */
final class SearchPageEndpoint extends Endpoint {
  private final transient Data data;
  private final transient ClientQuota quota;
  private final Language language;

  SearchPageEndpoint(Pages pages, Data data, ClientQuota quota, Language language) {
    super(pages);
    this.data = data;
    this.quota = quota;
    this.language = language;
  }

  /** Where the page is. */
  static String address(Language language, SearchRequest request) {
    String words = URLEncoder.encode(request.words(), StandardCharsets.UTF_8);
    String query = request.words().isEmpty() ? "" : "?q=" + words;
    String page =
        request.page() == 1 ? "" : (query.isEmpty() ? "?" : "&") + "page=" + request.page();
    return "/" + language.tag() + SearchEndpoint.PATH + query + page;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.revalidated();
    quota.take(exchange.request().getRemoteAddr());
    SearchRequest request = SearchRequest.read(exchange.query());
    Map<String, Object> model;
    if (request.words().isEmpty()) {
      model = FoundView.nothingAsked();
    } else {
      SearchResult result = SearchResult.of(request, data);
      exchange.dataVersion(result.version());
      model = data.facts(facts -> new FoundView(facts, pages().labels(facts, language)).of(result));
    }
    exchange.pageIfChanged(pages().search(language, request, model));
  }
}
