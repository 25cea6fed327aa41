package org.hoptac.server;

/**
 * A file for download as it is told of.
 *
 * @param path below {@code /dump/}
 * @param words message key of what is in it
 * @param contentType media type of the RDF in it
 * @param compressed true when that RDF is packed by gzip
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 */
record Download(
    String path, String words, String contentType, boolean compressed, long bytes, String sha256) {
  /** Message key of a file that holds the whole data set. */
  static final String WHOLE = "fileAll";

  /** True when the file holds the whole data set, not a part of it or a difference. */
  boolean whole() {
    return words.equals(WHOLE);
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
