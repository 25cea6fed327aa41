package org.hoptac.evaluate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** An evaluation as a table for people. */
public final class TextReport {
  private static final String NONE = "(none)";

  private final Evaluation evaluation;
  private final PrintWriter out;

  /** A report written to this writer, which stays open. */
  public TextReport(Evaluation evaluation, PrintWriter out) {
    this.evaluation = evaluation;
    this.out = out;
  }

  /** One line a dimension, and what was taken for what. */
  public void table() {
    out.printf(
        Locale.ROOT,
        "%d statements; %d events coded, %d read.%n%n",
        evaluation.statements(),
        evaluation.eventsExpected(),
        evaluation.eventsGot());
    heading("dimension", "  --misses");
    for (Dimension dimension : Dimension.values()) {
      row(dimension.label(), evaluation.score(dimension), "  " + dimension);
    }
    confusions("Types", evaluation.typeConfusions());
    confusions("Statuses", evaluation.statusConfusions());
  }

  /** Every statement that is not wholly right, with what was expected and what was got. */
  public void misses(Set<Dimension> dimensions) {
    for (Evaluation.Miss miss : evaluation.misses(dimensions)) {
      Gold gold = miss.gold();
      out.printf(
          "%n%s:%d %s%n  %s%n", gold.file(), gold.line(), gold.id(), gold.statement().text());
      for (Evaluation.Compared wrong : miss.wrong()) {
        out.printf("  %-13s expected  %s%n", wrong.dimension(), joined(wrong.expected()));
        out.printf("  %-13s got       %s%n", "", joined(wrong.got()));
      }
    }
  }

  /** What simpler ways reach in telling whether there is cooperation. */
  public void baselines() {
    out.println();
    heading(Dimension.COOPERATION.label() + " by", "");
    row("hoptac", evaluation.score(Dimension.COOPERATION), "");
    evaluation.baselines().forEach(baseline -> row(baseline.name(), baseline.score(), ""));
  }

  /**
   * How often what each rule gave is right: a part when the coded event has it, a status when its
   * group is right for an event of the right type.
   */
  public void rules() {
    out.printf("%n%-26s%7s%7s%11s%n", "rule", "right", "total", "precision");
    for (RulePrecision rule : evaluation.rules()) {
      out.printf(
          Locale.ROOT,
          "%-26s%7d%7d%11.3f%n",
          rule.rule(),
          rule.right(),
          rule.total(),
          rule.precision());
    }
  }

  private void heading(String first, String last) {
    out.printf("%-26sprecision  recall     F1     tp     fp     fn%s%n", first, last);
  }

  private void row(String first, Score score, String last) {
    out.printf(
        Locale.ROOT,
        "%-26s%9s%8s%7s%7d%7d%7d%s%n",
        first,
        share(score.precision()),
        share(score.recall()),
        share(score.f1()),
        score.tp(),
        score.fp(),
        score.fn(),
        last);
  }

  private void confusions(String what, List<Confusion> confusions) {
    out.printf(
        "%n%s, expected -> got: %d right%n",
        what, confusions.stream().filter(Confusion::right).mapToInt(Confusion::count).sum());
    confusions.stream()
        .filter(confusion -> !confusion.right())
        .forEach(
            confusion ->
                out.printf(
                    "%5d  %s -> %s%n",
                    confusion.count(),
                    confusion.expected().orElse(NONE),
                    confusion.got().orElse(NONE)));
  }

  private static String joined(Set<String> values) {
    return values.isEmpty() ? NONE : String.join(", ", values);
  }

  private static String share(OptionalDouble share) {
    return share.isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f", share.getAsDouble());
  }
}
