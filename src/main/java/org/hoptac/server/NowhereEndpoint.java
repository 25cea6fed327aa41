package org.hoptac.server;

/** Every other address. */
final class NowhereEndpoint extends Endpoint {
  NowhereEndpoint(Pages pages) {
    super(pages);
  }

  @Override
  void answer(Exchange exchange) {
    throw Problem.notFound("There is nothing at this address.");
  }
}
