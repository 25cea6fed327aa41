package org.hoptac.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.rdf.Coop;

/** The words of published mentions. */
public final class Anchors {
  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

  private Anchors() {}

  /** Fails when the words of a mention are not those that stand at its place in the text. */
  public static void assertStandInTheirText(Graph graph) {
    graph
        .find(Node.ANY, nif("anchorOf"), Node.ANY)
        .forEachRemaining(
            mention -> {
              Node subject = mention.getSubject();
              Node context = value(graph, subject, nif("referenceContext"));
              String text = value(graph, context, Coop.term("text")).getLiteralLexicalForm();
              int begin = number(graph, subject, "beginIndex");
              int end = number(graph, subject, "endIndex");
              int[] codePoints = text.codePoints().toArray();
              assertEquals(
                  new String(codePoints, begin, end - begin),
                  mention.getObject().getLiteralLexicalForm(),
                  text);
            });
  }

  private static int number(Graph graph, Node subject, String property) {
    return (Integer) value(graph, subject, nif(property)).getLiteralValue();
  }

  private static Node value(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject();
  }

  private static Node nif(String name) {
    return NodeFactory.createURI(NIF + name);
  }
}
