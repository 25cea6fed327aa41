package org.hoptac.rdf;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.hoptac.extract.Extractor;
import org.hoptac.spec.Seeds;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.Test;

class NTriplesTest {
  private static final Node A = NodeFactory.createURI("http://a/b");

  /** Two ways to the same bytes must agree. */
  @Test
  void linesAreThoseOfJena() {
    Vocabulary vocabulary = Vocabulary.packaged();
    var extractor = new Extractor(vocabulary.lexicon());
    var writer = new ReadingWriter(new Iris(Coop.HOME), vocabulary, "0");
    List<Triple> triples =
        Seeds.lines().stream()
            .flatMap(line -> writer.triples(extractor.read(Statement.of(line))).stream())
            .toList();
    assertIterableEquals(jenas(triples).lines().toList(), ours(triples).lines().toList());
  }

  @Test
  void anyCharacterOfALiteralIsWrittenAsJenaDoes() {
    var triples = new ArrayList<Triple>();
    for (int c = 0; c <= 0xFFFF; c++) {
      triples.add(Triple.create(A, A, NodeFactory.createLiteralString("x" + (char) c + "y")));
    }
    triples.add(Triple.create(A, A, NodeFactory.createLiteralString("\uD83D\uDE00 \uDBFF\uDFFF")));
    triples.add(Triple.create(A, A, NodeFactory.createLiteralString("")));
    triples.add(Triple.create(A, A, NodeFactory.createLiteralLang("Lào", "vi")));
    triples.add(Triple.create(A, A, NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger)));
    assertIterableEquals(jenas(triples).lines().toList(), ours(triples).lines().toList());
  }

  @Test
  void charactersThatNoIriMayHoldAreEscaped() {
    var triples = new ArrayList<Triple>();
    for (int c = 0; c <= 0xFFFF; c++) {
      boolean jenaForgetsToEscape = c >= 0x14 && c < 0x20;
      if (!jenaForgetsToEscape) {
        triples.add(Triple.create(A, A, NodeFactory.createURI("http://a/" + (char) c)));
      }
    }
    assertIterableEquals(jenas(triples).lines().toList(), ours(triples).lines().toList());
    Triple control = Triple.create(A, A, NodeFactory.createURI("http://a/\u001F"));
    assertEquals("<http://a/b> <http://a/b> <http://a/\\u001F> .\n", ours(List.of(control)));
  }

  @Test
  void eachLineHasItsPlaceAndHash() {
    var lines = new NTriples(0);
    Triple one = Triple.create(A, A, A);
    Triple other = Triple.create(A, A, NodeFactory.createLiteralString("Lào"));
    List.of(one, other, one).forEach(lines::add);
    String line =
        new String(
            lines.bytes(), lines.begin(1), lines.end(1) - lines.begin(1), StandardCharsets.UTF_8);
    assertAll(
        () -> assertEquals(3, lines.lines()),
        () -> assertEquals("<http://a/b> <http://a/b> \"Lào\" .\n", line),
        () -> assertEquals(lines.hash(0), lines.hash(2)),
        () -> assertNotEquals(lines.hash(0), lines.hash(1)));
  }

  @Test
  void blankNodesAreRefused() {
    Triple blank = Triple.create(NodeFactory.createBlankNode(), A, A);
    assertThrows(IllegalArgumentException.class, () -> new NTriples(0).add(blank));
  }

  private static String ours(List<Triple> triples) {
    NTriples lines = NTriples.of(triples);
    return new String(lines.bytes(), 0, lines.begin(lines.lines()), StandardCharsets.UTF_8);
  }

  private static String jenas(List<Triple> triples) {
    var bytes = new ByteArrayOutputStream();
    StreamRDF out = StreamRDFWriter.getWriterStream(bytes, RDFFormat.NTRIPLES);
    out.start();
    triples.forEach(out::triple);
    out.finish();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
