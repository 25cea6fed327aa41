package org.hoptac.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.hoptac.evaluate.ConfidenceFile;
import org.hoptac.evaluate.Dimension;
import org.hoptac.evaluate.Evaluation;
import org.hoptac.evaluate.JsonReport;
import org.hoptac.evaluate.QualityFile;
import org.hoptac.evaluate.TextReport;
import org.hoptac.event.Reading;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Compares what is published of statements with what people coded by the codebook: precision, recall and F1 by dimension.",
      "What is compared is read back from the RDF that convert writes."
    },
    footer = {
      "",
      "Input: .jsonl, one coded statement a line (\"text\", \"published\", \"cooperation\", \"actors\", \"events\", \"source\").",
      "Types, statuses and roles may be lists of all that is accepted.",
      "",
      "Examples:",
      "  hoptac evaluate gold.jsonl",
      "  hoptac evaluate --misses=roles,date gold.jsonl",
      "  hoptac evaluate --format json -o report.json gold.jsonl"
    })
final class Evaluate implements Callable<Integer> {
  enum Format {
    text,
    json
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "GOLD", arity = "1..*", description = "files of coded statements")
  private List<Path> files;

  @Option(
      names = "--misses",
      paramLabel = "DIMENSION",
      arity = "0..1",
      split = ",",
      fallbackValue = "all",
      converter = Dimensions.class,
      description =
          "shows each statement that is not wholly right, in all dimensions or in those named (as --misses=roles,date)")
  private List<Chosen> misses;

  @Option(
      names = "--baselines",
      description =
          "shows what simpler ways reach in telling cooperation: a list of words, and a classifier that learns from the same file by ten-fold cross-validation")
  private boolean baselines;

  @Option(names = "--rules", description = "shows of each rule how often what it gave is right")
  private boolean rules;

  @Option(
      names = "--write-confidence",
      paramLabel = "FILE",
      description = "writes the precision of each rule as Turtle, for ontology/confidence.ttl")
  private Optional<Path> confidence;

  @Option(
      names = "--write-quality",
      paramLabel = "FILE",
      description =
          "writes the figures by dimension as JSON without any text, for ontology/quality.json, which the page \"About\" shows")
  private Optional<Path> quality;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "write to this file instead of standard output")
  private Optional<Path> output;

  @Override
  public Integer call() throws IOException {
    Engine engine = Engine.packaged(new Iris(Coop.HOME));
    var tally = new Tally(spec.commandLine().getErr());
    Evaluation evaluation =
        Evaluation.of(
            files,
            engine.vocabulary(),
            statement -> {
              Reading reading = engine.read(statement);
              tally.read(reading.events().size());
              return engine.writer().graph(reading);
            },
            tally::reject);
    if (output.isPresent()) {
      write(output.get(), out -> report(evaluation, out));
    } else {
      report(evaluation, spec.commandLine().getOut());
    }
    // Of no statement no rule is measured: a file in place then says more than a new one.
    if (confidence.isPresent() && evaluation.statements() > 0) {
      write(confidence.get(), out -> ConfidenceFile.write(evaluation, out));
    }
    if (quality.isPresent() && evaluation.statements() > 0) {
      String ruleSet = engine.vocabulary().hash();
      write(quality.get(), out -> QualityFile.write(evaluation, ruleSet, out));
    }
    return tally.close("Compared");
  }

  /** The content is small, and writing it at once lets no fault of the disk pass unseen. */
  private static void write(Path file, Consumer<PrintWriter> content) throws IOException {
    var text = new StringWriter();
    content.accept(new PrintWriter(text));
    OutputTarget.write(
        Optional.of(file),
        stream -> stream.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private void report(Evaluation evaluation, PrintWriter out) {
    if (format == Format.json) {
      var report = new JsonReport(evaluation, missed());
      if (baselines) {
        report.baselines();
      }
      report.write(out);
    } else {
      var report = new TextReport(evaluation, out);
      report.table();
      if (baselines) {
        report.baselines();
      }
      if (rules) {
        report.rules();
      }
      if (misses == null) {
        out.printf("%n--misses shows the statements behind these figures.%n");
      } else {
        report.misses(missed());
      }
    }
    out.flush();
  }

  /** All dimensions unless some are named. */
  private Set<Dimension> missed() {
    var named = EnumSet.noneOf(Dimension.class);
    if (misses != null) {
      misses.forEach(chosen -> named.addAll(chosen.dimensions()));
    }
    return named.isEmpty() ? EnumSet.allOf(Dimension.class) : named;
  }

  /** What one name behind {@code --misses} stands for. */
  record Chosen(Set<Dimension> dimensions) {}

  /**
   * What is no dimension is refused, so that a file behind a bare {@code --misses} stays a file.
   */
  static final class Dimensions implements ITypeConverter<Chosen> {
    @Override
    public Chosen convert(String name) {
      if (name.equals("all")) {
        return new Chosen(EnumSet.allOf(Dimension.class));
      }
      return Arrays.stream(Dimension.values())
          .filter(dimension -> dimension.toString().equals(name))
          .findFirst()
          .map(dimension -> new Chosen(EnumSet.of(dimension)))
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "\"" + name + "\" is none of " + Arrays.toString(Dimension.values())));
    }
  }
}
