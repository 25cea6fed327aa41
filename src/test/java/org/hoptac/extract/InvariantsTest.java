package org.hoptac.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.hoptac.event.Claim;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.Found;
import org.hoptac.event.Participation;
import org.hoptac.event.Reading;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Term;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.ReadingWriter;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.spec.Anchors;
import org.hoptac.spec.Seeds;
import org.hoptac.spec.Sentences;
import org.hoptac.text.InputFormat;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;
import org.hoptac.text.StatementReader;
import org.hoptac.text.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds of every reading, whatever the text. */
class InvariantsTest {
  private static final List<String> LINES =
      Stream.concat(Seeds.lines().stream(), Sentences.some(150).stream()).toList();

  private static Vocabulary vocabulary;
  private static Lexicon lexicon;
  private static Extractor extractor;

  @BeforeAll
  static void readLexicon() {
    vocabulary = Vocabulary.packaged();
    lexicon = vocabulary.lexicon();
    extractor = new Extractor(lexicon);
  }

  /** Without this the other properties would hold of nothing. */
  @Test
  void mostLinesTellOfAnEvent() {
    long telling = LINES.stream().filter(line -> !events(line).isEmpty()).count();
    assertTrue(telling > LINES.size() / 2, () -> telling + " of " + LINES.size());
  }

  @Test
  void everySpanStandsInsideItsStatement() {
    for (String line : LINES) {
      Reading reading = extractor.read(Statement.of(line));
      int length =
          reading.statement().text().codePointCount(0, reading.statement().text().length());
      spans(reading).forEach(span -> assertTrue(span.end() <= length, line));
    }
  }

  @Test
  void everyMentionIsPublishedWithItsOwnWords() {
    var writer = new ReadingWriter(new Iris(Coop.HOME), vocabulary, "0");
    for (String line : LINES) {
      // A character outside the Basic Multilingual Plane: offsets count code points.
      Anchors.assertStandInTheirText(writer.graph(extractor.read(Statement.of("📌 " + line))));
    }
  }

  @Test
  void decomposedInputYieldsTheSameEvents() {
    for (String line : LINES) {
      String decomposed = Normalizer.normalize(line, Normalizer.Form.NFD);
      assertEquals(events(line), events(decomposed));
    }
  }

  @Test
  void theOrderOfTheLexiconDoesNotMatter() {
    var shuffled = new ArrayList<>(lexicon.terms());
    Collections.shuffle(shuffled, new java.util.Random(3));
    var other = new Extractor(new Lexicon(shuffled, lexicon.home(), lexicon.leaders()));
    LINES.forEach(line -> assertEquals(events(line), other.read(Statement.of(line)).events()));
  }

