package org.hoptac.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.expr.NodeValue;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.hoptac.federate.Federation;
import org.hoptac.federate.ServiceLimits;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.search.SearchIndex;
import org.hoptac.store.Releases;
import org.hoptac.store.Store;

/**
 * The endpoint: an embedded Fuseki that serves a store on one port, read only. It adds no Fuseki
 * data set: the stock SPARQL service parses an extended syntax, sends SERVICE to anybody, loads
 * classes by name and ends a late result behind a 200.
 */
public final class HoptacServer implements AutoCloseable {
  private static final int OUTPUT_BUFFER = 32 * 1024;
  private static final int REQUEST_HEADER = 16 * 1024;
  private static final int MIN_THREADS = 4;
  private static final int MAX_THREADS = 64;
  private static final int MIN_BYTES_A_SECOND = 100;

  private final FusekiServer server;
  private final QueryRunner runner;
  private final Releases releases;
  private final SearchIndex search;
  private final Federation federation;

  private HoptacServer(
      FusekiServer server,
      QueryRunner runner,
      Releases releases,
      SearchIndex search,
      Federation federation) {
    this.server = server;
    this.runner = runner;
    this.releases = releases;
    this.search = search;
    this.federation = federation;
  }

  /**
   * Starts serving a store; the store stays the caller's to close, after the server.
   *
   * @param vocabulary shown with the data, so that names are known whatever the store holds
   * @param converter reads what visitors send
   * @throws ServerException when the address cannot be had
   */
  public static HoptacServer start(
      ServerOptions options, Store store, Vocabulary vocabulary, Converter converter) {
    return start(options, store, vocabulary, converter, Optional.empty());
  }

  /**
   * Starts serving a store.
   *
   * @param candidates link candidates to be looked at that stand apart; without them those of the
   *     store
   */
  public static HoptacServer start(
      ServerOptions options,
      Store store,
      Vocabulary vocabulary,
      Converter converter,
      Optional<Graph> candidates) {
    // What is wrong in a visitor's query is the visitor's to know.
    NodeValue.VerboseWarnings = false;
    Paths paths = Paths.of(store.base());
    SearchIndex search = SearchIndex.open(store, vocabulary);
    Data data = new Data(store, search, vocabulary, options.programVersion());
    Graph ontology = OntologyEndpoint.ontology(vocabulary.published());
    Pages pages = new Pages(paths, vocabulary.shapes());
    HomePage home = new HomePage(pages, data);
    Releases releases = Releases.open(store, options.releasesKept(), Clock.systemUTC());
    Descriptions descriptions = new Descriptions(pages, data, releases);
    PublishedGraphs graphs = new PublishedGraphs(paths, ontology, descriptions);
    QueryRunner runner = new QueryRunner(options.queryTimeout(), options.queriesAtOnce());
    Federation federation =
        new Federation(
            options.services(),
            ServiceLimits.within(options.queryTimeout(), options.queriesAtOnce()),
            userAgent(options, paths));
    var metrics = new Metrics(data, runner, options.programVersion());
    ClientQuota searches = new ClientQuota(options.queriesASecond());
    var ontologyPages = new OntologyEndpoint(pages, data, ontology);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(options.port())
            .numServerThreads(MIN_THREADS, MAX_THREADS)
            .addFilter("/*", metrics)
            .addFilter("/*", new CommonHeaders(store::version))
            .addServlet(
                "/sparql", new SparqlEndpoint(pages, data, graphs, options, runner, federation))
            .addServlet(EditorEndpoint.PREFIXES, new EditorEndpoint(pages, data, descriptions))
            .addServlet(EditorEndpoint.TERMS, new EditorEndpoint(pages, data, descriptions))
            .addServlet("/graph/*", new GraphEndpoint(pages, data, graphs, options, runner))
            .addServlet("/convert", new ConvertEndpoint(pages, converter, options, runner))
            .addServlet("/id/*", new ThingEndpoint(pages, data, ""))
            .addServlet("/data/*", new DataEndpoint(pages, data))
            .addServlet("/vi/*", new PageEndpoint(pages, data, home, Language.VI))
            .addServlet("/en/*", new PageEndpoint(pages, data, home, Language.EN))
            .addServlet("/ontology/*", ontologyPages)
            .addServlet("/dump/*", new DumpEndpoint(pages, data, releases, descriptions))
            .addServlet("/reconcile/*", new ReconcileEndpoint(pages, data, options))
            .addServlet(SearchEndpoint.PATH + "/*", new SearchEndpoint(pages, data, searches))
            .addServlet("/health", new HealthEndpoint(pages, data, options.programVersion()))
            .addServlet("/metrics", new MetricsEndpoint(pages, metrics))
            .addServlet("/assets/*", new AssetEndpoint(pages))
            .addServlet("/robots.txt", new RobotsEndpoint(pages))
            .addServlet("/sitemap.xml", new SitemapEndpoint(pages, descriptions, data))
            .addServlet("/sitemap/*", new SitemapEndpoint(pages, descriptions, data))
            .addServlet("", new HomeEndpoint(pages, home))
            .addServlet("/*", new NowhereEndpoint(pages));
    var description = new DescriptionEndpoint(pages, descriptions, data);
    DescriptionEndpoint.paths().forEach(path -> builder.addServlet(path, description));
    var about =
        new AboutEndpoint(pages, data, descriptions, vocabulary.hash(), options.programVersion());
    builder.addServlet(AboutEndpoint.QUALITY, about).addServlet(AboutEndpoint.OPEN_API, about);
    var reviews = new Reviews(data, candidates);
    builder.addServlet(ReviewCsvEndpoint.PATH, new ReviewCsvEndpoint(pages, reviews));
    for (Language language : Language.values()) {
      builder.addServlet(
          "/" + language.tag() + ReviewEndpoint.PATH,
          new ReviewEndpoint(pages, data, reviews, language));
      builder.addServlet(
          "/" + language.tag() + "/try",
          new TryEndpoint(pages, data, converter, options, runner, language));
      builder.addServlet(
          "/" + language.tag() + SearchEndpoint.PATH,
          new SearchPageEndpoint(pages, data, searches, language));
      builder.addServlet("/" + language.tag() + AboutEndpoint.PATH, about);
      builder.addServlet("/" + language.tag() + OntologyEndpoint.PATH, ontologyPages);
      EventsEndpoint.paths(language)
          .forEach(
              path ->
                  builder.addServlet(
                      path, new EventsEndpoint(pages, data, options, runner, language)));
    }
    for (String suffix : OntologyEndpoint.suffixes()) {
      builder.addServlet(OntologyEndpoint.PATH + "." + suffix, ontologyPages);
    }
    for (String scheme : Paths.SCHEMES) {
      builder.addServlet("/" + scheme + "/*", new ThingEndpoint(pages, data, scheme + "/"));
    }
    FusekiServer server = builder.build();
    configure(server, options);
    HoptacServer started = new HoptacServer(server, runner, releases, search, federation);
    started.listen(options);
    return started;
  }

