package org.hoptac.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** What a page shows of an event. */
final class EventView {
  /**
   * A status: never by colour alone, but by symbol and word.
   *
   * @param group realised, prospective, unrealised, or empty when the scheme does not say
   */
  record Badge(String symbol, String group, Link link) {}

  /** An agent in a role, in what capacity, and by which words. */
  record Agent(Link link, List<Link> capacities, List<Link> evidence) {}

  /** All agents in one role. */
  record Role(Link link, List<Agent> agents) {}

  /** Who says, in which words, with which status. */
  record Claim(Link link, List<Badge> statuses, List<Link> sources, List<Evidence> evidence) {}

  /** One line about an event in a list. */
  record Line(Link link, List<Link> types, List<Badge> statuses, List<Text> dates) {}

  private final Facts facts;
  private final Labels labels;

  EventView(Facts facts, Labels labels) {
    this.facts = facts;
    this.labels = labels;
  }

  Map<String, Object> of(Node event) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("types", links(event, Terms.EVENT_TYPE));
    model.put("roles", roles(event));
    model.put("topics", links(event, Terms.TOPIC));
    model.put("places", links(event, Terms.TAKES_PLACE_IN));
    model.put("dates", dates(event));
    model.put("claims", claims(event));
    return model;
  }

  Line line(Node event) {
    return new Line(
        labels.link(event), links(event, Terms.EVENT_TYPE), statuses(event), dates(event));
  }

  private List<Link> links(Node subject, Node property) {
    return facts.objects(subject, property).stream().map(labels::link).toList();
  }

  private List<Role> roles(Node event) {
    Map<Node, List<Agent>> byRole = new LinkedHashMap<>();
    for (Node participation : facts.objects(event, Terms.PARTICIPATION)) {
      for (Node role : facts.objects(participation, Terms.ROLE)) {
        byRole.computeIfAbsent(role, any -> new ArrayList<>()).addAll(agents(participation));
      }
    }
    return byRole.entrySet().stream()
        .map(entry -> new Role(labels.link(entry.getKey()), entry.getValue()))
        .toList();
  }

  private List<Agent> agents(Node participation) {
    return facts.objects(participation, Terms.AGENT).stream()
        .map(
            agent ->
                new Agent(
                    labels.link(agent),
                    links(participation, Terms.IN_CAPACITY),
                    links(participation, Terms.EVIDENCE)))
        .toList();
  }

  private List<Claim> claims(Node event) {
    return facts.subjects(Terms.ABOUT, event).stream().map(claim -> claim(claim, event)).toList();
  }

  private Claim claim(Node claim, Node event) {
    List<Evidence> evidence =
        facts.objects(claim, Terms.WAS_DERIVED_FROM).stream()
            .map(statement -> Evidence.ofEvent(statement, event, facts, labels))
            .toList();
    return new Claim(
        labels.link(claim), badges(claim), links(claim, Terms.WAS_ATTRIBUTED_TO), evidence);
  }

  private List<Badge> statuses(Node event) {
    return facts.subjects(Terms.ABOUT, event).stream()
        .flatMap(claim -> badges(claim).stream())
        .distinct()
        .toList();
  }

  private List<Badge> badges(Node claim) {
    return facts.objects(claim, Terms.STATUS).stream().map(this::badge).toList();
  }

  private Badge badge(Node status) {
    Node group = facts.object(status, SKOS.broader.asNode()).orElse(status);
    String name = group.isURI() ? group.getURI().replaceFirst(".*/", "") : "";
    boolean ongoing = status.isURI() && status.getURI().endsWith("/ongoing");
    return switch (name) {
      case "realised" -> new Badge(ongoing ? "◐" : "●", name, labels.link(status));
      case "prospective" -> new Badge("○", name, labels.link(status));
      case "unrealised" -> new Badge("⊘", name, labels.link(status));
      default -> new Badge("·", "", labels.link(status));
    };
  }

  private List<Text> dates(Node event) {
    return facts.objects(event, Terms.WHEN).stream()
        .map(
            time ->
                facts
                    .text(time, Terms.EDTF)
                    .map(edtf -> new Text(edtf, ""))
                    .orElseGet(() -> labels.of(time)))
        .collect(Collectors.toList());
  }
}
