package org.hoptac.rdf;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.Path;

/**
 * What must hold of published data and of the lexicon, checked by <a
 * href="https://www.w3.org/TR/shacl/">SHACL</a>.
 *
 * <p>The shapes and the vocabulary they look into ({@code ontology/shapes.ttl}, {@code
 * cooperation.ttl}, {@code schemes.ttl}) are read once; a check then costs time in the size of the
 * checked graph only. Instances are safe for use by several threads as long as no two of them share
 * a checked graph that is being changed.
 *
 * <p>Non-goal: Unicode normal form, which SHACL cannot see; the reader of the text answers for NFC.
 */
public final class Shapes {
  private final org.apache.jena.shacl.Shapes shapes;
  private final Graph vocabulary;

  /**
   * One rule broken by one node.
   *
   * @param focus the node that breaks the rule: an IRI, or a literal in quotes
   * @param path the property concerned as an IRI or a SPARQL property path; empty where the rule is
   *     about the node as a whole
   * @param message what must hold, in a sentence, with the offending value where there is one
   */
  public record Violation(String focus, String path, String message) {
    /** Refuses null in any component. */
    public Violation {
      Objects.requireNonNull(focus, "focus");
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(message, "message");
    }
  }

  private Shapes(org.apache.jena.shacl.Shapes shapes, Graph vocabulary) {
    this.shapes = shapes;
    this.vocabulary = vocabulary;
  }

  /** The shapes of a vocabulary, to be looked at together with its terms. */
  public static Shapes of(Vocabulary vocabulary) {
    return new Shapes(
        org.apache.jena.shacl.Shapes.parse(vocabulary.shapes()), vocabulary.published());
  }

  /** The shapes that are packaged with the program. */
  public static Shapes packaged() {
    return of(Vocabulary.packaged());
  }

  /**
   * Checks a graph, which is looked at together with the vocabulary and left as it is.
   *
   * @return the broken rules in the order of focus, path and message; empty if all holds
   */
  public List<Violation> check(Graph data) {
    Collection<ReportEntry> entries =
        ShaclValidator.get().validate(shapes, new Union(data, vocabulary)).getEntries();
    return entries.stream()
        .map(Shapes::violation)
        .distinct()
        .sorted(
            Comparator.comparing(Violation::focus)
                .thenComparing(Violation::path)
                .thenComparing(Violation::message))
        .toList();
  }

  private static Violation violation(ReportEntry entry) {
    return new Violation(name(entry.focusNode()), name(entry.resultPath()), message(entry));
  }

  private static String message(ReportEntry entry) {
    Node value = entry.value();
    boolean telling = value != null && !value.equals(entry.focusNode());
    return telling ? entry.message() + " Got: " + name(value) : entry.message();
  }

  private static String name(Node node) {
    return node.isURI() ? node.getURI() : node.toString();
  }

  private static String name(Path path) {
    if (path == null) return "";
    return path instanceof org.apache.jena.sparql.path.P_Link link
        ? name(link.getNode())
        : path.toString();
  }
}
