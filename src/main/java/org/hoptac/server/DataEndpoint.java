package org.hoptac.server;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.hoptac.store.DataVersion;

/**
 * {@code /data/KIND/KEY.ttl} etc.: the RDF document of a thing, {@code .html} its page; without
 * suffix in the form the Accept header asks for. {@code /data?uri=} is the {@link LookUp}.
 */
final class DataEndpoint extends Endpoint {
  private static final String PAGE_SUFFIX = ".html";

  private final transient Data data;

  DataEndpoint(Pages pages, Data data) {
    super(pages);
    this.data = data;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    String path = exchange.rest();
    Optional<String> elsewhere = exchange.query().first("uri").filter(iri -> path.isEmpty());
    if (elsewhere.isPresent()) {
      new LookUp(pages(), data).answer(exchange, elsewhere.get().strip());
      return;
    }
    int dot = path.lastIndexOf('.');
    Optional<RdfFormat> named =
        RdfFormat.ofSuffix(path.substring(dot + 1)).filter(format -> dot >= 0);
    if (named.isPresent()) {
      send(exchange, known(path.substring(0, dot)), named.get());
    } else if (path.endsWith(PAGE_SUFFIX)) {
      exchange.header("Vary", "Accept-Language");
      sendPage(exchange, known(path.substring(0, dot)));
    } else {
      exchange.header("Vary", "Accept");
      Paths.Name name = known(path);
      Optional<RdfFormat> accepted = RdfFormat.chooseOrPage(exchange.accept());
      if (accepted.isPresent()) {
        send(exchange, name, accepted.get());
      } else {
        exchange.header("Vary", "Accept, Accept-Language");
        sendPage(exchange, name);
      }
    }
  }

  private Paths.Name known(String path) {
    return Things.known(path, pages().paths(), data);
  }

  private void sendPage(Exchange exchange, Paths.Name name) throws IOException {
    ThingPage.send(pages(), data, exchange, name, exchange.language());
  }

  private void send(Exchange exchange, Paths.Name name, RdfFormat format) throws IOException {
    int asked = ListPage.asked(exchange.query());
    DataVersion version = data.version();
    Node thing = pages().paths().thing(name);
    String address = "/data/" + name.path() + "." + format.suffix();
    byte[] body =
        data.about(
            thing,
            (facts, incoming) -> {
              ListPage page = ListPage.of(asked, incoming.total(), Document.PAGE);
              Things.describe(exchange, name, pages().paths(), address, page, page.suffix());
              return exchange.unchanged(
                      data.etag(version, format.suffix() + (asked == 1 ? "" : "-" + asked)))
                  ? null
                  : format.write(document(name, facts, incoming, page));
            });
    if (body != null) {
      exchange.send(200, format.contentType(), body);
    }
  }

  /** The first page of a document tells of the links of its thing who states them. */
  private Graph document(Paths.Name name, Facts facts, Incoming incoming, ListPage page) {
    Graph document = Document.about(name, pages().paths(), facts, incoming, page);
    if (page.number() == 1) {
      Node thing = pages().paths().thing(name);
      data.outsideLinks().evidence(thing, facts).forEach(document::add);
    }
    return document;
  }
}
