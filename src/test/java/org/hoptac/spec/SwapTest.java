package org.hoptac.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hoptac.event.Agent;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.EventTime;
import org.hoptac.event.Found;
import org.hoptac.event.Participation;
import org.hoptac.event.Reading;
import org.hoptac.extract.Extractor;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.Slug;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A sentence says the same of others: with other states or other persons in it, the examples are
 * read as before. Left out are sentences in which it matters who it is: those with a place in one
 * of the states, or with a name that stands there twice in part.
 */
class SwapTest {
  private static final List<String> DOCUMENTS =
      List.of(
          "constructions.md",
          "dimensions.md",
          "names.md",
          "circumstances.md",
          "press.md",
          "sides.md",
          "joint.md",
          "meetings.md",
          "gifts.md",
          "given-and-said.md",
          "wanted-and-told.md",
          "kept-and-ended.md");

  /** States of one word, and others of one to three, some of which are other words too. */
  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("Fiji", "Nga"),
          Map.entry("Botswana", "Ấn Độ"),
          Map.entry("Kenya", "Mỹ"),
          Map.entry("Samoa", "Ba Lan"),
          Map.entry("Tonga", "Pháp"),
          Map.entry("Malta", "CHDCND Triều Tiên"),
          Map.entry("Ghana", "Đức"),
          Map.entry("Togo", "Timor-Leste"),
          Map.entry("Namibia", "Hàn Quốc"),
          Map.entry("Benin", "Lào"));

  private static final Map<String, String> CODES =
      Map.of(
          "FJ", "RU", "BW", "IN", "KE", "US", "WS", "PL", "TO", "FR", "MT", "KP", "GH", "DE", "TG",
          "TL", "NA", "KR", "BJ", "LA");

  private static final List<String> VIETNAMESE =
      List.of("Trần Thị Thu Hà", "Lê Quang Khôi", "Phạm Hữu Đạt");

  private static final List<String> FOREIGN =
      List.of(
          "Xéc-gây Pê-tơ-rốp", "Ursula von der Berg", "Kim Min-soo", "Hamad bin Tariq al-Saleh");

  private static Lexicon lexicon;
  private static Extractor extractor;

  @BeforeAll
  static void readLexicon() {
    lexicon = Vocabulary.packaged().lexicon();
    extractor = new Extractor(lexicon);
  }

  @Test
  void otherStatesDoTheSame() {
    var differences = new ArrayList<String>();
    int swapped = 0;
    for (String text : texts()) {
      String other = replaced(text, STATES);
      if (!other.equals(text) && !mattersWhich(text)) {
        swapped++;
        compare(text, other, CODES, differences);
      }
    }
    assertEquals(List.of(), differences);
    assertTrue(swapped > 500, "sentences with other states: " + swapped);
  }

  @Test
  void otherPersonsDoTheSame() {
    var differences = new ArrayList<String>();
    int swapped = 0;
    for (String text : texts()) {
      Map<String, String> names = otherNames(text);
      String other = names.isEmpty() ? text : replaced(text, names);
      if (!names.isEmpty() && !isNamedInPart(other, names.keySet())) {
        swapped++;
        var keys = new HashMap<String, String>();
        names.forEach((from, to) -> keys.put(Slug.of(from), Slug.of(to)));
        compare(text, other, keys, differences);
      }
    }
    assertEquals(List.of(), differences);
    assertTrue(swapped > 50, "sentences with other persons: " + swapped);
  }

  /** For each person that is named another one whose name is written in the same way. */
  private static Map<String, String> otherNames(String text) {
    var names = new HashMap<String, String>();
    for (Found<Agent> found : extractor.read(Statement.of(text)).agents()) {
      String name = found.value().name();
      if (found.value().kind() == Agent.Kind.PERSON
          && !lexicon.leaders().containsKey(lower(name))) {
        List<String> others = isVietnamese(name) ? VIETNAMESE : FOREIGN;
        names.putIfAbsent(name, others.get(names.size() % others.size()));
      }
    }
    return names;
  }

  private static boolean isVietnamese(String name) {
    return Statement.of(name).tokens().stream().allMatch(Token::vietnamese);
  }

  /** Whether part of a name still stands there, as in {@code Ông Morales}. */
  private static boolean isNamedInPart(String text, Set<String> names) {
    return names.stream()
        .flatMap(name -> Stream.of(name.split("[ .]")))
        .anyMatch(
            part -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(part)).matcher(text).find());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static List<String> texts() {
    return DOCUMENTS.stream()
        .flatMap(document -> SpecExample.in(document).stream())
        .map(SpecExample::text)
        .toList();
  }

  private static void compare(
      String text, String other, Map<String, String> keys, List<String> differences) {
    List<String> expected = told(extractor.read(Statement.of(text)), keys);
    List<String> got = told(extractor.read(Statement.of(other)), Map.of());
    if (!expected.equals(got)) {
      differences.add("\n" + text + "\n" + other + "\nexpected " + expected + "\ngot " + got);
    }
  }

  private static String replaced(String text, Map<String, String> names) {
    String any = names.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}-])(" + any + ")(?![\\p{L}-])")
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(names.get(found.group(1))));
  }

  /** Whether a place lies in one of the states, or one is there already that would come. */
  private static boolean mattersWhich(String text) {
    for (Lexicon.Match match : lexicon.scan(Statement.of(text).words())) {
      for (Sense sense : match.senses()) {
        if (sense instanceof Sense.Place place && place.inState().or(place::seatOf).isPresent()
            || sense instanceof Sense.Actor actor && CODES.containsValue(tail(actor.key()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> told(Reading reading, Map<String, String> keys) {
    return reading.events().stream().map(event -> told(event, keys)).sorted().toList();
  }

  private static String told(CooperationEvent event, Map<String, String> keys) {
    Set<String> roles = new TreeSet<>();
    for (Participation each : event.participations()) {
      roles.add(each.role() + "=" + named(each.agent(), keys));
    }
    return event.type()
        + " "
        + event.claim().status()
        + " "
        + roles
        + event.topics().stream().map(Found::value).sorted().toList()
        + event.when().map(EventTime::edtf).orElse("");
  }

  private static String named(Agent agent, Map<String, String> keys) {
    String key = tail(agent.key());
    return switch (agent.kind()) {
      case STATE -> keys.getOrDefault(key, key);
      case PERSON -> keys.getOrDefault(key, key);
      default ->
          agent.kind() + agent.actsFor().stream().map(one -> named(one, keys)).toList().toString();
    };
  }

  private static String tail(String key) {
    return key.substring(key.indexOf('/') + 1);
  }
}
