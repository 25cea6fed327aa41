package org.hoptac.server;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** What was read of one event from one statement, in the order of the text. */
final class Traces {
  /** As many as are compared before a confidence is published. */
  private static final int LEAST_MEASURED = 10;

  private static final List<Node> DETAILS =
      List.of(Terms.TOPIC, Terms.TAKES_PLACE_IN, Terms.CONCERNS_REGION, Terms.FORM);

  private static final Pattern DECIMAL = Pattern.compile("[01](\\.\\d{1,9})?");

  private final Facts facts;
  private final Labels labels;

  Traces(Facts facts, Labels labels) {
    this.facts = facts;
    this.labels = labels;
  }

  List<Trace> of(Node statement, Node event) {
    List<Trace> traces = new ArrayList<>();
    for (Evidence.Found found : Evidence.found(statement, event, facts)) {
      traces.add(trace(found, event));
    }
    facts.subjects(Terms.WAS_DERIVED_FROM, statement).stream()
        .filter(claim -> facts.holds(claim, Terms.ABOUT, event))
        .filter(claim -> facts.object(claim, Terms.STATUS_CUE).isEmpty())
        .forEach(claim -> traces.add(concluded(claim)));
    traces.sort(
        Comparator.comparingInt(
                (Trace trace) -> trace.begin() < 0 ? Integer.MAX_VALUE : trace.begin())
            .thenComparing(Trace::kind));
    return traces.stream().distinct().toList();
  }

  private Trace trace(Evidence.Found found, Node event) {
    Node fact = found.fact();
    return switch (found.kind()) {
      case TRIGGER -> trace(found, List.of(), links(event, Terms.EVENT_TYPE), List.of());
      case STATUS -> trace(found, List.of(), links(fact, Terms.STATUS), measured(fact, Terms.RULE));
      case PARTICIPANT ->
          trace(
              found, links(fact, Terms.ROLE), links(fact, Terms.AGENT), measured(fact, Terms.RULE));
      case TIME -> trace(found, List.of(), dates(fact), List.of());
      case SOURCE ->
          trace(
              found,
              List.of(),
              links(fact, Terms.WAS_ATTRIBUTED_TO),
              measured(fact, Terms.ATTRIBUTION_RULE));
      case DETAIL -> trace(found, List.of(), details(found.mention(), event), List.of());
      case MENTION -> trace(found, List.of(), links(found.mention(), Terms.MENTIONS), List.of());
    };
  }

  private Trace trace(
      Evidence.Found found, List<Link> roles, List<Link> meanings, List<Trace.Measured> rules) {
    int begin = facts.number(found.mention(), Terms.BEGIN_INDEX).orElse(-1);
    int end = facts.number(found.mention(), Terms.END_INDEX).orElse(-1);
    return new Trace(
        found.kind(), labels.link(found.mention()), begin, end, roles, meanings, rules);
  }

  /** A status that no word says. */
  private Trace concluded(Node claim) {
    return new Trace(
        Mark.Kind.STATUS,
        null,
        -1,
        -1,
        List.of(),
        links(claim, Terms.STATUS),
        measured(claim, Terms.RULE));
  }

  /** The words may name more, such as a state that is both the place and a side. */
  private List<Link> details(Node mention, Node event) {
    return facts.objects(mention, Terms.MENTIONS).stream()
        .filter(value -> DETAILS.stream().anyMatch(detail -> facts.holds(event, detail, value)))
        .map(labels::link)
        .toList();
  }

  private List<Link> dates(Node time) {
    return facts.text(time, Terms.EDTF).stream()
        .map(edtf -> new Text(DateWords.of(edtf, labels.language()).orElse(edtf), ""))
        .map(words -> new Link("", words, false, ""))
        .toList();
  }

  private List<Link> links(Node subject, Node property) {
    return facts.objects(subject, property).stream().map(labels::link).toList();
  }

  private List<Trace.Measured> measured(Node fact, Node property) {
    return facts.objects(fact, property).stream().map(this::measured).toList();
  }

  /** What is known of a rule's precision. */
  Trace.Measured measured(Node rule) {
    int count = facts.number(rule, Terms.MEASURED_ON).orElse(0);
    String percent =
        facts
            .text(rule, Terms.MEASURED_PRECISION)
            .filter(precision -> count >= LEAST_MEASURED && DECIMAL.matcher(precision).matches())
            .map(precision -> new BigDecimal(precision).movePointRight(2).toBigInteger())
            .map(Object::toString)
            .orElse("");
    String number = count == 0 ? "" : labels.language().number(count);
    return new Trace.Measured(labels.link(rule), percent, number);
  }
}
