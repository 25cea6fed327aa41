package org.hoptac.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hoptac.text.StatementReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description =
        "Reads text and writes RDF; nothing is stored. Memory stays constant whatever the size of the input.",
    footer = {
      "",
      "Input by file ending: .txt (one statement a line), .jsonl (\"text\" and optional \"published\", \"publisher\", \"url\", \"lang\"),",
      ".csv (a header with those names), .rss/.atom/.xml. Without files, or for -, text lines are read from standard input.",
      "",
      "Examples:",
      "  hoptac convert seeds/*.txt > seeds.ttl",
      "  hoptac convert --format nt -o news.nt news.jsonl"
    })
final class Convert implements Callable<Integer> {
  enum Format {
    turtle,
    nt,
    jsonld,
    jsonl
  }

  @Spec private CommandSpec spec;
  @Mixin private BaseOption base;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "files or folders; - or none for standard input")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      defaultValue = "turtle",
      description =
          "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); jsonl is the codebook's form")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "write to this file instead of standard output, which is -")
  private Optional<Path> output;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "how many threads read statements (default: one a processor); the output is the same")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1: " + threads);
    }
    Engine engine = Engine.packaged(base.iris());
    var tally = new Tally(spec.commandLine().getErr());
    List<Path> inputs =
        files.isEmpty() ? List.of(Path.of("-")) : Inputs.named(files, tally::reject);
    OutputTarget.refuseAny(inputs, output);
    OutputTarget.write(output, out -> convert(engine, inputs, tally, out));
    return tally.close("Converted");
  }

  private void convert(Engine engine, List<Path> inputs, Tally tally, OutputStream target)
      throws IOException {
    var out = new BufferedOutputStream(target, 1 << 16);
    switch (format) {
      case turtle ->
          convert(engine, inputs, tally, new TurtleOutput(engine.writer(), base.iris(), out));
      case nt -> convert(engine, inputs, tally, new NTriplesOutput(engine.writer(), out));
      case jsonld ->
          convert(engine, inputs, tally, new JsonLdOutput(engine.writer(), base.iris(), out));
      case jsonl -> convert(engine, inputs, tally, new CodebookOutput(out));
    }
    out.flush();
  }

  private <P> void convert(Engine engine, List<Path> inputs, Tally tally, ReadingOutput<P> output)
      throws IOException {
    try (output;
        var conversion = new Conversion<>(engine, output, threads, tally)) {
      Inputs.read(inputs, StatementReader.asReceived(conversion::add, tally::reject));
      conversion.finish();
    }
  }
}
