package org.hoptac.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoptac.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Loads text or RDF into the store. Loading the same input again changes nothing.",
      "Large input is built apart as a fresh generation, which takes the place of the old one when it is whole."
    },
    footer = {"", "Example:", "  hoptac load --store data news.jsonl more.ttl --links mine.ttl"})
final class Load implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOption storeOption;
  @Mixin private LinksOption linksOption;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "files or folders; - for standard input; .ttl .nt .jsonld .rdf are RDF")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    if (files.isEmpty() && linksOption.files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Name a FILE to load, or --links FILE.");
    }
    var tally = new Tally(spec.commandLine().getErr());
    Engine engine = Engine.packaged(storeOption.base.iris());
    try (Store store = storeOption.open()) {
      long before = store.triples();
      var loader = new Loader(engine, store, tally);
      loader.load(Inputs.named(files, tally::reject));
      loader.link(linksOption.files, spec.commandLine().getErr());
      loader.report(spec.commandLine().getErr());
      int exit = tally.close("Loaded");
      spec.commandLine()
          .getErr()
          .printf(
              "%,d triples are new; the store %s holds %,d, version %s.%n",
              store.triples() - before, storeOption.directory, store.triples(), store.version());
      return exit;
    }
  }
}
