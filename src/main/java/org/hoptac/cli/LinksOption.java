package org.hoptac.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Links of the user's own, for the commands that fill a store. */
final class LinksOption {
  @Option(
      names = "--links",
      paramLabel = "FILE",
      description =
          "links of your own to other data sets: Turtle or N-Triples with a void:Linkset that says where they come from; replaces what was read of that set before; may be repeated")
  List<Path> files = List.of();
}
