package org.hoptac.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Crowds: hundreds of events of one type with the same parties. Which of them are compared must not
 * depend on how they came, and what is missed must be little.
 */
class BlockTest {
  private static final List<String> SIDES =
      List.of("actor:VN, actor:LA", "actor:VN, person:an", "actor:VN, person:an, person:binh");
  private static final List<String> VENUES = List.of("place:hanoi", "place:vientiane", "actor:VN");
  private static final List<String> WORDS =
      List.of("biên giới", "thương mại", "giáo dục", "y tế", "đường sắt", "nông nghiệp", "cảng");

  private final Resemblances resemblances = new Resemblances(Samples.BASE);

  /** An event told in a statement of its own. */
  private static Graph told(int number, String about, String text) {
    return Samples.turtle(
        """
        event:e%1$03d a coop:CooperationEvent ; coop:eventType type:meeting ; %2$s rdfs:label "e"@en .
        <https://w3id.org/hoptac/id/claim/c%1$d> coop:about event:e%1$03d ;
          prov:wasDerivedFrom <https://w3id.org/hoptac/id/statement/s%1$d> .
        <https://w3id.org/hoptac/id/statement/s%1$d> coop:text "%3$s" ; coop:position %1$d ;
          dct:isPartOf <https://w3id.org/hoptac/id/document/d> .
        actor:VN a coop:State . actor:LA a coop:State .
        person:an a foaf:Person . person:binh a foaf:Person .
        """
            .formatted(number, about, text));
  }

  private static Graph random(int number, Random random) {
    StringBuilder about = new StringBuilder();
    about.append("coop:hasParticipant ").append(pick(SIDES, random)).append(" ; ");
    if (random.nextInt(3) > 0) {
      about.append("coop:when <https://w3id.org/hoptac/id/time/t").append(number).append("> ; ");
    }
    if (random.nextInt(3) == 0) {
      about.append("coop:takesPlaceIn ").append(pick(VENUES, random)).append(" ; ");
    }
    if (random.nextInt(4) == 0) {
      about.append("coop:ordinal ").append(1 + random.nextInt(4)).append(" ; ");
    }
    Graph graph = told(number, about.toString(), words(random));
    Samples.turtle(
            "<https://w3id.org/hoptac/id/time/t%d> coop:edtf \"XXXX-%02d-%02d\" ."
                .formatted(number, 1 + random.nextInt(3), 1 + random.nextInt(9)))
        .find()
        .forEach(graph::add);
    return graph;
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder("hai nước họp về");
    for (int word = 0; word < 6; word++) {
      words.append(' ').append(pick(WORDS, random));
    }
    return words.toString();
  }

