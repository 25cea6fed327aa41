package org.hoptac.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hoptac.event.Agent;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.EventTime;
import org.hoptac.event.Found;
import org.hoptac.event.Participation;
import org.hoptac.event.Reading;

/**
 * Compares a reading with the lines of an example; the first paragraph of {@code constructions.md}
 * says what they mean.
 */
final class Expectations {
  private static final Set<String> FEATURES =
      Set.of(
          "goal",
          "topics",
          "venue",
          "date",
          "source",
          "programme",
          "region",
          "trend",
          "ordinal",
          "forms");

  private final Reading reading;
  private final List<String> complaints = new ArrayList<>();
  private final List<CooperationEvent> unused;

  private Expectations(Reading reading) {
    this.reading = reading;
    this.unused = new ArrayList<>(reading.events());
  }

  /** What does not hold, one sentence each. */
  static List<String> complaints(Reading reading, List<String> lines) {
    var expectations = new Expectations(reading);
    lines.forEach(expectations::check);
    return expectations.complaints;
  }

  /** What was read beside the events that the lines ask for. */
  static List<CooperationEvent> rest(Reading reading, List<String> lines) {
    var expectations = new Expectations(reading);
    lines.forEach(expectations::check);
    return expectations.unused;
  }

  /** All that was read, for a message. */
  static String got(Reading reading) {
    return reading.agents().stream()
            .map(agent -> key(agent.value()))
            .distinct()
            .collect(Collectors.joining(",", "names ", "\n"))
        + reading.events().stream()
            .map(Expectations::show)
            .collect(Collectors.joining("\n  ", "  ", ""));
  }

  private void check(String line) {
    String[] words = line.split(" ");
    boolean holds =
        switch (words[0]) {
          case "event" ->
              unused.remove(
                  unused.stream().filter(event -> fits(event, words)).findFirst().orElse(null));
          case "events" -> reading.events().size() == Integer.parseInt(words[1]);
          case "never" -> neverHolds(words);
          case "evidence" -> isNamedOnlyBy(words[1], words[2]);
          case "agent" -> isNamedAs(words);
          case "names" ->
              named().equals(words.length == 1 ? Set.of() : Set.of(words[1].split(",")));
          default -> throw new IllegalArgumentException("unknown line in a spec document: " + line);
        };
    if (!holds) {
      complaints.add(line);
    }
  }

  private boolean neverHolds(String[] words) {
    return switch (words[1]) {
      case "event" -> {
        String[] event = Arrays.copyOfRange(words, 1, words.length);
        yield reading.events().stream().noneMatch(candidate -> fits(candidate, event));
      }
      case "agent" -> participations().noneMatch(p -> key(p.agent()).equals(words[2]));
      case "agents" -> participations().findAny().isEmpty();
      case "status" ->
          reading.events().stream().noneMatch(event -> event.claim().status().equals(words[2]));
      case "type" -> reading.events().stream().noneMatch(event -> event.type().equals(words[2]));
      case "topic" ->
          reading.events().stream().noneMatch(event -> values(event.topics()).contains(words[2]));
      case "date" -> reading.events().stream().allMatch(event -> event.when().isEmpty());
      case "venue" -> reading.events().stream().allMatch(event -> event.venues().isEmpty());
      default -> throw new IllegalArgumentException("unknown: never " + words[1]);
    };
  }

  private boolean isNamedOnlyBy(String key, String span) {
    return participations()
        .filter(participation -> key(participation.agent()).equals(key))
        .map(
            participation ->
                participation.evidence().begin() + "-" + participation.evidence().end())
        .allMatch(span::equals);
  }

  private Set<String> named() {
    return reading.agents().stream()
        .map(Found::value)
        .filter(agent -> agent.kind() != Agent.Kind.GROUP)
        .map(Expectations::key)
        .collect(Collectors.toSet());
  }

  private boolean isNamedAs(String[] words) {
    return reading.agents().stream()
        .map(Found::value)
        .filter(agent -> key(agent).equals(words[1]))
        .anyMatch(
            agent -> Arrays.stream(words).skip(2).allMatch(feature -> agentHas(agent, feature)));
  }

