package org.hoptac.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hoptac.text.Words;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final List<Term> TERMS =
      List.of(
          name("Ấn Độ", "actor/IN"),
          name("Ấn Độ Dương", "place/indian-ocean"),
          name("Ấn Độ Dương - Thái Bình Dương", "place/indo-pacific"),
          name("Thái Bình Dương", "place/pacific-ocean"),
          name("Áo", "actor/AT"),
          new Term("EU", topic("actor/EU"), Term.Writing.EXACT, Term.Company.ANY),
          new Term("an ninh", topic("security"), Term.Writing.ANY, Term.Company.ANY),
          new Term("an ninh mạng", topic("cybersecurity"), Term.Writing.ANY, Term.Company.ANY));

  @Test
  void theLongestTermWins() {
    assertEquals(List.of("place/indo-pacific"), found("Ấn Độ Dương-Thái Bình Dương"));
    assertEquals(List.of("cybersecurity", "security"), found("An ninh mạng và an ninh"));
  }

  @Test
  void whatIsNotTheLongerTermIsTheShorter() {
    assertEquals(List.of("actor/IN"), found("Ấn Độ Dưỡng"));
  }

  @Test
  void namesNeedTheirCapital() {
    assertEquals(List.of(), found("chiếc áo mới"));
    assertEquals(List.of("actor/AT"), found("nước Áo"));
  }

  @Test
  void acronymsAreMatchedAsWritten() {
    assertEquals(List.of(), found("Eu và eu"));
    assertEquals(List.of("actor/EU"), found("khối EU"));
  }

  @Test
  void theOrderOfTermsDoesNotMatter() {
    var reversed = new java.util.ArrayList<>(TERMS);
    Collections.reverse(reversed);
    Words words = Words.of("EU, Ấn Độ Dương và an ninh mạng");
    assertEquals(
        new Lexicon(TERMS, Map.of()).scan(words), new Lexicon(reversed, Map.of()).scan(words));
  }

  @Test
  void aLabelWithoutWordsIsRefused() {
    var empty = List.of(new Term("  ", topic("x"), Term.Writing.ANY, Term.Company.ANY));
    assertThrows(IllegalArgumentException.class, () -> new Lexicon(empty, Map.of()));
  }

  private static List<String> found(String text) {
    return new Lexicon(TERMS, Map.of())
        .scan(Words.of(text)).stream().map(match -> key(match.terms().get(0).sense())).toList();
  }

  private static String key(Sense sense) {
    return sense instanceof Sense.Place place ? place.key() : ((Sense.Topic) sense).key();
  }

  private static Term name(String label, String key) {
    return new Term(
        label,
        new Sense.Place(key, label, Optional.empty(), false, Optional.empty(), Optional.empty()),
        Term.Writing.NAME,
        Term.Company.ANY);
  }

  private static Sense topic(String key) {
    return new Sense.Topic(key);
  }
}
