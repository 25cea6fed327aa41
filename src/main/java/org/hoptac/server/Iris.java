package org.hoptac.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * The way between IRIs and paths. Things are {@code <base>id/KIND/KEY}; concepts and the ontology
 * stay on their permanent address whatever the base is, but are answered here under the same path.
 */
record Iris(String base) {
  /** Address of the ontology and the schemes. */
  static final String PERMANENT = "https://w3id.org/hoptac/";

  static final String ONTOLOGY = PERMANENT + "ontology#";

  /** First path segments of concepts, rules and mappings. */
  static final Set<String> SCHEMES =
      Set.of("type", "role", "status", "topic", "rule", "cameo", "plover", "crosswalk", "scheme");

  /**
   * What stands between the fixed part of an IRI and its end; also the path of its page and
   * document.
   */
  record Name(String kind, String key) {
    /** {@code KIND/KEY}, escaped for use in a URI reference. */
    String path() {
      try {
        return new URI(null, null, "/" + kind + "/" + key, null).toASCIIString().substring(1);
      } catch (URISyntaxException impossible) {
        throw new IllegalArgumentException(kind + "/" + key, impossible);
      }
    }
  }

  static Iris of(URI base) {
    return new Iris(base.toString());
  }

  /** The IRI a name stands for. */
  String iri(Name name) {
    return (SCHEMES.contains(name.kind()) ? PERMANENT : base + "id/")
        + name.kind()
        + "/"
        + name.key();
  }

  /** IRI of the RDF document about a thing, in no particular format. */
  String document(Name name) {
    return base + "data/" + name.kind() + "/" + name.key();
  }

  /** The name of an IRI that is answered here. */
  Optional<Name> name(String iri) {
    if (iri.startsWith(base + "id/")) {
      return parse(iri.substring(base.length() + 3)).filter(n -> !SCHEMES.contains(n.kind()));
    }
    if (iri.startsWith(PERMANENT)) {
      return parse(iri.substring(PERMANENT.length())).filter(n -> SCHEMES.contains(n.kind()));
    }
    return Optional.empty();
  }

  /** Reads {@code KIND/KEY}; empty when it is none or holds characters no IRI may have. */
  static Optional<Name> parse(String path) {
    int slash = path.indexOf('/');
    if (slash < 1 || slash == path.length() - 1 || !path.chars().allMatch(Iris::iriCharacter)) {
      return Optional.empty();
    }
    return Optional.of(new Name(path.substring(0, slash), path.substring(slash + 1)));
  }

  private static boolean iriCharacter(int c) {
    return c > ' ' && c != 0x7f && "<>\"{}|\\^`#?".indexOf(c) < 0;
  }
}
