package org.hoptac.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.hoptac.store.DataVersion;

/**
 * Headers of every answer: what a browser may do with it, and who may read it (everyone, without
 * credentials).
 */
final class CommonHeaders implements Filter {
  static final String POLICY_NAME = "Content-Security-Policy";

  /** What pages may do: nothing from elsewhere, no script or style within the page. */
  static final String POLICY =
      "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

  /** Names the version of the data an answer is made from. */
  static final String DATA_VERSION = "Hoptac-Data-Version";

  private static final String EXPOSED =
      "Accept-Post, Accept-Ranges, Allow, Content-Encoding, Content-Length, Content-Location, Content-Range, "
          + "ETag, Link, Location, Repr-Digest, Retry-After, Vary, "
          + DATA_VERSION;

  /** What scripts may send. The star is for browsers that know it; it stands for all others. */
  private static final String ACCEPTED =
      "Accept, Accept-Language, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Range, "
          + "If-Unmodified-Since, Range, X-Requested-With, *";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          POLICY_NAME,
          POLICY,
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          "Access-Control-Allow-Origin",
          "*",
          "Access-Control-Expose-Headers",
          EXPOSED);

  private final Supplier<DataVersion> version;

  CommonHeaders(Supplier<DataVersion> version) {
    this.version = version;
  }

  /** Sets the headers that do not depend on the request. */
  static void each(BiConsumer<String, String> header) {
    ALWAYS.forEach(header);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    each(answer::setHeader);
    answer.setHeader(DATA_VERSION, version.get().toString());
    chain.doFilter(request, response);
  }

  /**
   * Answers OPTIONS: what an address allows (RFC 9110 section 9.3.7), and a preflight likewise
   * (Fetch standard, section 3.3).
   */
  static void options(HttpServletResponse answer, String allow) {
    answer.setHeader("Allow", allow);
    answer.setHeader("Access-Control-Allow-Methods", allow);
    answer.setHeader("Access-Control-Allow-Headers", ACCEPTED);
    answer.setHeader("Access-Control-Max-Age", "86400");
    answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
