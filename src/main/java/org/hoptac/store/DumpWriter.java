package org.hoptac.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Prefixes;
import org.hoptac.rdf.Sha256;

/**
 * Writes all files of one version from one reading of the data: sorted N-Triples first, the Turtle
 * from them. Equal triples give equal Turtle and equal N-Triples on every machine; compressed bytes
 * are equal where zlib is, and carry neither time nor name (RFC 1952, MTIME 0). Memory does not
 * grow with the data ({@link SortedLines}), only with the triples of one subject; while writing,
 * the directory also holds the N-Triples uncompressed.
 */
final class DumpWriter {
  /** Writes the content of one file. */
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private final Path directory;
  private final URI base;
  private final long runBytes;
  private final Map<String, String> checksums = new TreeMap<>();

  /**
   * @param directory an existing, empty directory
   */
  DumpWriter(Path directory, URI base) {
    this(directory, base, SortedLines.RUN_BYTES);
  }

  DumpWriter(Path directory, URI base, long runBytes) {
    this.directory = directory;
    this.base = base;
    this.runBytes = runBytes;
  }

  /** Writes the default graph of {@code data}, inside the caller's transaction. */
  void write(DatasetGraph data) throws IOException {
    try (SortedLines lines = new SortedLines(directory, runBytes)) {
      for (Iterator<Quad> quads = data.find(Quad.defaultGraphIRI, null, null, null);
          quads.hasNext(); ) {
        String line = NodeFmtLib.strNT(quads.next().asTriple()) + "\n";
        lines.add(line.getBytes(StandardCharsets.UTF_8));
      }
      file(DumpFormat.NTRIPLES_GZIP, out -> compress(out, plain -> lines.forEach(plain::write)));
    }
    file(DumpFormat.TURTLE, this::turtle);
    file(
        DumpFormat.TURTLE_GZIP,
        out -> compress(out, plain -> Files.copy(path(DumpFormat.TURTLE), plain)));
    Files.writeString(path(DumpFormat.SHA256SUMS), sums());
  }

  private void turtle(OutputStream out) throws IOException {
    // "@prefix" is read by every Turtle parser, "PREFIX" not by those older than RDF 1.1.
    Context style = new Context().set(RIOT.symTurtleDirectiveStyle, "at");
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, style);
    writer.start();
    Prefixes.of(new Iris(base.toString())).forEach(writer::prefix);
    try (InputStream in = Files.newInputStream(path(DumpFormat.NTRIPLES_GZIP))) {
      RDFParser.source(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))
          .lang(Lang.NTRIPLES)
          .checking(false)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
          .parse(writer);
    }
    writer.finish();
  }

  private void compress(OutputStream out, Content content) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
    content.writeTo(gzip);
    gzip.finish();
  }

  private void file(DumpFormat format, Content content) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (OutputStream out =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(path(format)), 1 << 16), digest)) {
      content.writeTo(out);
    }
    checksums.put(format.fileName(), HexFormat.of().formatHex(digest.digest()));
  }

  private Path path(DumpFormat format) {
    return directory.resolve(format.fileName());
  }

  private String sums() {
    StringBuilder lines = new StringBuilder();
    checksums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
    return lines.toString();
  }
}
