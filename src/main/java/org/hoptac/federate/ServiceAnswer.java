package org.hoptac.federate;

import org.eclipse.jetty.http.HttpFields;

/** What came back from an endpoint, whole. */
record ServiceAnswer(int status, HttpFields headers, byte[] content) {
  /** A header, or null. */
  String header(String name) {
    return headers.get(name);
  }

  /** The media type without its parameters, in small letters; empty when there is none. */
  String mediaType() {
    String type = header("Content-Type");
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
  }
}
