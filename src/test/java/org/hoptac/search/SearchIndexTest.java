package org.hoptac.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.store.DataVersion;
import org.hoptac.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index follows the data, and says of which version it is. */
class SearchIndexTest {
  private static final Vocabulary VOCABULARY = Vocabulary.packaged();

  @TempDir Path directory;

  @Test
  void additionsOneByOneGiveTheIndexOfTheWhole() {
    List<String> whole;
    try (Store store = open("whole")) {
      SeedData.load(store);
      try (SearchIndex index = SearchIndex.open(store, VOCABULARY)) {
        whole = everything(index);
      }
    }
    try (Store store = open("grown");
        SearchIndex index = SearchIndex.open(store, VOCABULARY)) {
      for (int seed = SeedData.STATEMENTS; seed > 0; seed--) {
        store.add(List.of(SeedData.graph(seed)));
        assertEquals(store.version(), version(index));
      }
      assertEquals(whole, everything(index));
    }
  }

  @Test
  void aChangedNameReachesTheEventsOfAll() {
    try (Store store = open("store");
        SearchIndex index = SearchIndex.open(store, VOCABULARY)) {
      SeedData.load(store);
      Selection ministry =
          Selection.all().withWords("Bobo").with(Facet.ACTOR, SeedData.BASE + "id/actor/VN");
      assertEquals(0, total(index, ministry));
      store.add(
          List.of(
              turtle(
                  """
                  <https://w3id.org/hoptac/id/actor/bo-cong-an-vn> skos:altLabel "Bobo"@vi .
                  """)));
      assertTrue(total(index, ministry) > 1);
      assertEquals(
          "Bộ Công an",
          index.read(view -> view.texts().suggest("bob", 5)).get(0).labels().get("vi"));
      // Whom one acts for changes whose events these are.
      Selection laos = Selection.all().with(Facet.ACTOR, SeedData.BASE + "id/actor/LA");
      assertEquals(0, total(index, laos));
      store.add(
          List.of(
              turtle(
                  """
                  <https://w3id.org/hoptac/id/actor/bo-cong-an-vn> coop:actsFor <https://w3id.org/hoptac/id/actor/LA> .
                  """)));
      assertTrue(total(index, laos) > 1);
    }
  }

  @Test
  void aReplacedStoreIsIndexedAnew() {
    try (Store store = open("store");
        SearchIndex index = SearchIndex.open(store, VOCABULARY)) {
      SeedData.load(store);
      assertTrue(total(index, Selection.all()) > 10);
      store.replace(out -> SeedData.graph(9).find().forEach(out::triple));
      assertEquals(1, total(index, Selection.all()));
      assertEquals(store.version(), version(index));
    }
  }

