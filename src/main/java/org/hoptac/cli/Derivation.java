package org.hoptac.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.Found;
import org.hoptac.event.Participation;
import org.hoptac.event.Reading;
import org.hoptac.rdf.Coop;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;

/**
 * Prints why a reading is what it is: each fact with the words it was read from and, where a rule
 * decided, its key. What the keys mean stands below, once each.
 */
final class Derivation {
  private final PrintWriter out;
  private final Reading reading;
  private final Statement statement;
  private final Set<String> rules = new LinkedHashSet<>();

  Derivation(PrintWriter out, Reading reading) {
    this.out = out;
    this.reading = reading;
    this.statement = reading.statement();
  }

  /**
   * @param vocabulary holds labels and definitions of the rules
   */
  void print(Graph vocabulary) {
    out.println(marked());
    out.println();
    if (reading.events().isEmpty()) {
      out.println("No event is read in this statement.");
      return;
    }
    for (int i = 0; i < reading.events().size(); i++) {
      event(i);
    }
    out.println("Rules");
    rules.forEach(rule -> rule(rule, vocabulary));
  }

  /**
   * The words with what each run was taken for behind it: {@code [Pháp | actor/FR] và [Đức |
   * actor/DE]}.
   */
  private String marked() {
    var marked = new StringBuilder();
    int at = 0;
    for (Reading.Mark mark : reading.marks()) {
      append(marked, at, mark.span().begin());
      marked.append('[').append(statement.slice(mark.span()));
      marked.append(" | ").append(mark.label()).append(']');
      at = mark.span().end();
    }
    append(marked, at, statement.text().codePointCount(0, statement.text().length()));
    return marked.toString();
  }

  private void append(StringBuilder marked, int begin, int end) {
    if (end > begin) {
      marked.append(statement.slice(new Span(begin, end)));
    }
  }

  private void event(int index) {
    CooperationEvent event = reading.events().get(index);
    out.printf("Event %d: %s, %s%n", index + 1, event.type(), event.claim().status());
    fact("type", event.type() + from(event.claim().evidence()));
    fact(
        "status",
        event.claim().status()
            + from(event.claim().statusCue().stream().toList())
            + by(event.claim().rule()));
    event
        .claim()
        .attribution()
        .ifPresent(
            said ->
                fact(
                    "source",
                    said.source().key() + from(said.named(), said.cue()) + by(said.rule())));
    event.participations().forEach(participation -> fact(participation.role(), who(participation)));
    event.when().ifPresent(time -> fact("date", time.edtf() + from(time.span())));
    event.venues().forEach(venue -> fact("place", venue.value().key() + from(venue.span())));
    event.regions().forEach(region -> fact("region", region.value().key() + from(region.span())));
    found("topic", event.topics());
    found("form", event.forms());
    event
        .programme()
        .ifPresent(series -> fact("programme", series.value().key() + from(series.span())));
    event.ordinal().ifPresent(ordinal -> fact("ordinal", Integer.toString(ordinal)));
    event.trend().ifPresent(trend -> fact("trend", trend));
    event.parent().ifPresent(parent -> fact("part of", "event " + (parent + 1)));
    event.goal().ifPresent(goal -> fact("aims at", "event " + (goal + 1)));
    out.println();
  }

  private String who(Participation participation) {
    String post = participation.capacity().map(capacity -> " as " + capacity.key()).orElse("");
    return participation.agent().key()
        + post
        + from(participation.evidence())
        + by(participation.rule());
  }

  private void found(String name, List<Found<String>> all) {
    all.forEach(each -> fact(name, each.value() + from(each.span())));
  }

  private void fact(String name, String value) {
    out.printf("  %-12s%s%n", name, value);
  }

  private String from(Span... spans) {
    return from(Arrays.asList(spans));
  }

  private String from(List<Span> spans) {
    return spans.isEmpty() ? "" : " from " + quoted(spans);
  }

  private String quoted(List<Span> spans) {
    return spans.stream()
        .map(span -> "\"" + statement.slice(span) + "\" [" + span.begin() + "," + span.end() + ")")
        .collect(Collectors.joining(", "));
  }

  private String by(String rule) {
    rules.add(rule);
    return "  (rule " + rule + ")";
  }

  private void rule(String key, Graph vocabulary) {
    Node rule = Coop.concept("rule", key);
    out.println("  " + key);
    for (String language : List.of("vi", "en")) {
      out.printf(
          "    %s: %s. %s%n",
          language,
          text(vocabulary, rule, SKOS.prefLabel.asNode(), language),
          text(vocabulary, rule, SKOS.definition.asNode(), language));
    }
  }

  private static String text(Graph vocabulary, Node rule, Node property, String language) {
    return vocabulary.find(rule, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .filter(label -> label.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(rule + " has no " + language + " words"));
  }
}
