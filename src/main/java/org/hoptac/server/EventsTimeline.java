package org.hoptac.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hoptac.draw.Standing;
import org.hoptac.draw.Timeline;

/** Events in time, as a drawing and as lists by year. */
final class EventsTimeline {
  /**
   * Events of one year.
   *
   * @param heading the year; empty for those whose year is not known
   */
  record Period(String heading, List<EventView.Line> events) {}

  private final List<EventView.Line> lines;
  private final Labels labels;
  private final Map<String, String> words;

  EventsTimeline(List<EventView.Line> lines, Labels labels, Map<String, String> words) {
    this.lines = lines;
    this.labels = labels;
    this.words = words;
  }

  /** The drawing, empty when there are no events. */
  String svg() {
    Timeline.Words said =
        new Timeline.Words(
            "timeline",
            words.get("timelineTitle"),
            words.get("timelineDescription"),
            words.get("noYear"),
            labels.language()::month);
    return Timeline.draw(lines.stream().map(this::item).toList(), said);
  }

  private Timeline.Item item(EventView.Line line) {
    Text label = line.link().label();
    String time = line.dates().stream().findFirst().map(when -> when.words().value()).orElse("");
    return new Timeline.Item(
        period(line),
        label.value().contains(time) ? "" : time,
        standing(line.statuses()),
        label.value(),
        label.lang(),
        line.link().href());
  }

  private static Optional<Timeline.Period> period(EventView.Line line) {
    return line.dates().stream()
        .flatMap(when -> DateWords.period(when.edtf()).stream())
        .findFirst();
  }

  /** What is said to be done counts as done, whatever was planned before. */
  private static Standing standing(List<EventView.Badge> statuses) {
    return statuses.stream()
        .map(EventView.Badge::standing)
        .min(Comparator.naturalOrder())
        .orElse(Standing.UNKNOWN);
  }

  /** The same in words: the events by year, those without one behind the others. */
  List<Period> periods() {
    Map<String, List<EventView.Line>> years = new LinkedHashMap<>();
    for (EventView.Line line : lines) {
      String year = period(line).map(p -> String.valueOf(p.begin().getYear())).orElse("");
      years.computeIfAbsent(year, any -> new ArrayList<>()).add(line);
    }
    return years.entrySet().stream()
        .map(year -> new Period(year.getKey(), year.getValue()))
        .toList();
  }
}
