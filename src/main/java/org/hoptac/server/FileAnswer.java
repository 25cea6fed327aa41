package org.hoptac.server;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * Sends a finished file or a part of it, by its digest as the strong ETag. The file is mapped, so
 * that its bytes are copied once, into the connection; no thread waits for a slow visitor.
 *
 * <p>The container's own service for files knows no If-Range and gives weak ETags only.
 *
 * @param contentType of what is in it, after a content coding
 * @param modified what is told as Last-Modified
 */
record FileAnswer(
    Path file, long size, String sha256, String contentType, Optional<Instant> modified) {
  private static final long WINDOW = 64 << 20;

  String etag() {
    return "\"" + sha256 + "\"";
  }

  /**
   * Answers a request for the file; headers that say more than of the file itself are set before.
   */
  void send(Exchange exchange) throws IOException {
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

  private void copy(Exchange exchange, ByteSpan span) throws IOException {
    ServletChannel channel =
        ServletContextRequest.getServletContextRequest(exchange.request()).getServletChannel();
    FileChannel content = FileChannel.open(file, StandardOpenOption.READ);
    AsyncContext waiting = exchange.request().startAsync();
    // The idle timeout of the connection ends what does not move.
    waiting.setTimeout(0);
    new MappedCopy(content, span, channel, waiting).iterate();
  }

  /** Writes one mapped window of the file after the other, each when the one before is gone. */
  private static final class MappedCopy extends IteratingCallback {
    private final FileChannel content;
    private final ServletChannel channel;
    private final AsyncContext waiting;
    private final long end;
    private long at;

    MappedCopy(FileChannel content, ByteSpan span, ServletChannel channel, AsyncContext waiting) {
      this.content = content;
      this.channel = channel;
      this.waiting = waiting;
      this.at = span.first();
      this.end = span.first() + span.length();
    }

    @Override
    protected Action process() throws IOException {
      if (at == end) {
        return Action.SUCCEEDED;
      }
      long window = Math.min(WINDOW, end - at);
      ByteBuffer mapped = content.map(FileChannel.MapMode.READ_ONLY, at, window);
      at += window;
      channel.getResponse().write(at == end, mapped, this);
      return Action.SCHEDULED;
    }

    @Override
    protected void onCompleteSuccess() {
      closeFile();
      waiting.complete();
    }

    @Override
    protected void onCompleteFailure(Throwable gone) {
      closeFile();
      channel.abort(gone);
      waiting.complete();
    }

    private void closeFile() {
      try {
        content.close();
      } catch (IOException unclosed) {
        throw new UncheckedIOException(unclosed);
      }
    }
  }
}
