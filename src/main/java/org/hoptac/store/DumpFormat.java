package org.hoptac.store;

/** The files a version of the data can be downloaded as. */
public enum DumpFormat {
  /** Turtle, grouped by subject, subjects in byte order. */
  TURTLE("hoptac.ttl", "text/turtle"),
  /** The same bytes, compressed. */
  TURTLE_GZIP("hoptac.ttl.gz", "application/gzip"),
  /** N-Triples in byte order, as {@code LC_ALL=C sort} leaves it, compressed. */
  NTRIPLES_GZIP("hoptac.nt.gz", "application/gzip"),
  /** SHA-256 of the other files, as {@code sha256sum -c} reads it. */
  SHA256SUMS("SHA256SUMS", "text/plain");

  private final String fileName;
  private final String mediaType;

  DumpFormat(String fileName, String mediaType) {
    this.fileName = fileName;
    this.mediaType = mediaType;
  }

  /** The name the file has on disk and for download. */
  public String fileName() {
    return fileName;
  }

  /** The file's media type, of the compressed file where it is compressed. */
  public String mediaType() {
    return mediaType;
  }
}
