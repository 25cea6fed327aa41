package org.hoptac.server;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Words that something was read from.
   *
   * @param fact the claim, participation or time that they are evidence of; for the name of a
   *     source, the claim that is attributed to it
   */
  record Found(Node mention, Mark.Kind kind, Node fact) {}

  /** The statement with the words that speak for one event. */
  static Evidence ofEvent(Node statement, Node event, Facts facts, Labels labels) {
    List<Mark> marks = new ArrayList<>();
    found(statement, event, facts)
        .forEach(found -> addMark(found.mention(), found.kind(), facts, marks));
    return of(statement, marks, facts, labels);
  }

  /** The words of a statement that speak for one event. */
  static List<Found> found(Node statement, Node event, Facts facts) {
    // An event told by many statements has words in each of them: look from the statement.
    List<Node> mentions = facts.subjects(Terms.REFERENCE_CONTEXT, statement);
    List<Node> claims =
        facts.subjects(Terms.WAS_DERIVED_FROM, statement).stream()
            .filter(claim -> facts.holds(claim, Terms.ABOUT, event))
            .toList();
    List<Found> all = new ArrayList<>();
    CLAIM_MARKS.forEach((property, kind) -> add(claims, property, mentions, kind, facts, all));
    List<Node> parts = facts.objects(event, Terms.PARTICIPATION);
    add(parts, Terms.EVIDENCE, mentions, Mark.Kind.PARTICIPANT, facts, all);
    List<Node> times = facts.objects(event, Terms.WHEN);
    add(times, Terms.EVIDENCE, mentions, Mark.Kind.TIME, facts, all);
    addSources(claims, mentions, facts, all);
    return all;
  }

  /** Adds those of the mentions that things point to by a property. */
  private static void add(
      List<Node> things,
      Node property,
      List<Node> mentions,
      Mark.Kind kind,
      Facts facts,
      List<Found> all) {
    for (Node thing : things) {
      mentions.stream()
          .filter(mention -> facts.holds(thing, property, mention))
          .forEach(mention -> all.add(new Found(mention, kind, thing)));
    }
  }

  /** Adds the names of whoever the claims are attributed to. */
  private static void addSources(
      List<Node> claims, List<Node> mentions, Facts facts, List<Found> all) {
    for (Node claim : claims) {
      Set<Node> sources = Set.copyOf(facts.objects(claim, Terms.WAS_ATTRIBUTED_TO));
      mentions.stream()
          .filter(mention -> names(mention, sources, facts))
          .forEach(mention -> all.add(new Found(mention, Mark.Kind.SOURCE, claim)));
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

  /** The statement of a mention with that mention; nothing when it is not known here. */
  static Optional<Evidence> ofMention(Node mention, Facts facts, Labels labels) {
    List<Mark> marks = new ArrayList<>();
    addMark(mention, Mark.Kind.MENTION, facts, marks);
    return facts
        .object(mention, Terms.REFERENCE_CONTEXT)
        .map(statement -> of(statement, marks, facts, labels));
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
