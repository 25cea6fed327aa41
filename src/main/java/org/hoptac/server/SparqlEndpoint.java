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
  /**
   * What the page may do beside what every page may: the editor draws its icons from data:
   * addresses.
   */
  private static final String EDITOR_POLICY = CommonHeaders.POLICY + "; img-src 'self' data:";

  private final transient Data data;
  private final transient PublishedGraphs graphs;
  private final transient ServerOptions options;
  private final transient QueryRunner runner;
  private final transient Federation federation;
  private final transient ClientQuota quota;
  private final transient ResultPage page;

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
    this.page = new ResultPage(pages, options, federation.services());
  }

  @Override
  boolean acceptsPost() {
    return true;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept, Accept-Language").revalidated();
    if (exchange.wantsPage()) {
      exchange.header(CommonHeaders.POLICY_NAME, EDITOR_POLICY);
    }
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
      exchange.pageIfChanged(page.empty(exchange.language()));
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
    try {
      quota.take(exchange.request().getRemoteAddr());
      Query query = request.parse();
      AnswerFormat format = AnswerFormat.choose(query, request.formats(), exchange.accept());
      answer(exchange, request, query, format);
    } catch (Problem problem) {
      // A reader keeps the query, to mend it.
      throw problem.on(() -> page.of(request, problem));
    }
  }

  private void answer(Exchange exchange, SparqlRequest request, Query query, AnswerFormat format)
      throws IOException {
    if (!exchange.method().equals("POST") && Repeatable.is(query)) {
      String form = format.contentType() + request.style().parameters();
      if (exchange.unchanged(data.etag(data.version(), request.digest(form)))) {
        return;
      }
    } else {
      exchange.header("Cache-Control", "no-cache");
    }
    String origin = Site.of(exchange.request(), pages().paths());
    try (QueryAnswer answer =
        runner.run(signal -> evaluate(request, query, format, origin, signal))) {
      exchange.send(answer);
    }
  }

  private QueryAnswer evaluate(
      SparqlRequest request, Query query, AnswerFormat format, String origin, CancelSignal signal) {
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
                    if (format instanceof AnswerFormat.Table table) {
                      evaluation.write(table, out);
                    } else if (format instanceof AnswerFormat.OfGraph graph) {
                      evaluation.write(graph.format(), out);
                    } else {
                      Facts names = data.with(dataset.getDefaultGraph());
                      write(page.of(request, query, evaluation, names, origin), out);
                    }
                    return null;
                  }));
    }
  }

  private static void write(String html, OutputStream out) {
    try {
      out.write(html.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