  /** Program, version and an address at which its operator can be found. */
  private static String userAgent(ServerOptions options, Paths paths) {
    return "Hoptac/" + options.programVersion() + " (+" + paths.base() + ")";
  }

  private static void configure(FusekiServer server, ServerOptions options) {
    server.getJettyServer().setErrorHandler(new ContainerErrors());
    server.getJettyServer().setStopTimeout(0);
    for (Connector connector : server.getJettyServer().getConnectors()) {
      ((ServerConnector) connector).setHost(options.host());
      HttpConfiguration http =
          connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      // Fuseki's own 5 MiB are allocated and zeroed for each answer.
      http.setOutputBufferSize(OUTPUT_BUFFER);
      http.setRequestHeaderSize(REQUEST_HEADER);
      http.setMinRequestDataRate(MIN_BYTES_A_SECOND);
      http.setMinResponseDataRate(MIN_BYTES_A_SECOND);
      http.setSendServerVersion(false);
      http.setSendXPoweredBy(false);
    }
  }

  private void listen(ServerOptions options) {
    try {
      server.start();
    } catch (RuntimeException failed) {
      close();
      throw new ServerException(explain(failed, options), failed);
    }
  }

  private static String explain(Throwable failed, ServerOptions options) {
    String address = options.host() + ":" + options.port();
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || !isOfThisMachine(options.host())) {
        return "This machine has no address "
            + options.host()
            + "; name one of its own with --host, or 0.0.0.0 for all.";
      }
      if (cause instanceof BindException) {
        return "The address "
            + address
            + " cannot be used, most likely because another program listens there; stop that program or choose another port with --port.";
      }
    }
    return "The server cannot start on " + address + ": " + failed.getMessage();
  }

  private static boolean isOfThisMachine(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException unknown) {
      return false;
    }
  }

  /** The port listened on. */
  public int port() {
    return server.getPort();
  }

  /** Waits until the server has been closed. */
  public void join() {
    server.join();
  }

  /** Stops listening. Queries that still run are left to their time limit. */
  @Override
  public void close() {
    server.stop();
    runner.close();
    federation.close();
    releases.close();
    search.close();
  }
}
