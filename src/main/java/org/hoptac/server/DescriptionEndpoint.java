package org.hoptac.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RDFWriter;

/**
 * {@code /.well-known/void}: the description of the data set (VoID section 7.2), as RDF or as a
 * page; {@code /void} leads there, {@code /void.ttl} etc. are its forms.
 */
final class DescriptionEndpoint extends Endpoint {
  static final String PATH = "/" + DescriptionDraft.PATH;
  private static final String SHORT = "/void";

  private final transient Descriptions descriptions;
  private final transient Data data;

  DescriptionEndpoint(Pages pages, Descriptions descriptions, Data data) {
    super(pages);
    this.descriptions = descriptions;
    this.data = data;
  }

  /** All addresses that are answered here. */
  static List<String> paths() {
    List<String> paths = new ArrayList<>(List.of(PATH, SHORT));
    for (RdfFormat format : RdfFormat.values()) {
      paths.add(SHORT + "." + format.suffix());
    }
    return paths;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    String path = exchange.request().getServletPath();
    exchange.revalidated();
    if (path.equals(SHORT)) {
      exchange.seeOther(PATH);
      return;
    }
    Optional<RdfFormat> format;
    if (path.equals(PATH)) {
      exchange.header("Vary", "Accept, Accept-Language");
      format = RdfFormat.chooseOrPage(exchange.accept());
    } else {
      format = RdfFormat.ofSuffix(path.substring(path.lastIndexOf('.') + 1));
    }
    exchange.header("Link", links());
    if (format.isPresent()) {
      send(exchange, format.get());
    } else {
      page(exchange);
    }
  }

  private String links() {
    StringBuilder links = new StringBuilder();
    for (RdfFormat format : RdfFormat.values()) {
      String path = SHORT + "." + format.suffix();
      links.append("<" + path + ">; rel=\"alternate\"; type=\"" + format.mediaType() + "\", ");
    }
    return links.append("<" + Terms.CC_BY.getURI() + ">; rel=\"license\"").toString();
  }

  private void send(Exchange exchange, RdfFormat format) throws IOException {
    exchange.header("Content-Location", SHORT + "." + format.suffix());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter.source(descriptions.graph()).format(format.writer()).output(bytes);
    exchange.sendIfChanged(format.contentType(), bytes.toByteArray());
  }

  private void page(Exchange exchange) throws IOException {
    Language language = exchange.language();
    Described told = descriptions.told();
    String html =
        data.facts(
            facts -> {
              Labels labels = new Labels(facts, language, pages().paths());
              Map<String, Object> model =
                  new DescriptionView(told, descriptions.examples(), data.others(), labels).model();
              model.put("markup", DatasetMarkup.of(told, language, pages()));
              return pages().description(language, model);
            });
    exchange.pageIfChanged(html);
  }
}
