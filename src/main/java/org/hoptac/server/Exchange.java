package org.hoptac.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.hoptac.rdf.Sha256;
import org.hoptac.store.DataVersion;

/** One request and its answer. HEAD is answered like GET, with the same headers and no body. */
final class Exchange {
  private static final Duration BODY_TIME = Duration.ofSeconds(30);
  private static final String HTML = "text/html;charset=utf-8";
  private static final String ENCODING = "Accept-Encoding";
  private static final Pattern LANGUAGE_IN_ADDRESS =
      Pattern.compile("^/(vi|en)(?=[/?])|[?&]lang=(vi|en)(?![^&])");
  private static final int BUFFER = 32 * 1024;
  private static final int COMPRESSED_AT_ONCE = 1 << 20;
  private static final int DIGEST_BYTES = 16;

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final FormData query;

  Exchange(HttpServletRequest request, HttpServletResponse response) {
    this(request, response, FormData.parse(wellFormed(request.getQueryString())));
  }

  /** The container puts U+FFFD for raw bytes that are no UTF-8; who means it writes %EF%BF%BD. */
  private static String wellFormed(String queryString) {
    if (queryString != null && queryString.indexOf('\uFFFD') >= 0) {
      throw FormData.malformedUtf8();
    }
    return queryString;
  }

  private Exchange(HttpServletRequest request, HttpServletResponse response, FormData query) {
    this.request = request;
    this.response = response;
    this.query = query;
  }

  /** For the answer to a request whose query string may be what is wrong with it. */
  static Exchange withoutQuery(HttpServletRequest request, HttpServletResponse response) {
    return new Exchange(request, response, FormData.parse(null));
  }

  HttpServletRequest request() {
    return request;
  }

  String method() {
    return request.getMethod();
  }

  /** Decoded path after the servlet's own, without its leading slash. */
  String rest() {
    String path = request.getPathInfo();
    return path == null || path.isEmpty() ? "" : path.substring(1);
  }

  FormData query() {
    return query;
  }

