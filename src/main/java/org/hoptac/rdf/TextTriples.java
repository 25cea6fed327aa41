package org.hoptac.rdf;

import static org.hoptac.rdf.Triples.coop;
import static org.hoptac.rdf.Triples.uri;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.text.Slug;
import org.hoptac.text.Source;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;

/** The text of one statement with its mentions. */
final class TextTriples {
  private final Iris iris;
  private final Statement statement;
  private final String hash;
  private final Node node;
  private final Triples out;
  private final Map<Span, Node> mentions = new HashMap<>();
  private final Set<Named> named = new HashSet<>();

  TextTriples(Iris iris, Statement statement, Triples out) {
    this.iris = iris;
    this.statement = statement;
    this.hash = hash(statement);
    this.node = iris.thing("statement/" + hash);
    this.out = out;
  }

  /** The key of a statement: its text and what is known of its publication, not its file. */
  static String hash(Statement statement) {
    Source source = statement.source();
    return Iris.hash(
        String.join(
            "\n",
            "statement",
            statement.text(),
            source.published().map(Object::toString).orElse(""),
            source.publisher().orElse(""),
            source.url().orElse("")));
  }

  String hash() {
    return hash;
  }

  Node node() {
    return node;
  }

  void statement() {
    Source source = statement.source();
    out.type(node, coop("SourceStatement"));
    out.text(node, coop("text"), statement.text());
    out.text(node, uri(Coop.DCT + "language"), "vi");
    out.integer(node, coop("position"), source.position());
    Node document = iris.thing("document/" + Slug.of(source.document()));
    out.triple(node, uri(Coop.DCT + "isPartOf"), document);
    out.type(document, coop("Document"));
    out.text(document, uri(Coop.DCT + "title"), source.document());
    source.published().ifPresent(date -> out.date(node, uri(Coop.DCT + "issued"), date.toString()));
    source
        .publisher()
        .ifPresent(publisher -> out.text(node, uri(Coop.DCT + "publisher"), publisher));
    source
        .url()
        .flatMap(TextTriples::safeUri)
        .ifPresent(url -> out.triple(node, uri(Coop.DCT + "source"), url));
  }

  private static Optional<Node> safeUri(String url) {
    try {
      URI uri = URI.create(url);
      return uri.isAbsolute()
          ? Optional.of(NodeFactory.createURI(uri.toASCIIString()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Node mention(Span span) {
    return mentions.computeIfAbsent(span, this::newMention);
  }

  /** The words with what they name, which is said once, however often they are evidence of it. */
  Node mention(Span span, Node of) {
    Node mention = mention(span);
    if (named.add(new Named(span, of))) {
      out.triple(mention, coop("mentions"), of);
    }
    return mention;
  }

  private record Named(Span span, Node of) {}

  private Node newMention(Span span) {
    Node mention = iris.hashed("mention", hash, span.begin() + "-" + span.end());
    out.type(mention, coop("Mention"));
    out.triple(mention, uri(Coop.NIF + "referenceContext"), node);
    out.integer(mention, uri(Coop.NIF + "beginIndex"), span.begin());
    out.integer(mention, uri(Coop.NIF + "endIndex"), span.end());
    out.text(mention, uri(Coop.NIF + "anchorOf"), statement.slice(span));
    return mention;
  }
}
