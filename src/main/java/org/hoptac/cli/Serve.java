package org.hoptac.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RiotException;
import org.hoptac.federate.Service;
import org.hoptac.federate.Services;
import org.hoptac.rdf.RdfFile;
import org.hoptac.server.HoptacServer;
import org.hoptac.server.ServerOptions;
import org.hoptac.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Loads the files into the store if they are not there yet, and serves it: SPARQL, pages, downloads. Stop it with Ctrl-C.",
    footer = {"", "Example:", "  hoptac serve --port 8080 --store data news.jsonl"})
final class Serve implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOption storeOption;
  @Mixin private LinksOption linksOption;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "files or folders to load (default: seeds/ of the project)")
  private List<Path> files = List.of();

  @Option(
      names = "--port",
      defaultValue = "3030",
      description = "port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "address to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE})")
  private String host;

  @Option(
      names = "--query-timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "time limit of a query or conversion (default: ${DEFAULT-VALUE})")
  private int queryTimeout;

  @Option(
      names = "--queries-per-second",
      paramLabel = "NUMBER",
      defaultValue = "500",
      description =
          "queries one client address may ask a second, 0 for no limit; behind a proxy all clients have its address (default: ${DEFAULT-VALUE})")
  private int queriesASecond;

  @Option(
      names = "--keep-releases",
      paramLabel = "NUMBER",
      defaultValue = "5",
      description =
          "dated releases of the files for download to keep, the newest (default: ${DEFAULT-VALUE})")
  private int keepReleases;

  @Option(
      names = "--allow-service",
      paramLabel = "NAME|IRI",
      description =
          "endpoint that queries may ask by SERVICE: wikidata, dbpedia, eu-cellar or an IRI; can be repeated (default: none). A host inside a private network must be given by its address or its private name.")
  private List<String> allowedServices = List.of();

  @Option(
      names = "--service",
      paramLabel = "NAME=IRI",
      description =
          "as --allow-service, with a name of your own; or with a known name, such as wikidata, to send what is asked of it to a mirror")
  private List<String> mappedServices = List.of();

  @Option(
      names = "--review",
      paramLabel = "FILE.ttl",
      description =
          "candidates written by hoptac link -o, shown at /en/review (default: those of the store)")
  private Optional<Path> review = Optional.empty();

  @Option(
      names = "--watch",
      description = "load files that appear or change in the given folders while serving")
  private boolean watch;

  @Override
  public Integer call() throws IOException {
    ServerOptions options = options();
    PrintWriter err = spec.commandLine().getErr();
    List<Path> inputs = files.isEmpty() ? defaultInputs() : files;
    var tally = new Tally(err);
    Store store = storeOption.open();
    try {
      Engine engine = Engine.packaged(storeOption.base.iris());
      Loader loader = new Loader(engine, store, tally);
      loader.load(Inputs.expand(inputs, tally::reject));
      loader.link(linksOption.files, err);
      loader.report(err);
      int exit = tally.close("Read");
      HoptacServer server =
          HoptacServer.start(
              options, store, engine.vocabulary(), new EngineConverter(engine), candidates());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, store), "stop"));
      announce(options, server, store);
      if (watch) {
        new FolderWatch(inputs, loader, tally).start();
      }
      server.join();
      return exit;
    } catch (IOException | RuntimeException fault) {
      store.close();
      throw fault;
    }
  }

  private Optional<Graph> candidates() {
    try {
      return review.map(RdfFile::read);
    } catch (RiotException e) {
      throw new UserException(review.get() + " cannot be read as RDF: " + e.getMessage());
    }
  }

  private ServerOptions options() {
    require(queryTimeout > 0, "--query-timeout must be at least 1, not " + queryTimeout);
    require(queriesASecond >= 0, "--queries-per-second must be 0 or more, not " + queriesASecond);
    require(keepReleases > 0, "--keep-releases must be at least 1, not " + keepReleases);
    try {
      return ServerOptions.defaults()
          .at(host, port)
          .withQueryTimeout(Duration.ofSeconds(queryTimeout))
          .withQueriesASecond(queriesASecond)
          .withReleasesKept(keepReleases)
          .withServices(Services.of(allowedServices, mappedServices))
          .withProgramVersion(Hoptac.version());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /** The options below know the names of the program, not those a user has typed. */
  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private static List<Path> defaultInputs() {
    Path seeds = Path.of(System.getProperty("hoptac.home", "") + "seeds");
    return Files.isDirectory(seeds) ? List.of(seeds) : List.of();
  }

  private void announce(ServerOptions options, HoptacServer server, Store store) {
    String home =
        "http://"
            + (host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host)
            + ":"
            + server.port()
            + "/";
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "Hoptac %s serves %,d triples (version %s):%n",
        Hoptac.version(), store.triples(), store.version());
    out.printf("  pages      %s%n", home);
    out.printf("  SPARQL     %ssparql%n", home);
    out.printf("  convert    %sconvert%n", home);
    out.printf("  ontology   %sontology%n", home);
    out.printf("  downloads  %sdump/%n", home);
    for (Service service : options.services().all()) {
      out.printf("  SERVICE    <%s>%n", service.iri());
    }
    out.println("Stop with Ctrl-C.");
    out.flush();
  }

  private static void stop(HoptacServer server, Store store) {
    server.close();
    store.close();
  }
}
