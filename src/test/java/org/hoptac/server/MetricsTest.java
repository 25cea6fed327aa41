package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class MetricsTest extends ServedTest {
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
        () -> assertHolds(metrics, requests("sparql", 200) + " 2"),
        () -> assertHolds(metrics, requests("sparql", 400) + " 1"),
        () -> assertHolds(metrics, requests("other", 404) + " 2"),
        () -> assertHolds(metrics, "hoptac_http_requests_in_flight 1.0"),
        () -> assertHolds(metrics, "hoptac_queries_running 0.0"),
        () -> assertHolds(metrics, "hoptac_triples " + (double) store.triples()),
        () -> assertHolds(metrics, "hoptac_build{version=\"9.9\"} 1.0"),
        () -> assertTrue(metrics.contains("jvm_memory_used_bytes{area=\"heap\""), metrics));
  }

  @Test
  void storeThatCannotBeReadHasNoNumbers() {
    store.close();
    String metrics = get("/metrics").body();
    assertHolds(metrics, "hoptac_triples NaN");
  }

  private static String requests(String part, int status) {
    return "hoptac_http_requests_seconds_count{part=\"" + part + "\",status=\"" + status + "\"}";
  }

  private static void assertHolds(String metrics, String line) {
    assertTrue(metrics.lines().anyMatch(line::equals), () -> line + " is not in\n" + metrics);
  }
}