  private static boolean agentHas(Agent agent, String feature) {
    String value = feature.substring(feature.indexOf('=') + 1).replace('_', ' ');
    return feature.startsWith("actsFor=")
        ? agent.actsFor().stream().anyMatch(principal -> key(principal).equals(value))
        : agent.posts().stream().anyMatch(post -> post.name().equals(value));
  }

  private java.util.stream.Stream<Participation> participations() {
    return reading.events().stream().flatMap(event -> event.participations().stream());
  }

  private static boolean fits(CooperationEvent event, String[] words) {
    return event.type().equals(words[1])
        && event.claim().status().equals(words[2])
        && Arrays.stream(words).skip(3).allMatch(word -> hasFeature(event, word));
  }

  private static boolean hasFeature(CooperationEvent event, String word) {
    String name = word.substring(0, word.indexOf('='));
    String value = word.substring(word.indexOf('=') + 1);
    Set<String> wanted = value.equals("none") ? Set.of() : Set.of(value.split(","));
    return FEATURES.contains(name)
        ? feature(event, name, value, wanted)
        : agents(event, name).equals(wanted);
  }

  private static boolean feature(
      CooperationEvent event, String name, String value, Set<String> wanted) {
    return switch (name) {
      case "topics" -> values(event.topics()).containsAll(wanted);
      case "forms" -> values(event.forms()).containsAll(wanted);
      case "venue" ->
          tails(event.venues().stream().map(venue -> venue.value().key()).toList()).equals(wanted);
      case "region" ->
          tails(event.regions().stream().map(region -> region.value().key()).toList())
              .equals(wanted);
      case "date" -> event.when().map(EventTime::edtf).orElse("none").equals(value);
      case "source" ->
          event.claim().attribution().map(said -> key(said.source())).orElse("none").equals(value);
      case "programme" ->
          event.programme().map(programme -> key(programme.value())).orElse("none").equals(value);
      case "goal" ->
          event.goal().isPresent() && value.equals(Integer.toString(event.goal().getAsInt() + 1));
      case "trend" -> event.trend().orElse("none").equals(value);
      case "ordinal" ->
          event.ordinal().isPresent() && value.equals(Integer.toString(event.ordinal().getAsInt()));
      default -> throw new IllegalArgumentException("unknown feature " + name);
    };
  }

  private static Set<String> agents(CooperationEvent event, String role) {
    return event.participations().stream()
        .filter(participation -> participation.role().equals(role))
        .map(Participation::agent)
        .filter(agent -> agent.kind() != Agent.Kind.GROUP)
        .map(Expectations::key)
        .collect(Collectors.toSet());
  }

  private static Set<String> values(List<Found<String>> found) {
    return found.stream().map(Found::value).collect(Collectors.toSet());
  }

  private static Set<String> tails(List<String> keys) {
    return keys.stream()
        .map(key -> key.substring(key.indexOf('/') + 1))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String key(Agent agent) {
    return agent.key().substring(agent.key().indexOf('/') + 1);
  }

  private static String show(CooperationEvent event) {
    return "event "
        + event.type()
        + " "
        + event.claim().status()
        + event.participations().stream()
            .map(p -> " " + p.role() + "=" + key(p.agent()) + "(" + p.rule() + ")")
            .collect(Collectors.joining())
        + " topics="
        + values(event.topics())
        + " venue="
        + tails(event.venues().stream().map(venue -> venue.value().key()).toList())
        + " region="
        + tails(event.regions().stream().map(region -> region.value().key()).toList())
        + " date="
        + event.when().map(EventTime::edtf).orElse("none")
        + " source="
        + event.claim().attribution().map(said -> key(said.source())).orElse("none")
        + " programme="
        + event.programme().map(programme -> key(programme.value())).orElse("none")
        + " trend="
        + event.trend().orElse("none")
        + " ordinal="
        + event.ordinal()
        + " forms="
        + values(event.forms());
  }
}
