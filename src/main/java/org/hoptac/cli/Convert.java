package org.hoptac.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hoptac.event.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      description = "write to this file instead of standard output")
  private Optional<Path> output;

  @Override
  public Integer call() throws IOException {
    Engine engine = Engine.packaged(base.iris());
    var tally = new Tally(spec.commandLine().getErr());
    List<Path> inputs =
        files.isEmpty() ? List.of(Path.of("-")) : Inputs.expand(files, tally::reject);
    OutputTarget.write(output, out -> convert(engine, inputs, tally, out));
    return tally.close("Converted");
  }

  private void convert(Engine engine, List<Path> inputs, Tally tally, OutputStream target)
      throws IOException {
    var out = new BufferedOutputStream(target, 1 << 16);
    try (ReadingOutput readings = output(engine, out)) {
      Inputs.read(
          inputs,
          statement -> {
            Reading reading = engine.read(statement);
            tally.read(reading.events().size());
            readings.write(reading);
          },
          tally::reject);
    }
    out.flush();
  }

  private ReadingOutput output(Engine engine, OutputStream out) {
    return switch (format) {
      case turtle -> RdfOutput.turtle(engine.writer(), base.iris(), out);
      case nt -> RdfOutput.nTriples(engine.writer(), base.iris(), out);
      case jsonld -> new JsonLdOutput(engine.writer(), base.iris(), out);
      case jsonl -> new CodebookOutput(out);
    };
  }
}
