package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Queries that fill the heap before their time is up. */
class QueryMemoryTest extends ServedTest {
  private static final String PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l";

  @Override
  ServerOptions options() {
    return ServerOptions.defaults().withQueryTimeout(Duration.ofSeconds(50));
  }

  @Test
  void sortingWhatDoesNotFitIsStoppedAndTheServerGoesOn() {
    HttpResponse<String> answer = query("SELECT * { " + PRODUCT + " } ORDER BY ?l ?i ?f ?c");
    assertEquals(503, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("query-too-big"), answer.body());
    assertEquals(200, get("/health").statusCode());
    assertTrue(query("ASK { ?s ?p ?o }").body().contains("true"));
  }
}
