package org.hoptac.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.Reading;
import org.hoptac.extract.Extractor;
import org.hoptac.text.Statement;
import org.junit.jupiter.api.Test;

/** How readings meet, or do not meet, in one node. */
class ReadingWriterTest {
  private final Vocabulary vocabulary = Vocabulary.packaged();
  private final ReadingWriter writer = new ReadingWriter(new Iris(Coop.HOME), vocabulary, "test");

  @Test
  void twoClaimsOfOneStatementAboutOneEventStayTwo() {
    Reading once = read("Ngày 5/6/2023, Việt Nam và Lào đã ký hiệp định hợp tác.");
    CooperationEvent event = once.events().get(0);
    Graph graph = writer.graph(new Reading(once.statement(), List.of(event, event), once.names()));
    assertEquals(1, count(graph, "CooperationEvent"));
    assertEquals(2, count(graph, "Claim"));
  }

  private Reading read(String text) {
    return new Extractor(vocabulary.lexicon()).read(Statement.of(text));
  }

  private static long count(Graph graph, String type) {
    return graph.find(Node.ANY, RDF.type.asNode(), Coop.term(type)).toList().size();
  }
}
