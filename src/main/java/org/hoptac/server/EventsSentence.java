package org.hoptac.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hoptac.search.EventIndex;
import org.hoptac.search.Facet;
import org.hoptac.search.Selection;

/** A selection as the question that a reader would ask: who works with whom, on what, when. */
final class EventsSentence {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  private final EventsRequest request;
  private final EventsNames names;
  private final Map<String, String> words;
  private final Language language;

  EventsSentence(
      EventsRequest request, EventsNames names, Map<String, String> words, Language language) {
    this.request = request;
    this.names = names;
    this.words = words;
    this.language = language;
  }

  /** The question, each run of text with its language. */
  List<Text> question() {
    Selection selection = request.selection();
    Optional<String> whole = whole(selection);
    if (whole.isPresent()) {
      return List.of(new Text(words.get(whole.get()), language.tag()));
    }
    List<String> actors = selection.values(Facet.ACTOR);
    List<Text> text = new ArrayList<>();
    if (actors.isEmpty()) {
      text.addAll(filled("askAnybody", List.of()));
    } else if (actors.size() > 1) {
      text.addAll(filled("askTogether", names.all(Facet.ACTOR, actors)));
    } else {
      text.addAll(filled(request.byWho() ? "askWho" : "askWith", names.all(Facet.ACTOR, actors)));
    }
    add(text, "askTopic", Facet.TOPIC);
    add(text, "askPlace", Facet.PLACE);
    add(text, "askProgramme", Facet.PROGRAMME);
    addYears(text);
    text.add(new Text("?", ""));
    return text;
  }

  /** The message of a selection that has a question of its own. */
  private static Optional<String> whole(Selection selection) {
    if (selection.chosen().isEmpty()) {
      return Optional.of("askAll");
    }
    List<String> groups = selection.values(Facet.STATUS_GROUP);
    return selection.chosen().size() == 1 && groups.size() == 1
        ? Optional.of("ask_" + groups.get(0).replaceFirst(".*/", ""))
        : Optional.empty();
  }

  /** The same as one string. */
  static String plain(List<Text> text) {
    return text.stream().map(Text::value).collect(Collectors.joining());
  }

  private void add(List<Text> text, String key, Facet facet) {
    List<String> values = request.selection().values(facet);
    if (!values.isEmpty()) {
      text.add(new Text(" ", ""));
      text.addAll(filled(key, names.all(facet, values)));
    }
  }

  private void addYears(List<Text> text) {
    List<String> years = request.selection().values(Facet.YEAR);
    if (!years.isEmpty()) {
      boolean undated = years.equals(List.of(EventIndex.UNDATED));
      text.add(new Text(" ", ""));
      text.addAll(
          undated
              ? filled("askUndated", List.of())
              : filled("askYear", names.all(Facet.YEAR, years)));
    }
  }

  /** A message with its place filled by names, which are set apart by commas and "and". */
  private List<Text> filled(String key, List<Text> values) {
    String message = words.get(key);
    List<Text> text = new ArrayList<>();
    Matcher place = PLACE.matcher(message);
    int from = 0;
    while (place.find()) {
      text.add(new Text(message.substring(from, place.start()), language.tag()));
      text.addAll(listed(values));
      from = place.end();
    }
    text.add(new Text(message.substring(from), language.tag()));
    return text.stream().filter(part -> !part.value().isEmpty()).toList();
  }

  private List<Text> listed(List<Text> values) {
    List<Text> text = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        String between = i == values.size() - 1 ? " " + words.get("and") + " " : ", ";
        text.add(new Text(between, language.tag()));
      }
      text.add(values.get(i));
    }
    return text;
  }
}
