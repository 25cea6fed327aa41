package org.hoptac.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.Prefixes;

/**
 * The way between IRIs and paths. Things are {@code <base>id/KIND/KEY}; concepts and the ontology
 * stay on their permanent address whatever the base is, but are answered here under the same path.
 */
record Paths(Iris iris) {
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

  static Paths of(URI base) {
    return new Paths(new Iris(base.toString()));
  }

  String base() {
    return iris.base();
  }

  /** Prefixes of documents and answers. */
  Map<String, String> prefixes() {
    return Prefixes.of(iris);
  }

  /** What a name stands for. */
  Node thing(Name name) {
    String key = name.kind() + "/" + name.key();
    return SCHEMES.contains(name.kind()) ? NodeFactory.createURI(Coop.HOME + key) : iris.thing(key);
  }

  /** The RDF document about a thing, in no particular format. */
  Node document(Name name) {
    return NodeFactory.createURI(base() + "data/" + name.kind() + "/" + name.key());
  }

  /** The name of an IRI that is answered here. */
  Optional<Name> name(String iri) {
    if (iri.startsWith(base() + "id/")) {
      return parse(iri.substring(base().length() + 3)).filter(n -> !SCHEMES.contains(n.kind()));
    }
    if (iri.startsWith(Coop.HOME)) {
      return parse(iri.substring(Coop.HOME.length())).filter(n -> SCHEMES.contains(n.kind()));
    }
    return Optional.empty();
  }

  /** Reads {@code KIND/KEY}; empty when it is none or holds characters no IRI may have. */
  static Optional<Name> parse(String path) {
    int slash = path.indexOf('/');
    if (slash < 1 || slash == path.length() - 1 || !path.chars().allMatch(Paths::iriCharacter)) {
      return Optional.empty();
    }
    return Optional.of(new Name(path.substring(0, slash), path.substring(slash + 1)));
  }

  static boolean iriCharacter(int c) {
    return c > ' ' && c != 0x7f && "<>\"{}|\\^`#?".indexOf(c) < 0;
  }
}
