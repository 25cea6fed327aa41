package org.hoptac.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.SKOS;

/**
 * The spellings of a name inside other names: whoever knows {@code Quỹ Nhi đồng Liên hợp quốc}
 * knows {@code Quỹ Nhi đồng của LHQ} too, so that an editor writes one of them.
 */
final class PartNames {
  private static final Property PART_LABEL = ResourceFactory.createProperty(Coop.NS, "partLabel");

  private static final String LANGUAGE = "vi";
  private static final String WHOSE = "của ";

  /** Spellings that stand for each other, with and without the word for whose it is. */
  private final List<String> alike;

  private PartNames(List<String> alike) {
    this.alike = alike;
  }

  /** Gives the things of a lexicon all spellings of their names as {@code skos:altLabel}. */
  static void complete(Model lexicon) {
    List<PartNames> parts =
        lexicon.listSubjectsWithProperty(PART_LABEL).toList().stream()
            .map(entry -> new PartNames(texts(entry, PART_LABEL)))
            .toList();
    for (Resource entry : lexicon.listSubjectsWithProperty(SKOS.prefLabel).toList()) {
      if (entry.getURI().startsWith(Coop.HOME + "id/")) {
        parts.forEach(part -> part.completeNames(entry));
      }
    }
  }

  private static List<String> texts(Resource entry, Property property) {
    return entry.listProperties(property).toList().stream()
        .map(statement -> statement.getLiteral())
        .filter(literal -> literal.getLanguage().equals(LANGUAGE))
        .map(Literal::getLexicalForm)
        .sorted()
        .toList();
  }

  private void completeNames(Resource entry) {
    var known = new HashSet<String>(texts(entry, SKOS.prefLabel));
    List<String> others = texts(entry, SKOS.altLabel);
    var spellings = new HashSet<String>();
    known.forEach(label -> addSpellings(label, spellings));
    others.forEach(label -> addSpellings(label, spellings));
    spellings.removeAll(known);
    spellings.forEach(spelling -> entry.addProperty(SKOS.altLabel, spelling, LANGUAGE));
  }

  private void addSpellings(String label, Set<String> spellings) {
    for (String name : alike) {
      int from = partOf(label, name);
      if (from >= 0) {
        String before = label.substring(0, from);
        String behind = label.substring(from + name.length());
        String head = before.endsWith(WHOSE) ? before.substring(0, from - WHOSE.length()) : before;
        for (String other : alike) {
          spellings.add(head + other + behind);
          if (!head.isEmpty()) {
            spellings.add(head + WHOSE + other + behind);
          }
        }
      }
    }
  }

  /** Where a name stands in a label as words that are not all of it, or -1. */
  private static int partOf(String label, String name) {
    int at = label.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
    int end = at + name.length();
    boolean words =
        at >= 0
            && name.length() < label.length()
            && (at == 0 || label.charAt(at - 1) == ' ')
            && (end == label.length() || label.charAt(end) == ' ');
    return words ? at : -1;
  }
}
