package org.hoptac.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.hoptac.event.Reading;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Prefixes;
import org.hoptac.rdf.ReadingWriter;

/** JSON-LD 1.1: an array with one document a statement, so that memory stays constant. */
final class JsonLdOutput implements ReadingOutput {
  private final ReadingWriter writer;
  private final Iris iris;
  private final OutputStream out;
  private boolean first = true;

  JsonLdOutput(ReadingWriter writer, Iris iris, OutputStream out) {
    this.writer = writer;
    this.iris = iris;
    this.out = out;
  }

  @Override
  public void write(Reading reading) {
    Graph graph = writer.graph(reading);
    Prefixes.of(iris).forEach(graph.getPrefixMapping()::setNsPrefix);
    var document = new ByteArrayOutputStream();
    RDFDataMgr.write(document, graph, RDFFormat.JSONLD11_FLAT);
    put(first ? "[" : ",\n");
    first = false;
    put(document.toString(StandardCharsets.UTF_8).strip());
  }

  @Override
  public void close() {
    put(first ? "[]\n" : "]\n");
  }

  private void put(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
