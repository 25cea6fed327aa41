package org.hoptac.server;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Sha256;

/**
 * What a request to the endpoint says (SPARQL 1.1 Protocol section 2.1). Other parameters, such as
 * those by which some servers let a visitor set content type, callback or stylesheet, have no
 * meaning here.
 */
record SparqlRequest(
    String text,
    List<String> defaultGraphs,
    List<String> namedGraphs,
    List<String> formats,
    ResultStyle style) {
  static final String PATH = "/sparql";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DIRECT = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";

  /**
   * Parameters by which clients name the form of the answer: no part of the protocol, but what
   * SPARQLWrapper, and browsers that follow a link, have beside the Accept header.
   */
  private static final List<String> FORMAT_PARAMETERS = List.of("format", "output", "results");

  private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}), column (\\d{1,9})");

  /** Reads a request; empty when it is a GET without a query. */
  static Optional<SparqlRequest> read(Exchange exchange, int maxBodyBytes) throws IOException {
    FormData url = exchange.query();
    if (!exchange.method().equals("POST")) {
      boolean asks = !url.all("query").isEmpty() || !url.all("update").isEmpty();
      return asks ? Optional.of(of(url.all("query"), url, exchange)) : Optional.empty();
    }
    String mediaType = mediaType(exchange);
    String body = exchange.body(maxBodyBytes);
    if (mediaType.equals(DIRECT)) {
      List<String> queries = new ArrayList<>(url.all("query"));
      queries.add(body);
      return Optional.of(of(queries, url, exchange));
    }
    // The graphs of a form stand in its body; clients write them into the address as well.
    FormData form = url.and(FormData.parse(body));
    return Optional.of(of(form.all("query"), form, exchange));
  }

  private static String mediaType(Exchange exchange) {
    String mediaType = exchange.mediaType();
    if (mediaType.equals(UPDATE)) {
      throw Problem.readOnly();
    }
    if (!mediaType.equals(FORM) && !mediaType.equals(DIRECT)) {
      throw Problem.unsupportedMediaType("POST takes " + FORM + " or " + DIRECT + ".")
          .header("Accept-Post", FORM + ", " + DIRECT);
    }
    return mediaType;
  }

  private static SparqlRequest of(List<String> queries, FormData parameters, Exchange exchange) {
    if (!parameters.all("update").isEmpty()) {
      throw Problem.readOnly();
    }
    if (queries.size() != 1) {
      throw Problem.badRequest("no-query", "There must be exactly one parameter \"query\".");
    }
    return new SparqlRequest(
        queries.get(0),
        graphs("default-graph-uri", parameters),
        graphs("named-graph-uri", parameters),
        FORMAT_PARAMETERS.stream().flatMap(name -> parameters.all(name).stream()).toList(),
        ResultStyle.of(parameters, exchange.language()));
  }

  private static List<String> graphs(String parameter, FormData parameters) {
    List<String> names = parameters.all(parameter);
    names.forEach(name -> PublishedGraphs.absolute(parameter, name));
    return names;
  }

  /** Where the result is shown on the page. */
  String address(ResultStyle shown) {
    return PATH + "?" + shown.parameters() + "&" + question();
  }

  /** Where the result comes in another form. */
  String address(AnswerFormat format) {
    return PATH + "?" + question() + "&format=" + format.name().toLowerCase(Locale.ROOT);
  }

  private String question() {
    StringBuilder question = new StringBuilder();
    append("query", List.of(text), question);
    append("default-graph-uri", defaultGraphs, question);
    append("named-graph-uri", namedGraphs, question);
    return question.toString();
  }

  private static void append(String name, List<String> values, StringBuilder question) {
    for (String value : values) {
      question
          .append(question.isEmpty() ? "" : "&")
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  /**
   * What tells this request apart from others whose answers have the same form.
   *
   * @param form of the answer
   */
  String digest(String form) {
    String all = String.join("\n", text, form, defaultGraphs.toString(), namedGraphs.toString());
    byte[] digest = Sha256.digest().digest(all.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 16);
  }

  /**
   * The query, in the grammar of SPARQL 1.1; a 400 problem with line and column when it is none.
   */
  Query parse() {
    try {
      Query query = QueryFactory.create(text, Coop.HOME, Syntax.syntaxSPARQL_11);
      if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
        // The protocol's data set replaces the one in the query (section 2.1.4).
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        defaultGraphs.forEach(query::addGraphURI);
        namedGraphs.forEach(query::addNamedGraphURI);
      }
      return query;
    } catch (QueryParseException malformed) {
      throw at(syntax(malformed.getMessage()), malformed);
    } catch (QueryException malformed) {
      throw syntax(malformed.getMessage());
    } catch (StackOverflowError deep) {
      throw tooDeep();
    }
  }

  /**
   * The parser's own numbers are those of the token before the fault; its message has the right
   * ones.
   */
  private static Problem at(Problem problem, QueryParseException malformed) {
    Matcher place = PLACE.matcher(problem.detail());
    boolean said = place.find();
    return problem
        .with("line", said ? Integer.parseInt(place.group(1)) : malformed.getLine())
        .with("column", said ? Integer.parseInt(place.group(2)) : malformed.getColumn());
  }

  private static Problem syntax(String detail) {
    if (detail == null) {
      // The parser wraps its own stack overflow and gives it no message.
      return tooDeep();
    }
    return Problem.badRequest("query-syntax", detail);
  }

  private static Problem tooDeep() {
    return Problem.badRequest("query-too-deep", "The query is nested too deeply.");
  }
}
