package org.hoptac.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.riot.RDFWriter;

/**
 * {@code /ontology}: the ontology, as RDF or as a page. Its terms are hash IRIs, so that no
 * redirect is needed ("Best Practice Recipes for Publishing RDF Vocabularies", recipe 3).
 */
final class OntologyEndpoint extends Endpoint {
  private final transient Vocabulary vocabulary;

  OntologyEndpoint(Pages pages, Vocabulary vocabulary) {
    super(pages);
    this.vocabulary = vocabulary;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept, Accept-Language").revalidated();
    Optional<RdfFormat> format = RdfFormat.chooseOrPage(exchange.accept());
    if (format.isEmpty()) {
      exchange.page(200, pages().ontology(exchange.language()));
    } else {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      RDFWriter.source(vocabulary.ontology()).format(format.get().writer()).output(bytes);
      exchange.send(200, format.get().contentType(), bytes.toByteArray());
    }
  }
}
