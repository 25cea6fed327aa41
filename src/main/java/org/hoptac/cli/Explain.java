package org.hoptac.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.EventTime;
import org.hoptac.event.Found;
import org.hoptac.event.Participation;
import org.hoptac.event.Reading;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.text.Source;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Shows what is read in a statement: its words marked, the events, and the rule that made each part.",
    footer = {
      "",
      "Example:",
      "  hoptac explain \"Ngày 3/4, Pháp và Đức đã ký thỏa thuận về năng lượng tại Berlin.\""
    })
final class Explain implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TEXT", description = "the statement, in quotes")
  private String text;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "date of publication, as 2024-05-31; days without a year are then resolved")
  private Optional<LocalDate> published;

  @Override
  public Integer call() {
    Engine engine = Engine.packaged(new Iris(Coop.HOME));
    var source = new Source("text", 1, published, Optional.empty(), Optional.empty());
    Reading reading = engine.read(Statement.of(text, source));
    PrintWriter out = spec.commandLine().getOut();
    out.println(marked(reading));
    out.println();
    if (reading.events().isEmpty()) {
      out.println("No event is read in this statement.");
    }
    for (int i = 0; i < reading.events().size(); i++) {
      print(out, reading, i);
    }
    out.flush();
    return 0;
  }

  /**
   * The words with what each run was taken for behind it: {@code [Pháp actor/FR] và [Đức
   * actor/DE]}.
   */
  private static String marked(Reading reading) {
    var marked = new StringBuilder();
    int at = 0;
    for (Reading.Mark mark : reading.marks()) {
      append(marked, reading.statement(), at, mark.span().begin());
      marked
          .append('[')
          .append(reading.statement().slice(mark.span()))
          .append(" | ")
          .append(mark.label())
          .append(']');
      at = mark.span().end();
    }
    append(
        marked,
        reading.statement(),
        at,
        reading.statement().text().codePointCount(0, reading.statement().text().length()));
    return marked.toString();
  }

  private static void append(StringBuilder marked, Statement statement, int begin, int end) {
    if (end > begin) {
      marked.append(statement.slice(new Span(begin, end)));
    }
  }

  private static void print(PrintWriter out, Reading reading, int index) {
    CooperationEvent event = reading.events().get(index);
    Statement statement = reading.statement();
    out.printf("Event %d: %s, %s%n", index + 1, event.type(), event.claim().status());
    out.printf("  words   %s%n", quoted(statement, event.claim().evidence()));
    out.printf(
        "  status  %s%s  (rule %s)%n",
        event.claim().status(),
        event.claim().statusCue().map(cue -> " from " + quoted(statement, List.of(cue))).orElse(""),
        event.claim().rule());
    for (Participation participation : event.participations()) {
      out.printf(
          "  %-12s%s from %s  (rule %s)%n",
          participation.role(),
          participation.agent().key(),
          quoted(statement, List.of(participation.evidence())),
          participation.rule());
    }
    list(
        out,
        "topic",
        event.topics().stream()
            .map(topic -> topic.value() + " from " + quoted(statement, List.of(topic.span())))
            .toList());
    list(out, "place", event.venues().stream().map(venue -> venue.value().key()).toList());
    list(out, "region", event.regions().stream().map(region -> region.value().key()).toList());
    list(out, "date", event.when().map(EventTime::edtf).stream().toList());
    list(
        out,
        "programme",
        event.programme().map(Found::value).map(agent -> agent.key()).stream().toList());
    list(out, "form", event.forms().stream().map(Found::value).toList());
    list(out, "trend", event.trend().stream().toList());
    list(
        out,
        "part of",
        event.parent().stream().mapToObj(parent -> "event " + (parent + 1)).toList());
    list(out, "aims at", event.goal().stream().mapToObj(goal -> "event " + (goal + 1)).toList());
    event
        .claim()
        .attribution()
        .ifPresent(
            said ->
                out.printf(
                    "  source  %s from %s  (rule %s)%n",
                    said.source().key(), quoted(statement, List.of(said.cue())), said.rule()));
    out.println();
  }

  private static void list(PrintWriter out, String name, List<String> values) {
    if (!values.isEmpty()) {
      out.printf("  %-8s%s%n", name, String.join(", ", values));
    }
  }

  private static String quoted(Statement statement, List<Span> spans) {
    return spans.stream()
        .map(span -> "\"" + statement.slice(span) + "\" [" + span.begin() + "," + span.end() + ")")
        .collect(Collectors.joining(", "));
  }
}
