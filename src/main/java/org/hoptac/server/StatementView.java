package org.hoptac.server;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What the page of a statement shows: the whole text, what was read from it and what was not. */
final class StatementView {
  /** From an event to what has a name in the text. */
  private static final List<Node> NAMED =
      List.of(
          Terms.HAS_PARTICIPANT,
          Terms.TAKES_PLACE_IN,
          Terms.CONCERNS_REGION,
          Terms.TOPIC,
          Terms.FORM,
          Terms.UNDER_PROGRAMME);

  /** An event that the statement tells of, with its own words marked. */
  record Told(
      EventView.Line line,
      List<EventView.Role> roles,
      List<EventView.Detail> details,
      List<Link> sources,
      Evidence evidence,
      List<Trace> traces) {}

  private final Facts facts;
  private final Labels labels;

  StatementView(Facts facts, Labels labels) {
    this.facts = facts;
    this.labels = labels;
  }

  /**
   * @param claims those of the statement that this page of the list shows
   */
  Map<String, Object> of(Node statement, List<Node> claims) {
    Evidence evidence = Evidence.ofStatement(statement, facts, labels);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("evidence", evidence);
    model.put("publication", Publication.of(statement, facts, labels));
    model.put("coverage", Coverage.of(evidence.segments()));
    model.put("unused", unused(statement));
    model.put(
        "told", claims.stream().map(claim -> told(claim, statement)).flatMap(s -> s).toList());
    return model;
  }

  private Stream<Told> told(Node claim, Node statement) {
    EventView view = new EventView(facts, labels);
    return facts.objects(claim, Terms.ABOUT).stream()
        .map(
            event -> {
              EventView.Passage passage = view.passage(statement, event);
              List<Link> sources =
                  facts.objects(claim, Terms.WAS_ATTRIBUTED_TO).stream().map(labels::link).toList();
              return new Told(
                  view.line(event),
                  view.roles(event),
                  view.details(event),
                  sources,
                  passage.evidence(),
                  passage.traces());
            });
  }

  /** Known names in the text that are in none of its events. */
  private List<Link> unused(Node statement) {
    Set<Node> names = new LinkedHashSet<>();
    for (Node mention : facts.subjects(Terms.REFERENCE_CONTEXT, statement)) {
      names.addAll(facts.objects(mention, Terms.MENTIONS));
    }
    for (Node claim : facts.subjects(Terms.WAS_DERIVED_FROM, statement)) {
      facts.objects(claim, Terms.WAS_ATTRIBUTED_TO).forEach(names::remove);
      for (Node event : facts.objects(claim, Terms.ABOUT)) {
        NAMED.forEach(property -> facts.objects(event, property).forEach(names::remove));
      }
    }
    return names.stream().map(labels::link).toList();
  }
}
