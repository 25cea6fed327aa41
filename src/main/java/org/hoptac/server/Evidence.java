package org.hoptac.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/** A statement with the words marked that facts were read from. */
record Evidence(
    Link statement, String lang, List<MarkedText.Segment> segments, List<Mark.Kind> kinds) {

  /** The statement with the words that speak for one event. */
  static Evidence ofEvent(Node statement, Node event, Facts facts, Labels labels) {
    Map<Node, Mark.Kind> mentions = new TreeMap<>(java.util.Comparator.comparing(Node::toString));
    for (Node claim : facts.subjects(Terms.ABOUT, event)) {
      if (facts.objects(claim, Terms.WAS_DERIVED_FROM).contains(statement)) {
        addClaim(claim, facts, mentions);
      }
    }
    addAll(mentions, facts, facts.objects(event, Terms.PARTICIPATION), Mark.Kind.PARTICIPANT);
    addAll(mentions, facts, facts.objects(event, Terms.WHEN), Mark.Kind.TIME);
    return of(statement, marks(statement, mentions, facts), facts, labels);
  }

  /** The statement with all its mentions. */
  static Evidence ofStatement(Node statement, Facts facts, Labels labels) {
    List<Mark> marks = new ArrayList<>();
    for (Node mention : facts.subjects(Terms.REFERENCE_CONTEXT, statement)) {
      kinds(mention, facts).forEach(kind -> addMark(mention, kind, facts, marks));
    }
    return of(statement, marks, facts, labels);
  }

  private static Evidence of(Node statement, List<Mark> marks, Facts facts, Labels labels) {
    String text = facts.text(statement, Terms.TEXT).orElse("");
    String lang = facts.text(statement, DCTerms.language.asNode()).orElse("");
    List<Mark.Kind> kinds = marks.stream().map(Mark::kind).distinct().sorted().toList();
    return new Evidence(labels.link(statement), lang, MarkedText.cut(text, marks), kinds);
  }

  private static void addClaim(Node claim, Facts facts, Map<Node, Mark.Kind> mentions) {
    facts.objects(claim, Terms.EVIDENCE).forEach(m -> mentions.put(m, Mark.Kind.TRIGGER));
    facts.objects(claim, Terms.STATUS_CUE).forEach(m -> mentions.put(m, Mark.Kind.STATUS));
    facts.objects(claim, Terms.ATTRIBUTION_CUE).forEach(m -> mentions.put(m, Mark.Kind.SOURCE));
  }

  private static void addAll(
      Map<Node, Mark.Kind> mentions, Facts facts, List<Node> parts, Mark.Kind kind) {
    for (Node part : parts) {
      facts.objects(part, Terms.EVIDENCE).forEach(mention -> mentions.putIfAbsent(mention, kind));
    }
  }

  private static List<Mark> marks(Node statement, Map<Node, Mark.Kind> mentions, Facts facts) {
    List<Mark> marks = new ArrayList<>();
    mentions.forEach(
        (mention, kind) -> {
          // An event told by several statements has words in each of them.
          if (facts.objects(mention, Terms.REFERENCE_CONTEXT).contains(statement)) {
            addMark(mention, kind, facts, marks);
          }
        });
    return marks;
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

  private static List<Mark.Kind> kinds(Node mention, Facts facts) {
    Stream<Mark.Kind> cues =
        Stream.of(
                facts.subjects(Terms.STATUS_CUE, mention).stream().map(c -> Mark.Kind.STATUS),
                facts.subjects(Terms.ATTRIBUTION_CUE, mention).stream().map(c -> Mark.Kind.SOURCE),
                facts.subjects(Terms.EVIDENCE, mention).stream().map(part -> kind(part, facts)))
            .flatMap(kind -> kind);
    List<Mark.Kind> kinds = cues.distinct().toList();
    return kinds.isEmpty() ? List.of(Mark.Kind.MENTION) : kinds;
  }

  private static Mark.Kind kind(Node part, Facts facts) {
    if (facts.isA(part, Terms.CLAIM)) {
      return Mark.Kind.TRIGGER;
    }
    return facts.isA(part, Terms.EVENT_TIME) ? Mark.Kind.TIME : Mark.Kind.PARTICIPANT;
  }
}
