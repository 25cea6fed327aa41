package org.hoptac.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * An event in one sentence of the reader's language: who does what with or for whom, on what, where
 * and when, as the claims present it. Its words are in {@code web/sentences_*.properties}.
 */
final class EventSentence {
  private static final Map<Language, Map<String, String>> WORDS = new EnumMap<>(Language.class);
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final List<String> WHO = List.of("initiator", "funder", "partner");
  private static final List<String> WHOM = List.of("target", "beneficiary", "host");
  private static final int MOST_TOPICS = 3;

  static {
    for (Language language : Language.values()) {
      WORDS.put(language, Templates.words("sentences", language));
    }
  }

  private final Facts facts;
  private final Labels labels;
  private final Map<String, String> words;

  EventSentence(Facts facts, Labels labels) {
    this.facts = facts;
    this.labels = labels;
    this.words = WORDS.get(labels.language());
  }

  /**
   * The sentence, each run of text with its language; empty when nobody is said to do it, or when
   * claims present it differently.
   */
  List<Text> of(Node event) {
    Map<String, List<Node>> roles = roles(event);
    List<Node> who = in(roles, WHO);
    List<Node> doing = who.isEmpty() ? in(roles, List.of("participant")) : who;
    List<Node> whom = in(roles, WHOM).stream().filter(Predicate.not(doing::contains)).toList();
    Optional<String> frame = status(event).map(status -> words.get("status." + status));
    String type = key(facts.object(event, Terms.EVENT_TYPE)).orElse("");
    String verb = words.get((whom.isEmpty() ? "type." : "to.") + type);
    if (doing.isEmpty() || frame.isEmpty() || verb == null) {
      return List.of();
    }
    List<Text> sentence = new ArrayList<>(filled(frame.get(), doing, verb.split("\\s*\\|\\s*")));
    if (!whom.isEmpty()) {
      sentence.add(own(" "));
      sentence.addAll(list(whom));
    }
    String topics = words.containsKey("topics." + type) ? "topics." + type : "topics";
    add(sentence, topics, facts.objects(event, Terms.TOPIC).stream().limit(MOST_TOPICS).toList());
    add(sentence, "framework", in(roles, List.of("framework")));
    add(sentence, "place", facts.objects(event, Terms.TAKES_PLACE_IN));
    date(event).ifPresent(date -> sentence.add(own(", " + date)));
    return joined(sentence);
  }

  /** What all claims present it as, if they agree. */
  private Optional<String> status(Node event) {
    List<String> statuses =
        facts.subjects(Terms.ABOUT, event, EventView.MAX_STATUSES).stream()
            .flatMap(claim -> facts.objects(claim, Terms.STATUS).stream())
            .flatMap(status -> key(Optional.of(status)).stream())
            .distinct()
            .toList();
    return statuses.size() == 1 ? Optional.of(statuses.get(0)) : Optional.empty();
  }

  private Optional<String> date(Node event) {
    return facts
        .object(event, Terms.WHEN)
        .flatMap(when -> facts.text(when, Terms.EDTF))
        .flatMap(edtf -> DateWords.of(edtf, labels.language()));
  }

  /** The agents by the end of their role's IRI, in the order of the text. */
  private Map<String, List<Node>> roles(Node event) {
    Map<String, List<Node>> roles = new LinkedHashMap<>();
    facts.objects(event, Terms.PARTICIPATION).stream()
        .sorted(Comparator.comparing(facts::placeInText))
        .forEach(
            participation ->
                key(facts.object(participation, Terms.ROLE))
                    .ifPresent(
                        role ->
                            roles
                                .computeIfAbsent(role, any -> new ArrayList<>())
                                .addAll(facts.objects(participation, Terms.AGENT))));
    return roles;
  }

  private static List<Node> in(Map<String, List<Node>> roles, List<String> names) {
    Set<Node> agents = new LinkedHashSet<>();
    names.forEach(name -> agents.addAll(roles.getOrDefault(name, List.of())));
    return List.copyOf(agents);
  }

  private static Optional<String> key(Optional<Node> concept) {
    return concept.filter(Node::isURI).map(node -> node.getURI().replaceFirst(".*/", ""));
  }

  private List<Text> filled(String frame, List<Node> who, String[] verb) {
    List<Text> text = new ArrayList<>();
    Matcher place = PLACE.matcher(frame);
    int from = 0;
    while (place.find()) {
      text.add(own(frame.substring(from, place.start())));
      int number = Integer.parseInt(place.group(1));
      if (number == 0) {
        text.addAll(list(who));
      } else if (number <= verb.length) {
        text.add(own(verb[number - 1]));
      } else {
        text.add(own(words.get(shown(who).size() == 1 ? "be.one" : "be.many")));
      }
      from = place.end();
    }
    text.add(own(frame.substring(from)));
    return text;
  }

  private void add(List<Text> sentence, String key, List<Node> things) {
    if (!things.isEmpty()) {
      String frame = words.get(key);
      int place = frame.indexOf("{0}");
      sentence.add(own(" " + frame.substring(0, place)));
      sentence.addAll(list(things));
      sentence.add(own(frame.substring(place + "{0}".length())));
    }
  }

  /** {@code A, B and C}; of one who acts for another of them: {@code A (B)}. */
  private List<Text> list(List<Node> things) {
    List<Node> shown = shown(things);
    List<Text> text = new ArrayList<>();
    for (int at = 0; at < shown.size(); at++) {
      if (at > 0) {
        text.add(own(at == shown.size() - 1 ? " " + words.get("and") + " " : ", "));
      }
      text.add(labels.of(shown.get(at)));
      List<Node> principals =
          facts.objects(shown.get(at), Terms.ACTS_FOR).stream().filter(things::contains).toList();
      if (!principals.isEmpty()) {
        text.add(own(" ("));
        text.addAll(list(principals));
        text.add(own(")"));
      }
    }
    return text;
  }

  /** Without those for whom another of them acts. */
  private List<Node> shown(List<Node> things) {
    Set<Node> spokenFor = new LinkedHashSet<>();
    things.forEach(thing -> spokenFor.addAll(facts.objects(thing, Terms.ACTS_FOR)));
    List<Node> shown = things.stream().filter(Predicate.not(spokenFor::contains)).toList();
    return shown.isEmpty() ? things : shown;
  }

  /** Runs of one language in one. */
  private static List<Text> joined(List<Text> runs) {
    List<Text> joined = new ArrayList<>();
    for (Text run : runs) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).lang().equals(run.lang())) {
        joined.set(last, new Text(joined.get(last).value() + run.value(), run.lang()));
      } else if (!run.value().isEmpty()) {
        joined.add(run);
      }
    }
    return joined;
  }

  private Text own(String value) {
    return new Text(value, labels.language().tag());
  }
}
