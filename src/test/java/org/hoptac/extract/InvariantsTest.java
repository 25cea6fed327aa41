package org.hoptac.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.hoptac.event.Claim;
import org.hoptac.event.CooperationEvent;
import org.hoptac.event.Found;
import org.hoptac.event.Participation;
import org.hoptac.event.Reading;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Sense;
import org.hoptac.lexicon.Term;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.spec.Seeds;
import org.hoptac.text.Span;
import org.hoptac.text.Statement;
import org.hoptac.text.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds of every reading, whatever the text. */
class InvariantsTest {
  private static Lexicon lexicon;
  private static Extractor extractor;

  @BeforeAll
  static void readLexicon() {
    lexicon = Vocabulary.packaged().lexicon();
    extractor = new Extractor(lexicon);
  }

  @Test
  void everySpanStandsInsideItsStatement() {
    for (String line : Seeds.lines()) {
      Reading reading = extractor.read(Statement.of(line));
      int length =
          reading.statement().text().codePointCount(0, reading.statement().text().length());
      spans(reading).forEach(span -> assertTrue(span.end() <= length, line));
    }
  }

  @Test
  void decomposedInputYieldsTheSameEvents() {
    for (String line : Seeds.lines()) {
      String decomposed = Normalizer.normalize(line, Normalizer.Form.NFD);
      assertEquals(events(line), events(decomposed));
    }
  }

  @Test
  void theOrderOfTheLexiconDoesNotMatter() {
    var shuffled = new ArrayList<>(lexicon.terms());
    Collections.shuffle(shuffled, new java.util.Random(3));
    var other = new Extractor(new Lexicon(shuffled, lexicon.home()));
    Seeds.lines()
        .forEach(line -> assertEquals(events(line), other.read(Statement.of(line)).events()));
  }

  @Test
  void theLocaleDoesNotMatter() {
    List<List<CooperationEvent>> before =
        Seeds.lines().stream().map(InvariantsTest::events).toList();
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals(before, Seeds.lines().stream().map(InvariantsTest::events).toList());
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void aSentenceOfOtherMattersBehindItChangesNothing() {
    for (String line : Seeds.lines()) {
      String more = line + (line.endsWith(".") ? "" : ".") + " Thời tiết hôm đó rất đẹp.";
      assertEquals(events(line), events(more), line);
    }
  }

  @Test
  void everyTermOfTheLexiconIsFoundInItsOwnLabel() {
    for (Term term : lexicon.terms()) {
      List<Token> tokens = Statement.of(term.label()).tokens();
      List<Lexicon.Match> matches =
          term.sense() instanceof Sense.NameWord
              ? lexicon.nameWord(tokens, 0).stream().toList()
              : lexicon.scan(tokens);
      assertEquals(
          1, matches.size(), () -> "the label \"" + term.label() + "\" is read as " + matches);
    }
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
      event.topics().stream().map(Found::span).forEach(spans::add);
      event.venues().stream().map(Found::span).forEach(spans::add);
      event.when().ifPresent(time -> spans.add(time.span()));
    }
    return spans;
  }
}
