package org.hoptac.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Requests that are wrong get the status of the standard (RFC 9110, RFC 6585) and problem details,
 * and leave nothing in the log.
 */
class BadRequestTest extends ServedTest {
  private static final String TO = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
  private static final String QUERY =
      "POST /sparql" + TO + "Content-Type: application/sparql-query\r\n";

  private final Queue<LogRecord> logged = new ConcurrentLinkedQueue<>();
  private final Handler keeper =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (record.getLevel().intValue() > Level.INFO.intValue()) {
            logged.add(record);
          }
        }

        @Override
        public void flush() {
          // Nothing is held back.
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };

  /** A wrong request: what is sent, and what stands in the answer. */
  private record Bad(int status, String request, String contains) {
    Bad(int status, String request) {
      this(status, request, "");
    }
  }

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(keeper);
  }

  @AfterEach
  void stopListening() {
    Logger.getLogger("").removeHandler(keeper);
  }

  private void areRefused(List<Bad> requests) {
    assertAll(requests.stream().map(bad -> () -> isRefused(bad)));
    assertEquals(List.of(), logged.stream().map(LogRecord::getMessage).toList());
  }

  private void isRefused(Bad bad) throws Exception {
    check(bad, Raw.send(server.port(), bad.request));
  }

  private static void check(Bad bad, String answer) {
    String what = bad + " got " + answer;
    assertTrue(answer.startsWith("HTTP/1.1 " + bad.status + " "), what);
    assertTrue(answer.contains("Content-Type: application/problem+json"), what);
    assertTrue(answer.contains("Access-Control-Allow-Origin: *"), what);
    assertTrue(answer.contains("X-Content-Type-Options: nosniff"), what);
    assertTrue(answer.contains(bad.contains), what);
    assertFalse(answer.contains("Exception") || answer.contains("\tat "), what);
    JsonObject problem =
        JsonParser.parseString(answer.substring(answer.indexOf("\r\n\r\n") + 4)).getAsJsonObject();
    assertEquals(bad.status, problem.get("status").getAsInt(), what);
    assertTrue(problem.get("detail").getAsString().length() > 5, what);
  }

  @Test
  void addresses() {
    areRefused(
        List.of(
            new Bad(400, "GET /%zz" + TO + "\r\n"),
            new Bad(400, "GET /id/actor/%FF" + TO + "\r\n"),
            new Bad(400, "GET /id/actor/\u00e9" + TO + "\r\n"),
            new Bad(400, "GET /id/actor/%00" + TO + "\r\n"),
            new Bad(400, "GET /id/../../etc/passwd" + TO + "\r\n"),
            new Bad(400, "GET /id/%2e%2e/health" + TO + "\r\n"),
            new Bad(404, "GET /" + "a".repeat(9_000) + TO + "\r\n"),
            new Bad(414, "GET /" + "a".repeat(20_000) + TO + "\r\n"),
            new Bad(404, "GET /id/actor/XX" + TO + "\r\n"),
            new Bad(404, "GET /id/actor" + TO + "\r\n"),
            new Bad(404, "GET /data/actor/VN.foo" + TO + "\r\n"),
            new Bad(404, "GET /vi/actor/XX" + TO + "\r\n"),
            new Bad(404, "GET /graph?graph=urn:nothing" + TO + "\r\n"),
            new Bad(400, "GET /graph?graph=%" + TO + "\r\n"),
            new Bad(400, "GET /sparql?query=ASK%20%7B%7D%4" + TO + "\r\n", "malformed-encoding"),
            new Bad(400, "GET /sparql?query=%C3%28" + TO + "\r\n", "malformed-encoding"),
            new Bad(400, "GET /sparql?query=ASK{}%23\u00e9" + TO + "\r\n", "malformed-encoding"),
            new Bad(400, "GET /sparql?query=ASK{}&query=ASK{}" + TO + "\r\n", "exactly one")));
  }

  @Test
  void headers() {
    areRefused(
        List.of(
            new Bad(431, "GET /" + TO + "X-Long: " + "a".repeat(20_000) + "\r\n\r\n"),
            new Bad(400, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
            new Bad(400, "GET /" + TO + "no colon\r\n\r\n"),
            new Bad(505, "GET / HTTP/3.0\r\nHost: localhost\r\n\r\n"),
            new Bad(400, "\u0016\u0003\u0001\u0002\u0000\r\n\r\n"),
            new Bad(501, "FROBNICATE /sparql" + TO + "\r\n"),
            new Bad(405, "DELETE /sparql" + TO + "\r\n", "Allow: GET, HEAD, POST, OPTIONS"),
            new Bad(
                405,
                "POST /health" + TO + "Content-Length: 0\r\n\r\n",
                "Allow: GET, HEAD, OPTIONS"),
            new Bad(
                406,
                "GET /sparql?query=ASK%7B%7D" + TO + "Accept: */*;q=0, text/turtle;q=0\r\n\r\n",
                "application/sparql-results+json"),
            new Bad(
                406,
                "GET /sparql?query=ASK%7B%7D" + TO + "Accept: image/png\r\n\r\n",
                "results+xml"),
            new Bad(417, QUERY + "Expect: 200-maybe\r\nContent-Length: 6\r\n\r\nASK {}")));
  }

  @Test
  void bodies() {
    String form = "POST /sparql" + TO + "Content-Type: application/x-www-form-urlencoded\r\n";
    areRefused(
        List.of(
            new Bad(415, "POST /sparql" + TO + "Content-Length: 6\r\n\r\nASK {}", "Accept-Post: "),
            new Bad(
                415,
                "POST /sparql" + TO + "Content-Type: nonsense\r\nContent-Length: 6\r\n\r\nASK {}"),
            new Bad(
                415,
                "POST /sparql"
                    + TO
                    + "Content-Type: application/sparql-query;charset=utf-16\r\nContent-Length: 6\r\n\r\nASK {}",
                "UTF-8"),
            new Bad(
                415,
                QUERY + "Content-Encoding: gzip\r\nContent-Length: 6\r\n\r\nASK {}",
                "Accept-Encoding: identity"),
            new Bad(400, QUERY + "Content-Length: 7\r\n\r\nASK {}\u00ff", "malformed-encoding"),
            new Bad(400, QUERY + "Content-Length: 0\r\n\r\n", "query-syntax"),
            new Bad(400, form + "Content-Length: 3\r\n\r\nx=1", "no-query"),
            new Bad(400, form + "Content-Length: 8\r\n\r\nquery=%F", "malformed-encoding"),
            new Bad(400, QUERY + "Content-Length: 100\r\n\r\nASK {"),
            new Bad(400, QUERY + "Content-Length: -1\r\n\r\n"),
            new Bad(400, QUERY + "Transfer-Encoding: chunked\r\n\r\nZZ\r\nASK {}\r\n0\r\n\r\n"),
            new Bad(
                400,
                QUERY
                    + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nASK {}\r\n0\r\n\r\n")));
  }

  @Test
  void bodyThatComesTooSlowlyIs408() throws Exception {
    String answer =
        Raw.sendSlowly(server.port(), QUERY + "Content-Length: 1000\r\n\r\nASK {} ", 60);
    check(new Bad(408, "slow"), answer);
    assertEquals(List.of(), logged.stream().map(LogRecord::getMessage).toList());
  }

  @Test
  void oddQueriesLeaveNothingInTheLog() {
    List<String> queries =
        List.of(
            "SELECT * { <urn:x> <relative> <http://a b/> }",
            "SELECT * { <urn:x> <http://EXAMPLE.org:80/../a> '2020-13-45'^^<http://www.w3.org/2001/XMLSchema#date> }",
            "SELECT ('x'^^<http://www.w3.org/2001/XMLSchema#integer> + 1 AS ?x) {}",
            "SELECT * { BIND(IRI('not an iri <>') AS ?x) }",
            "SELECT * { BIND(1/0 AS ?x) BIND(xsd:integer('a') AS ?y) }",
            "CONSTRUCT { ?s <urn:p> 'x'@en-too-long-tag-xx } WHERE { BIND(IRI('a b') AS ?s) }");
    for (String query : queries) {
      int status = query(query).statusCode();
      assertTrue(status == 200 || status == 400, status + " for " + query);
    }
    assertEquals(List.of(), logged.stream().map(LogRecord::getMessage).toList());
  }
}
