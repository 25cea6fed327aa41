package org.hoptac.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;

/**
 * Names of things in the reader's language: else in another, else what can be said of the thing
 * itself, else its IRI's end.
 */
final class Labels {
  private static final List<Node> PROPERTIES =
      List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode());
  private static final int EXCERPT = 120;

  private final Facts facts;
  private final Language language;
  private final Paths paths;
  private final Predicate<Node> hasPage;

  /** Of things that all have a page here. */
  Labels(Facts facts, Language language, Paths paths) {
    this(facts, language, paths, any -> true);
  }

  /**
   * @param hasPage which of the things that would have their page here have one
   */
  Labels(Facts facts, Language language, Paths paths, Predicate<Node> hasPage) {
    this.facts = facts;
    this.language = language;
    this.paths = paths;
    this.hasPage = hasPage;
  }

  /** The same names for a reader of the other language. */
  Labels inOtherLanguage() {
    return new Labels(facts, language.other(), paths, hasPage);
  }

  Language language() {
    return language;
  }

  Text of(Node node) {
    if (node.isLiteral()) {
      return new Text(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
    return known(node).orElseGet(() -> new Text(localName(node), ""));
  }

  /** What the data call a thing or say of it; empty when its IRI is all there is. */
  Optional<Text> known(Node node) {
    return named(node).map(label -> dated(node, label)).or(() -> described(node));
  }

  /** The generated label of an event ends with its date as data; a reader gets it in words. */
  private Text dated(Node event, Text label) {
    String value = label.value();
    for (Node time : facts.objects(event, Terms.WHEN)) {
      String edtf = facts.text(time, Terms.EDTF).orElse("");
      Optional<Language> words = Language.ofTag(label.lang());
      if (!edtf.isEmpty() && value.endsWith(edtf) && words.isPresent()) {
        String start = value.substring(0, value.length() - edtf.length());
        value = start + DateWords.of(edtf, words.get()).orElse(edtf);
      }
    }
    return new Text(value, label.lang());
  }

  private Optional<Text> named(Node node) {
    for (Node property : PROPERTIES) {
      List<Node> labels = facts.objects(node, property).stream().filter(Node::isLiteral).toList();
      Optional<Node> best =
          inLanguage(labels, language.tag())
              .or(() -> inLanguage(labels, language.other().tag()))
              .or(() -> labels.stream().findFirst());
      if (best.isPresent()) {
        return best.map(this::of);
      }
    }
    return Optional.empty();
  }

  /** What a property says of a thing in the reader's language, else in any. */
  List<Text> texts(Node node, Node property) {
    List<Text> all = facts.objects(node, property).stream().map(this::of).toList();
    List<Text> own = all.stream().filter(text -> text.lang().equals(language.tag())).toList();
    return own.isEmpty() ? all : own;
  }

  private static Optional<Node> inLanguage(List<Node> labels, String tag) {
    return labels.stream().filter(l -> l.getLiteralLanguage().equals(tag)).findFirst();
  }

  /**
   * Text things are known by that have no name: words of a statement or mention, agent of a
   * participation.
   */
  private Optional<Text> described(Node node) {
    String lang = facts.text(node, DCTerms.language.asNode()).orElse("vi");
    return facts
        .text(node, Terms.TEXT)
        .map(text -> new Text(excerpt(text), lang))
        .or(() -> facts.text(node, Terms.ANCHOR_OF).map(words -> new Text("“" + words + "”", "vi")))
        .or(() -> facts.text(node, Terms.DATE_TEXT).map(words -> new Text(words, "vi")))
        .or(() -> facts.object(node, Terms.AGENT).map(this::of))
        .or(() -> claim(node))
        .or(() -> facts.text(node, Terms.PROGRAM_VERSION).map(version -> new Text(version, "")))
        .or(() -> facts.text(node, SKOS.notation.asNode()).map(code -> new Text(code, "")));
  }

  /** A claim is known by its status and what it is about. */
  private Optional<Text> claim(Node node) {
    return facts
        .object(node, Terms.STATUS)
        .map(this::of)
        .map(
            status ->
                facts
                    .object(node, Terms.ABOUT)
                    .map(event -> status.value() + ": " + of(event).value())
                    .map(words -> new Text(words, status.lang()))
                    .orElse(status));
  }

  private static String excerpt(String text) {
    if (text.codePointCount(0, text.length()) <= EXCERPT) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
  }

  /** The end of an IRI. */
  static String localName(Node node) {
    String iri = node.toString();
    int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
    return cut < 0 || cut == iri.length() - 1 ? iri : iri.substring(cut + 1);
  }

  Link link(Node node) {
    String iri = node.isURI() ? node.getURI() : "";
    String local = localHref(iri);
    boolean web = iri.startsWith("http://") || iri.startsWith("https://");
    boolean external = local.isEmpty() && web;
    String here = local.isEmpty() || hasPage.test(node) ? local : "";
    return new Link(external ? iri : here, of(node), external, iri);
  }

  private String localHref(String iri) {
    if (iri.startsWith(Coop.NS)) {
      return "/" + language.tag() + "/ontology#" + iri.substring(Coop.NS.length());
    }
    return paths.name(iri).map(name -> "/" + language.tag() + "/" + name.path()).orElse("");
  }
}
