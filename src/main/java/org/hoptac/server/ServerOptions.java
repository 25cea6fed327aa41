package org.hoptac.server;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.hoptac.federate.Services;

/**
 * Settings of a server.
 *
 * @param host address to listen on
 * @param port TCP port; 0 takes a free one
 * @param queryTimeout time a visitor's query or conversion may take, answer included
 * @param queriesAtOnce visitors' queries and conversions worked on at the same time; more wait a
 *     moment, then get 503
 * @param queriesASecond queries that one client address may ask a second, beyond which 429; 0 is no
 *     limit
 * @param maxAnswerBytes size of the largest answer to a query; beyond it 413, never a cut answer
 * @param maxAnswerTriples triples of the largest answer to CONSTRUCT, DESCRIBE or a conversion;
 *     they are collected in memory
 * @param maxBodyBytes size of the largest request body
 * @param releasesKept dated releases of the files for download that are kept
 * @param services other endpoints that queries may ask by SERVICE; none by default
 * @param programVersion version of this program as told by {@code /health}; part of each ETag
 */
public record ServerOptions(
    String host,
    int port,
    Duration queryTimeout,
    int queriesAtOnce,
    int queriesASecond,
    long maxAnswerBytes,
    int maxAnswerTriples,
    int maxBodyBytes,
    int releasesKept,
    Services services,
    String programVersion) {

  /** Checks each value. */
  public ServerOptions {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(services, "services");
    Objects.requireNonNull(programVersion, "programVersion");
    require(port >= 0 && port <= 65_535, "port must be 0 to 65535, not " + port);
    require(queryTimeout.toMillis() > 0, "queryTimeout must be at least 1 ms, not " + queryTimeout);
    require(queriesAtOnce > 0, "queriesAtOnce must be positive, not " + queriesAtOnce);
    require(
        queriesASecond >= 0 && queriesASecond <= 1_000_000,
        "queriesASecond must be 0 to 1000000, not " + queriesASecond);
    require(maxAnswerBytes > 0, "maxAnswerBytes must be positive, not " + maxAnswerBytes);
    require(maxAnswerTriples > 0, "maxAnswerTriples must be positive, not " + maxAnswerTriples);
    require(releasesKept > 0, "releasesKept must be positive, not " + releasesKept);
    require(maxBodyBytes > 0, "maxBodyBytes must be positive, not " + maxBodyBytes);
  }

  /**
   * Loopback, port 3030, 30 seconds a query, 8 queries at once, 500 a second from one client,
   * answers to 256 MiB, bodies to 1 MiB, 5 releases, no other endpoints.
   */
  public static ServerOptions defaults() {
    return new ServerOptions(
        "127.0.0.1",
        3030,
        Duration.ofSeconds(30),
        8,
        500,
        256L << 20,
        500_000,
        1 << 20,
        5,
        Services.none(),
        "unknown");
  }

  /** These options at another address. */
  public ServerOptions at(String otherHost, int otherPort) {
    return but(
        draft -> {
          draft.host = otherHost;
          draft.port = otherPort;
        });
  }

  /** These options with another time limit of queries. */
  public ServerOptions withQueryTimeout(Duration other) {
    return but(draft -> draft.queryTimeout = other);
  }

  /** These options with another number of queries that a client may ask a second. */
  public ServerOptions withQueriesASecond(int other) {
    return but(draft -> draft.queriesASecond = other);
  }

  /** These options with other limits of an answer to a query. */
  public ServerOptions withMaxAnswer(long bytes, int triples) {
    return but(
        draft -> {
          draft.maxAnswerBytes = bytes;
          draft.maxAnswerTriples = triples;
        });
  }

  /** These options with another number of releases that are kept. */
  public ServerOptions withReleasesKept(int other) {
    return but(draft -> draft.releasesKept = other);
  }

  /** These options with other endpoints that queries may ask. */
  public ServerOptions withServices(Services other) {
    return but(draft -> draft.services = other);
  }

  /** These options with the version of the program that serves. */
  public ServerOptions withProgramVersion(String other) {
    return but(draft -> draft.programVersion = other);
  }

  private ServerOptions but(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.options();
  }

  /** Options that can be changed one by one. */
  private static final class Draft {
    private final ServerOptions from;
    private String host;
    private int port;
    private Duration queryTimeout;
    private int queriesASecond;
    private long maxAnswerBytes;
    private int maxAnswerTriples;
    private int releasesKept;
    private Services services;
    private String programVersion;

    Draft(ServerOptions from) {
      this.from = from;
      this.host = from.host;
      this.port = from.port;
      this.queryTimeout = from.queryTimeout;
      this.queriesASecond = from.queriesASecond;
      this.maxAnswerBytes = from.maxAnswerBytes;
      this.maxAnswerTriples = from.maxAnswerTriples;
      this.releasesKept = from.releasesKept;
      this.services = from.services;
      this.programVersion = from.programVersion;
    }

    ServerOptions options() {
      return new ServerOptions(
          host,
          port,
          queryTimeout,
          from.queriesAtOnce,
          queriesASecond,
          maxAnswerBytes,
          maxAnswerTriples,
          from.maxBodyBytes,
          releasesKept,
          services,
          programVersion);
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
