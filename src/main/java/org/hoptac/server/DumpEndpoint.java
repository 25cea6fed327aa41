package org.hoptac.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFWriter;
import org.hoptac.store.DumpFile;
import org.hoptac.store.DumpFormat;
import org.hoptac.store.Release;
import org.hoptac.store.Releases;

/**
 * {@code /dump/}: the whole data set as files. {@code /dump/RELEASE/FILE} never changes; {@code
 * /dump/FILE} is that file of the newest release, and {@code /dump/latest/} leads to it. What there
 * is, {@code /dump/} and {@code /dump/RELEASE/} tell as a page, JSON or RDF.
 */
final class DumpEndpoint extends Endpoint {
  private static final String LATEST = "latest";
  private static final String LIST = "releases.";
  private static final String JSON_TYPE = "application/json";
  private static final int RETRY_AFTER = 10;

  /** A form of the list: a page when it has no format and is not JSON. */
  private record Form(Optional<RdfFormat> format, boolean json) {}

  private final transient Data data;
  private final transient Releases releases;
  private final transient Descriptions descriptions;

  DumpEndpoint(Pages pages, Data data, Releases releases, Descriptions descriptions) {
    super(pages);
    this.data = data;
    this.releases = releases;
    this.descriptions = descriptions;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.revalidated();
    String path = exchange.rest();
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    String rest = slash < 0 ? "" : path.substring(slash + 1);
    Optional<Release> named = releases.find(first);
    if (path.isEmpty()) {
      list(exchange, accepted(exchange), releases.all());
    } else if (first.equals(LATEST)) {
      exchange.redirect(307, latestPath(rest));
    } else if (named.isPresent()) {
      release(exchange, named.get(), slash < 0, rest);
    } else if (path.startsWith(LIST)) {
      list(exchange, form(path.substring(LIST.length())), releases.all());
    } else {
      DumpFormat format = format(path);
      Release latest = latest();
      exchange.header("Content-Location", ReleaseListing.path(latest) + format.fileName());
      send(exchange, latest, format, lastModified(latest));
    }
  }

  private void release(Exchange exchange, Release release, boolean withoutSlash, String rest)
      throws IOException {
    if (withoutSlash) {
      exchange.redirect(301, ReleaseListing.path(release));
    } else if (rest.isEmpty()) {
      list(exchange, accepted(exchange), List.of(release));
    } else if (rest.startsWith(LIST)) {
      list(exchange, form(rest.substring(LIST.length())), List.of(release));
    } else {
      DumpFormat format = format(rest);
      exchange.header("Cache-Control", "public, max-age=31536000, immutable");
      send(exchange, release, format, Optional.of(release.made()));
    }
  }

  private String latestPath(String rest) {
    Release latest = latest();
    if (!rest.isEmpty() && !rest.startsWith(LIST)) {
      file(latest, format(rest));
    }
    return ReleaseListing.path(latest) + rest;
  }

  private Release latest() {
    return releases.latest().orElseThrow(this::none);
  }

  private Problem none() {
    return data.store().triples() == 0
        ? Problem.notFound("There is no file yet; load some data first.")
        : Problem.unavailable("no-release", "The first files are being made.", RETRY_AFTER);
  }

  private static DumpFormat format(String name) {
    return Stream.of(DumpFormat.values())
        .filter(known -> known.fileName().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("There is no such file; see /dump/ for the list."));
  }

  private static DumpFile file(Release release, DumpFormat format) {
    return release
        .file(format)
        .orElseThrow(
            () ->
                Problem.notFound("A first release has no changes; see /dump/ for what there is."));
  }

