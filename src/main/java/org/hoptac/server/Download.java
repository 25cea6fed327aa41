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
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
