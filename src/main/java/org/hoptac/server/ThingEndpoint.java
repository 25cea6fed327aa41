package org.hoptac.server;

import java.util.Optional;

/**
 * {@code /id/KIND/KEY} and {@code /type/KEY} etc.: the address of a thing that is no document. 303
 * to its RDF document or its page ("Cool URIs for the Semantic Web", section 4.2).
 */
final class ThingEndpoint extends Endpoint {
  private final transient Data data;
  private final String prefix;

  /**
   * @param prefix what stands before the rest of the path in a name: empty for {@code /id/}, {@code
   *     type/} for {@code /type/}
   */
  ThingEndpoint(Pages pages, Data data, String prefix) {
    super(pages);
    this.data = data;
    this.prefix = prefix;
  }

  @Override
  void answer(Exchange exchange) {
    exchange.header("Vary", "Accept, Accept-Language").revalidated();
    boolean misplaced = prefix.isEmpty() && Paths.SCHEMES.contains(exchange.rest().split("/")[0]);
    if (misplaced) {
      throw Things.unknown();
    }
    Paths.Name name = Things.known(prefix + exchange.rest(), pages().paths(), data);
    Optional<RdfFormat> format = RdfFormat.chooseOrPage(exchange.accept());
    exchange.seeOther(
        format
            .map(rdf -> "/data/" + name.path() + "." + rdf.suffix())
            .orElseGet(() -> "/" + exchange.language().tag() + "/" + name.path()));
  }
}
