package org.hoptac.server;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Where a statement was published and where it stands in what was handed in.
 *
 * @param documents that it is a line of
 * @param positions the lines, as many as are known
 * @param publishers who published it
 * @param issued when, in the reader's words
 * @param addresses of the article, each named by its host
 * @param length of the text in Unicode code points
 */
record Publication(
    List<Link> documents,
    List<String> positions,
    List<Text> publishers,
    List<Text> issued,
    List<Link> addresses,
    String length) {

  static Publication of(Node statement, Facts facts, Labels labels) {
    Language language = labels.language();
    String text = facts.text(statement, Terms.TEXT).orElse("");
    return new Publication(
        facts.objects(statement, DCTerms.isPartOf.asNode()).stream().map(labels::link).toList(),
        facts.objects(statement, Terms.POSITION).stream().map(n -> labels.of(n).value()).toList(),
        facts.objects(statement, DCTerms.publisher.asNode()).stream().map(labels::of).toList(),
        facts.objects(statement, DCTerms.issued.asNode()).stream()
            .map(date -> labels.of(date).value())
            .map(date -> new Text(DateWords.of(date, language).orElse(date), ""))
            .toList(),
        facts.objects(statement, DCTerms.source.asNode()).stream()
            .map(labels::link)
            .filter(Link::external)
            .map(Publication::byHost)
            .toList(),
        language.number(text.codePointCount(0, text.length())));
  }

  private static Link byHost(Link link) {
    String host = link.iri().replaceFirst("^https?://(?:www\\.)?([^/?#]+).*", "$1");
    return new Link(link.href(), new Text(host, ""), true, link.iri());
  }
}
