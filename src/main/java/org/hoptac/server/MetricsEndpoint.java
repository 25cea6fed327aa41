package org.hoptac.server;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * {@code /metrics}: what is asked for, how long it takes, what runs, and how much data there are,
 * in the text format of Prometheus (version 0.0.4). It says nothing of what a visitor asked.
 */
final class MetricsEndpoint extends Endpoint {
  private static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

  private final transient Data data;
  private final transient RequestCounts requests;
  private final transient QueryRunner runner;
  private final String programVersion;

  MetricsEndpoint(
      Pages pages, Data data, RequestCounts requests, QueryRunner runner, String programVersion) {
    super(pages);
    this.data = data;
    this.requests = requests;
    this.runner = runner;
    this.programVersion = programVersion;
  }

  @Override
  void answer(Exchange exchange) throws IOException {
    exchange.header("Cache-Control", "no-store");
    var out = new StringBuilder();
    requests(out);
    gauge(out, "hoptac_http_requests_in_flight", "Requests being answered.", requests.inFlight());
    gauge(out, "hoptac_queries_running", "Queries and conversions running.", runner.running());
    gauge(out, "hoptac_queries_at_once", "Most that may run at once.", runner.atOnce());
    data(out);
    process(out);
    exchange.send(200, TYPE, out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void requests(StringBuilder out) {
    String name = "hoptac_http_requests_total";
    head(out, name, "counter", "Requests answered, by part of the site and status.");
    requests
        .counts()
        .forEach((key, count) -> line(out, name + labels(key), count.requests().sum()));
    String time = "hoptac_http_request_seconds_total";
    head(out, time, "counter", "Time these requests took.");
    requests
        .counts()
        .forEach((key, count) -> line(out, time + labels(key), seconds(count.nanoseconds().sum())));
  }

  private static String labels(RequestCounts.Key key) {
    return "{part=\"" + key.part() + "\",status=\"" + key.status() + "\"}";
  }

  /** A store that cannot be read has no numbers; that it is up says the health. */
  private void data(StringBuilder out) {
    try {
      // Read even when the count is known, as for the health.
      data.read(dataset -> dataset.getDefaultGraph().isEmpty());
      long triples = data.statistics().triples();
      String version = data.version().toString();
      gauge(out, "hoptac_triples", "Triples of the data set.", triples);
      info(out, "hoptac_data_info", "Version of the data.", version);
      gauge(out, "hoptac_store_up", "Whether the store can be read.", 1);
    } catch (RuntimeException unusable) {
      gauge(out, "hoptac_store_up", "Whether the store can be read.", 0);
    }
  }

  private void process(StringBuilder out) {
    info(out, "hoptac_build_info", "Version of the program.", programVersion);
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    head(out, "process_start_time_seconds", "gauge", "Start of the process since 1970.");
    line(out, "process_start_time_seconds", String.format(Locale.ROOT, "%.3f", start / 1e3));
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    gauge(out, "jvm_memory_heap_used_bytes", "Heap in use.", heap.getUsed());
    gauge(out, "jvm_memory_heap_max_bytes", "Largest heap.", heap.getMax());
  }

  private static void info(StringBuilder out, String name, String help, String version) {
    head(out, name, "gauge", help);
    line(out, name + "{version=\"" + version + "\"}", 1);
  }

  private static void gauge(StringBuilder out, String name, String help, long value) {
    head(out, name, "gauge", help);
    line(out, name, value);
  }

  private static void head(StringBuilder out, String name, String type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder out, String series, Object value) {
    out.append(series).append(' ').append(value).append('\n');
  }

  private static String seconds(long nanoseconds) {
    return String.format(Locale.ROOT, "%.6f", nanoseconds / 1e9);
  }
}
