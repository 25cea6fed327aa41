package org.hoptac.server;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/** A statement with the words marked that facts were read from. */
record Evidence(
    Link statement, String lang, List<MarkedText.Segment> segments, List<Mark.Kind> kinds) {
  /** From a claim to its words. */
  private static final Map<Node, Mark.Kind> CLAIM_MARKS =
      Map.of(
          Terms.EVIDENCE, Mark.Kind.TRIGGER,
          Terms.STATUS_CUE, Mark.Kind.STATUS,
          Terms.ATTRIBUTION_CUE, Mark.Kind.SOURCE,
          Terms.DETAIL, Mark.Kind.DETAIL);

  /** The statement with the words that speak for one event. */
  static Evidence ofEvent(Node statement, Node event, Facts facts, Labels labels) {
    // An event told by several statements has words in each of them.
    Predicate<Node> here =
        mention -> facts.objects(mention, Terms.REFERENCE_CONTEXT).contains(statement);
    List<Mark> marks = new ArrayList<>();
    for (Node claim : facts.subjects(Terms.ABOUT, event)) {
      if (facts.objects(claim, Terms.WAS_DERIVED_FROM).contains(statement)) {
        CLAIM_MARKS.forEach(
            (property, kind) ->
                facts.objects(claim, property).stream()
                    .filter(here)
                    .forEach(mention -> addMark(mention, kind, facts, marks)));
      }
    }
    addParts(facts.objects(event, Terms.PARTICIPATION), Mark.Kind.PARTICIPANT, here, facts, marks);
    addParts(facts.objects(event, Terms.WHEN), Mark.Kind.TIME, here, facts, marks);
    addSources(statement, event, facts, marks);
    return of(statement, marks, facts, labels);
  }

  private static void addParts(
      List<Node> parts, Mark.Kind kind, Predicate<Node> here, Facts facts, List<Mark> marks) {
    for (Node part : parts) {
      facts.objects(part, Terms.EVIDENCE).stream()
          .filter(here)
          .forEach(mention -> addMark(mention, kind, facts, marks));
    }
  }

  /** Marks the name of whoever the claims about an event are attributed to. */
  private static void addSources(Node statement, Node event, Facts facts, List<Mark> marks) {
    Set<Node> sources =
        facts.subjects(Terms.ABOUT, event).stream()
            .flatMap(claim -> facts.objects(claim, Terms.WAS_ATTRIBUTED_TO).stream())
            .collect(Collectors.toSet());
    if (!sources.isEmpty()) {
      facts.subjects(Terms.REFERENCE_CONTEXT, statement).stream()
          .filter(mention -> names(mention, sources, facts))
          .forEach(mention -> addMark(mention, Mark.Kind.SOURCE, facts, marks));
    }
  }

  private static boolean names(Node mention, Set<Node> agents, Facts facts) {
    return facts.objects(mention, Terms.MENTIONS).stream().anyMatch(agents::contains);
  }

  /** The statement with all its mentions. */
  static Evidence ofStatement(Node statement, Facts facts, Labels labels) {
    Set<Node> sources =
        facts.subjects(Terms.WAS_DERIVED_FROM, statement).stream()
            .flatMap(claim -> facts.objects(claim, Terms.WAS_ATTRIBUTED_TO).stream())
            .collect(Collectors.toSet());
    List<Mark> marks = new ArrayList<>();
    for (Node mention : facts.subjects(Terms.REFERENCE_CONTEXT, statement)) {
      kinds(mention, sources, facts).forEach(kind -> addMark(mention, kind, facts, marks));
    }
    return of(statement, marks, facts, labels);
  }

  private static Evidence of(Node statement, List<Mark> marks, Facts facts, Labels labels) {
    String text = facts.text(statement, Terms.TEXT).orElse("");
    String lang = facts.text(statement, DCTerms.language.asNode()).orElse("");
    List<Mark.Kind> kinds = marks.stream().map(Mark::kind).distinct().sorted().toList();
    return new Evidence(labels.link(statement), lang, MarkedText.cut(text, marks), kinds);
  }

  private static void addMark(Node mention, Mark.Kind kind, Facts facts, List<Mark> marks) {
    facts
        .number(mention, Terms.BEGIN_INDEX)
        .ifPresent(
            begin ->
                facts
                    .number(mention, Terms.END_INDEX)
                    .ifPresent(end -> marks.add(new Mark(begin, end, kind))));
  }

  private static Set<Mark.Kind> kinds(Node mention, Set<Node> sources, Facts facts) {
    Set<Mark.Kind> kinds = EnumSet.noneOf(Mark.Kind.class);
    CLAIM_MARKS.forEach(
        (property, kind) -> {
          if (!property.equals(Terms.EVIDENCE) && !facts.subjects(property, mention, 1).isEmpty()) {
            kinds.add(kind);
          }
        });
    facts.subjects(Terms.EVIDENCE, mention).forEach(part -> kinds.add(kind(part, facts)));
    if (names(mention, sources, facts)) {
      kinds.add(Mark.Kind.SOURCE);
    }
    return kinds.isEmpty() ? EnumSet.of(Mark.Kind.MENTION) : kinds;
  }

  private static Mark.Kind kind(Node part, Facts facts) {
    if (facts.isA(part, Terms.CLAIM)) {
      return Mark.Kind.TRIGGER;
    }
    return facts.isA(part, Terms.EVENT_TIME) ? Mark.Kind.TIME : Mark.Kind.PARTICIPANT;
  }
}
