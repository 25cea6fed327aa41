package org.hoptac.link;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.resultset.ResultSetReaderRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.sparql.util.Context;

/**
 * Asks a SPARQL endpoint (SPARQL 1.1 Protocol, query by form), one request at a time. It stays on
 * the host the user named, waits as long as the endpoint asks for, and takes an answer of any doubt
 * for a fault: nothing is worse here than half an answer that looks whole.
 */
final class SparqlClient {
  private static final int MAX_ANSWER_BYTES = 64 << 20;
  private static final int MAX_REDIRECTS = 3;
  private static final int MAX_WAITS = 3;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final URI endpoint;
  private final EndpointOptions options;
  private final Consumer<String> notices;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  SparqlClient(URI endpoint, EndpointOptions options, Consumer<String> notices) {
    this.endpoint = endpoint;
    this.options = options;
    this.notices = notices;
  }

  /** The rows of a SELECT query, to which a limit is added. */
  List<Binding> select(String query) {
    byte[] answer = answer(endpoint, query + "\nLIMIT " + options.maxRows(), 0, 0);
    List<Binding> rows = rows(answer);
    if (rows.size() >= options.maxRows()) {
      notices.accept(
          String.format(
              "%s: an answer has %,d rows, the most that are taken: candidates may be missing",
              endpoint, rows.size()));
    }
    return rows;
  }

  private List<Binding> rows(byte[] answer) {
    List<Binding> rows = new ArrayList<>();
    try {
      SPARQLResult result =
          ResultSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
              .create(ResultSetLang.RS_JSON)
              .readAny(new ByteArrayInputStream(answer), new Context());
      ResultSet set = result.getResultSet();
      while (set.hasNext()) {
        rows.add(set.nextBinding());
      }
    } catch (RuntimeException e) {
      throw fault("the answer is not SPARQL results in JSON: " + e.getMessage(), e);
    }
    return rows;
  }

  private byte[] answer(URI address, String query, int redirects, int waits) {
    HttpResponse<InputStream> response = send(address, query);
    try (InputStream body = response.body()) {
      int status = response.statusCode();
      if (status == 429 || status == 503) {
        await(response, waits);
      } else if (status >= 300 && status < 400 && status != 304) {
        return answer(redirect(response, address, redirects), query, redirects + 1, waits);
      } else if (status == 200) {
        warnOfCut(response);
        return bounded(body);
      } else {
        throw fault("it answered " + status + ": " + start(body), null);
      }
    } catch (IOException e) {
      throw fault("the answer broke off: " + e.getMessage(), e);
    }
    return answer(address, query, redirects, waits + 1);
  }

  private HttpResponse<InputStream> send(URI address, String query) {
    String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(options.timeout())
            .header("User-Agent", options.userAgent())
            .header("Accept", "application/sparql-results+json")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (HttpTimeoutException e) {
      throw fault("it did not answer within " + options.timeout().toSeconds() + " seconds", e);
    } catch (IOException e) {
      throw fault("it cannot be reached: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw fault("the wait for it was interrupted", e);
    }
  }

  private void await(HttpResponse<?> response, int waits) {
    Duration wait =
        response
            .headers()
            .firstValue("Retry-After")
            .map(this::seconds)
            .orElse(FIRST_WAIT.multipliedBy(1L << waits));
    if (waits >= MAX_WAITS || wait.compareTo(LONGEST_WAIT) > 0) {
      throw fault(
          "it is busy ("
              + response.statusCode()
              + ") and asks to wait "
              + wait.toSeconds()
              + " seconds; try again later",
          null);
    }
    notices.accept(endpoint + " is busy; waiting " + wait.toSeconds() + " seconds, as it asks for");
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw fault("the wait for it was interrupted", e);
    }
  }

  /** Of a date nothing is said but that it is later. */
  private Duration seconds(String retryAfter) {
    return retryAfter.strip().matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
        : LONGEST_WAIT;
  }

  private URI redirect(HttpResponse<?> response, URI from, int redirects) {
    URI to =
        response
            .headers()
            .firstValue("Location")
            .map(from::resolve)
            .orElseThrow(() -> fault("it redirects to nowhere", null));
    boolean same =
        from.getScheme().equals(to.getScheme())
            && from.getHost().equalsIgnoreCase(String.valueOf(to.getHost()))
            && from.getPort() == to.getPort();
    if (!same) {
      throw fault("it redirects to " + to + ", another host; name that if you mean it", null);
    }
    if (redirects >= MAX_REDIRECTS) {
      throw fault("it redirects in circles", null);
    }
    return to;
  }

  /** Virtuoso, and so DBpedia, cuts an answer behind a 200 and says so in a header. */
  private void warnOfCut(HttpResponse<?> response) {
    response
        .headers()
        .firstValue("X-SPARQL-MaxRows")
        .ifPresent(
            rows ->
                notices.accept(
                    endpoint
                        + ": an answer is cut at "
                        + rows
                        + " rows (X-SPARQL-MaxRows): candidates may be missing"));
  }

  private byte[] bounded(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MAX_ANSWER_BYTES + 1);
    if (bytes.length > MAX_ANSWER_BYTES) {
      throw fault("an answer is larger than " + (MAX_ANSWER_BYTES >> 20) + " MiB", null);
    }
    return bytes;
  }

  private static String start(InputStream body) throws IOException {
    return new String(body.readNBytes(200), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }

  private LinkException fault(String why, Exception cause) {
    return new LinkException(
        "The endpoint " + endpoint + " gave nothing to link with: " + why, cause);
  }
}
