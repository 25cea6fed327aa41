package org.hoptac.server;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.hoptac.rdf.Coop;
import org.hoptac.search.EventIndex;
import org.hoptac.search.Facet;
import org.hoptac.search.Selection;

/**
 * Reads what is asked for from an address. Strict: what is not known is said, and never left out,
 * since more events than were asked for would be a wrong answer.
 */
final class EventsReader {
  private static final int MAX_WORDS = 200;

  /** More values are no question of a person. */
  private static final int MAX_VALUES = 10;

  private final FormData query;
  private final Facts facts;
  private final EventsKeys keys;
  private final Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);

  private EventsReader(FormData query, Facts facts, Paths paths) {
    this.query = query;
    this.facts = facts;
    this.keys = new EventsKeys(paths);
  }

  /**
   * What is asked for; a 400 problem when it cannot be understood, 404 when something in it is not
   * known.
   *
   * @param shown whether parameters are allowed that say how it is shown
   */
  static EventsRequest read(FormData query, Facts facts, Paths paths, boolean shown) {
    return new EventsReader(query, facts, paths).read(shown);
  }

  private EventsRequest read(boolean shown) {
    requireKnown(shown);
    for (EventsParameter parameter : EventsParameter.values()) {
      for (String key : values(parameter)) {
        String value = value(parameter, key);
        chosen.computeIfAbsent(facet(parameter, value), any -> new ArrayList<>()).add(value);
      }
    }
    boolean byWho = !values(EventsParameter.WHO).isEmpty();
    if (values(EventsParameter.WHO).size() > 1) {
      throw wrong("The parameter who names one actor; others are named by with.");
    }
    Selection selection = new Selection(chosen, words(), false);
    return new EventsRequest(selection, byWho, view(), ListPage.asked(query));
  }

  private void requireKnown(boolean shown) {
    Set<String> known = new HashSet<>(EventsParameter.keys());
    known.add(EventsRequest.WORDS);
    if (shown) {
      known.addAll(List.of(EventsRequest.VIEW, EventsRequest.PAGE));
    }
    for (String name : query.names()) {
      if (!known.contains(name)) {
        throw wrong(
            "There is no parameter "
                + name
                + " here. Known are: "
                + String.join(", ", known.stream().sorted().toList())
                + ".");
      }
    }
  }

  /** Those of a form that were left empty are not chosen. */
  private List<String> values(EventsParameter parameter) {
    List<String> values =
        query.all(parameter.key()).stream().filter(value -> !value.isEmpty()).distinct().toList();
    if (values.size() > MAX_VALUES) {
      throw wrong("The parameter " + parameter.key() + " has more than " + MAX_VALUES + " values.");
    }
    return values;
  }

  private String value(EventsParameter parameter, String key) {
    if (parameter == EventsParameter.YEAR) {
      if (!key.equals(EventIndex.UNDATED) && !key.matches("\\d{4}")) {
        throw wrong("A year has four digits, or is " + EventIndex.UNDATED + "; not " + key + ".");
      }
      return key;
    }
    String value = keys.value(parameter, key).orElseThrow(() -> unknown(parameter, key));
    if (EventsKeys.thing(value).isPresent() && !facts.describes(NodeFactory.createURI(value))) {
      throw unknown(parameter, key);
    }
    return value;
  }

  private static Problem unknown(EventsParameter parameter, String key) {
    return Problem.notFound(
        "Nothing is known here by " + parameter.key() + "=" + key + ", so no event has it.");
  }

  private static Facet facet(EventsParameter parameter, String value) {
    boolean group =
        parameter == EventsParameter.STATUS
            && EventsSection.GROUPS.stream()
                .anyMatch(key -> Coop.concept("status", key).getURI().equals(value));
    return group ? Facet.STATUS_GROUP : parameter.facet();
  }

  private String words() {
    String words = query.first(EventsRequest.WORDS).orElse("").strip();
    single(EventsRequest.WORDS);
    if (words.length() > MAX_WORDS) {
      throw wrong("The words looked for are longer than " + MAX_WORDS + " characters.");
    }
    if (!words.isEmpty() && words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw wrong("There is no word in " + words + ".");
    }
    return words;
  }

  private EventsRequest.View view() {
    single(EventsRequest.VIEW);
    String key = query.first(EventsRequest.VIEW).orElse("");
    return key.isEmpty()
        ? EventsRequest.View.LIST
        : Stream.of(EventsRequest.View.values())
            .filter(view -> view.key().equals(key))
            .findFirst()
            .orElseThrow(() -> wrong("A view is list, timeline or network; not " + key + "."));
  }

  private void single(String name) {
    if (query.all(name).size() > 1) {
      throw wrong("The parameter " + name + " is given more than once.");
    }
  }

  private static Problem wrong(String detail) {
    return Problem.badRequest("selection", detail);
  }
}
