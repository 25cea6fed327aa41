package org.hoptac.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.hoptac.rdf.Sha256;

/**
 * {@code /assets/}: the files pages need. A closed list, so that no path reaches into the class
 * path.
 */
final class AssetEndpoint extends Endpoint {
  private static final int VERSION_BYTES = 8;
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
    byte[] content = read(exchange.rest());
    exchange.revalidated();
    if (exchange.query().first("v").equals(Optional.of(version(content)))) {
      exchange.header("Cache-Control", "public, max-age=31536000, immutable");
    }
    exchange.sendIfChanged(type, content);
  }

  /** The address of a file as pages give it: with its version, so that it can be kept for ever. */
  static String href(String file) {
    return "/assets/" + file + "?v=" + version(read(file));
  }

  private static String version(byte[] content) {
    return HexFormat.of().formatHex(Sha256.digest().digest(content), 0, VERSION_BYTES);
  }

  private static byte[] read(String file) {
    try (InputStream in = AssetEndpoint.class.getResourceAsStream("/web/assets/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
