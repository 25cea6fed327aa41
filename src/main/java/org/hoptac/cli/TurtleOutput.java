package org.hoptac.cli;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.hoptac.event.Reading;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.NTriples;
import org.hoptac.rdf.Prefixes;
import org.hoptac.rdf.ReadingWriter;

/** RDF 1.1 Turtle, a block a subject, without the triples that were written lately. */
final class TurtleOutput implements ReadingOutput<TurtleOutput.Prepared> {
  private final ReadingWriter writer;
  private final StreamRDF out;
  private final RecentLines written = new RecentLines();

  /** Triples, and the line by which each is known again. */
  record Prepared(List<Triple> triples, NTriples lines) {}

  TurtleOutput(ReadingWriter writer, Iris iris, OutputStream stream) {
    this.writer = writer;
    this.out = StreamRDFWriter.getWriterStream(stream, RDFFormat.TURTLE_BLOCKS);
    out.start();
    Prefixes.of(iris).forEach(out::prefix);
  }

  @Override
  public Prepared prepare(List<Reading> readings) {
    List<Triple> triples = writer.triples(readings);
    return new Prepared(triples, NTriples.of(triples));
  }

  @Override
  public void write(Prepared prepared) {
    for (int i = 0; i < prepared.triples().size(); i++) {
      if (written.add(prepared.lines(), i)) {
        out.triple(prepared.triples().get(i));
      }
    }
  }

  @Override
  public void close() {
    out.finish();
  }
}