  /**
   * Told once the second is over: until then another release could follow in the same second, and a
   * date would not tell them apart (RFC 9110 section 8.8.2.2).
   */
  private static Optional<Instant> lastModified(Release release) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return Optional.of(release.made()).filter(made -> made.isBefore(now));
  }

  private static void send(
      Exchange exchange, Release release, DumpFormat format, Optional<Instant> modified)
      throws IOException {
    DumpFile whole = file(release, format);
    exchange.header("Link", "<" + Terms.CC_BY.getURI() + ">; rel=\"license\"");
    exchange.dataVersion(release.version());
    FileAnswer plain = answer(release, whole, format, modified);
    Optional<FileAnswer> compressed =
        Stream.of(DumpFormat.values())
            .filter(other -> other.fileName().equals(format.fileName() + ".gz"))
            .flatMap(other -> release.file(other).stream())
            .map(file -> answer(release, file, format, modified))
            .findFirst();
    if (compressed.isPresent()) {
      exchange.varyByEncoding();
    }
    FileAnswer chosen = compressed.filter(gzip -> wanted(exchange, gzip)).orElse(plain);
    if (chosen != plain) {
      exchange.header("Content-Encoding", "gzip");
    }
    chosen.send(exchange);
  }

  private static FileAnswer answer(
      Release release, DumpFile file, DumpFormat type, Optional<Instant> modified) {
    String charset = type.mediaType().startsWith("text/") ? ";charset=utf-8" : "";
    return new FileAnswer(
        release.path(file.format()),
        file.bytes(),
        file.sha256(),
        type.mediaType() + charset,
        modified);
  }

  /**
   * The stored compressed form is sent when asked for. A part of it only to those who have its
   * beginning: many clients ask for gzip whatever they do, and cannot read its middle.
   */
  private static boolean wanted(Exchange exchange, FileAnswer gzip) {
    boolean part = exchange.request().getHeader("Range") != null;
    return exchange.wantsGzip()
        && (!part || gzip.etag().equals(exchange.request().getHeader("If-Range")));
  }

  private static Form accepted(Exchange exchange) {
    exchange.header("Vary", "Accept, Accept-Language");
    List<Negotiation.Offer<Form>> offers = new ArrayList<>();
    offers.add(new Negotiation.Offer<>("text/html", new Form(Optional.empty(), false)));
    offers.add(new Negotiation.Offer<>("application/xhtml+xml", new Form(Optional.empty(), false)));
    offers.add(new Negotiation.Offer<>(JSON_TYPE, new Form(Optional.empty(), true)));
    for (RdfFormat format : RdfFormat.values()) {
      offers.add(new Negotiation.Offer<>(format.mediaType(), new Form(Optional.of(format), false)));
    }
    return Negotiation.choose(exchange.accept(), offers)
        .orElseThrow(
            () -> Problem.notAcceptable("text/html, " + JSON_TYPE + ", " + RdfFormat.mediaTypes()));
  }

  private static Form form(String suffix) {
    if (suffix.equals("json")) {
      return new Form(Optional.empty(), true);
    }
    return RdfFormat.ofSuffix(suffix)
        .map(format -> new Form(Optional.of(format), false))
        .orElseThrow(() -> Problem.notFound("There is no such list; see /dump/."));
  }

  private void list(Exchange exchange, Form form, List<Release> listed) throws IOException {
    if (form.json()) {
      exchange.sendIfChanged(JSON_TYPE, ReleaseListing.json(listed));
    } else if (form.format().isPresent()) {
      RdfFormat format = form.format().get();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      RDFWriter.source(ReleaseListing.graph(listed, pages().paths()))
          .format(format.writer())
          .output(bytes);
      exchange.sendIfChanged(format.contentType(), bytes.toByteArray());
    } else {
      Language language = exchange.language();
      String path = exchange.request().getRequestURI();
      exchange.pageIfChanged(
          pages()
              .dumps(
                  language,
                  DumpView.of(listed, language, address(exchange)),
                  path,
                  data.version().toString(),
                  DatasetMarkup.of(descriptions.told(), language, pages())));
    }
  }

  /** The address of this server as the visitor wrote it, for lines to copy. */
  private static String address(Exchange exchange) {
    StringBuffer url = exchange.request().getRequestURL();
    return url.substring(0, url.length() - exchange.request().getRequestURI().length());
  }
}
