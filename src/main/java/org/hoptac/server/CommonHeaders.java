package org.hoptac.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Headers of every answer: what a browser may do with it, and who may read it (everyone, without
 * credentials).
 */
final class CommonHeaders implements Filter {
  private static final String POLICY =
      "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

  static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy", POLICY,
          "Referrer-Policy", "strict-origin-when-cross-origin",
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers",
              "Accept-Post, Allow, Content-Location, ETag, Link, Location, Retry-After");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    HEADERS.forEach(answer::setHeader);
    if (((HttpServletRequest) request).getMethod().equals("OPTIONS")) {
      preflight(answer);
    }
    chain.doFilter(request, response);
  }

  /** What a preflight asks (Fetch standard, section 3.3); the rest is the address's to say. */
  private static void preflight(HttpServletResponse answer) {
    answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
    answer.setHeader(
        "Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match");
    answer.setHeader("Access-Control-Max-Age", "86400");
  }
}
