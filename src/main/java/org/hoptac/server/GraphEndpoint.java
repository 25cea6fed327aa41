package org.hoptac.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/**
 * {@code /graph?default} and {@code /graph?graph=IRI}: SPARQL 1.1 Graph Store HTTP Protocol, read
 * only. Graphs are named by indirect identification (section 4.2) alone.
 */
final class GraphEndpoint extends Endpoint {
  private final transient Data data;
  private final transient PublishedGraphs graphs;
  private final transient ServerOptions options;
  private final transient QueryRunner runner;

  GraphEndpoint(
      Pages pages, Data data, PublishedGraphs graphs, ServerOptions options, QueryRunner runner) {
    super(pages);
    this.data = data;
    this.graphs = graphs;
    this.options = options;
    this.runner = runner;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept").revalidated();
    Node name = name(exchange);
    RdfFormat format = RdfFormat.choose(exchange.accept());
    graphs.prepare(name);
    // Read before the graph: the graph may be newer than its ETag says, never older.
    String state = "graph-" + hash(name) + graphs.tag(name) + "-" + format.suffix();
    String etag = data.etag(data.version(), state);
    if (!exchange.unchanged(etag)) {
      send(exchange, name, format);
    }
  }

  private Node name(Exchange exchange) {
    if (!exchange.rest().isEmpty()) {
      throw Problem.notFound(
          "Graphs are not identified by their path; use /graph?default or /graph?graph=IRI.");
    }
    List<String> named = exchange.query().all("graph");
    int asked = named.size() + exchange.query().all("default").size();
    if (asked != 1) {
      throw Problem.badRequest(
          "graph-parameter", "There must be exactly one of the parameters \"default\", \"graph\".");
    }
    Node name =
        named.isEmpty() ? graphs.dataName() : PublishedGraphs.absolute("graph", named.get(0));
    if (!graphs.isKnown(name)) {
      throw Problem.notFound("There is no graph of that name; /sparql describes those there are.");
    }
    return name;
  }

  private static String hash(Node name) {
    return Integer.toHexString(name.getURI().hashCode());
  }

  private void send(Exchange exchange, Node name, RdfFormat format) throws IOException {
    switch (format) {
      case TURTLE -> stream(exchange, name, format, RDFFormat.TURTLE_BLOCKS);
      case NTRIPLES -> stream(exchange, name, format, RDFFormat.NTRIPLES_UTF8);
      case JSONLD, RDFXML -> {
        try (QueryAnswer answer = runner.run(signal -> collect(name, format, signal))) {
          exchange.send(answer);
        }
      }
    }
  }

  /** Writes triple by triple: a graph of any size needs no memory. */
  private void stream(Exchange exchange, Node name, RdfFormat format, RDFFormat lines)
      throws IOException {
    data.read(
        stored -> {
          Graph graph = graphs.find(name, stored).orElseThrow();
          exchange.stream(format.contentType(), out -> write(graph, lines, out));
          return null;
        });
  }

  private void write(Graph graph, RDFFormat lines, OutputStream out) {
    // "@prefix" is read by every Turtle parser, "PREFIX" not by those older than RDF 1.1.
    Context style = new Context().set(RIOT.symTurtleDirectiveStyle, "at");
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, lines, style);
    writer.start();
    pages().paths().prefixes().forEach(writer::prefix);
    graph.find().forEachRemaining(writer::triple);
    writer.finish();
  }

  /** These forms are made in memory. */
  private QueryAnswer collect(Node name, RdfFormat format, CancelSignal signal) {
    return QueryAnswer.collect(
        format.contentType(),
        options.maxAnswerBytes(),
        signal,
        out ->
            data.read(
                stored -> {
                  Graph graph = copy(graphs.find(name, stored).orElseThrow(), signal);
                  RDFWriter.source(graph).format(format.writer()).output(out);
                  return null;
                }));
  }

  private Graph copy(Graph graph, CancelSignal signal) {
    Graph copy = GraphFactory.createDefaultGraph();
    copy.getPrefixMapping().setNsPrefixes(pages().paths().prefixes());
    for (Iterator<Triple> triples = graph.find(); triples.hasNext(); ) {
      signal.check();
      copy.add(triples.next());
      if (copy.size() > options.maxAnswerTriples()) {
        throw Problem.tooLarge(
            "answer-too-large",
            "The graph is too large for this form; ask for text/turtle or application/n-triples.");
      }
    }
    return copy;
  }
}
