package org.hoptac.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.hoptac.store.DumpFormat;
import org.hoptac.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "dump",
    mixinStandardHelpOptions = true,
    description =
        "Writes the store as Turtle or N-Triples, gzip by file ending. The same data gives the same bytes.",
    footer = {"", "Example:", "  hoptac dump -o hoptac.nt.gz"})
final class Dump implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOption storeOption;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "ends with .ttl, .ttl.gz, .nt or .nt.gz; without it, or with -, Turtle on standard output")
  private Optional<Path> output;

  @Override
  public Integer call() throws IOException {
    String name =
        output
            .filter(Predicate.not(Inputs::isStandard))
            .map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT))
            .orElse("x.ttl");
    if (!name.matches(".*\\.(ttl|nt)(\\.gz)?")) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "the name of the output must end with .ttl, .ttl.gz, .nt or .nt.gz, not \""
              + name
              + "\"");
    }
    try (Store store = storeOption.openFilled()) {
      OutputTarget.write(output, out -> copy(store, name, out));
      output.ifPresent(
          file ->
              spec.commandLine().getErr().printf("%,d triples in %s.%n", store.triples(), file));
      return 0;
    }
  }

  private static void copy(Store store, String name, OutputStream out) throws IOException {
    DumpFormat format =
        name.endsWith(".ttl")
            ? DumpFormat.TURTLE
            : name.endsWith(".ttl.gz")
                ? DumpFormat.TURTLE_GZIP
                : name.endsWith(".nt") ? DumpFormat.NTRIPLES : DumpFormat.NTRIPLES_GZIP;
    try (var files = store.dump(Optional.empty(), () -> false)) {
      Files.copy(files.path(format), out);
    }
    out.flush();
  }
}
