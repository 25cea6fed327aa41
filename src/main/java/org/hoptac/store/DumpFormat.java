package org.hoptac.store;

import java.util.Arrays;
import java.util.Optional;

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
  /** Those of them that lead to one data set. */
  LINKS_WIKIDATA("links-wikidata.nt", "application/n-triples", "http://www.wikidata.org/entity/"),
  LINKS_DBPEDIA("links-dbpedia.nt", "application/n-triples", "http://dbpedia.org/resource/"),
  LINKS_GEONAMES("links-geonames.nt", "application/n-triples", "https://sws.geonames.org/"),
  LINKS_EUROVOC("links-eurovoc.nt", "application/n-triples", "http://eurovoc.europa.eu/"),
  LINKS_EU_AUTHORITY(
      "links-eu-authority.nt",
      "application/n-triples",
      "http://publications.europa.eu/resource/authority/"),
  LINKS_UN_M49(
      "links-un-m49.nt", "application/n-triples", "http://metadata.un.org/sdg/codes/geoArea/"),
  /** What the release has and the one before had not; not in a first release. */
  ADDED("added.nt.gz", "application/gzip"),
  /** What the release before had and this one has no more; not in a first release. */
  REMOVED("removed.nt.gz", "application/gzip"),
  /** SHA-256 of the other files, as {@code sha256sum -c} reads it. */
  SHA256SUMS("SHA256SUMS", "text/plain");

  private final String fileName;
  private final String mediaType;
  private final String space;

  DumpFormat(String fileName, String mediaType) {
    this(fileName, mediaType, "");
  }

  DumpFormat(String fileName, String mediaType, String space) {
    this.fileName = fileName;
    this.mediaType = mediaType;
    this.space = space;
  }

  /** The file of the links to a data set, by the key of its link set, where there is one. */
  public static Optional<DumpFormat> ofLinks(String target) {
    return Arrays.stream(values())
        .filter(format -> format.fileName.equals("links-" + target + ".nt"))
        .findFirst();
  }

  /** What the objects begin with in a file of the links to one data set; else empty. */
  public String space() {
    return space;
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
