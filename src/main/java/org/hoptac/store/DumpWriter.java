package org.hoptac.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Triple;
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
import org.apache.jena.vocabulary.OWL;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Linkset;
import org.hoptac.rdf.Prefixes;
import org.hoptac.rdf.Sha256;

/**
 * Writes all files of one version from one reading of the data: sorted N-Triples first, the others
 * from them. Equal triples give equal Turtle and equal N-Triples on every machine; compressed bytes
 * are equal where zlib is, and carry neither time nor name (RFC 1952, MTIME 0). Memory does not
 * grow with the data ({@link SortedLines}), only with the triples of one subject.
 */
final class DumpWriter implements AutoCloseable {
  /** Writes the content of one file; the number of triples in it. */
  private interface Content {
    long writeTo(OutputStream out) throws IOException;
  }

  private static final int BUFFER = 1 << 16;
  private static final int LINKS_SHARE = 16;

  private final Path directory;
  private final URI base;
  private final BooleanSupplier stopped;
  private final SortedLines lines;
  private final SortedLines links;
  private final List<DumpFile> files = new ArrayList<>();

  /**
   * @param directory an existing, empty directory
   * @param stopped asked now and then; once true, writing ends with a {@link CancellationException}
   */
  DumpWriter(Path directory, URI base, BooleanSupplier stopped) {
    this(directory, base, stopped, SortedLines.RUN_BYTES);
  }

  DumpWriter(Path directory, URI base, BooleanSupplier stopped, long runBytes) {
    this.directory = directory;
    this.base = base;
    this.stopped = stopped;
    this.lines = new SortedLines(directory, runBytes);
    this.links = new SortedLines(directory, runBytes / LINKS_SHARE);
  }

  /** Reads the default graph of {@code data}, inside the caller's transaction. */
  void read(DatasetGraph data) throws IOException {
    for (Iterator<Quad> quads = data.find(Quad.defaultGraphIRI, null, null, null);
        quads.hasNext(); ) {
      requireGoingOn();
      Triple triple = quads.next().asTriple();
      byte[] line = (NodeFmtLib.strNT(triple) + "\n").getBytes(StandardCharsets.UTF_8);
      lines.add(line);
      if (isLink(triple)) {
        links.add(line);
      }
    }
  }

  /** Whether the triple maps a thing to one of another data set. */
  private boolean isLink(Triple triple) {
    return (Linkset.PREDICATES.contains(triple.getPredicate())
            || triple.getPredicate().equals(OWL.sameAs.asNode()))
        && triple.getObject().isURI()
        && !triple.getObject().getURI().startsWith(base.toString())
        && !triple.getObject().getURI().startsWith(Coop.HOME);
  }

  /**
   * Writes the files of what was read.
   *
   * @param since the N-Triples of the release before, to tell what was added and removed
   */
  List<DumpFile> write(Optional<Path> since) throws IOException {
    file(DumpFormat.NTRIPLES, out -> all(lines, out));
    file(DumpFormat.NTRIPLES_GZIP, out -> compress(out, plain -> copy(DumpFormat.NTRIPLES, plain)));
    file(DumpFormat.LINKS, out -> all(links, out));
    for (DumpFormat format : DumpFormat.values()) {
      if (!format.space().isEmpty()) {
        file(format, out -> linksTo(format.space(), out));
      }
    }
    file(DumpFormat.TURTLE, this::turtle);
    file(DumpFormat.TURTLE_GZIP, out -> compress(out, plain -> copy(DumpFormat.TURTLE, plain)));
    if (since.isPresent()) {
      Path now = path(DumpFormat.NTRIPLES);
      Path before = since.get();
      file(DumpFormat.ADDED, out -> compress(out, plain -> difference(now, before, plain)));
      file(DumpFormat.REMOVED, out -> compress(out, plain -> difference(before, now, plain)));
    }
    file(DumpFormat.SHA256SUMS, this::sums);
    files.sort(Comparator.comparing(DumpFile::format));
    return files;
  }

  private long all(SortedLines sorted, OutputStream out) throws IOException {
    long[] count = new long[1];
    sorted.forEach(
        line -> {
          requireGoingOn();
          out.write(line);
          count[0]++;
        });
    return count[0];
  }

  /** Of the links, which are few, those whose objects begin so. */
  private long linksTo(String space, OutputStream out) throws IOException {
    long count = 0;
    try (BufferedReader in = Files.newBufferedReader(path(DumpFormat.LINKS))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        requireGoingOn();
        if (line.contains("> <" + space)) {
          out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
          count++;
        }
      }
    }
    return count;
  }

  private long difference(Path file, Path other, OutputStream out) throws IOException {
    long[] count = new long[1];
    LineDifference.onlyIn(
        file,
        other,
        line -> {
          requireGoingOn();
          out.write(line);
          count[0]++;
        });
    return count[0];
  }

  private long copy(DumpFormat format, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(path(format))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        requireGoingOn();
        out.write(buffer, 0, read);
      }
    }
    return triples();
  }

  private long turtle(OutputStream out) throws IOException {
    // "@prefix" is read by every Turtle parser, "PREFIX" not by those older than RDF 1.1.
    Context style = new Context().set(RIOT.symTurtleDirectiveStyle, "at");
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, style);
    writer.start();
    Prefixes.of(new Iris(base.toString())).forEach(writer::prefix);
    try (InputStream in = Files.newInputStream(path(DumpFormat.NTRIPLES))) {
      RDFParser.source(new BufferedInputStream(in, BUFFER))
          .lang(Lang.NTRIPLES)
          .checking(false)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
          .parse(writer);
    }
    writer.finish();
    return triples();
  }

  /** The triples of the whole, known once the N-Triples are written. */
  private long triples() {
    return files.get(0).triples();
  }

  private static long compress(OutputStream out, Content content) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(out, BUFFER);
    long triples = content.writeTo(gzip);
    gzip.finish();
    return triples;
  }

  private long sums(OutputStream out) throws IOException {
    files.sort(Comparator.comparing(file -> file.format().fileName()));
    for (DumpFile file : files) {
      String line = file.sha256() + "  " + file.format().fileName() + "\n";
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
    return 0;
  }

  private void file(DumpFormat format, Content content) throws IOException {
    MessageDigest digest = Sha256.digest();
    long triples;
    try (OutputStream out =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(path(format)), BUFFER), digest)) {
      triples = content.writeTo(out);
    }
    try (FileChannel written = FileChannel.open(path(format), StandardOpenOption.WRITE)) {
      written.force(true);
      String sum = HexFormat.of().formatHex(digest.digest());
      files.add(new DumpFile(format, written.size(), sum, triples));
    }
  }

  private void requireGoingOn() {
    if (stopped.getAsBoolean()) {
      throw new CancellationException("writing files for download was stopped");
    }
  }

  private Path path(DumpFormat format) {
    return directory.resolve(format.fileName());
  }

  /** Clears away what was kept while sorting. */
  @Override
  public void close() throws IOException {
    lines.close();
    links.close();
  }
}
