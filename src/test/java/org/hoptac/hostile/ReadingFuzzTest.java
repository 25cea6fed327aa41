package org.hoptac.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.hoptac.extract.Extractor;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Term;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.ReadingWriter;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.spec.Anchors;
import org.hoptac.text.Statement;

/**
 * Any bytes are read and published without fault, and every mention stands where it says. As a test
 * it runs the inputs kept in {@code ReadingFuzzTestInputs}; CONTRIBUTING.md tells how it runs as a
 * fuzzer, which keeps there what it finds.
 */
class ReadingFuzzTest {
  private static final Vocabulary VOCABULARY = Vocabulary.packaged();
  private static final Lexicon LEXICON = VOCABULARY.lexicon();
  private static final Extractor EXTRACTOR = new Extractor(LEXICON);
  private static final ReadingWriter WRITER =
      new ReadingWriter(new Iris(Coop.HOME), VOCABULARY, "0");

  private static final List<String> LABELS =
      LEXICON.terms().stream().map(Term::label).sorted(Comparator.naturalOrder()).toList();
  private static final List<String> SIGNS =
      List.of(" ", ", ", ". ", " (", ") ", " - ", " và ", " với ", " của ", " tại ", " 3/4 ", "\"");

  @FuzzTest(maxDuration = "5m")
  void anyText(byte[] bytes) {
    read(new String(bytes, UTF_8));
  }

  /** Three bytes are a word of the lexicon and the sign behind it. */
  @FuzzTest(maxDuration = "5m")
  void knownWords(byte[] bytes) {
    var text = new StringBuilder();
    for (int i = 0; i + 2 < bytes.length; i += 3) {
      int label = (bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF);
      text.append(LABELS.get(label % LABELS.size()));
      text.append(SIGNS.get((bytes[i + 2] & 0xFF) % SIGNS.size()));
    }
    read(text.toString());
  }

  private static void read(String text) {
    Statement statement = Statement.of(text);
    assertTrue(Normalizer.isNormalized(statement.text(), Normalizer.Form.NFC), statement::text);
    Graph graph = WRITER.graph(EXTRACTOR.read(statement));
    Anchors.assertStandInTheirText(graph);
    RDFDataMgr.write(OutputStream.nullOutputStream(), graph, Lang.NTRIPLES);
  }
}
