package org.hoptac.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code /vi/about}, {@code /en/about}: how the data came about, how good they are, how to cite and
 * to use them; {@code /quality.json}, {@code /openapi.json}: the same for programs.
 */
final class AboutEndpoint extends Endpoint {
  static final String PATH = "/about";
  static final String QUALITY = "/quality.json";
  static final String OPEN_API = "/openapi.json";
  private static final String JSON = "application/json";

  private final transient Data data;
  private final transient Descriptions descriptions;
  private final String ruleSet;
  private final String programVersion;

  /**
   * @param ruleSet identifies the rules and the lexicon that this program reads with
   */
  AboutEndpoint(
      Pages pages, Data data, Descriptions descriptions, String ruleSet, String programVersion) {
    super(pages);
    this.data = data;
    this.descriptions = descriptions;
    this.ruleSet = ruleSet;
    this.programVersion = programVersion;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.revalidated();
    String path = exchange.request().getServletPath();
    if (path.equals(QUALITY)) {
      String file =
          Quality.file().orElseThrow(() -> Problem.notFound("Nothing has been measured yet."));
      exchange.sendIfChanged(JSON, file.getBytes(StandardCharsets.UTF_8));
    } else if (path.equals(OPEN_API)) {
      String document = OpenApi.document(pages().words(Language.EN), programVersion).toString();
      exchange.sendIfChanged(JSON, document.getBytes(StandardCharsets.UTF_8));
    } else {
      page(exchange, exchange.languageOfAddress());
    }
  }

  private void page(Exchange exchange, Language language) throws IOException {
    AboutView view = new AboutView(language, pages().words(language));
    Described told = descriptions.told();
    var model = view.model(Quality.packaged(), ruleSet);
    model.putAll(view.citation(pages().paths().base(), told.modified(), data.version().toString()));
    model.put("markup", DatasetMarkup.of(told, language, pages()));
    exchange.pageIfChanged(pages().about(language, model));
  }
}
