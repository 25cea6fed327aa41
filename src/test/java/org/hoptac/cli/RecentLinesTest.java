package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.hoptac.rdf.NTriples;
import org.junit.jupiter.api.Test;

class RecentLinesTest {
  private static final int MOST = 50;
  private static final Node A = NodeFactory.createURI("http://a/");

  /** It must say the same as a set from which the first added goes when there are too many. */
  @Test
  void theOldestIsForgotten() {
    var lines = new NTriples(0);
    var recent = new RecentLines(MOST);
    Set<Integer> expected = new LinkedHashSet<>();
    var random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      int number = random.nextInt(2 * MOST);
      lines.add(triple(number));
      boolean isNew = expected.add(number);
      if (expected.size() > MOST) {
        expected.remove(expected.iterator().next());
      }
      assertEquals(isNew, recent.add(lines, i), "line " + i);
    }
  }

  /** Every third is so long that only its digest is kept. */
  private static Triple triple(int number) {
    String text = number + " ký".repeat(number % 3 == 0 ? 1_000 : 1);
    return Triple.create(A, A, NodeFactory.createLiteralString(text));
  }
}
