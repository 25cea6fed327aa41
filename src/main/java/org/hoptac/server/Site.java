package org.hoptac.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * The address at which a crawler reached this server, without a slash at its end. What a sitemap
 * lists must stand under its own address (sitemaps.org protocol, "Sitemap file location"), which
 * need not be the base of the IRIs.
 */
final class Site {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._\\[\\]:-]{1,255}");

  private Site() {}

  static String of(HttpServletRequest request, Paths paths) {
    URI base = URI.create(paths.base());
    String host = request.getHeader("Host");
    if (host == null || !HOST.matcher(host).matches() || host.equals(base.getAuthority())) {
      return base.getScheme() + "://" + base.getAuthority();
    }
    boolean secure = "https".equals(request.getHeader("X-Forwarded-Proto"));
    return (secure ? "https" : request.getScheme()) + "://" + host;
  }
}
