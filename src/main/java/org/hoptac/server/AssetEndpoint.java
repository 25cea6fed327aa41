package org.hoptac.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.hoptac.rdf.Sha256;

/**
 * {@code /assets/}: the files pages need, ours and those of the query editor. A closed list, so
 * that no path reaches into the class path.
 */
final class AssetEndpoint extends Endpoint {
  private static final int VERSION_BYTES = 8;
  private static final String CSS = "text/css;charset=utf-8";
  private static final String SCRIPT = "text/javascript;charset=utf-8";
  private static final Map<String, String> TYPES =
      Map.of(
          "style.css", CSS,
          "logo.svg", "image/svg+xml",
          "sparql.css", CSS,
          "search.js", SCRIPT,
          "sparql.js", SCRIPT,
          "yasgui.min.css", CSS,
          "yasgui.min.js", SCRIPT);

  private static final String EDITOR = "zazuko__yasgui";
  private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

  /** A file with a name for its content. */
  private record Asset(byte[] content, String version) {}

  AssetEndpoint(Pages pages) {
    super(pages);
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    String type = TYPES.get(exchange.rest());
    if (type == null) {
      throw Problem.notFound("There is no such file.");
    }
    Asset asset = asset(exchange.rest());
    exchange.revalidated();
    if (exchange.query().first("v").equals(Optional.of(asset.version()))) {
      exchange.header("Cache-Control", "public, max-age=31536000, immutable");
    }
    exchange.sendIfChanged(type, asset.content());
  }

  /** The address of a file as pages give it: with its version, so that it can be kept for ever. */
  static String href(String file) {
    return "/assets/" + file + "?v=" + asset(file).version();
  }

  private static Asset asset(String file) {
    return READ.computeIfAbsent(file, AssetEndpoint::read);
  }

  private static Asset read(String file) {
    try (InputStream in = open(file.startsWith("yasgui.") ? inEditor(file) : ours(file))) {
      byte[] content = in.readAllBytes();
      String version = HexFormat.of().formatHex(Sha256.digest().digest(content), 0, VERSION_BYTES);
      return new Asset(content, version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ours(String file) {
    return "/web/assets/" + file;
  }

  /** The place within the WebJar, whose version the POM alone decides. */
  private static String inEditor(String file) throws IOException {
    Properties pom = new Properties();
    try (InputStream in = open("/META-INF/maven/org.webjars.npm/" + EDITOR + "/pom.properties")) {
      pom.load(in);
    }
    String version = pom.getProperty("version");
    return "/META-INF/resources/webjars/" + EDITOR + "/" + version + "/build/" + file;
  }

  private static InputStream open(String resource) {
    InputStream in = AssetEndpoint.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException(resource + " is not in the jar; build it again");
    }
    return in;
  }
}
