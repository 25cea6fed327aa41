package org.hoptac.server;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The way between what events are chosen by and the short keys in addresses. */
record EventsKeys(Paths paths) {
  /** Before the name of a publisher that has no IRI. */
  private static final String NAME = "name:";

  /** The key of a value as the index has it. */
  String key(EventsParameter parameter, String value) {
    if (parameter == EventsParameter.YEAR) {
      return value;
    }
    Optional<Paths.Name> name = paths.name(value);
    if (name.isPresent()) {
      Paths.Name found = name.get();
      boolean inFolder = found.kind().equals(parameter.folder()) && found.key().indexOf('/') < 0;
      return inFolder ? found.key() : found.kind() + "/" + found.key();
    }
    return isIri(value) ? value : NAME + value;
  }

  /**
   * The value that a key stands for, whether there is such a thing or not; empty when it is none.
   */
  Optional<String> value(EventsParameter parameter, String key) {
    if (parameter == EventsParameter.SOURCE && key.startsWith(NAME)) {
      return Optional.of(key.substring(NAME.length())).filter(name -> !name.isBlank());
    }
    if (isIri(key)) {
      return Optional.of(key).filter(iri -> iri.chars().allMatch(Paths::iriCharacter));
    }
    boolean withFolder = key.indexOf('/') >= 0;
    if (withFolder && parameter.isScheme()) {
      return Optional.empty();
    }
    return Paths.parse(withFolder ? key : parameter.folder() + "/" + key)
        .map(name -> paths.thing(name).getURI());
  }

  /** Something with an IRI, rather than a mere name. */
  static Optional<Node> thing(String value) {
    return isIri(value) ? Optional.of(NodeFactory.createURI(value)) : Optional.empty();
  }

  private static boolean isIri(String value) {
    return value.startsWith("http://") || value.startsWith("https://");
  }
}
