package org.hoptac.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hoptac.search.Facet;
import org.hoptac.search.Selection;

/**
 * What is asked for at {@code /LANGUAGE/events}: which events, and how they are shown. Written out
 * it gives the one canonical address.
 *
 * @param byWho whether the first actor stands in the parameter {@code who}, rather than {@code
 *     with}: the same events, another question
 * @param page from 1
 */
record EventsRequest(Selection selection, boolean byWho, View view, int page) {
  /** Path behind the language. */
  static final String PATH = "events";

  /** How events are shown. */
  enum View {
    LIST,
    TIMELINE,
    NETWORK;

    /** Public because templates see nothing else. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One value of one parameter. */
  record Choice(EventsParameter parameter, String value) {}

  static final String WORDS = "q";
  static final String VIEW = "view";
  static final String PAGE = "page";

  /** All events. */
  static EventsRequest all() {
    return new EventsRequest(Selection.all(), false, View.LIST, 1);
  }

  /** The parameter of a chosen value. */
  EventsParameter parameter(Facet facet, String value) {
    return switch (facet) {
      case ACTOR ->
          byWho && selection.who().equals(Optional.of(value))
              ? EventsParameter.WHO
              : EventsParameter.WITH;
      case STATUS_GROUP -> EventsParameter.STATUS;
      default ->
          Stream.of(EventsParameter.values())
              .filter(parameter -> parameter.facet() == facet)
              .findFirst()
              .orElseThrow();
    };
  }

  /** What is chosen, in the order of the canonical address. */
  List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      selection
          .values(facet)
          .forEach(value -> choices.add(new Choice(parameter(facet, value), value)));
    }
    // Sorting keeps the order of equal ones: values of a parameter stand as the selection has them.
    choices.sort((a, b) -> a.parameter().compareTo(b.parameter()));
    return choices;
  }

  /** Without a choice; the first of the actors left is asked for as this one was. */
  EventsRequest without(Facet facet, String value) {
    return on(selection.without(facet, value));
  }

  /** Other events, from the first page. */
  EventsRequest on(Selection other) {
    return new EventsRequest(other, byWho, view, 1);
  }

  EventsRequest as(View other) {
    return new EventsRequest(selection, byWho, other, 1);
  }

  EventsRequest at(int number) {
    return new EventsRequest(selection, byWho, view, number);
  }

  /** The canonical address in a language. */
  String href(Language language, Paths paths) {
    return "/" + language.tag() + "/" + PATH + query(paths, true);
  }

  /** The address of the whole selection as a file. */
  String file(Language language, String suffix, Paths paths) {
    return "/" + language.tag() + "/" + PATH + "." + suffix + query(paths, false);
  }

  /**
   * The query string, with its question mark; empty when there is nothing to say.
   *
   * @param shown whether how it is shown matters
   */
  String query(Paths paths, boolean shown) {
    EventsKeys keys = new EventsKeys(paths);
    List<String> pairs = new ArrayList<>();
    choices()
        .forEach(
            choice ->
                pairs.add(
                    choice.parameter().key()
                        + "="
                        + encode(keys.key(choice.parameter(), choice.value()))));
    if (!selection.words().isEmpty()) {
      pairs.add(WORDS + "=" + encode(selection.words()));
    }
    if (shown && view != View.LIST) {
      pairs.add(VIEW + "=" + view.key());
    }
    if (shown && page > 1) {
      pairs.add(PAGE + "=" + page);
    }
    return pairs.isEmpty() ? "" : pairs.stream().collect(Collectors.joining("&", "?", ""));
  }

  /** Slashes and colons may stand in a query (RFC 3986 section 3.4), and are easier to read. */
  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/").replace("%3A", ":");
  }
}
