package org.hoptac.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hoptac.search.TextIndex;

/**
 * {@code /search?q=}: names and statements with some words, as JSON; browsers are led to the page.
 * {@code /search/suggest?q=} completes what is typed (OpenSearch Suggestions 1.1), {@code
 * /search/opensearch.xml} tells browsers of both (OpenSearch 1.1).
 */
final class SearchEndpoint extends Endpoint {
  static final String PATH = "/search";
  static final String SUGGESTIONS = PATH + "/suggest";
  static final String DESCRIPTION = PATH + "/opensearch.xml";

  static final String DESCRIPTION_TYPE = "application/opensearchdescription+xml";

  private static final int SUGGESTED = 8;
  private static final List<Negotiation.Offer<Boolean>> OFFERS =
      List.of(
          new Negotiation.Offer<>("application/json", false),
          new Negotiation.Offer<>("text/html", true));

  private final transient Data data;
  private final transient ClientQuota quota;

  SearchEndpoint(Pages pages, Data data, ClientQuota quota) {
    super(pages);
    this.data = data;
    this.quota = quota;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept-Language").revalidated();
    quota.take(exchange.request().getRemoteAddr());
    switch (exchange.rest()) {
      case "" -> search(exchange);
      case "suggest" -> suggest(exchange);
      case "opensearch.xml" -> describe(exchange);
      default -> throw Problem.notFound("There is no such part of the search.");
    }
  }

  private void search(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept, Accept-Language");
    if (wantsPage(exchange)) {
      exchange.seeOther(
          SearchPageEndpoint.address(exchange.language(), SearchRequest.read(exchange.query())));
      return;
    }
    SearchRequest request = SearchRequest.read(exchange.query());
    if (request.words().isEmpty()) {
      throw Problem.badRequest("no-words", "Give words in the parameter q.");
    }
    SearchResult result = SearchResult.of(request, data);
    String json = data.facts(facts -> SearchJson.of(result, facts));
    exchange.dataVersion(result.version());
    exchange.sendIfChanged("application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean wantsPage(Exchange exchange) {
    Optional<String> format = exchange.query().first("format");
    if (format.isPresent()) {
      return switch (format.get()) {
        case "json" -> false;
        case "html" -> true;
        default -> throw Problem.badRequest("unknown-format", "The format is json or html.");
      };
    }
    return Negotiation.choose(exchange.accept(), OFFERS)
        .orElseThrow(() -> Problem.notAcceptable("application/json, text/html"));
  }

  private void suggest(Exchange exchange) throws IOException {
    // The space behind a word says that the word is whole.
    String typed = exchange.query().first("q").orElse("");
    String begun = SearchRequest.words(exchange.query()) + (typed.endsWith(" ") ? " " : "");
    Language language = exchange.language();
    String json =
        data.search(
            view -> {
              exchange.dataVersion(view.version());
              List<TextIndex.Thing> things = view.texts().suggest(begun, SUGGESTED);
              return SearchJson.suggestions(
                  typed, things, pages().paths(), language, pages().words(language));
            });
    exchange.sendIfChanged(SearchJson.SUGGESTIONS, json.getBytes(StandardCharsets.UTF_8));
  }

  private void describe(Exchange exchange) throws IOException {
    String site = Site.of(exchange.request(), pages().paths());
    exchange.sendIfChanged(
        DESCRIPTION_TYPE,
        OpenSearchDescription.of(exchange.language(), pages().words(exchange.language()), site));
  }
}
