package org.hoptac.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.hoptac.store.DataVersion;

/**
 * {@code /data/KIND/KEY.ttl} etc.: the RDF document of a thing; without suffix in the format the
 * Accept header asks for.
 */
final class DataEndpoint extends Endpoint {
  private final transient Data data;

  DataEndpoint(Pages pages, Data data) {
    super(pages);
    this.data = data;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    String path = exchange.rest();
    Optional<RdfFormat> named =
        RdfFormat.ofSuffix(path.substring(path.lastIndexOf('.') + 1))
            .filter(f -> path.contains("."));
    if (named.isEmpty()) {
      exchange.header("Vary", "Accept");
    }
    String thing = named.map(f -> path.substring(0, path.lastIndexOf('.'))).orElse(path);
    Paths.Name name = Things.known(thing, pages().paths(), data);
    RdfFormat format = named.orElseGet(() -> accepted(exchange));
    send(exchange, name, format);
  }

  private static RdfFormat accepted(Exchange exchange) {
    return RdfFormat.chooseOrPage(exchange.accept())
        .orElseThrow(() -> Problem.notAcceptable(RdfFormat.mediaTypes()));
  }

  private void send(Exchange exchange, Paths.Name name, RdfFormat format) throws IOException {
    DataVersion version = data.version();
    exchange
        .header("Content-Location", "/data/" + name.path() + "." + format.suffix())
        .header("Link", "<" + pages().paths().thing(name) + ">; rel=\"describes\"")
        .revalidated();
    if (!exchange.unchanged(data.etag(version, format.suffix()))) {
      exchange.send(200, format.contentType(), write(name, format));
    }
  }

  private byte[] write(Paths.Name name, RdfFormat format) {
    Graph graph = data.facts(facts -> Document.about(name, pages().paths(), facts));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(format.writer()).output(bytes);
    return bytes.toByteArray();
  }
}
