package org.hoptac.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hoptac.federate.ServiceFault;

/**
 * An answer that is no success, as problem details (RFC 9457). Everything in it is shown to the
 * visitor. No stack trace is taken: a problem is an answer, not a fault of the program.
 */
final class Problem extends RuntimeException {
  private final int status;
  private final String type;
  private final String title;
  private final Map<String, Object> members = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private Supplier<String> page;

  Problem(int status, String type, String title, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.type = type;
    this.title = title;
  }

  static Problem badRequest(String type, String detail) {
    return new Problem(400, type, "Bad request", detail);
  }

  static Problem notFound(String detail) {
    return new Problem(404, "not-found", "Not found", detail);
  }

  static Problem gone(String detail) {
    return new Problem(410, "gone", "Gone", detail);
  }

  static Problem notAcceptable(String offered) {
    return new Problem(
        406, "not-acceptable", "Not acceptable", "Available media types: " + offered + ".");
  }

  static Problem methodNotAllowed(String allow) {
    return new Problem(
            405, "method-not-allowed", "Method not allowed", "This address answers " + allow + ".")
        .header("Allow", allow);
  }

  /** Of an update: understood, and refused whoever asks. */
  static Problem readOnly() {
    return new Problem(
        403, "read-only", "Forbidden", "This endpoint is read only; it takes no update.");
  }

  static Problem notImplemented(String method) {
    return new Problem(
        501, "not-implemented", "Not implemented", "The method " + method + " is not known here.");
  }

  static Problem tooLarge(String type, String detail) {
    return new Problem(413, type, "Too large", detail);
  }

  /** An answer beyond the limits. With other data it may fit: data change by the hour at most. */
  static Problem answerTooLarge(String size) {
    return tooLarge(
            "answer-too-large",
            "The answer is larger than " + size + "; ask for less of it by LIMIT, or take a dump.")
        .header("Retry-After", "3600");
  }

  static Problem unsupportedMediaType(String detail) {
    return new Problem(415, "unsupported-media-type", "Unsupported media type", detail);
  }

  static Problem tooManyRequests(String detail, long retryAfterSeconds) {
    return new Problem(429, "too-many-requests", "Too many requests", detail)
        .header("Retry-After", Long.toString(retryAfterSeconds));
  }

  static Problem unavailable(String type, String detail, long retryAfterSeconds) {
    return new Problem(503, type, "Service unavailable", detail)
        .header("Retry-After", Long.toString(retryAfterSeconds));
  }

  /** Of a request that the container cannot read; only it knows more than the status. */
  static Problem ofStatus(int status) {
    return switch (status) {
      case 408 -> new Problem(408, "too-slow", "Request timeout", "The request came too slowly.");
      case 413 -> tooLarge("body-too-large", "The body is too large.");
      case 414 -> new Problem(414, "address-too-long", "URI too long", "Send the query by POST.");
      case 417 -> new Problem(417, "expectation", "Expectation failed", "Leave Expect out.");
      case 431 ->
          new Problem(431, "headers-too-large", "Header fields too large", "Send fewer headers.");
      case 501 -> new Problem(501, "not-implemented", "Not implemented", "This is not served.");
      case 505 -> new Problem(505, "http-version", "HTTP version not supported", "Use HTTP/1.1.");
      default ->
          status >= 500
              ? internal()
              : new Problem(status, "bad-request", "Bad request", "The request cannot be read.");
    };
  }

  /** Of SERVICE. What another endpoint says is passed on as what it is, with its Retry-After. */
  static Problem of(ServiceFault fault) {
    String detail = fault.getMessage();
    Problem problem =
        switch (fault.kind()) {
          case REFUSED -> badRequest("service-not-allowed", detail);
          case TOO_MANY_REQUESTS -> badRequest("service-requests", detail);
          case TOO_LARGE -> tooLarge("service-answer-too-large", detail);
          case NO_PLACE -> unavailable("too-many-queries", detail, 10);
          case BUSY -> new Problem(429, "service-busy", "Too many requests", detail);
          case UNAVAILABLE ->
              new Problem(503, "service-unavailable", "Service unavailable", detail);
          case LATE -> new Problem(504, "service-timeout", "Gateway timeout", detail);
          case FAILED -> new Problem(502, "service-failed", "Bad gateway", detail);
        };
    fault.retryAfter().ifPresent(value -> problem.header("Retry-After", value));
    return fault.endpoint().isEmpty() ? problem : problem.with("endpoint", fault.endpoint());
  }

  static Problem internal() {
    return new Problem(
        500, "internal-error", "Internal error", "The server met a fault; it has been logged.");
  }

  /** Adds an extension member (RFC 9457 section 3.2). */
  Problem with(String name, Object value) {
    members.put(name, value);
    return this;
  }

  Problem header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Tells it on a page of its own instead of the common one. */
  Problem on(Supplier<String> ownPage) {
    page = ownPage;
    return this;
  }

  /** The HTML of the page it has for itself. */
  Optional<String> page() {
    return Optional.ofNullable(page).map(Supplier::get);
  }

  int status() {
    return status;
  }

  /** A name for what it is. */
  String type() {
    return type;
  }

  String title() {
    return title;
  }

  String detail() {
    return getMessage();
  }

  Map<String, String> headers() {
    return headers;
  }

  /** An extension member that is a whole number. */
  Optional<Integer> number(String name) {
    return Optional.ofNullable((Integer) members.get(name));
  }

  /** The members of the JSON object. The type is a relative reference: a name, nothing to fetch. */
  Map<String, Object> members() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", "/problem/" + type);
    all.put("title", title);
    all.put("status", status);
    all.put("detail", getMessage());
    all.putAll(members);
    return all;
  }
}
