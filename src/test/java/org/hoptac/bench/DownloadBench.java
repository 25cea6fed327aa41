package org.hoptac.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.server.HoptacServer;
import org.hoptac.server.ServerOptions;
import org.hoptac.store.DumpFormat;
import org.hoptac.store.Release;
import org.hoptac.store.Releases;
import org.hoptac.store.Store;

/**
 * Times downloads of one large file, by turns from this server and from another that serves the
 * same file: {@code DownloadBench DIR [MEGABYTES [OTHER_URL]]} (200) in a new directory. Tells the
 * file first, and waits for a line on standard input when there is another server, so that it can
 * be pointed there.
 */
public final class DownloadBench {
  private static final URI BASE = URI.create("https://w3id.org/hoptac/");
  private static final int ROUNDS = 15;

  private DownloadBench() {}

  /** See the class. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    int megabytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    Path file;
    try (Store store = Store.open(directory, BASE);
        Releases releases = Releases.open(store, 1, Clock.systemUTC())) {
      store.replace(
          out -> RDFParser.fromString("<urn:a> <urn:b> <urn:c> .", Lang.NTRIPLES).parse(out));
      file = enlarge(releases.latest().orElseThrow(), megabytes);
    }
    ServerOptions options = ServerOptions.defaults().at("127.0.0.1", 0);
    try (Store store = Store.open(directory, BASE);
        HoptacServer server =
            HoptacServer.start(options, store, Vocabulary.packaged(), (text, form, sink) -> {})) {
      URI own = URI.create("http://127.0.0.1:" + server.port() + "/dump/hoptac.nt");
      System.out.println(file);
      if (arguments.length > 2) {
        System.in.read();
        compare(own, URI.create(arguments[2]));
      } else {
        compare(own, own);
      }
    }
  }

  /** Puts a large file in the place of a small one. Its digest is wrong, its way is the same. */
  private static Path enlarge(Release release, int megabytes) throws IOException {
    Path file = release.path(DumpFormat.NTRIPLES);
    byte[] block = new byte[1 << 20];
    new Random(1).nextBytes(block);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int at = 0; at < megabytes; at++) {
        out.write(block);
      }
    }
    Path record = release.directory().resolve("release.properties");
    String text = Files.readString(record);
    Files.writeString(
        record, text.replaceFirst("hoptac\\.nt=\\d+", "hoptac.nt=" + Files.size(file)));
    return file;
  }

  private static void compare(URI own, URI other) throws IOException {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(download(own));
      theirs.add(download(other));
    }
    System.out.printf(
        "median MB/s: %s %.0f, %s %.0f, ratio %.2f%n",
        own, median(ours), other, median(theirs), median(ours) / median(theirs));
    System.out.printf(
        "best MB/s: %.0f, %.0f, ratio %.2f%n",
        Collections.max(ours),
        Collections.max(theirs),
        Collections.max(ours) / Collections.max(theirs));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  /** Megabytes a second, read from a plain socket and thrown away. */
  private static double download(URI url) throws IOException {
    byte[] buffer = new byte[1 << 18];
    long bytes = 0;
    long begun = System.nanoTime();
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      String request =
          "GET " + url.getPath() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
      }
    }
    return bytes / 1e6 / ((System.nanoTime() - begun) / 1e9);
  }
}
