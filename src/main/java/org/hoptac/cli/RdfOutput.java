package org.hoptac.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
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

/**
 * A stream of triples. What statements share, such as the description of a state, is written once
 * as long as it is remembered.
 */
final class RdfOutput implements ReadingOutput<RdfOutput.Triples> {
  private static final int REMEMBERED = 50_000;

  private final ReadingWriter writer;
  private final Target target;
  private final RecentLines written = new RecentLines(REMEMBERED);

  /** Triples, and each as a line. */
  record Triples(List<Triple> triples, NTriples lines) {}

  /** Where triples are written that were not written lately. */
  private interface Target {
    void write(Triples of, int index) throws IOException;

    void finish();
  }

  private RdfOutput(ReadingWriter writer, Target target) {
    this.writer = writer;
    this.target = target;
  }

  static RdfOutput turtle(ReadingWriter writer, Iris iris, OutputStream stream) {
    StreamRDF out = StreamRDFWriter.getWriterStream(stream, RDFFormat.TURTLE_BLOCKS);
    out.start();
    Prefixes.of(iris).forEach(out::prefix);
    return new RdfOutput(
        writer,
        new Target() {
          @Override
          public void write(Triples of, int index) {
            out.triple(of.triples().get(index));
          }

          @Override
          public void finish() {
            out.finish();
          }
        });
  }

  static RdfOutput nTriples(ReadingWriter writer, OutputStream stream) {
    return new RdfOutput(
        writer,
        new Target() {
          @Override
          public void write(Triples of, int index) throws IOException {
            NTriples lines = of.lines();
            stream.write(lines.bytes(), lines.begin(index), lines.end(index) - lines.begin(index));
          }

          @Override
          public void finish() {}
        });
  }

  @Override
  public Triples prepare(List<Reading> readings) {
    var triples = new ArrayList<Triple>();
    readings.forEach(reading -> triples.addAll(writer.triples(reading)));
    var lines = new NTriples(triples.size());
    triples.forEach(lines::add);
    return new Triples(triples, lines);
  }

  @Override
  public void write(Triples prepared) throws IOException {
    for (int i = 0; i < prepared.lines().lines(); i++) {
      if (written.add(prepared.lines(), i)) {
        target.write(prepared, i);
      }
    }
  }

  @Override
  public void close() {
    target.finish();
  }
}
