package org.hoptac.federate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hoptac.federate.ServiceFault.Kind;

/** The endpoints that may be asked, and the way to them; one for a server. */
public final class Federation implements AutoCloseable {
  private static final int LONGEST_PAUSE_SECONDS = 24 * 60 * 60;

  private final Services services;
  private final ServiceLimits limits;
  private final Optional<ServiceClient> client;
  private final Semaphore places;

  /**
   * Until when an endpoint that asked for a pause is left alone (nanoseconds of the JVM's clock).
   */
  private final Map<String, Long> pauses = new ConcurrentHashMap<>();

  /**
   * @param userAgent product and contact, as public endpoints require it
   */
  public Federation(Services services, ServiceLimits limits, String userAgent) {
    this.services = services;
    this.limits = limits;
    this.places = new Semaphore(limits.atOnce());
    this.client =
        services.isEmpty() ? Optional.empty() : Optional.of(new ServiceClient(limits, userAgent));
  }

  public Services services() {
    return services;
  }

  ServiceLimits limits() {
    return limits;
  }

  Semaphore places() {
    return places;
  }

  /** What one query needs; to be closed with it. */
  public FederatedQuery query(QueryControl control) {
    return new FederatedQuery(this, control);
  }

  /** Asks an endpoint; a fault when there is no whole answer. */
  List<Binding> ask(String endpoint, String query, QueryControl control) {
    Service service = services.require(endpoint);
    requireNoPause(service);
    ServiceAnswer answer =
        client.orElseThrow(IllegalStateException::new).ask(service, query, control);
    try {
      return RemoteRows.read(service, answer, limits);
    } catch (ServiceFault fault) {
      fault.retryAfter().ifPresent(retryAfter -> pause(service, retryAfter));
      throw fault;
    }
  }

  /** Who goes on asking an endpoint that said 429 is shut out of it. */
  private void requireNoPause(Service service) {
    Long until = pauses.get(service.iri());
    if (until == null) {
      return;
    }
    long left = until - System.nanoTime();
    if (left <= 0) {
      pauses.remove(service.iri());
      return;
    }
    throw new ServiceFault(
        Kind.BUSY,
        service.iri(),
        "SERVICE <" + service.iri() + "> asked for a pause, which is not over yet.",
        Optional.of(Long.toString(Duration.ofNanos(left).toSeconds() + 1)));
  }

  /** Retry-After in seconds; one that gives a date (RFC 9110 section 10.2.3) is passed on only. */
  private void pause(Service service, String retryAfter) {
    if (retryAfter.matches("\\d{1,9}")) {
      int seconds = Math.min(Integer.parseInt(retryAfter), LONGEST_PAUSE_SECONDS);
      pauses.put(service.iri(), System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
    }
  }

  @Override
  public void close() {
    client.ifPresent(ServiceClient::close);
  }
}
