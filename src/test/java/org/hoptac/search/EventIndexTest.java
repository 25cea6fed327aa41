package org.hoptac.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which events a selection finds, and what it counts, in the 15 given statements. */
class EventIndexTest {
  private static final String VIETNAM = actor("VN");
  private static final String EU = actor("EU");
  private static final String INDONESIA = actor("ID");
  private static final String MINISTRY = actor("bo-cong-an-vn");
  private static final String CYBERSECURITY = concept("topic/cybersecurity");
  private static final String SECURITY = concept("topic/security");
  private static final String REALISED = concept("status/realised");
  private static final String PROSPECTIVE = concept("status/prospective");
  private static final String UNREALISED = concept("status/unrealised");

  @TempDir static Path directory;
  private static Store store;
  private static SearchIndex index;

  @BeforeAll
  static void fill() {
    store = Store.open(directory, SeedData.BASE);
    SeedData.load(store);
    index = SearchIndex.open(store, Vocabulary.packaged());
  }

  @AfterAll
  static void close() {
    index.close();
    store.close();
  }

  @Test
  void whoCooperatesWithVietnamOnCybersecurity() {
    Selection selection =
        Selection.all().with(Facet.ACTOR, VIETNAM).with(Facet.TOPIC, CYBERSECURITY);
    Set<String> found = find(selection);
    assertTrue(SeedData.events(11, 12).containsAll(found), found.toString());
    assertTrue(found.stream().anyMatch(SeedData.events(11)::contains), found.toString());
    assertTrue(found.stream().anyMatch(SeedData.events(12)::contains), found.toString());
    Map<String, Integer> actors = counts(selection, Facet.ACTOR);
    assertEquals(found.size(), actors.get(EU));
    assertEquals(found.size(), actors.get(MINISTRY));
    assertFalse(actors.containsKey(actor("IN")), actors.toString());
  }

  @Test
  void aBodyCountsForTheStateItActsFor() {
    assertEquals(
        find(Selection.all().with(Facet.ACTOR, MINISTRY)),
        find(Selection.all().with(Facet.ACTOR, VIETNAM).with(Facet.ACTOR, MINISTRY)));
  }

  @Test
  void plannedNotYetAndDoneAreApart() {
    assertEquals(Set.of(), common(SeedData.events(1, 2), REALISED));
    assertEquals(SeedData.events(1, 2), common(SeedData.events(1, 2), PROSPECTIVE));
    Set<String> withEu = find(Selection.all().with(Facet.ACTOR, EU));
    withEu.retainAll(SeedData.events(15));
    assertEquals(1, withEu.size());
    assertEquals(withEu, common(withEu, UNREALISED));
    assertEquals(Set.of(), common(withEu, REALISED));
    assertEquals(Set.of(), common(withEu, PROSPECTIVE));
  }

  @Test
  void aBroaderTopicHoldsTheNarrower() {
    Set<String> security = find(Selection.all().with(Facet.TOPIC, SECURITY));
    assertTrue(security.containsAll(find(Selection.all().with(Facet.TOPIC, CYBERSECURITY))));
    assertEquals(security.size(), counts(Selection.all(), Facet.TOPIC).get(SECURITY));
  }

  @Test
  void rolesAreThoseOfTheFirstActor() {
    Selection both = Selection.all().with(Facet.ACTOR, EU).with(Facet.ACTOR, VIETNAM);
    Map<String, Integer> ofEu = counts(both, Facet.ROLE);
    assertFalse(ofEu.containsKey(concept("role/beneficiary")), ofEu.toString());
    Selection turned = Selection.all().with(Facet.ACTOR, VIETNAM).with(Facet.ACTOR, EU);
    Map<String, Integer> ofVietnam = counts(turned, Facet.ROLE);
    assertEquals(1, ofVietnam.get(concept("role/beneficiary")), ofVietnam.toString());
    assertEquals(1, find(turned.with(Facet.ROLE, concept("role/beneficiary"))).size());
    assertEquals(0, find(both.with(Facet.ROLE, concept("role/beneficiary"))).size());
  }

