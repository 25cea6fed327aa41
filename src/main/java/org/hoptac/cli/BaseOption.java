package org.hoptac.cli;

import java.net.URI;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The base under which things get their IRIs. */
final class BaseOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = Coop.HOME,
      description =
          "base of the IRIs of things (default: ${DEFAULT-VALUE}); ontology and schemes keep theirs")
  private String base;

  Iris iris() {
    try {
      return new Iris(base);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          command.commandLine(),
          "--base must be an absolute IRI that ends with a slash, not \"" + base + "\"");
    }
  }

  URI uri() {
    return URI.create(iris().base());
  }
}
