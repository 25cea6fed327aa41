package org.hoptac.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.hoptac.event.Reading;
import org.hoptac.rdf.NTriples;
import org.hoptac.rdf.ReadingWriter;

/** RDF 1.1 N-Triples, without the lines that were written lately. */
final class NTriplesOutput implements ReadingOutput<NTriples> {
  private final ReadingWriter writer;
  private final OutputStream out;
  private final RecentLines written = new RecentLines();

  NTriplesOutput(ReadingWriter writer, OutputStream out) {
    this.writer = writer;
    this.out = out;
  }

  @Override
  public NTriples prepare(List<Reading> readings) {
    return NTriples.of(writer.triples(readings));
  }

  @Override
  public void write(NTriples lines) throws IOException {
    for (int i = 0; i < lines.lines(); i++) {
      if (written.add(lines, i)) {
        out.write(lines.bytes(), lines.begin(i), lines.end(i) - lines.begin(i));
      }
    }
  }

  @Override
  public void close() {}
}
