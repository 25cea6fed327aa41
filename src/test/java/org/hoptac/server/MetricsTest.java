package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MetricsTest extends ServedTest {
  /** A comment or a sample of the text format, version 0.0.4. */
  private static final Pattern LINE =
      Pattern.compile(
          "# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[^\"\\\\]*\"(,[a-z]+=\"[^\"\\\\]*\")*})? [0-9.]+");

  @Test
  void requestsAreCountedByPartAndStatus() {
    query("ASK {}");
    query("ASK {}");
    query("ASK {");
    get("/nowhere/at/all");
    get("/no-other");
    HttpResponse<String> answer = get("/metrics");
    String metrics = answer.body();
    assertAll(
        () ->
            assertEquals("text/plain;version=0.0.4;charset=utf-8", header(answer, "Content-Type")),
        () -> assertEquals("no-store", header(answer, "Cache-Control")),
        () -> assertHolds(metrics, "hoptac_http_requests_total{part=\"sparql\",status=\"200\"} 2"),
        () -> assertHolds(metrics, "hoptac_http_requests_total{part=\"sparql\",status=\"400\"} 1"),
        () -> assertHolds(metrics, "hoptac_http_requests_total{part=\"other\",status=\"404\"} 2"),
        () -> assertHolds(metrics, "hoptac_http_requests_in_flight 1"),
        () -> assertHolds(metrics, "hoptac_queries_running 0"),
        () -> assertHolds(metrics, "hoptac_triples " + store.triples()),
        () -> assertHolds(metrics, "hoptac_data_info{version=\"" + store.version() + "\"} 1"),
        () -> assertHolds(metrics, "hoptac_build_info{version=\"9.9\"} 1"));
    metrics.lines().forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
  }

  @Test
  void storeThatCannotBeReadHasNoNumbers() {
    store.close();
    String metrics = get("/metrics").body();
    assertHolds(metrics, "hoptac_store_up 0");
    assertFalse(metrics.contains("hoptac_triples"), metrics);
  }

  private static void assertHolds(String metrics, String line) {
    assertTrue(metrics.lines().anyMatch(line::equals), () -> line + " is not in\n" + metrics);
  }
}
