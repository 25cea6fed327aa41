package org.hoptac.link;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hoptac.rdf.Coop;

/** Tells the kind of a thing by the names of its classes, else by its description. */
final class KindWords {
  private final WordList<Kind> kinds = new WordList<>();
  private final WordList<Boolean> officials = new WordList<>();

  KindWords() {
    WordList.lines("kinds.txt")
        .forEach(line -> line.words().forEach(word -> kinds.put(word, Kind.valueOf(line.key()))));
    WordList.lines("officials.txt")
        .forEach(line -> line.words().forEach(word -> officials.put(word, true)));
  }

  /** The kind that a class has by its IRI. */
  Optional<Kind> ofClass(Node type) {
    String iri = type.getURI();
    if (iri.equals(Coop.NS + "State")) {
      return Optional.of(Kind.STATE);
    }
    return kinds.first(words(iri.replaceFirst("[/#]+$", "")));
  }

  /** The kind that a class has by its name, or a thing by its description. */
  Optional<Kind> of(String text) {
    return kinds.first(text);
  }

  /** Whether a text speaks of somebody who acts for others. */
  boolean isOfficial(String text) {
    return officials.first(text).isPresent();
  }

  /** What a thing of ours is by its class; nothing for classes that are not compared. */
  static Set<Kind> own(String localName) {
    return switch (localName) {
      case "State" -> EnumSet.of(Kind.STATE);
      case "InternationalOrganisation" -> EnumSet.of(Kind.GROUPING);
      case "Organization" -> EnumSet.of(Kind.ORGANISATION);
      case "Outlet" -> EnumSet.of(Kind.OUTLET);
      case "Person" -> EnumSet.of(Kind.PERSON);
      case "Programme" -> EnumSet.of(Kind.PROGRAMME);
      case "Region" -> EnumSet.of(Kind.REGION);
      case "Place" -> EnumSet.of(Kind.AREA);
      default -> EnumSet.noneOf(Kind.class);
    };
  }

  /** The last part of an IRI in words: {@code GovernmentOrganization}, {@code geo-area}. */
  private static String words(String iri) {
    String last = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    return last.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceAll("[_.+-]", " ");
  }
}