  /**
   * Media type of the body, in lower case, empty when there is none; a 415 problem when its charset
   * is another than UTF-8.
   */
  String mediaType() {
    String contentType = Optional.ofNullable(request.getContentType()).orElse("");
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].replace("\"", "").trim();
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        throw Problem.unsupportedMediaType("The charset must be UTF-8.");
      }
    }
    return parts[0].trim();
  }

  /**
   * The body as text; a 413 problem beyond {@code maxBytes}, 415 when it is compressed, 408 when it
   * comes too slowly.
   */
  String body(int maxBytes) throws IOException {
    if (request.getHeader("Content-Encoding") != null) {
      throw Problem.unsupportedMediaType("Compressed bodies are not accepted.")
          .header("Accept-Encoding", "identity");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] piece = new byte[8192];
    long start = System.nanoTime();
    InputStream in = request.getInputStream();
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      bytes.write(piece, 0, read);
      if (bytes.size() > maxBytes) {
        throw Problem.tooLarge("body-too-large", "The body is larger than " + maxBytes + " bytes.");
      }
      if (System.nanoTime() - start > BODY_TIME.toNanos()) {
        // The least rate that the server demands would let a large body come for hours.
        throw Problem.ofStatus(HttpServletResponse.SC_REQUEST_TIMEOUT);
      }
    }
    return FormData.utf8(bytes.toByteArray());
  }

  String accept() {
    List<String> headers = Collections.list(request.getHeaders("Accept"));
    return headers.isEmpty() ? null : String.join(",", headers);
  }

  /** Language asked for by {@code ?lang=}, else by Accept-Language. */
  Language language() {
    return query
        .first("lang")
        .flatMap(Language::ofTag)
        .orElseGet(() -> Language.accepted(request.getHeader("Accept-Language")));
  }

  /** Language of the page asked for, by its path or {@code ?lang=}, else by Accept-Language. */
  Language languageOfAddress() {
    return LANGUAGE_IN_ADDRESS
        .matcher(request.getRequestURI() + "?" + request.getQueryString())
        .results()
        .map(found -> found.group().substring(found.group().length() - 2))
        .findFirst()
        .flatMap(Language::ofTag)
        .orElseGet(this::language);
  }

  Exchange header(String name, String value) {
    response.setHeader(name, value);
    return this;
  }

  /** Says that the answer may be kept, but asked for again each time by its ETag. */
  Exchange revalidated() {
    return header("Cache-Control", "public, max-age=0, must-revalidate");
  }

  /**
   * Sets the ETag of what would be sent, in the coding it would be sent in; true when the visitor
   * has that, and then the answer is given (304).
   *
   * @param etag strong, of the representation without a content coding
   */
  boolean unchanged(String etag) {
    varyByEncoding();
    String tag = wantsGzip() ? etag.replaceFirst("\"$", "-gzip\"") : etag;
    header("ETag", tag);
    boolean unchanged = new Preconditions(request, tag, Optional.empty()).unchanged();
    if (unchanged) {
      notModified();
    }
    return unchanged;
  }

  void notModified() {
    response.setHeader("Content-Encoding", null);
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
  }

  boolean wantsGzip() {
    List<String> headers = Collections.list(request.getHeaders("Accept-Encoding"));
    return ContentCoding.wantsGzip(headers.isEmpty() ? null : String.join(",", headers));
  }

  /** Says that the answer depends on Accept-Encoding as well. */
  void varyByEncoding() {
    String vary = response.getHeader("Vary");
    if (vary == null) {
      header("Vary", ENCODING);
    } else if (!vary.contains(ENCODING)) {
      header("Vary", vary + ", " + ENCODING);
    }
  }

  /** Says which version of the data the answer is made from. */
  void dataVersion(DataVersion version) {
    header(CommonHeaders.DATA_VERSION, version.toString());
  }

  /** Sends what is known by its own bytes: the digest is the ETag. */
  void sendIfChanged(String contentType, byte[] body) throws IOException {
    String digest = HexFormat.of().formatHex(Sha256.digest().digest(body), 0, DIGEST_BYTES);
    if (!unchanged('"' + digest + '"')) {
      send(HttpServletResponse.SC_OK, contentType, body);
    }
  }

  void pageIfChanged(String html) throws IOException {
    sendIfChanged(HTML, html.getBytes(StandardCharsets.UTF_8));
  }

  void page(int status, String html) throws IOException {
    send(status, HTML, html.getBytes(StandardCharsets.UTF_8));
  }

  void send(int status, String contentType, byte[] body) throws IOException {
    varyByEncoding();
    byte[] sent = wantsGzip() ? compressed(body) : body;
    start(status, contentType, sent.length);
    if (!head()) {
      response.getOutputStream().write(sent);
    }
  }

  private byte[] compressed(byte[] body) throws IOException {
    header("Content-Encoding", "gzip");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  /** Writes an answer of unknown length. */
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Sends what is written; when that fails after its start, the connection is cut. */
  void stream(String contentType, Body body) {
    varyByEncoding();
    start(HttpServletResponse.SC_OK, contentType, -1);
    if (wantsGzip()) {
      header("Content-Encoding", "gzip");
    }
    try {
      // Otherwise a short body, and the empty one of HEAD, would get a length after all.
      response.flushBuffer();
      if (!head()) {
        write(body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a query's answer. A large one is compressed on the way, its size not told. */
  void send(QueryAnswer answer) throws IOException {
    if (answer.size() <= COMPRESSED_AT_ONCE) {
      ByteArrayOutputStream body = new ByteArrayOutputStream((int) answer.size());
      answer.writeTo(body);
      send(HttpServletResponse.SC_OK, answer.contentType(), body.toByteArray());
      return;
    }
    varyByEncoding();
    boolean gzip = wantsGzip();
    start(HttpServletResponse.SC_OK, answer.contentType(), gzip ? -1 : answer.size());
    if (gzip) {
      header("Content-Encoding", "gzip");
    }
    if (!head()) {
      write(answer::writeTo);
    }
  }

  /** Writes a body in the coding that is asked for. */
  private void write(Body body) throws IOException {
    if (!wantsGzip()) {
      body.writeTo(response.getOutputStream());
      return;
    }
    GZIPOutputStream gzip = new GZIPOutputStream(response.getOutputStream(), BUFFER);
    body.writeTo(gzip);
    // Not when writing failed: an end would make a whole of what is cut.
    gzip.close();
  }

  /** 303 See Other; the location is a path on this server. */
  void seeOther(String location) {
    redirect(HttpServletResponse.SC_SEE_OTHER, location);
  }

  void redirect(int status, String location) {
    response.setStatus(status);
    header("Location", location);
  }

  boolean head() {
    return method().equals("HEAD");
  }

  /** Begins an answer; its length is negative when it is not known. */
  void start(int status, String contentType, long length) {
    response.setStatus(status);
    response.setContentType(contentType);
    if (length >= 0) {
      response.setContentLengthLong(length);
    }
  }

  /** What the visitor would rather read of a problem: a page, or JSON. */
  boolean wantsPage() {
    return Negotiation.choose(
            accept(),
            List.of(
                new Negotiation.Offer<>("application/problem+json", false),
                new Negotiation.Offer<>("application/json", false),
                new Negotiation.Offer<>("text/html", true)))
        .orElse(false);
  }
}
