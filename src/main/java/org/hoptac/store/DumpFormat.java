package org.hoptac.store;

/** The files a version of the data can be downloaded as. */
public enum DumpFormat {
  /** Turtle, grouped by subject, subjects in byte order. */
  TURTLE("hoptac.ttl", "text/turtle"),
  /** The same bytes, compressed. */
  TURTLE_GZIP("hoptac.ttl.gz", "application/gzip"),
  /** N-Triples in byte order, as {@code LC_ALL=C sort} leaves it. */
  NTRIPLES("hoptac.nt", "application/n-triples"),
  /** The same bytes, compressed. */
  NTRIPLES_GZIP("hoptac.nt.gz", "application/gzip"),
  /** The mappings to things of other data sets alone; they are in the other files as well. */
  LINKS("links.nt", "application/n-triples"),
  /** What the release has and the one before had not; not in a first release. */
  ADDED("added.nt.gz", "application/gzip"),
  /** What the release before had and this one has no more; not in a first release. */
  REMOVED("removed.nt.gz", "application/gzip"),
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

  /** True when the bytes are a gzip file; what is in it is RDF all the same. */
  public boolean isCompressed() {
    return fileName.endsWith(".gz");
  }

  /** The media type of the RDF in the file; that of the file itself where it holds none. */
  public String contentType() {
    if (!isCompressed()) {
      return mediaType;
    }
    return fileName.endsWith(".ttl.gz") ? TURTLE.mediaType : NTRIPLES.mediaType;
  }
}