  @Test
  void theLocaleDoesNotMatter() {
    List<List<CooperationEvent>> before = LINES.stream().map(InvariantsTest::events).toList();
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals(before, LINES.stream().map(InvariantsTest::events).toList());
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void sentencesOfOtherMattersAroundItChangeNothing() {
    for (String line : LINES) {
      String sentence = line + (line.endsWith(".") ? "" : ".");
      for (String other : Sentences.NEUTRAL) {
        assertEquals(told(sentence), told(sentence + " " + other), line);
        assertEquals(told(sentence), told(other + " " + sentence), line);
      }
    }
  }

  @Test
  void otherLinesChangeNothing() throws IOException {
    var document = new StringBuilder();
    LINES.forEach(
        line -> document.append(Sentences.NEUTRAL.get(0)).append('\n').append(line).append('\n'));
    var told = new ArrayList<List<String>>();
    new StatementReader(statement -> told.add(told(extractor.read(statement))), rejected -> {})
        .read(
            new ByteArrayInputStream(document.toString().getBytes(StandardCharsets.UTF_8)),
            "lines",
            "lines",
            InputFormat.TXT);
    assertEquals(2 * LINES.size(), told.size());
    for (int i = 0; i < LINES.size(); i++) {
      assertEquals(List.of(), told.get(2 * i));
      assertEquals(told(LINES.get(i)), told.get(2 * i + 1), LINES.get(i));
    }
  }

  @Test
  void anotherEngineWritesTheSameTriplesInTheSameOrder() {
    Vocabulary again = Vocabulary.packaged();
    var extractorAgain = new Extractor(again.lexicon());
    var writer = new ReadingWriter(new Iris(Coop.HOME), vocabulary, "0");
    var writerAgain = new ReadingWriter(new Iris(Coop.HOME), again, "0");
    for (String line : LINES) {
      Statement statement = Statement.of(line);
      assertEquals(
          writer.triples(extractor.read(statement)),
          writerAgain.triples(extractorAgain.read(statement)),
          line);
    }
  }

  /** The events in words instead of places, since text before a sentence moves its places. */
  private static List<String> told(String text) {
    return told(extractor.read(Statement.of(text)));
  }

  private static List<String> told(Reading reading) {
    return reading.events().stream().map(event -> told(event, reading.statement())).toList();
  }

  private static String told(CooperationEvent event, Statement statement) {
    var told = new StringJoiner("; ");
    told.add(event.type()).add(event.claim().status()).add(event.claim().rule());
    event.claim().evidence().forEach(span -> told.add(statement.slice(span)));
    event.claim().statusCue().ifPresent(span -> told.add(statement.slice(span)));
    event
        .claim()
        .attribution()
        .ifPresent(said -> told.add(said.source().key() + " " + statement.slice(said.cue())));
    event
        .participations()
        .forEach(
            each ->
                told.add(each.role() + " " + each.agent().key() + " " + each.rule())
                    .add(statement.slice(each.evidence())));
    event.topics().forEach(topic -> told.add(topic.value() + " " + statement.slice(topic.span())));
    event.venues().forEach(venue -> told.add(venue.value().key()));
    event.regions().forEach(region -> told.add(region.value().key()));
    event.when().ifPresent(time -> told.add(time.edtf() + " " + statement.slice(time.span())));
    event.programme().ifPresent(programme -> told.add(programme.value().key()));
    event.forms().forEach(form -> told.add(form.value()));
    return told.add(event.trend() + " " + event.ordinal())
        .add(event.parent() + " " + event.goal())
        .toString();
  }

  @Test
  void everyTermOfTheLexiconIsFoundInItsOwnLabel() {
    for (Term term : lexicon.terms()) {
      Statement label = Statement.of(term.label());
      if (term.sense() instanceof Sense.HintWord word) {
        assertTrue(
            lexicon.hintWords().endAt(word.hint(), label.tokens(), label.tokens().size() - 1),
            () -> "the hint word \"" + term.label() + "\" is not found");
        continue;
      }
      Words words = label.words();
      List<Lexicon.Match> matches = matches(term.sense(), words);
      assertEquals(
          1, matches.size(), () -> "the label \"" + term.label() + "\" is read as " + matches);
    }
  }

  private static List<Lexicon.Match> matches(Sense sense, Words words) {
    if (sense instanceof Sense.NameWord) {
      return lexicon.nameWord(words, 0).stream().toList();
    }
    boolean onlyForTopics =
        sense instanceof Sense.Topic topic ? topic.phrase() : sense instanceof Sense.OffTopic;
    return onlyForTopics ? lexicon.topicWords(words) : lexicon.scan(words);
  }

  private static List<CooperationEvent> events(String text) {
    return extractor.read(Statement.of(text)).events();
  }

  private static List<Span> spans(Reading reading) {
    var spans = new ArrayList<Span>();
    reading.agents().stream().map(Found::span).forEach(spans::add);
    for (CooperationEvent event : reading.events()) {
      Claim claim = event.claim();
      spans.addAll(claim.evidence());
      claim.statusCue().ifPresent(spans::add);
      event.participations().stream().map(Participation::evidence).forEach(spans::add);
      Stream.of(event.topics(), event.venues(), event.regions(), event.forms())
          .flatMap(List::stream)
          .map(Found::span)
          .forEach(spans::add);
      event.when().ifPresent(time -> spans.add(time.span()));
    }
    return spans;
  }
}
