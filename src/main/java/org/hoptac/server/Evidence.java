package org.hoptac.server;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    // An event told by many statements has words in each of them: look from the statement.
    List<Node> mentions = facts.subjects(Terms.REFERENCE_CONTEXT, statement);
    List<Node> claims =
        facts.subjects(Terms.WAS_DERIVED_FROM, statement).stream()
            .filter(claim -> facts.holds(claim, Terms.ABOUT, event))
            .toList();
    List<Mark> marks = new ArrayList<>();
    CLAIM_MARKS.forEach(
        (property, kind) -> addMarks(claims, property, mentions, kind, facts, marks));
    List<Node> parts = facts.objects(event, Terms.PARTICIPATION);
    addMarks(parts, Terms.EVIDENCE, mentions, Mark.Kind.PARTICIPANT, facts, marks);
    List<Node> times = facts.objects(event, Terms.WHEN);
    addMarks(times, Terms.EVIDENCE, mentions, Mark.Kind.TIME, facts, marks);
    addSources(claims, mentions, facts, marks);
    return of(statement, marks, facts, labels);
  }

  /** Marks those of the mentions that things point to by a property. */
  private static void addMarks(
      List<Node> things,
      Node property,
      List<Node> mentions,
      Mark.Kind kind,
      Facts facts,
      List<Mark> marks) {
    for (Node thing : things) {
      mentions.stream()
          .filter(mention -> facts.holds(thing, property, mention))
          .forEach(mention -> addMark(mention, kind, facts, marks));
    }
  }

  /** Marks the name of whoever the claims are attributed to. */
  private static void addSources(
      List<Node> claims, List<Node> mentions, Facts facts, List<Mark> marks) {
    Set<Node> sources =
        claims.stream()
            .flatMap(claim -> facts.objects(claim, Terms.WAS_ATTRIBUTED_TO).stream())
            .collect(Collectors.toSet());
    if (!sources.isEmpty()) {
      mentions.stream()
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
