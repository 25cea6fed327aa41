package org.hoptac.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.hoptac.rdf.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples and counter-examples of events that may be one. */
class ResemblancesTest {
  private static final String EU_ID = "coop:hasParticipant actor:EU, actor:ID ;";
  private static final String ARABIAN_SEA = "coop:takesPlaceIn place:arabian-sea ;";

  private static final String FIRST = "coop:ordinal 1 ;";

  private final Resemblances resemblances = new Resemblances(Samples.BASE);

  /** One statement with one event, and all that belongs to it. */
  private static Graph told(String name, int line, String type, String about) {
    return Samples.turtle(
        """
        event:%1$s a coop:CooperationEvent ; coop:eventType type:%3$s ; %4$s rdfs:label "%1$s"@en .
        <https://w3id.org/hoptac/id/claim/%1$s> coop:about event:%1$s ;
          prov:wasDerivedFrom <https://w3id.org/hoptac/id/statement/s%2$s> .
        <https://w3id.org/hoptac/id/statement/s%2$s> coop:position %2$s ;
          dct:isPartOf <https://w3id.org/hoptac/id/document/d> .
        actor:EU a coop:InternationalOrganisation . actor:ID a coop:State . actor:VN a coop:State .
        person:an a foaf:Person . person:binh a foaf:Person . person:van-an a foaf:Person .
        person:tran-van-an a foaf:Person . person:tran-van-binh a foaf:Person .
        actor:ministry a <http://www.w3.org/ns/org#Organization> . actor:delegates a coop:UnnamedGroup .
        """
            .formatted(name, line, type, about));
  }

  private static Graph dated(String name, int line, String about, String edtf) {
    Graph graph =
        told(
            name,
            line,
            "exercise",
            about + " coop:when <https://w3id.org/hoptac/id/time/" + name + "> ;");
    Samples.turtle("<https://w3id.org/hoptac/id/time/" + name + "> coop:edtf \"" + edtf + "\" .")
        .find()
        .forEach(graph::add);
    return graph;
  }

  /** An exercise in the words of a paper. */
  private static Graph said(String name, int line, String about, String text) {
    Graph graph = told(name, line, "exercise", about);
    Samples.turtle(
            "<https://w3id.org/hoptac/id/statement/s%d> coop:text \"%s\" .".formatted(line, text))
        .find()
        .forEach(graph::add);
    return graph;
  }

  private static Graph together(Graph... parts) {
    Graph all = Samples.turtle("");
    for (Graph part : parts) {
      part.find().forEach(all::add);
    }
    return all;
  }

  /** Such as {@code a b 0.9 same type, same parties}. */
  private Set<String> found(Graph... parts) {
    return told(resemblances.among(together(parts)));
  }

  private static Set<String> told(List<Triple> triples) {
    Set<String> told = new TreeSet<>();
    for (Triple score : triples) {
      if (score.getPredicate().equals(Terms.SCORE)) {
        StringBuilder line = new StringBuilder();
        for (Triple triple : triples) {
          if (triple.getSubject().equals(score.getSubject())
              && triple.getPredicate().equals(Terms.BETWEEN)) {
            line.append(triple.getObject().getURI().replaceAll(".*/", "")).append(' ');
          }
        }
        line.append(score.getObject().getLiteralLexicalForm());
        for (Triple triple : triples) {
          if (triple.getSubject().equals(score.getSubject())
              && triple.getObject().isLiteral()
              && triple.getObject().getLiteralLanguage().equals("en")) {
            line.append(' ').append(triple.getObject().getLiteralLexicalForm());
          }
        }
        told.add(line.toString());
      }
    }
    return told;
  }

  private static Graph seed8() {
    return told("e8", 8, "exercise", EU_ID + ARABIAN_SEA + "coop:ordinal 1 ;");
  }

  private static Graph seed9() {
    return dated("e9", 9, EU_ID + ARABIAN_SEA + "coop:ordinal 1 ;", "XXXX-08-14/XXXX-08-15");
  }

  private static Graph seed10() {
    return told("ea", 10, "exercise", "");
  }

  @Test
  void theExercisesOfThreeLinesResembleEachOther() {
    assertEquals(
        Set.of(
            "e8 e9 0.75 same type, same parties, same venue, same ordinal",
            "e9 ea 0.4 same type, the next line speaks of it and names no party"),
        found(seed8(), seed9(), seed10()));
  }

