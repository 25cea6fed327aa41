package org.hoptac.server;

import jakarta.servlet.AsyncContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.IOResources;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * Sends a finished file or a part of it, by its digest as the strong ETag. Bytes go from the file
 * to the connection through one buffer outside the heap, and no thread waits for a slow visitor.
 *
 * <p>The container's own service for files knows no If-Range and gives weak ETags only.
 *
 * @param contentType of what is in it, after a content coding
 * @param modified what is told as Last-Modified
 */
record FileAnswer(
    Path file, long size, String sha256, String contentType, Optional<Instant> modified) {
  private static final int BUFFER = 128 * 1024;

  String etag() {
    return "\"" + sha256 + "\"";
  }

  /**
   * Answers a request for the file; headers that say more than of the file itself are set before.
   */
  void send(Exchange exchange) {
    Preconditions preconditions = new Preconditions(exchange.request(), etag(), modified);
    exchange.header("ETag", etag());
    modified.ifPresent(when -> exchange.header("Last-Modified", Preconditions.date(when)));
    exchange.header("Accept-Ranges", "bytes");
    if (preconditions.unchanged()) {
      exchange.notModified();
      return;
    }
    Optional<ByteSpan> part = part(exchange, preconditions);
    if (part.isPresent() && part.get().length() == 0) {
      throw new Problem(416, "range", "Range not satisfiable", "The file has " + size + " bytes.")
          .header("Content-Range", "bytes */" + size);
    }
    exchange.header("Repr-Digest", "sha-256=:" + base64() + ":");
    part.ifPresent(span -> exchange.header("Content-Range", span.of(size)));
    ByteSpan span = part.orElse(new ByteSpan(0, size));
    exchange.start(part.isPresent() ? 206 : 200, contentType, span.length());
    if (!exchange.head() && span.length() > 0) {
      copy(exchange, span);
    }
  }

  /** A range is asked for by GET alone (RFC 9110 section 14.2). */
  private Optional<ByteSpan> part(Exchange exchange, Preconditions preconditions) {
    return exchange.method().equals("GET") && preconditions.sameForRange()
        ? ByteSpan.of(exchange.request().getHeader("Range"), size)
        : Optional.empty();
  }

  private String base64() {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
  }

  private void copy(Exchange exchange, ByteSpan span) {
    ServletChannel channel =
        ServletContextRequest.getServletContextRequest(exchange.request()).getServletChannel();
    ByteBufferPool pool = channel.getRequest().getComponents().getByteBufferPool();
    AsyncContext waiting = exchange.request().startAsync();
    // The idle timeout of the connection ends what does not move.
    waiting.setTimeout(0);
    IOResources.copy(
        ResourceFactory.root().newResource(file),
        channel.getResponse(),
        new ByteBufferPool.Sized(pool, true, BUFFER),
        span.first(),
        span.length(),
        Callback.from(
            waiting::complete,
            gone -> {
              channel.abort(gone);
              waiting.complete();
            }));
  }
}
