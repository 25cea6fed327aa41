package org.hoptac.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What is measured since the start: requests by the first part of the path and by status, with
 * their time, what runs, how much data there is, and the memory of the JVM. Parts that are not ours
 * count together, so that visitors cannot make more series than these; what they ask is not kept.
 */
final class Metrics implements Filter {
  private static final Set<String> PARTS =
      Set.of(
          "sparql",
          "graph",
          "convert",
          "search",
          "reconcile",
          "id",
          "data",
          "vi",
          "en",
          "ontology",
          "dump",
          "health",
          "metrics",
          "assets");

  private static final String HOME = "home";
  private static final String OTHER = "other";
  private static final int BROKEN_OFF = 499;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AtomicInteger inFlight = new AtomicInteger();

  Metrics(Data data, QueryRunner runner, String programVersion) {
    gauge("hoptac.http.requests.in.flight", "Requests being answered.", inFlight::get);
    gauge("hoptac.queries.running", "Queries and conversions running.", runner::running);
    gauge("hoptac.queries.at.once", "Most that may run at once.", runner::atOnce);
    gauge("hoptac.triples", "Triples of the data set.", () -> triples(data));
    Gauge.builder("hoptac.build", () -> 1)
        .description("Version of the program.")
        .tag("version", programVersion)
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** In the text format of Prometheus, of this content type. */
  String scrape(String contentType) {
    return registry.scrape(contentType);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long begin = System.nanoTime();
    inFlight.incrementAndGet();
    int status = BROKEN_OFF;
    try {
      chain.doFilter(request, response);
      status = ((HttpServletResponse) response).getStatus();
    } finally {
      inFlight.decrementAndGet();
      Timer.builder("hoptac.http.requests")
          .description("Requests answered, by part of the site and status.")
          .tag("part", part(((HttpServletRequest) request).getRequestURI()))
          .tag("status", Integer.toString(status))
          .register(registry)
          .record(Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  /** Of a store that cannot be read no number is known. That it cannot says {@code /health}. */
  private static double triples(Data data) {
    try {
      // Read even when the count is known, as for the health.
      data.read(dataset -> dataset.getDefaultGraph().isEmpty());
      return data.statistics().triples();
    } catch (RuntimeException unusable) {
      return Double.NaN;
    }
  }

  private static String part(String path) {
    int end = path.indexOf('/', 1);
    String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    return first.isEmpty() ? HOME : PARTS.contains(first) ? first : OTHER;
  }
}
