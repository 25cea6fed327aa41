package org.hoptac.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One request and its answer. HEAD is answered like GET, with the same headers and no body. */
final class Exchange {
  private static final Duration BODY_TIME = Duration.ofSeconds(30);
  private static final String HTML = "text/html;charset=utf-8";

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

  Exchange header(String name, String value) {
    response.setHeader(name, value);
    return this;
  }

  /** Says that the answer may be kept, but asked for again each time by its ETag. */
  Exchange revalidated() {
    return header("Cache-Control", "public, max-age=0, must-revalidate");
  }

  /** Sets the ETag; true when the visitor has that version, and then the answer is given (304). */
  boolean unchanged(String etag) {
    header("ETag", etag);
    String known = request.getHeader("If-None-Match");
    if (known == null || !matches(known, etag)) {
      return false;
    }
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }

  private static boolean matches(String known, String etag) {
    for (String candidate : known.split(",")) {
      String tag = candidate.trim();
      if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
        return true;
      }
    }
    return false;
  }

  void page(int status, String html) throws IOException {
    send(status, HTML, html.getBytes(StandardCharsets.UTF_8));
  }

  void send(int status, String contentType, byte[] body) throws IOException {
    start(status, contentType, body.length);
    if (!head()) {
      response.getOutputStream().write(body);
    }
  }

  /** Sends a whole file. */
  void send(String contentType, Path file) throws IOException {
    start(HttpServletResponse.SC_OK, contentType, Files.size(file));
    if (!head()) {
      Files.copy(file, response.getOutputStream());
    }
  }

  /** Writes an answer of unknown length. */
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Sends what is written; when that fails after its start, the connection is cut. */
  void stream(String contentType, Body body) {
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(contentType);
    try {
      // Otherwise a short body, and the empty one of HEAD, would get a length after all.
      response.flushBuffer();
      if (!head()) {
        body.writeTo(response.getOutputStream());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a query's answer. */
  void send(QueryAnswer answer) throws IOException {
    start(HttpServletResponse.SC_OK, answer.contentType(), answer.size());
    if (!head()) {
      answer.writeTo(response.getOutputStream());
    }
  }

  /** 303 See Other; the location is a path on this server. */
  void seeOther(String location) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    header("Location", location);
  }

  private boolean head() {
    return method().equals("HEAD");
  }

  private void start(int status, String contentType, long length) {
    response.setStatus(status);
    response.setContentType(contentType);
    response.setContentLengthLong(length);
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
