package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the query page tells of limits that are met. */
class SparqlPageLimitsTest extends ServedTest {
  @Override
  ServerOptions options() {
    return ServerOptions.defaults()
        .withQueriesASecond(1)
        .withMaxAnswer(200_000, 1000)
        .withQueryTimeout(Duration.ofMillis(700));
  }

  private HttpResponse<String> answer(String query) {
    return get("/sparql?lang=en&query=" + encode(query), "Accept", BROWSER);
  }

  @Test
  void limitsAreThoseOfThisServer() {
    String page = get("/sparql?lang=vi", "Accept", BROWSER).body();
    assertTrue(page.contains("<dd class=\"number\">0,7 s</dd>"), page);
    assertTrue(page.contains("<dd class=\"number\">1.000</dd>"), page);
  }

  @Test
  void tooManyRequestsSayWhenToComeAgain() {
    HttpResponse<String> answer = answer("ASK {}");
    for (int i = 0; i < 50 && answer.statusCode() == 200; i++) {
      answer = answer("ASK {}");
    }
    assertEquals(429, answer.statusCode());
    assertTrue(answer.body().contains("You ask too often"), answer.body());
    assertTrue(
        answer.body().contains("Try again in " + header(answer, "Retry-After") + " s."),
        answer.body());
    assertTrue(answer.body().contains("ASK {}</textarea>"), answer.body());
  }

  @Test
  void slowQueryIsToldSo() {
    HttpResponse<String> answer =
        answer("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
    assertEquals(503, answer.statusCode());
    assertTrue(answer.body().contains("The query took too long"), answer.body());
  }

  @Test
  void largeAnswerIsRefusedAndNotCut() {
    HttpResponse<String> answer =
        answer("CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f } LIMIT 5000");
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("The answer is too large"), answer.body());
  }
}
