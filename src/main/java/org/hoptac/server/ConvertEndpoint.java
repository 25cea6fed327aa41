package org.hoptac.server;

import java.io.IOException;

/**
 * {@code /convert}: text in, RDF or coded JSON out, nothing stored. All or nothing: a statement
 * that cannot be used fails the request, with its position and reason.
 */
final class ConvertEndpoint extends Endpoint {
  /** Most statements of one request. */
  static final int MAX_STATEMENTS = 1_000;

  /** About twice what a thousand statements of the press give; JSON-LD needs 1 KB for each. */
  private static final int MAX_TRIPLES = 200_000;

  private final transient Converter converter;
  private final transient ServerOptions options;
  private final transient QueryRunner runner;

  ConvertEndpoint(Pages pages, Converter converter, ServerOptions options, QueryRunner runner) {
    super(pages);
    this.converter = converter;
    this.options = options;
    this.runner = runner;
  }

  @Override
  boolean acceptsPost() {
    return true;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept, Accept-Language").header("Cache-Control", "no-store");
    if (exchange.method().equals("POST")) {
      convert(exchange);
    } else if (exchange.wantsPage()) {
      exchange.seeOther("/" + exchange.language().tag() + "/try");
    } else {
      throw Problem.methodNotAllowed("POST, OPTIONS");
    }
  }

  private void convert(Exchange exchange) throws IOException {
    ConversionFormat format = ConversionFormat.choose(exchange.accept());
    Submission submission = Submission.read(exchange, options.maxBodyBytes());
    try (QueryAnswer answer = runner.run(signal -> collect(submission, format, signal))) {
      exchange.send(answer);
    }
  }

  private QueryAnswer collect(Submission submission, ConversionFormat format, CancelSignal signal) {
    return QueryAnswer.collect(
        format.contentType(),
        options.maxAnswerBytes(),
        signal,
        out -> {
          int most = Math.min(MAX_TRIPLES, options.maxAnswerTriples());
          Conversion conversion =
              Conversion.of(submission, converter, MAX_STATEMENTS, most, signal).whole();
          format.write(conversion, pages().paths(), out);
        });
  }
}
