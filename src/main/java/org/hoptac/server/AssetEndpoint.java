package org.hoptac.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * {@code /assets/}: the files pages need. A closed list, so that no path reaches into the class
 * path.
 */
final class AssetEndpoint extends Endpoint {
  private static final Map<String, String> FILES =
      Map.of("style.css", "text/css;charset=utf-8", "logo.svg", "image/svg+xml");

  AssetEndpoint(Pages pages) {
    super(pages);
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    String type = FILES.get(exchange.rest());
    if (type == null) {
      throw Problem.notFound("There is no such file.");
    }
    try (InputStream file = getClass().getResourceAsStream("/web/assets/" + exchange.rest())) {
      exchange.header("Cache-Control", "public, max-age=3600");
      exchange.send(200, type, file.readAllBytes());
    }
  }
}
