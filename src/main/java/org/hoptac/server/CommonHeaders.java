package org.hoptac.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers of every answer: what a browser may do with it, and who may read it (everyone, without
 * credentials).
 */
final class CommonHeaders implements Filter {
  private static final String POLICY =
      "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Content-Security-Policy", POLICY);
    answer.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    answer.setHeader("Access-Control-Allow-Origin", "*");
    answer.setHeader(
        "Access-Control-Expose-Headers",
        "Accept-Post, Allow, Content-Location, ETag, Link, Location, Retry-After");
    if (((HttpServletRequest) request).getMethod().equals("OPTIONS")) {
      preflight(answer);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Answers a preflight (Fetch standard, section 3.3), and any other OPTIONS likewise. */
  private static void preflight(HttpServletResponse answer) {
    answer.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
    answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
    answer.setHeader(
        "Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match");
    answer.setHeader("Access-Control-Max-Age", "86400");
    answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