  @Test
  void anIndexThatIsRightIsOpenedAsItIs() throws Exception {
    try (Store store = open("store")) {
      SeedData.load(store);
      SearchIndex.open(store, VOCABULARY).close();
      List<String> before = files();
      SearchIndex.open(store, VOCABULARY).close();
      assertEquals(before, files());
      store.add(List.of(turtle("<https://w3id.org/hoptac/id/place/x> a coop:Place .")));
      try (SearchIndex index = SearchIndex.open(store, VOCABULARY)) {
        assertEquals(store.version(), version(index));
      }
      assertNotEquals(before, files());
    }
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws Exception {
    try (Store store = open("store")) {
      SeedData.load(store);
      SearchIndex.open(store, VOCABULARY).close();
      for (String file : files()) {
        Files.write(
            directory.resolve("store/search").resolve(file),
            new byte[] {1, 2, 3},
            StandardOpenOption.TRUNCATE_EXISTING);
      }
      try (SearchIndex index = SearchIndex.open(store, VOCABULARY)) {
        assertTrue(total(index, Selection.all()) > 10);
      }
    }
  }

  @Test
  void anEmptyStoreFindsNothing() {
    try (Store store = open("store");
        SearchIndex index = SearchIndex.open(store, VOCABULARY)) {
      Selection some = Selection.all().with(Facet.ACTOR, "urn:x").with(Facet.ROLE, "urn:y");
      assertEquals(0, total(index, some));
      assertEquals(List.of(), index.read(view -> view.events().counts(some, 5)).get(Facet.TOPIC));
      // Topics and types are known without any data.
      assertFalse(index.read(view -> view.texts().suggest("an ninh", 5)).isEmpty());
    }
  }

  @Test
  void whatIsHostileInTheDataIsIndexedOrLeftOut() {
    try (Store store = open("store");
        SearchIndex index = SearchIndex.open(store, VOCABULARY)) {
      String longName = "dài ".repeat(20_000);
      String longWord = "x".repeat(50_000);
      store.add(
          List.of(
              turtle(
                  """
                  <https://w3id.org/hoptac/id/event/%s> coop:eventType <urn:t> .
                  <https://w3id.org/hoptac/id/event/e> coop:eventType <urn:t> , <urn:u> ; coop:topic "kein" ;
                    coop:hasParticipant <https://w3id.org/hoptac/id/actor/a> ; coop:when <urn:when> .
                  <urn:when> coop:edtf "2023-99-99" , "../..", "" , "x/2020/2021" .
                  <https://w3id.org/hoptac/id/claim/c> coop:about <https://w3id.org/hoptac/id/event/e> ;
                    prov:wasDerivedFrom <https://w3id.org/hoptac/id/statement/s> .
                  <https://w3id.org/hoptac/id/statement/s> a coop:SourceStatement ; coop:text "%s" ;
                    dct:publisher "%s" .
                  <https://w3id.org/hoptac/id/actor/a> a coop:State ; skos:prefLabel "%s"@vi , "A|B"@en ;
                    coop:actsFor <https://w3id.org/hoptac/id/actor/a> .
                  """
                      .formatted(longWord, longName + longWord, longName, longName))));
      assertEquals(store.version(), version(index));
      assertEquals(1, total(index, Selection.all()));
      assertEquals(1, total(index, Selection.all().with(Facet.YEAR, "2023")));
      assertEquals(1, index.read(view -> view.texts().statements("dai", 0, 5)).total());
      assertEquals(
          "A|B",
          index.read(view -> view.texts().things("A B", 0, 5)).items().get(0).labels().get("en"));
    }
  }

  private Store open(String name) {
    return Store.open(directory.resolve(name), SeedData.BASE);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("store/search"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Graph turtle(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    String prefixes =
        """
        PREFIX coop: <https://w3id.org/hoptac/ontology#>
        PREFIX dct: <http://purl.org/dc/terms/>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        """;
    RDFParser.fromString(prefixes + text, Lang.TURTLE).parse(graph);
    return graph;
  }

  private static DataVersion version(SearchIndex index) {
    return index.read(SearchView::version);
  }

  private static int total(SearchIndex index, Selection selection) {
    return index.read(view -> view.events().find(selection, 0, 1)).total();
  }

  /** All that the index says of some questions, with every value that can be chosen. */
  private static List<String> everything(SearchIndex index) {
    return index.read(
        view -> {
          List<String> all = new ArrayList<>();
          all.add(view.events().find(Selection.all(), 0, 1000).toString());
          view.events()
              .counts(Selection.all(), 1000)
              .forEach(
                  (facet, counts) ->
                      counts.forEach(
                          count -> {
                            Selection one = Selection.all().with(facet, count.value());
                            all.add(count + ": " + view.events().find(one, 0, 1000));
                            all.add(view.events().counts(one, 1000).toString());
                          }));
          for (String words : List.of("EU", "Việt Nam", "an ninh", "\"biển Arab\"", "European")) {
            all.add(view.texts().things(words, 0, 1000).toString());
            List<String> statements = new ArrayList<>();
            view.texts()
                .statements(words, 0, 1000)
                .items()
                .forEach(passage -> statements.add(passage.toString()));
            // Scores count deleted documents until they are merged away: the order may differ.
            all.add(statements.stream().sorted().toList().toString());
          }
          return all;
        });
  }
}
