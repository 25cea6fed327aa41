package org.hoptac.server;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;

/** Triples as text; Turtle and N-Triples keep their order, so that they read like the statement. */
final class TripleText {
  private TripleText() {}

  /** Writes triples with those of the prefixes that they use. */
  static void write(
      Collection<Triple> triples,
      RdfFormat format,
      Map<String, String> prefixes,
      OutputStream out) {
    switch (format) {
      case TURTLE -> stream(triples, RDFFormat.TURTLE_BLOCKS, prefixes, out);
      case NTRIPLES -> stream(triples, RDFFormat.NTRIPLES_UTF8, Map.of(), out);
      case JSONLD, RDFXML -> {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        prefixes.forEach(graph.getPrefixMapping()::setNsPrefix);
        RDFWriter.source(graph).format(format.writer()).output(out);
      }
    }
  }

  static String turtle(Collection<Triple> triples, Map<String, String> prefixes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(triples, RdfFormat.TURTLE, prefixes, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void stream(
      Collection<Triple> triples,
      RDFFormat format,
      Map<String, String> prefixes,
      OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
    stream.start();
    prefixes.forEach(
        (prefix, iri) -> {
          if (triples.stream().anyMatch(triple -> uses(triple, iri))) {
            stream.prefix(prefix, iri);
          }
        });
    triples.forEach(stream::triple);
    stream.finish();
  }

  private static boolean uses(Triple triple, String iri) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .anyMatch(node -> uses(node, iri));
  }

  private static boolean uses(Node node, String iri) {
    return node.isURI()
        ? node.getURI().startsWith(iri)
        : node.isLiteral() && node.getLiteralDatatypeURI().startsWith(iri);
  }
}
