package org.hoptac.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Choice of a representation by the Accept header (RFC 9110 section 12.5.1). */
final class Negotiation {
  /** One representation on offer. */
  record Offer<T>(String mediaType, T value) {}

  /** A media range of the header; {@code type} or {@code subtype} may be {@code *}. */
  private record Range(String type, String subtype, double quality) {
    int specificity(String mediaType) {
      String[] parts = mediaType.split("/", 2);
      if (type.equals(parts[0]) && subtype.equals(parts[1])) {
        return 2;
      }
      if (type.equals(parts[0]) && subtype.equals("*")) {
        return 1;
      }
      return type.equals("*") && subtype.equals("*") ? 0 : -1;
    }
  }

  private Negotiation() {}

  /**
   * The offer with the highest quality; among equals the first of the list. Media type parameters
   * other than {@code q} are ignored. A header without any readable range counts as absent.
   */
  static <T> Optional<T> choose(String header, List<Offer<T>> offers) {
    List<Range> ranges = parse(header);
    Offer<T> best = null;
    double bestQuality = 0;
    for (Offer<T> offer : offers) {
      double quality = quality(offer.mediaType(), ranges);
      if (quality > bestQuality) {
        best = offer;
        bestQuality = quality;
      }
    }
    return Optional.ofNullable(best).map(Offer::value);
  }

  private static double quality(String mediaType, List<Range> ranges) {
    int specificity = -1;
    double quality = 0;
    for (Range range : ranges) {
      int found = range.specificity(mediaType);
      if (found > specificity) {
        specificity = found;
        quality = range.quality();
      }
    }
    return quality;
  }

  private static List<Range> parse(String header) {
    List<Range> ranges = new ArrayList<>();
    if (header != null) {
      for (String element : header.split(",")) {
        range(element).ifPresent(ranges::add);
      }
    }
    return ranges.isEmpty() ? List.of(new Range("*", "*", 1)) : ranges;
  }

  private static Optional<Range> range(String element) {
    String[] parts = element.split(";");
    String[] type = parts[0].trim().toLowerCase(Locale.ROOT).split("/");
    if (type.length != 2 || type[0].isEmpty() || type[1].isEmpty()) {
      return Optional.empty();
    }
    double quality = 1;
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].trim().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        quality = qvalue(parameter.substring(2));
      }
    }
    return Optional.of(new Range(type[0], type[1], quality));
  }

  private static double qvalue(String text) {
    return text.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(text) : 0;
  }
}
