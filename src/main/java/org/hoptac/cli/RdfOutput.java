package org.hoptac.cli;

import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.hoptac.event.Reading;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Prefixes;
import org.hoptac.rdf.ReadingWriter;

/**
 * A stream of triples. What statements share, such as the description of a state, is written once
 * as long as it is remembered.
 */
final class RdfOutput implements ReadingOutput {
  private static final int REMEMBERED = 50_000;

  private final ReadingWriter writer;
  private final StreamRDF out;
  private final Set<Triple> written =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Triple, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  private RdfOutput(ReadingWriter writer, StreamRDF out) {
    this.writer = writer;
    this.out = out;
  }

  static RdfOutput turtle(ReadingWriter writer, Iris iris, OutputStream stream) {
    StreamRDF out = StreamRDFWriter.getWriterStream(stream, RDFFormat.TURTLE_BLOCKS);
    out.start();
    Prefixes.of(iris).forEach(out::prefix);
    return new RdfOutput(writer, out);
  }

  static RdfOutput nTriples(ReadingWriter writer, Iris iris, OutputStream stream) {
    StreamRDF out = StreamRDFWriter.getWriterStream(stream, RDFFormat.NTRIPLES);
    out.start();
    return new RdfOutput(writer, out);
  }

  @Override
  public void write(Reading reading) {
    for (Triple triple : writer.triples(reading)) {
      if (written.add(triple)) {
        out.triple(triple);
      }
    }
  }

  @Override
  public void close() {
    out.finish();
  }
}