  private static String pick(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  /** Additions in any order and any batches, with events that are told again with more. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void additionsGiveWhatComparingAllGives(long seed) {
    Random random = new Random(seed);
    List<Graph> units = new ArrayList<>();
    for (int number = 0; number < 90; number++) {
      units.add(random(number, random));
      if (random.nextInt(8) == 0) {
        units.add(random(random.nextInt(number + 1), random));
      }
    }
    Collections.shuffle(units, random);
    Graph data = Samples.turtle("");
    Graph plain = Samples.turtle("");
    for (int from = 0; from < units.size(); ) {
      int to = Math.min(units.size(), from + 1 + random.nextInt(12));
      units.subList(from, to).forEach(unit -> unit.find().forEach(plain::add));
      add(data, units.subList(from, to));
      from = to;
      if (random.nextInt(4) == 0) {
        assertSame(plain, data);
      }
    }
    assertSame(plain, data);
    assertTrue(derived(data).size() > 500, () -> "only " + derived(data).size());
  }

  private void add(Graph data, List<Graph> units) {
    Set<Triple> fresh = new LinkedHashSet<>();
    Set<Node> events = new LinkedHashSet<>();
    for (Graph unit : units) {
      unit.find().filterDrop(data::contains).forEach(fresh::add);
      unit.find(Node.ANY, Terms.EVENT_TYPE, Node.ANY)
          .forEach(triple -> events.add(triple.getSubject()));
    }
    Change change = resemblances.change(data, fresh, events);
    change.removed().forEach(data::delete);
    change.added().forEach(data::add);
  }

  private void assertSame(Graph plain, Graph data) {
    Set<Triple> expected = new HashSet<>(resemblances.among(plain));
    Set<Triple> got = derived(data);
    Set<Triple> missing = new HashSet<>(expected);
    missing.removeAll(got);
    got.removeAll(expected);
    assertEquals(Set.of(), missing, "missing");
    assertEquals(Set.of(), got, "outdated");
  }

  private Set<Triple> derived(Graph data) {
    Set<Triple> derived = new HashSet<>();
    data.find().filterKeep(resemblances::isDerived).forEach(derived::add);
    return derived;
  }

  /** Copies of one sentence in a crowd that otherwise has nothing to tell it apart. */
  @Test
  void likeSentencesMeetInACrowd() {
    Random random = new Random(1);
    Graph all = Samples.turtle("");
    String sides = "coop:hasParticipant actor:VN, actor:LA ;";
    for (int number = 0; number < 400; number++) {
      told(number, sides, "Cuộc họp số " + number + " " + words(random)).find().forEach(all::add);
    }
    List<Integer> pairs = List.of(7, 90, 180, 270, 399);
    for (int pair : pairs) {
      String text =
          "Lễ khánh thành cầu hữu nghị %d diễn ra trọng thể với đại biểu hai nước tham dự đông đủ"
              .formatted(pair);
      told(500 + pair, sides, text).find().forEach(all::add);
      told(900 + pair, sides, "Theo báo chí, " + text + " sáng nay").find().forEach(all::add);
    }
    List<Triple> found = resemblances.among(all);
    for (int pair : pairs) {
      assertTrue(
          found.stream()
              .anyMatch(
                  triple ->
                      triple.getSubject().hasURI(Samples.BASE + "id/event/e" + (500 + pair))
                          && triple.getObject().hasURI(Samples.BASE + "id/event/e" + (900 + pair))),
          "pair " + pair);
    }
  }

  @Test
  void theWorkGrowsWithTheCrowdAndNotWithItsSquare() {
    int small = comparisons(500);
    int large = comparisons(2_000);
    assertTrue(large < 8 * small, () -> small + " comparisons became " + large + ", not 16 times");
    assertEquals(10 * 11 / 2, comparisons(11), "all pairs of a small block");
  }

  private static int comparisons(int size) {
    Random random = new Random(size);
    List<EventFacts> members =
        Stream.generate(() -> "")
            .limit(size)
            .map(
                any -> {
                  int number = random.nextInt(1_000_000);
                  Graph graph =
                      told(number, "coop:hasParticipant actor:VN, actor:LA ;", words(random));
                  Node event = graph.find(Node.ANY, Terms.EVENT_TYPE, Node.ANY).next().getSubject();
                  return EventFacts.read(graph, event);
                })
            .toList();
    int[] count = {0};
    new Block(members).forEachPair((one, other) -> count[0]++);
    return count[0];
  }

  @Test
  void shinglesTellHowMuchTextsAreAlike() {
    Shingles one = Shingles.of("Việt Nam và Lào ký thỏa thuận");
    assertEquals(100, one.likeness(Shingles.of("VIỆT NAM, và Lào: ký thỏa thuận!")));
    assertEquals(0, one.likeness(Shingles.of("Nhật Bản mời Ấn Độ")));
    assertEquals(0, Shingles.of("").likeness(Shingles.of("")));
    Shingles half = Shingles.of("Việt Nam và Lào họp ở Huế");
    assertEquals(33, one.likeness(half));
    assertEquals(one.likeness(half), half.likeness(one));
    assertFalse(java.util.Arrays.equals(one.bands(), half.bands()));
  }
}
