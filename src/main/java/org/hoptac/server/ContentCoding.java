package org.hoptac.server;

import java.util.Locale;

/** Whether an answer is sent compressed (RFC 9110 section 12.5.3). */
final class ContentCoding {
  private static final double NOT_NAMED = -1;

  private ContentCoding() {}

  /**
   * Whether gzip is asked for, and at least as much as no coding is.
   *
   * @param header the Accept-Encoding header, null when there is none
   */
  static boolean wantsGzip(String header) {
    if (header == null) {
      return false;
    }
    double gzip = Math.max(quality(header, "gzip"), quality(header, "x-gzip"));
    if (gzip == NOT_NAMED) {
      gzip = quality(header, "*");
    }
    return gzip > 0 && gzip >= quality(header, "identity");
  }

  private static double quality(String header, String coding) {
    for (String element : header.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = element.split(";");
      if (parts[0].trim().equals(coding)) {
        return parts.length == 1 ? 1 : weight(parts[1].replace(" ", ""));
      }
    }
    return NOT_NAMED;
  }

  private static double weight(String parameter) {
    return parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")
        ? Double.parseDouble(parameter.substring(2))
        : 0;
  }
}
