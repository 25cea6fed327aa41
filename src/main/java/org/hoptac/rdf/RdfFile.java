package org.hoptac.rdf;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads RDF files so that a mistake is known by line and column. */
public final class RdfFile {
  static final ErrorHandler STRICT =
      new ErrorHandler() {
        @Override
        public void warning(String message, long line, long column) {
          // Such as an unusual IRI scheme: the triple is still what its author wrote.
        }

        @Override
        public void error(String message, long line, long column) {
          throw new RiotParseException(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
          throw new RiotParseException(message, line, column);
        }
      };

  private RdfFile() {}

  /**
   * The triples of a file; its format is told by its ending.
   *
   * @throws RiotParseException where the syntax is wrong
   */
  public static Graph read(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file.toUri().toString()).errorHandler(STRICT).parse(graph);
    return graph;
  }

  /**
   * Hands on the triples of a file one by one, so that a large file needs little memory (JSON-LD
   * excepted, which its parser holds whole). What was handed on before a mistake cannot be taken
   * back: the caller forgets it.
   *
   * @throws RiotParseException where the syntax is wrong
   */
  public static void stream(Path file, StreamRDF triples) {
    RDFParser.source(file.toUri().toString()).errorHandler(STRICT).parse(triples);
  }
}
