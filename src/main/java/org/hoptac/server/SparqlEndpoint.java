package org.hoptac.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFWriter;
import org.hoptac.federate.FederatedQuery;
import org.hoptac.federate.Federation;

/**
 * {@code /sparql}: SPARQL 1.1 Protocol, query operation. Without a query: the query page, or the
 * service description to RDF clients. Everything in a request is a visitor's; see {@link
 * QueryGuard} for what is refused, {@link Federation} for SERVICE, and {@link QueryRunner} for the
 * time limit.
 */
final class SparqlEndpoint extends Endpoint {
  private final transient Data data;
  private final transient PublishedGraphs graphs;
  private final transient ServerOptions options;
  private final transient QueryRunner runner;
  private final transient Federation federation;
  private final transient ClientQuota quota;

  SparqlEndpoint(
      Pages pages,
      Data data,
      PublishedGraphs graphs,
      ServerOptions options,
      QueryRunner runner,
      Federation federation) {
    super(pages);
    this.data = data;
    this.graphs = graphs;
    this.options = options;
    this.runner = runner;
    this.federation = federation;
    this.quota = new ClientQuota(options.queriesASecond());
  }

  @Override
  boolean acceptsPost() {
    return true;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept, Accept-Language").revalidated();
    Optional<SparqlRequest> request = SparqlRequest.read(exchange, options.maxBodyBytes());
    if (request.isEmpty()) {
      describe(exchange);
    } else {
      query(exchange, request.get());
    }
  }

  private void describe(Exchange exchange) throws IOException {
    Optional<RdfFormat> format = RdfFormat.chooseOrPage(exchange.accept());
    if (format.isEmpty()) {
      exchange.pageIfChanged(
          pages().sparql(exchange.language(), federation.services(), ResultPage.empty()));
    } else {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      String asked = exchange.request().getRequestURL().toString();
      long triples = data.statistics().triples();
      RDFWriter.source(
              ServiceDescription.of(pages().paths(), asked, graphs, triples, federation.services()))
          .format(format.get().writer())
          .output(bytes);
      exchange.sendIfChanged(format.get().contentType(), bytes.toByteArray());
    }
  }

  private void query(Exchange exchange, SparqlRequest request) throws IOException {
    quota.take(exchange.request().getRemoteAddr());
    Query query = request.parse();
    AnswerFormat format = AnswerFormat.choose(query, request.formats(), exchange.accept());
    Language language = exchange.language();
    if (!exchange.method().equals("POST") && Repeatable.is(query)) {
      String form = format.contentType() + language.tag();
      if (exchange.unchanged(data.etag(data.version(), request.digest(form)))) {
        return;
      }
    } else {
      exchange.header("Cache-Control", "no-cache");
    }
    try (QueryAnswer answer =
        runner.run(signal -> evaluate(request.text(), query, format, language, signal))) {
      exchange.send(answer);
    }
  }

  private QueryAnswer evaluate(
      String text, Query query, AnswerFormat format, Language language, CancelSignal signal) {
    graphs.prepare(query);
    try (FederatedQuery federated = federation.query(signal)) {
      return QueryAnswer.collect(
          format.contentType(),
          options.maxAnswerBytes(),
          signal,
          out ->
              data.read(
                  dataset -> {
                    QueryEvaluation evaluation =
                        new QueryEvaluation(
                            query,
                            graphs.describedBy(query, dataset),
                            pages().paths().prefixes(),
                            signal,
                            options,
                            federated);
                    write(text, evaluation, query, format, language, out);
                    return null;
                  }));
    }
  }

  private void write(
      String text,
      QueryEvaluation evaluation,
      Query query,
      AnswerFormat format,
      Language language,
      OutputStream out) {
    if (format instanceof AnswerFormat.Table table) {
      evaluation.write(table, out);
    } else if (format instanceof AnswerFormat.OfGraph graph) {
      evaluation.write(graph.format(), out);
    } else {
      String html =
          pages()
              .sparql(
                  language,
                  federation.services(),
                  ResultPage.of(text, query, evaluation, pages().paths(), language));
      try {
        out.write(html.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
