package org.hoptac.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.hoptac.search.EventIndex;
import org.hoptac.search.Facet;
import org.hoptac.search.Selection;

/** What can be chosen next, and what is chosen, as links. */
final class EventsFacets {
  /** Values shown at once; the rest unfolds. */
  private static final int SHOWN = 8;

  /** Values that are asked for. */
  static final int MOST = 40;

  /** The order of a page: first whom and what, then the rest. */
  private static final List<Facet> ORDER =
      List.of(
          Facet.STATUS,
          Facet.ACTOR,
          Facet.ROLE,
          Facet.TOPIC,
          Facet.TYPE,
          Facet.YEAR,
          Facet.PLACE,
          Facet.PROGRAMME,
          Facet.SOURCE);

  /**
   * A value that can be chosen.
   *
   * @param level 0, or 1 when it stands below the one before
   * @param href chooses it; takes it back when it is chosen
   */
  record Value(Text label, String count, String href, boolean chosen, int level) {}

  /**
   * @param word message key of what it is
   * @param of an actor whose roles they are; null for none
   * @param more values that unfold
   */
  record Group(String word, Text of, List<Value> values, List<Value> more) {}

  /** Something chosen, and the address without it. */
  record Chosen(String word, Text label, String href) {}

  private final EventsRequest request;
  private final EventsNames names;
  private final Facts facts;
  private final Language language;
  private final Paths paths;

  EventsFacets(
      EventsRequest request, EventsNames names, Facts facts, Language language, Paths paths) {
    this.request = request;
    this.names = names;
    this.facts = facts;
    this.language = language;
    this.paths = paths;
  }

  List<Chosen> chosen() {
    List<Chosen> chosen = new ArrayList<>();
    for (EventsRequest.Choice choice : request.choices()) {
      Facet facet = facet(choice);
      chosen.add(
          new Chosen(
              word(choice.parameter()),
              names.of(facet, choice.value()),
              href(request.without(facet, choice.value()))));
    }
    String words = request.selection().words();
    if (!words.isEmpty()) {
      EventsRequest rest = request.on(request.selection().withWords(""));
      chosen.add(new Chosen("choiceWords", new Text("“" + words + "”", ""), href(rest)));
    }
    return chosen;
  }

  private Facet facet(EventsRequest.Choice choice) {
    boolean group = request.selection().values(Facet.STATUS_GROUP).contains(choice.value());
    return group ? Facet.STATUS_GROUP : choice.parameter().facet();
  }

  private static String word(EventsParameter parameter) {
    return "choice_" + parameter.key();
  }

  List<Group> groups(Map<Facet, List<EventIndex.Count>> counts) {
    List<Group> groups = new ArrayList<>();
    for (Facet facet : ORDER) {
      List<Value> values = values(facet, counts);
      if (!values.isEmpty()) {
        groups.add(
            new Group(
                "facet_" + facet.name().toLowerCase(java.util.Locale.ROOT),
                facet == Facet.ROLE ? who() : null,
                values.subList(0, Math.min(SHOWN, values.size())),
                values.subList(Math.min(SHOWN, values.size()), values.size())));
      }
    }
    return groups;
  }

  private Text who() {
    return request.selection().who().map(actor -> names.of(Facet.ACTOR, actor)).orElse(null);
  }

  private List<Value> values(Facet facet, Map<Facet, List<EventIndex.Count>> counts) {
    Map<String, Integer> events = new LinkedHashMap<>();
    Set<String> groups = new HashSet<>();
    if (facet == Facet.STATUS) {
      counts
          .get(Facet.STATUS_GROUP)
          .forEach(
              count -> {
                events.put(count.value(), count.events());
                groups.add(count.value());
              });
    }
    counts.get(facet).forEach(count -> events.put(count.value(), count.events()));
    List<Value> values = new ArrayList<>();
    Map<String, List<String>> below = below(facet, events.keySet());
    for (String value : below.getOrDefault("", List.of())) {
      values.add(value(groups.contains(value) ? Facet.STATUS_GROUP : facet, value, events, 0));
      for (String each : below.getOrDefault(value, List.of())) {
        values.add(value(facet, each, events, 1));
      }
    }
    return values;
  }

  /** Values by the one they belong to, empty for none; two levels, as the schemes have. */
  private Map<String, List<String>> below(Facet facet, Set<String> values) {
    boolean scheme = List.of(Facet.STATUS, Facet.TYPE, Facet.TOPIC).contains(facet);
    Map<String, List<String>> below = new HashMap<>();
    for (String value : values) {
      String above = scheme ? above(value, values) : "";
      below.computeIfAbsent(above, any -> new ArrayList<>()).add(value);
    }
    return below;
  }

  /** The topmost of those that stand above a value. */
  private String above(String value, Set<String> values) {
    String top = "";
    String at = value;
    for (int i = 0; i < 4 && !at.isEmpty(); i++) {
      at =
          facts.objects(NodeFactory.createURI(at), SKOS.broader.asNode()).stream()
              .filter(Node::isURI)
              .map(Node::getURI)
              .filter(values::contains)
              .findFirst()
              .orElse("");
      top = at.isEmpty() ? top : at;
    }
    return top.equals(value) ? "" : top;
  }

  private Value value(Facet facet, String value, Map<String, Integer> events, int level) {
    Selection selection = request.selection();
    boolean chosen = selection.values(facet).contains(value);
    EventsRequest next = chosen ? request.without(facet, value) : request.on(choose(facet, value));
    return new Value(
        names.of(facet, value), language.number(events.get(value)), href(next), chosen, level);
  }

  /** An actor comes to those chosen; another value stands for the one before. */
  private Selection choose(Facet facet, String value) {
    Selection selection = request.selection();
    return switch (facet) {
      case ACTOR -> selection.with(facet, value);
      case STATUS -> selection.any(Facet.STATUS_GROUP).only(facet, value);
      case STATUS_GROUP -> selection.any(Facet.STATUS).only(facet, value);
      default -> selection.only(facet, value);
    };
  }

  private String href(EventsRequest next) {
    return next.href(language, paths);
  }
}
