package org.hoptac.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code /vi/try}, {@code /en/try}: a sentence is typed in, and what is read in it is shown. It is
 * sent by POST, so that it stands in no address, history or log; nothing is stored.
 */
final class TryEndpoint extends Endpoint {
  private static final int MAX_STATEMENTS = 20;
  private static final int MAX_BODY = 64 * 1024;
  private static final int MAX_TRIPLES = 20_000;

  private final transient Data data;
  private final transient Converter converter;
  private final transient ServerOptions options;
  private final transient QueryRunner runner;
  private final Language language;

  TryEndpoint(
      Pages pages,
      Data data,
      Converter converter,
      ServerOptions options,
      QueryRunner runner,
      Language language) {
    super(pages);
    this.data = data;
    this.converter = converter;
    this.options = options;
    this.runner = runner;
    this.language = language;
  }

  @Override
  boolean acceptsPost() {
    return true;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    if (!exchange.method().equals("POST")) {
      exchange.revalidated();
      exchange.pageIfChanged(pages().tryOut(language, TryView.empty()));
      return;
    }
    exchange.header("Cache-Control", "no-store");
    if (!exchange.mediaType().equals("application/x-www-form-urlencoded")) {
      throw Problem.unsupportedMediaType("The form of this page is expected.");
    }
    FormData form = FormData.parse(exchange.body(MAX_BODY));
    try (QueryAnswer answer = runner.run(signal -> page(form, signal))) {
      exchange.send(answer);
    }
  }

  private QueryAnswer page(FormData form, CancelSignal signal) {
    return QueryAnswer.collect(
        "text/html;charset=utf-8",
        options.maxAnswerBytes(),
        signal,
        out -> out.write(html(form, signal).getBytes(StandardCharsets.UTF_8)));
  }

  private String html(FormData form, CancelSignal signal) {
    Submission submission = Submission.form(form);
    if (submission.positions().isEmpty()) {
      return pages().tryOut(language, TryView.empty());
    }
    Conversion conversion =
        Conversion.of(submission, converter, MAX_STATEMENTS, MAX_TRIPLES, signal);
    return data.facts(
        stored ->
            pages()
                .tryOut(
                    language,
                    new TryView(data, stored, language, pages().paths()).of(form, conversion)));
  }
}
