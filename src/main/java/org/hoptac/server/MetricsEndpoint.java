package org.hoptac.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /metrics}, in the text format of Prometheus (version 0.0.4). */
final class MetricsEndpoint extends Endpoint {
  private static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

  private final transient Metrics metrics;

  MetricsEndpoint(Pages pages, Metrics metrics) {
    super(pages);
    this.metrics = metrics;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.header("Cache-Control", "no-store");
    exchange.send(200, TYPE, metrics.scrape(TYPE).getBytes(StandardCharsets.UTF_8));
  }
}