  @Test
  void aResemblanceIsWrittenInFull() {
    List<Triple> triples = resemblances.among(together(seed8(), seed9()));
    String node =
        "<https://w3id.org/hoptac/id/resemblance/"
            + Iris.hash("https://w3id.org/hoptac/id/event/e8\nhttps://w3id.org/hoptac/id/event/e9")
            + ">";
    Graph expected =
        Samples.turtle(
            """
            event:e8 coop:possiblySameAs event:e9 . event:e9 coop:possiblySameAs event:e8 .
            %s a coop:Resemblance ; coop:between event:e8, event:e9 ; coop:score 0.75 ;
              coop:reason "same type, same parties, same venue, same ordinal"@en,
                "cùng loại, cùng các bên, cùng địa điểm, cùng số thứ tự"@vi .
            """
                .formatted(node));
    Graph got = Samples.turtle("");
    triples.forEach(got::add);
    assertTrue(expected.isIsomorphicWith(got), () -> "expected " + expected + "\ngot " + got);
    assertTrue(triples.stream().allMatch(resemblances::isDerived));
  }

  @Test
  void allThatAgreesIsStillNotCertain() {
    String all = EU_ID + ARABIAN_SEA + "coop:ordinal 1 ;";
    assertEquals(
        Set.of("a b 0.95 same type, same parties, same venue, same ordinal, dates agree"),
        found(dated("a", 1, all, "2022-08-14"), dated("b", 5, all, "XXXX-08-14/XXXX-08-15")));
  }

  @Test
  void bodiesAndPersonsBesideTheSidesDoNotMatter() {
    assertEquals(
        Set.of("a b 0.6 same type, same parties, same ordinal"),
        found(
            told("a", 1, "exercise", EU_ID + FIRST + "coop:hasParticipant actor:ministry ;"),
            told("b", 5, "exercise", EU_ID + FIRST)));
  }

  @Test
  void typeAndSidesAloneSayNothing() {
    String defence = "coop:topic <https://w3id.org/hoptac/topic/defence> ;";
    assertEquals(Set.of(), found(told("a", 1, "exercise", EU_ID), told("b", 5, "exercise", EU_ID)));
    assertEquals(
        Set.of(),
        found(
            told("a", 1, "exercise", EU_ID + defence), told("b", 5, "exercise", EU_ID + defence)));
    assertEquals(
        Set.of("a b 0.65 same type, same parties, same ordinal, a topic in common"),
        found(
            told("a", 1, "exercise", EU_ID + FIRST + defence),
            told("b", 5, "exercise", EU_ID + FIRST + defence)));
  }

  @Test
  void aDayInCommonWeighsMoreThanAMonthOrAYear() {
    assertEquals(
        Set.of("a b 0.6 same type, same parties, dates agree"),
        found(dated("a", 1, EU_ID, "2022-08-14"), dated("b", 5, EU_ID, "XXXX-08-14/XXXX-08-15")));
    assertEquals(
        Set.of(), found(dated("a", 1, EU_ID, "2022-08"), dated("b", 5, EU_ID, "2022-08-14")));
    assertEquals(Set.of(), found(dated("a", 1, EU_ID, "2022"), dated("b", 5, EU_ID, "2022-08")));
  }

  @Test
  void sentencesAlikeAreEvidence() {
    Graph one = said("a", 1, EU_ID, "EU và Indonesia tập trận chung lần đầu trên biển Ả Rập");
    Graph other = said("b", 5, EU_ID, "Hôm qua, EU và Indonesia đã tập trận chung trên biển Ả Rập");
    assertEquals(Set.of("a b 0.7 same type, same parties, sentences alike"), found(one, other));
    assertEquals(
        Set.of(), found(one, said("b", 5, EU_ID, "Indonesia mời EU cùng diễn tập cứu nạn")));
    assertEquals(
        Set.of(),
        found(
            one,
            said(
                "b",
                5,
                "coop:hasParticipant actor:EU, actor:VN ;",
                "EU và Việt Nam tập trận chung lần đầu trên biển Ả Rập")),
        "the same words about others");
  }

  /** Papers of one country do not say for whom its leaders act. */
  @Test
  void oneSideIsEnoughWithAPersonInCommon() {
    String text = "Bà An hôm nay đến Indonesia, bắt đầu chuyến thăm chính thức";
    String withAn = "coop:hasParticipant actor:ID, person:an ;";
    Graph one = said("a", 1, withAn, text);
    assertEquals(
        Set.of("a b 0.65 same type, same parties, a person in common, sentences alike"),
        found(one, said("b", 5, withAn, text + " ba ngày")));
    assertEquals(
        Set.of(),
        found(one, said("b", 5, "coop:hasParticipant actor:ID, person:binh ;", text)),
        "another guest");
    assertEquals(
        Set.of(), found(one, said("b", 5, "coop:hasParticipant actor:ID ;", text)), "nobody named");
  }

  /** A guest of one day meets many. */
  @Test
  void otherPersonsSpeakAgainstIt() {
    String an = "coop:hasParticipant person:van-an ;";
    String day = "2022-08-14";
    assertEquals(1, found(dated("a", 1, EU_ID + an, day), dated("b", 5, EU_ID, day)).size());
    assertEquals(
        1,
        found(
                dated("a", 1, EU_ID + an, day),
                dated("b", 5, EU_ID + "coop:hasParticipant person:tran-van-an ;", day))
            .size(),
        "a name made shorter");
    assertEquals(
        Set.of(),
        found(
            dated("a", 1, EU_ID + an, day),
            dated("b", 5, EU_ID + "coop:hasParticipant person:tran-van-binh ;", day)));
  }

