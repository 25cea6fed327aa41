package org.hoptac.federate;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.hoptac.federate.ServiceFault.Kind;

/** Reads the rows out of an answer, or says why there are none that can be relied on. */
final class RemoteRows {
  private static final Map<String, Lang> FORMS =
      Map.of(
          "application/sparql-results+json", ResultSetLang.RS_JSON,
          "application/json", ResultSetLang.RS_JSON,
          "application/sparql-results+xml", ResultSetLang.RS_XML,
          "application/xml", ResultSetLang.RS_XML);

  private RemoteRows() {}

  static List<Binding> read(Service service, ServiceAnswer answer, ServiceLimits limits) {
    requireOk(service, answer);
    Lang form = FORMS.get(answer.mediaType());
    if (form == null) {
      throw failed(
          service, "answers with " + said(answer.mediaType()) + ", which are no SPARQL results");
    }
    List<Binding> rows = new ArrayList<>();
    try {
      RowSet read =
          RowSetReaderRegistry.getFactory(form)
              .create(form)
              .read(new ByteArrayInputStream(answer.content()), ARQ.getContext());
      while (read.hasNext()) {
        rows.add(read.next());
        if (rows.size() > limits.rows()) {
          throw tooLarge(service, limits.rows() + " rows");
        }
      }
    } catch (ServiceFault ours) {
      throw ours;
    } catch (RuntimeException | StackOverflowError malformed) {
      throw failed(service, "answers with results that cannot be read");
    }
    requireAll(service, answer, rows.size());
    return rows;
  }

  private static void requireOk(Service service, ServiceAnswer answer) {
    int status = answer.status();
    if (status == 200) {
      return;
    }
    Optional<String> retryAfter = Optional.ofNullable(answer.header("Retry-After"));
    if (status == 429) {
      throw new ServiceFault(
          Kind.BUSY, service.iri(), says(service, "429: too many requests"), retryAfter);
    }
    if (status == 503) {
      throw new ServiceFault(
          Kind.UNAVAILABLE, service.iri(), says(service, "503: not available now"), retryAfter);
    }
    if (status == 206) {
      throw failed(service, "answers with a part of its rows only; ask it for less");
    }
    if (status >= 300 && status < 400) {
      throw failed(service, "answers " + status + ": it redirects, which is not followed");
    }
    throw failed(service, "answers " + status);
  }

  private static String says(Service service, String what) {
    return "SERVICE <" + service.iri() + "> says " + what + ".";
  }

  /**
   * Virtuoso, which stands behind DBpedia and Cellar, cuts long answers behind a 200, and says so
   * in headers only.
   */
  private static void requireAll(Service service, ServiceAnswer answer, int rows) {
    boolean cut =
        answer.header("X-SQL-State") != null
            || Stream.ofNullable(answer.header("X-SPARQL-MaxRows"))
                .anyMatch(most -> !most.matches("\\d{1,9}") || Integer.parseInt(most) <= rows);
    if (cut) {
      throw failed(service, "answers with a part of its rows only; ask it for less");
    }
  }

  private static String said(String mediaType) {
    return mediaType.matches("[a-z0-9.+-]+/[a-z0-9.+-]+") ? mediaType : "no known media type";
  }

  private static ServiceFault failed(Service service, String what) {
    return new ServiceFault(
        Kind.FAILED, service.iri(), "SERVICE <" + service.iri() + "> " + what + ".");
  }

  static ServiceFault tooLarge(Service service, String size) {
    return new ServiceFault(
        Kind.TOO_LARGE,
        service.iri(),
        "The answer of SERVICE <"
            + service.iri()
            + "> is larger than "
            + size
            + "; ask it for less.");
  }
}
