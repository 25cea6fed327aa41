package org.hoptac.server;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/** Whether a query asked again of the same data has the same answer, byte by byte. */
final class Repeatable {
  /**
   * As Jena writes them, whatever the visitor put between the name and the bracket; and SERVICE,
   * behind which stand data of others.
   */
  private static final Pattern NEW_EACH_TIME =
      Pattern.compile(
          "\\b(now|rand|uuid|struuid|bnode)>?\\s*\\(|\\bservice\\s", Pattern.CASE_INSENSITIVE);

  private Repeatable() {}

  /**
   * False also for some that only look as if they had not, such as one with "now(" in a string, and
   * for those nested too deeply to be written out.
   */
  static boolean is(Query query) {
    try {
      return !makesBlankNodes(query) && !NEW_EACH_TIME.matcher(query.toString()).find();
    } catch (StackOverflowError deep) {
      return false;
    }
  }

  /** Blank nodes of a template have other labels each time. */
  private static boolean makesBlankNodes(Query query) {
    return query.isConstructType()
        && query.getConstructTemplate().getTriples().stream().anyMatch(Repeatable::isBlank);
  }

  private static boolean isBlank(Triple triple) {
    return isBlank(triple.getSubject()) || isBlank(triple.getObject());
  }

  private static boolean isBlank(Node node) {
    return node.isBlank() || Var.isBlankNodeVar(node);
  }
}