  @Test
  void aChoiceLeavesTheCountsOfItsOwnFacet() {
    Selection eu = Selection.all().with(Facet.ACTOR, EU);
    Map<String, Integer> before = counts(eu, Facet.STATUS_GROUP);
    assertTrue(before.size() == 3, before.toString());
    Selection done = eu.with(Facet.STATUS_GROUP, REALISED);
    assertEquals(before, counts(done, Facet.STATUS_GROUP));
    assertEquals(before.get(REALISED), find(done).size());
    // Every number is the number of events behind it.
    for (Facet facet : Facet.values()) {
      counts(done, facet)
          .forEach(
              (value, count) -> {
                Selection next =
                    facet.isConjunctive() ? done.with(facet, value) : done.only(facet, value);
                assertEquals(count, find(next).size(), facet + " " + value);
              });
    }
  }

  @Test
  void newestFirstAndUndatedLast() {
    Selection all = Selection.all();
    assertEquals(
        List.of("2023", EventIndex.UNDATED), List.copyOf(counts(all, Facet.YEAR).keySet()));
    List<String> ordered = index.read(view -> view.events().find(all, 0, 100).events());
    assertEquals(find(all.with(Facet.YEAR, "2023")), Set.of(ordered.get(0)));
    assertEquals(ordered.subList(1, ordered.size()), ordered.stream().skip(1).sorted().toList());
    List<String> second = index.read(view -> view.events().find(all, 5, 5).events());
    assertEquals(ordered.subList(5, 10), second);
  }

  @Test
  void aPageBehindTheLastIsEmpty() {
    EventIndex.Found found =
        index.read(
            view -> view.events().find(Selection.all(), Integer.MAX_VALUE, Integer.MAX_VALUE));
    assertEquals(List.of(), found.events());
    assertEquals(
        SeedData.events(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15).size(), found.total());
  }

  @Test
  void speechActsCanBeLeftOut() {
    Set<String> all = find(Selection.all());
    Set<String> cooperation = find(Selection.all().withCooperationOnly(true));
    Set<String> speech = find(Selection.all().with(Facet.TYPE, concept("type/speak")));
    assertFalse(speech.isEmpty());
    assertTrue(SeedData.events(7).containsAll(difference(speech, SeedData.events(8))));
    assertEquals(difference(all, speech), cooperation);
  }

  @Test
  void wordsMeanWhatIsTold() {
    Selection exercise = Selection.all().withWords("tập trận \"biển Arab\"");
    assertEquals(find(exercise), find(Selection.all().withWords("TAP TRAN \"bien arab\"")));
    assertTrue(find(exercise).contains(only(9)), find(exercise).toString());
    assertEquals(Set.of(), find(Selection.all().withWords("tâp trận")));
    assertEquals(Set.of(), find(Selection.all().withWords("\"Arab biển\"")));
    assertTrue(find(Selection.all().withWords("Indonesia exercise")).contains(only(9)));
  }

  @Test
  void equalSelectionsAreEqual() {
    assertEquals(
        Selection.all()
            .with(Facet.ACTOR, EU)
            .with(Facet.ACTOR, VIETNAM)
            .with(Facet.ACTOR, INDONESIA),
        Selection.all()
            .with(Facet.ACTOR, EU)
            .with(Facet.ACTOR, INDONESIA)
            .with(Facet.ACTOR, VIETNAM));
    assertEquals(
        Selection.all(), Selection.all().with(Facet.YEAR, "2023").without(Facet.YEAR, "2023"));
  }

  private static String only(int seed) {
    return SeedData.events(seed).iterator().next();
  }

  private static Set<String> common(Set<String> events, String group) {
    Set<String> common = new TreeSet<>(events);
    common.retainAll(find(Selection.all().with(Facet.STATUS_GROUP, group)));
    return common;
  }

  private static Set<String> difference(Set<String> some, Set<String> others) {
    Set<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }

  private static Set<String> find(Selection selection) {
    return index.read(view -> new TreeSet<>(view.events().find(selection, 0, 1000).events()));
  }

  private static Map<String, Integer> counts(Selection selection, Facet facet) {
    return index.read(view -> view.events().counts(selection, 100).get(facet)).stream()
        .collect(
            Collectors.toMap(
                EventIndex.Count::value,
                EventIndex.Count::events,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static String actor(String key) {
    return SeedData.BASE + "id/actor/" + key;
  }

  private static String concept(String key) {
    return SeedData.BASE + key;
  }
}
