package org.hoptac.federate;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.BufferingResponseListener;
import org.eclipse.jetty.client.FormRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;
import org.hoptac.federate.ServiceFault.Kind;

/**
 * Sends a query to an endpoint (SPARQL 1.1 Protocol section 2.1.2, by POST: VALUES make queries
 * long). Follows no redirection, keeps no cookie, and never asks twice for one answer.
 */
final class ServiceClient implements AutoCloseable {
  private static final String RESULTS =
      "application/sparql-results+json, application/sparql-results+xml;q=0.9";

  /** Public endpoints ask for one request at a time, and bear a little more. */
  private static final int CONNECTIONS_AN_ENDPOINT = 2;

  private static final int THREADS = 8;
  private static final long CONNECT_MILLIS = 5_000;
  private static final long LOOK_MILLIS = 50;

  private final HttpClient client = new HttpClient();
  private final ServiceLimits limits;

  /**
   * @param userAgent product and contact, as public endpoints require it
   */
  ServiceClient(ServiceLimits limits, String userAgent) {
    this(limits, userAgent, Optional.empty());
  }

  /**
   * @param names what names resolve to, instead of the DNS
   */
  ServiceClient(ServiceLimits limits, String userAgent, Optional<SocketAddressResolver> names) {
    this.limits = limits;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("service");
    threads.setDaemon(true);
    Scheduler timer = new ScheduledExecutorScheduler("service-timer", true);
    client.setExecutor(threads);
    client.setScheduler(timer);
    client.setSocketAddressResolver(
        new PublicAddresses(
            names.orElseGet(
                () -> new SocketAddressResolver.Async(threads, timer, CONNECT_MILLIS))));
    client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, userAgent));
    client.setFollowRedirects(false);
    client.setHttpCookieStore(new HttpCookieStore.Empty());
    client.setMaxConnectionsPerDestination(CONNECTIONS_AN_ENDPOINT);
    client.setConnectTimeout(CONNECT_MILLIS);
    client.setAddressResolutionTimeout(CONNECT_MILLIS);
    try {
      client.start();
    } catch (Exception fault) {
      throw new IllegalStateException("the client of SERVICE does not start", fault);
    }
    // Neither passwords nor redirections, and no packed content that is small only on the way.
    client.getProtocolHandlers().clear();
    client.getContentDecoderFactories().clear();
  }

  /** The answer, whatever its status; a fault when there is none within the limits. */
  ServiceAnswer ask(Service service, String query, QueryControl control) {
    CompletableFuture<ServiceAnswer> answer = new CompletableFuture<>();
    Request request = request(service.address(), query);
    request.send(
        new BufferingResponseListener(limits.bytes()) {
          @Override
          public void onComplete(Result result) {
            if (result.isFailed()) {
              answer.completeExceptionally(result.getFailure());
            } else {
              var response = result.getResponse();
              answer.complete(
                  new ServiceAnswer(response.getStatus(), response.getHeaders(), getContent()));
            }
          }
        });
    return await(service, request, answer, control);
  }

  private Request request(URI address, String query) {
    Fields form = new Fields();
    form.add("query", query);
    return client
        .newRequest(address)
        .method(HttpMethod.POST)
        .headers(headers -> headers.put(HttpHeader.ACCEPT, RESULTS))
        .body(new FormRequestContent(form))
        .timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
  }

  private ServiceAnswer await(
      Service service,
      Request request,
      CompletableFuture<ServiceAnswer> answer,
      QueryControl control) {
    while (true) {
      try {
        return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        try {
          control.check();
        } catch (RuntimeException stopped) {
          request.abort(stopped);
          throw stopped;
        }
      } catch (ExecutionException failed) {
        throw fault(service, failed.getCause());
      } catch (InterruptedException stopping) {
        request.abort(stopping);
        Thread.currentThread().interrupt();
        throw new ServiceFault(Kind.FAILED, service.iri(), "The server is stopping.");
      }
    }
  }

  private ServiceFault fault(Service service, Throwable cause) {
    String endpoint = "SERVICE <" + service.iri() + ">";
    if (cause instanceof PublicAddresses.NotPublic) {
      return new ServiceFault(
          Kind.REFUSED,
          service.iri(),
          endpoint
              + " is not served: "
              + service.address().getHost()
              + " leads to an address inside a private network.");
    }
    if (cause instanceof TimeoutException) {
      return new ServiceFault(
          Kind.LATE,
          service.iri(),
          endpoint
              + " did not answer within "
              + limits.timeout().toMillis() / 1000.0
              + " s; ask it for less.");
    }
    if (cause instanceof IllegalArgumentException) {
      // So the listener says that its buffer would overflow.
      return RemoteRows.tooLarge(service, limits.bytes() + " bytes");
    }
    return new ServiceFault(
        Kind.FAILED,
        service.iri(),
        endpoint + " cannot be reached, or broke off: " + cause.getClass().getSimpleName() + ".");
  }

  @Override
  public void close() {
    try {
      client.stop();
    } catch (Exception fault) {
      throw new IllegalStateException("the client of SERVICE does not stop", fault);
    }
  }
}
