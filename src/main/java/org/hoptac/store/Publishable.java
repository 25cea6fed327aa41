package org.hoptac.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;

/**
 * The last gate before a transaction: RDF 1.1 triples without blank nodes, in the form TDB2 gives
 * back. Without blank nodes equal input is equal data, so that loading twice adds nothing and dumps
 * can be compared byte by byte.
 */
final class Publishable {
  private Publishable() {}

  /**
   * The triple as it will be read again: TDB2 keeps numbers and dates as values, so {@code 0.50}
   * comes back as {@code 0.5}.
   *
   * @throws IllegalArgumentException when the triple may not be published
   */
  static Triple of(Triple triple) {
    require(triple.getSubject().isURI(), "the subject must be an IRI", triple);
    require(triple.getPredicate().isURI(), "the predicate must be an IRI", triple);
    Node object = triple.getObject();
    require(object.isURI() || object.isLiteral(), "the object must be an IRI or a literal", triple);
    Node stored = object.isLiteral() ? storedForm(object) : object;
    require(isUnicode(text(triple.getSubject())), "the subject has half a surrogate pair", triple);
    require(
        isUnicode(text(triple.getPredicate())), "the predicate has half a surrogate pair", triple);
    require(isUnicode(text(stored)), "the object has half a surrogate pair", triple);
    return stored == object
        ? triple
        : Triple.create(triple.getSubject(), triple.getPredicate(), stored);
  }

  private static Node storedForm(Node literal) {
    NodeId value = NodeId.inline(literal);
    return value == null ? literal : NodeId.extract(value);
  }

  private static String text(Node node) {
    return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
  }

  /** A lone surrogate would be stored as a question mark, silently. */
  private static boolean isUnicode(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        boolean pair =
            Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        if (!pair) {
          return false;
        }
        at++;
      }
    }
    return true;
  }

  private static void require(boolean condition, String rule, Triple triple) {
    if (!condition) {
      throw new IllegalArgumentException(
          "This triple cannot be stored, "
              + rule
              + ": "
              + triple
              + ". Give blank nodes an IRI first.");
    }
  }
}
