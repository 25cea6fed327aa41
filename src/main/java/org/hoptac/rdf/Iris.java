package org.hoptac.rdf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The IRIs of things below a base. Equal input gives equal IRIs on every run, machine and locale.
 *
 * @param base ends with a slash
 */
public record Iris(String base) {
  private static final int HASH_DIGITS = 16;

  /** To look one up takes about as long as to hash a key; each call leaves it as new. */
  private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::digest);

  /** Refuses a base to which a path cannot be appended. */
  public Iris {
    URI uri = URI.create(base);
    if (!uri.isAbsolute()
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || !base.endsWith("/")) {
      throw new IllegalArgumentException(
          "not a base IRI, it must be absolute and end with a slash: " + base);
    }
  }

  /** The IRI of a key such as {@code actor/VN}. */
  public Node thing(String key) {
    return NodeFactory.createURI(base + "id/" + key);
  }

  /** The same thing below this base, when it is one of the ontology's files; else what is given. */
  public Node here(Node node) {
    return moved(node, Coop.HOME, base);
  }

  /** The same thing as the ontology's files call it; what {@link #here} undoes. */
  public Node home(Node node) {
    return moved(node, base, Coop.HOME);
  }

  private static Node moved(Node node, String from, String to) {
    return !from.equals(to) && node.isURI() && node.getURI().startsWith(from + "id/")
        ? NodeFactory.createURI(to + node.getURI().substring(from.length()))
        : node;
  }

  /** The IRI of a kind of thing known by its content. */
  public Node hashed(String kind, String... content) {
    return thing(kind + "/" + hash(String.join("\n", content)));
  }

  /** The first 16 hexadecimal digits of the SHA-256 of a text in UTF-8. */
  public static String hash(String content) {
    byte[] digest = DIGEST.get().digest(content.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, HASH_DIGITS / 2);
  }
}
