package org.hoptac.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.rdf.Coop;

/**
 * The values of a result as a reader sees them: things of ours by their name in the reader's
 * language, leading to their page; other IRIs by their short form, leading there.
 */
final class ResultCells {
  private static final Link NOTHING = new Link("", new Text("", ""), false, "");

  private final Facts facts;
  private final Labels labels;
  private final Paths paths;
  private final PrefixMapping prefixes;
  private final boolean names;
  private final Map<Node, Link> known = new HashMap<>();

  /**
   * @param facts in which the names stand
   * @param prefixes of the query, before those of ours
   * @param names false for the short form of all IRIs
   */
  ResultCells(Facts facts, Language language, Paths paths, PrefixMapping prefixes, boolean names) {
    this.facts = facts;
    this.labels = new Labels(facts, language, paths);
    this.paths = paths;
    this.prefixes =
        PrefixMapping.Factory.create().setNsPrefixes(paths.prefixes()).setNsPrefixes(prefixes);
    this.names = names;
  }

  Labels labels() {
    return labels;
  }

  Facts facts() {
    return facts;
  }

  Link cell(Optional<Node> value) {
    return value.map(this::link).orElse(NOTHING);
  }

  Link link(Node node) {
    return node.isURI() ? known.computeIfAbsent(node, this::named) : labels.link(node);
  }

  private Link named(Node node) {
    Link link = labels.link(node);
    Optional<Text> name = names && isOurs(node.getURI()) ? labels.known(node) : Optional.empty();
    Text shown = name.orElseGet(() -> new Text(prefixes.shortForm(node.getURI()), ""));
    return new Link(link.href(), shown, link.external(), link.iri());
  }

  private boolean isOurs(String iri) {
    return iri.startsWith(Coop.NS) || paths.name(iri).isPresent();
  }

  /** Whether a text is a name of a thing, in whatever language. */
  boolean isNameOf(Node thing, Node text) {
    return facts.holds(thing, SKOS.prefLabel.asNode(), text)
        || facts.holds(thing, RDFS.label.asNode(), text);
  }

  /** What a thing is, as a class of style: the kind in its path. */
  String kind(Node thing) {
    return paths
        .name(thing.getURI())
        .map(Paths.Name::kind)
        .filter(kind -> kind.matches("[a-z]+"))
        .orElse("other");
  }
}