  @Test
  void whatContradictsIsNeverMatched() {
    Graph one = dated("a", 1, EU_ID + ARABIAN_SEA + "coop:ordinal 1 ;", "2022-08-14");
    assertEquals(Set.of(), found(one, dated("b", 5, EU_ID, "2022-08-16")));
    assertEquals(
        Set.of(), found(one, told("b", 5, "exercise", EU_ID + "coop:takesPlaceIn place:hanoi ;")));
    assertEquals(Set.of(), found(one, told("b", 5, "exercise", EU_ID + "coop:ordinal 2 ;")));
    assertEquals(Set.of(), found(one, told("b", 5, "meeting", EU_ID)));
    assertEquals(Set.of(), found(one, told("b", 2, "exercise", "coop:takesPlaceIn place:hanoi ;")));
  }

  @Test
  void otherSidesOrOneSideAloneAreNotMatched() {
    assertEquals(
        Set.of(),
        found(
            told("a", 1, "exercise", EU_ID),
            told("b", 5, "exercise", EU_ID + "coop:hasParticipant actor:VN ;"),
            told("c", 9, "exercise", "coop:hasParticipant actor:EU, actor:ministry ;"),
            told("d", 13, "exercise", "coop:hasParticipant actor:EU, actor:ministry ;")));
  }

  @Test
  void eventsOfOneStatementAreNotMatched() {
    assertEquals(Set.of(), found(told("a", 1, "exercise", EU_ID), told("b", 1, "exercise", EU_ID)));
  }

  @Test
  void plainStatementsAreNotMatched() {
    assertEquals(
        Set.of(), found(told("a", 1, "statement", EU_ID), told("b", 2, "statement", EU_ID)));
  }

  /** The conferences of lines 4 and 5 of the seeds: one series, perhaps two editions. */
  @Test
  void conferencesOfOneSeriesAreNotMatchedByNeighbourhood() {
    String delegates = "coop:hasParticipant actor:delegates ;";
    assertEquals(
        Set.of(), found(told("a", 4, "conference", ""), told("b", 5, "conference", delegates)));
    assertEquals(
        Set.of(), found(told("a", 4, "conference", EU_ID), told("b", 5, "conference", "")));
  }

  @Test
  void aDefiniteMentionComesRightAfterAndNamesNobody() {
    Graph named = told("a", 4, "exercise", EU_ID);
    assertEquals(Set.of(), found(named, told("b", 3, "exercise", "")), "before");
    assertEquals(Set.of(), found(named, told("b", 6, "exercise", "")), "two lines on");
    assertEquals(
        Set.of(), found(named, told("b", 5, "exercise", "coop:hasParticipant actor:ministry ;")));
    assertEquals(
        1, found(named, told("b", 5, "exercise", "coop:hasParticipant actor:delegates ;")).size());
  }

  @Test
  void theOrderOfInputAndTheLocaleChangeNothing() {
    Locale before = Locale.getDefault();
    List<Triple> expected = resemblances.among(together(seed8(), seed9(), seed10()));
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(expected, resemblances.among(together(seed10(), seed9(), seed8())));
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Two ways to the same answer: one load of everything, and additions one by one in any order. */
  @Test
  void additionsInAnyOrderGiveWhatABulkLoadGives(@TempDir Path directory) {
    List<Graph> units =
        new ArrayList<>(
            List.of(
                seed8(),
                seed9(),
                seed10(),
                told("f", 20, "exercise", EU_ID),
                told("g", 21, "exercise", EU_ID + "coop:ordinal 2 ;")));
    // The second telling gives a known event a venue: its score with others must follow.
    units.add(told("f", 30, "exercise", EU_ID + ARABIAN_SEA));
    try (Store bulk = Store.open(directory.resolve("bulk"), Samples.BASE)) {
      bulk.replace(Samples.content(together(units.toArray(Graph[]::new))));
      Graph expected = Samples.all(bulk);
      for (int seed = 0; seed < 4; seed++) {
        Collections.shuffle(units, new Random(seed));
        try (Store store = Store.open(directory.resolve("one" + seed), Samples.BASE)) {
          units.forEach(unit -> store.add(List.of(unit)));
          Graph got = Samples.all(store);
          assertTrue(expected.isIsomorphicWith(got), () -> "expected " + expected + "\ngot " + got);
          assertEquals(store.triples(), store.verify());
          DataVersion version = store.version();
          assertEquals(version, store.add(units).version());
          assertEquals(version, store.add(List.of(expected)).version());
        }
      }
    }
  }
}
