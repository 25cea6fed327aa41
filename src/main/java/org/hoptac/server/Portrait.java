package org.hoptac.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/**
 * What is told of a thing itself: its names, what it belongs to, where the texts name it, and what
 * other data sets call it. Every list is bounded.
 */
final class Portrait {
  private static final Node HOLDS = NodeFactory.createURI("http://www.w3.org/ns/org#holds");
  private static final Node POST_IN = NodeFactory.createURI("http://www.w3.org/ns/org#postIn");
  private static final int MAX_LISTED = 100;

  /** A post, and with whom it is. */
  record Post(Link link, List<Link> in) {}

  private final Node thing;
  private final Facts facts;
  private final Labels labels;
  private final Incoming incoming;
  private final OutsideLinks outside;

  Portrait(Node thing, Facts facts, Labels labels, Incoming incoming, OutsideLinks outside) {
    this.thing = thing;
    this.facts = facts;
    this.labels = labels;
    this.incoming = incoming;
    this.outside = outside;
  }

  Map<String, Object> of(ListPage page) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("names", names());
    model.put("posts", posts());
    model.put("about", details());
    model.put("measured", measured());
    model.put("outside", outside.of(thing, facts, labels));
    model.put("mentioned", mentioned(page));
    model.put("mentionedTotal", labels.language().number(total(Terms.MENTIONS)));
    model.put("actedForTotal", labels.language().number(total(Terms.ACTS_FOR)));
    return model;
  }

  /** All names but that of the heading, the reader's language first. */
  private List<Text> names() {
    Text heading = labels.of(thing);
    String own = labels.language().tag();
    return Stream.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())
        .flatMap(property -> facts.objects(thing, property).stream())
        .filter(Node::isLiteral)
        .map(labels::of)
        .filter(name -> !name.equals(heading))
        .distinct()
        .sorted(
            Comparator.comparing((Text name) -> !name.lang().equals(own)).thenComparing(Text::lang))
        .limit(MAX_LISTED)
        .toList();
  }

  private List<EventView.Detail> details() {
    List<EventView.Detail> details = new ArrayList<>();
    add(details, "code", links(SKOS.notation.asNode()));
    add(details, "actsForAt", links(Terms.ACTS_FOR));
    add(details, "actedFor", pointing(Terms.ACTS_FOR));
    add(details, "postIn", links(POST_IN));
    add(details, "holders", pointing(HOLDS));
    add(details, "termBroader", links(SKOS.broader.asNode()));
    add(details, "narrower", pointing(SKOS.broader.asNode()));
    return details;
  }

  private static void add(List<EventView.Detail> details, String word, List<Link> values) {
    if (!values.isEmpty()) {
      details.add(new EventView.Detail(word, values));
    }
  }

  private List<Link> links(Node property) {
    return facts.objects(thing, property, MAX_LISTED).stream().map(labels::link).toList();
  }

  private List<Link> pointing(Node property) {
    return incoming.slice(List.of(property), 0, ThingView.PAGE).stream()
        .map(Triple::getSubject)
        .map(labels::link)
        .toList();
  }

  private List<Post> posts() {
    return facts.objects(thing, HOLDS, MAX_LISTED).stream()
        .map(
            post ->
                new Post(
                    labels.link(post),
                    facts.objects(post, POST_IN).stream().map(labels::link).toList()))
        .toList();
  }

  /** How often a rule is right; null for all that is no rule. */
  private Trace.Measured measured() {
    return Optional.of(new Traces(facts, labels).measured(thing))
        .filter(measured -> !measured.count().isEmpty())
        .orElse(null);
  }

  /** Statements that name the thing, on this page of the lists. */
  private List<Link> mentioned(ListPage page) {
    return incoming.slice(List.of(Terms.MENTIONS), page.offset(), page.size()).stream()
        .flatMap(mention -> facts.objects(mention.getSubject(), Terms.REFERENCE_CONTEXT).stream())
        .distinct()
        .map(labels::link)
        .toList();
  }

  private long total(Node property) {
    return incoming.total(List.of(property));
  }
}
