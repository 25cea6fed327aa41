package org.hoptac.server;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/** What a request makes its answer depend on (RFC 9110 section 13), in the order of 13.2.2. */
final class Preconditions {
  /** The form of dates that is sent (RFC 9110 section 5.6.7); its day has two digits. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final HttpServletRequest request;
  private final String etag;
  private final Optional<Instant> modified;

  /**
   * @param etag strong, of the representation that would be sent
   * @param modified what is sent as Last-Modified, in whole seconds
   */
  Preconditions(HttpServletRequest request, String etag, Optional<Instant> modified) {
    this.request = request;
    this.etag = etag;
    this.modified = modified;
  }

  static String date(Instant instant) {
    return DATE.format(instant);
  }

  /**
   * Whether the visitor has this representation already; a 412 problem when it is not the one that
   * is required.
   */
  boolean unchanged() {
    String required = tags("If-Match");
    boolean refused =
        required != null
            ? !matches(required, false)
            : modified.isPresent()
                && time("If-Unmodified-Since").map(modified.get()::isAfter).orElse(false);
    if (refused) {
      throw new Problem(
          412,
          "precondition-failed",
          "Precondition failed",
          "What is here now is another version than the one required.");
    }
    String known = tags("If-None-Match");
    if (known != null) {
      return matches(known, true);
    }
    return modified.isPresent()
        && time("If-Modified-Since").map(since -> !modified.get().isAfter(since)).orElse(false);
  }

  /** Whether the condition of a range holds: the rest of this representation is wanted. */
  boolean sameForRange() {
    String condition = request.getHeader("If-Range");
    return condition == null
        || condition.trim().equals(etag)
        || modified.isPresent() && time("If-Range").equals(modified);
  }

  private String tags(String name) {
    String all = String.join(",", Collections.list(request.getHeaders(name)));
    return all.isBlank() ? null : all;
  }

  private boolean matches(String tags, boolean weakly) {
    for (String each : tags.split(",")) {
      String tag = each.trim();
      if (tag.equals("*") || tag.equals(etag) || weakly && tag.equals("W/" + etag)) {
        return true;
      }
    }
    return false;
  }

  /** A date that cannot be read counts as absent. */
  private Optional<Instant> time(String name) {
    String text = request.getHeader(name);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(text.trim(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
