package org.hoptac.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.store.Store;
import org.hoptac.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What words find: in the 15 given statements, and in some that differ by their marks alone. */
class TextIndexTest {
  private static final String MORE =
      """
      PREFIX coop: <https://w3id.org/hoptac/ontology#>
      PREFIX s: <https://w3id.org/hoptac/id/statement/>
      PREFIX place: <https://w3id.org/hoptac/id/place/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      s:tone a coop:SourceStatement ; coop:text "📌 Hòa bình, hoà giải." .
      s:dang a coop:SourceStatement ; coop:text "Đảng và nhà nước." .
      s:dangs a coop:SourceStatement ; coop:text "Họ đang đi dâng hoa." .
      place:bien a coop:Place ; skos:prefLabel "Biển"@vi ; skos:altLabel "vùng biển"@vi .
      place:bien-xa a coop:Place ; skos:prefLabel "Biển Xa"@vi .
      place:bien-gioi a coop:Place ; skos:prefLabel "Biên"@vi .
      """;

  @TempDir static Path directory;
  private static Store store;
  private static SearchIndex index;

  @BeforeAll
  static void fill() {
    Graph more = GraphFactory.createDefaultGraph();
    RDFParser.fromString(MORE, Lang.TURTLE).parse(more);
    store = Store.open(directory, SeedData.BASE);
    store.replace(
        out -> {
          SeedData.send(out);
          more.find().forEach(out::triple);
        });
    index = SearchIndex.open(store, Vocabulary.packaged());
  }

  @AfterAll
  static void close() {
    index.close();
    store.close();
  }

  @Test
  void wordsAreFoundWithAndWithoutMarks() {
    List<String> marked = statements("tập trận hải quân");
    assertEquals(2, marked.size(), marked.toString());
    assertEquals(marked, statements("TAP TRAN hai quan"));
    assertEquals(List.of(), statements("tập trận không quân"));
  }

  @Test
  void whatIsSpelledSoComesFirst() {
    assertEquals("dang", statements("đảng").get(0));
    assertTrue(statements("đảng").contains("dangs"));
    List<String> found = statements("đang");
    assertTrue(found.indexOf("dangs") < found.indexOf("dang"), found.toString());
  }

  @Test
  void theToneMayStandOnEitherVowel() {
    TextIndex.Passage passage = passages("hoà").get(0);
    assertEquals(List.of("Hòa", "hoà"), marked(passage));
    // Offsets count code points: the pin is one.
    assertEquals(new Span(2, 5), passage.marks().get(0));
  }

  @Test
  void aPhraseIsMarkedAsAWhole() {
    TextIndex.Passage passage = passages("\"an ninh mạng\" EU").get(0);
    assertTrue(marked(passage).contains("an ninh mạng"), marked(passage).toString());
    assertTrue(marked(passage).contains("EU"), marked(passage).toString());
    assertEquals(List.of(), passages("\"mạng ninh an\""));
  }

  @Test
  void wordsThatStandTogetherAreMarkedTogether() {
    List<TextIndex.Passage> found = passages("an ninh mang");
    assertEquals(3, found.size());
    found.forEach(passage -> assertEquals(List.of("an ninh mạng"), marked(passage)));
    assertTrue(marked(passages("biển cướp chống").get(0)).containsAll(List.of("chống", "cướp")));
    // These words stand together in one statement, apart in others.
    List<TextIndex.Passage> defence = passages("quoc phong voi");
    assertEquals(List.of("quốc phòng với", "quốc phòng với"), marked(defence.get(0)));
  }

  @Test
  void unmarkedWordsAreMarkedWhereTheyStand() {
    assertEquals(List.of("chống cướp biển"), marked(passages("\"chong cuop bien\"").get(0)));
  }

  @Test
  void aNameThatIsJustThatComesFirst() {
    assertEquals(List.of("bien", "bien-gioi", "bien-xa"), places("biển").subList(0, 3));
    assertEquals("bien-gioi", places("biên").get(0));
    assertEquals("bien", places("vùng biển").get(0));
    assertEquals("actor/EU", keys(things("European Union")).get(0));
    assertEquals("actor/VN", keys(things("VN")).get(0));
  }

  @Test
  void thingsKnowHowManyEventsTheyAreIn() {
    TextIndex.Thing eu = things("Liên minh châu Âu").get(0);
    int events =
        index.read(
            view -> view.events().find(Selection.all().with(Facet.ACTOR, eu.iri()), 0, 1).total());
    assertEquals(events, eu.events());
    assertEquals("Liên minh châu Âu", eu.labels().get("vi"));
    assertEquals("European Union", eu.labels().get("en"));
    assertTrue(eu.type().endsWith("#InternationalOrganisation"), eu.type());
  }

  @Test
  void conceptsAreThings() {
    assertEquals("topic/cybersecurity", keys(things("an ninh mạng")).get(0));
    assertEquals("type/exercise", keys(things("exercise")).get(0));
  }

  @Test
  void suggestionsAreThoseWithTheMostEvents() {
    List<TextIndex.Thing> suggested = index.read(view -> view.texts().suggest("an nin", 10));
    assertEquals("topic/security", keys(suggested).get(0));
    for (int at = 1; at < suggested.size(); at++) {
      assertTrue(suggested.get(at - 1).events() >= suggested.get(at).events());
    }
    List<TextIndex.Thing> begun = index.read(view -> view.texts().suggest("lien minh c", 10));
    assertEquals(List.of("actor/EU"), keys(begun));
    // With a space behind it the word is whole.
    assertEquals(List.of(), index.read(view -> view.texts().suggest("lien minh c ", 10)));
    assertEquals(List.of(), index.read(view -> view.texts().suggest(" ,", 10)));
  }

  @Test
  void nothingIsSyntax() {
    for (String hostile :
        List.of(
            "",
            " ",
            "\"",
            "* ? ~ ^",
            "text:* AND (",
            "+-&&||!(){}[]^\"~*?:\\/",
            "\u202E\u0000",
            "a".repeat(10_000),
            "a ".repeat(5_000),
            "\"" + "biển ".repeat(2_000),
            "😀")) {
      index.read(view -> view.texts().statements(hostile, 0, 10));
      index.read(view -> view.texts().things(hostile, 0, 10));
      index.read(view -> view.texts().suggest(hostile, 10));
      index.read(view -> view.events().find(Selection.all().withWords(hostile), 0, 10));
    }
    assertEquals(statements("tập trận biển"), statements("(tập* ) -trận~ \\biển^"));
  }

  @Test
  void pagesFollowEachOther() {
    List<TextIndex.Passage> all = passages("EU");
    TextIndex.Page<TextIndex.Passage> second =
        index.read(view -> view.texts().statements("EU", 3, 3));
    assertEquals(all.size(), second.total());
    assertEquals(all.subList(3, 6), second.items());
    assertEquals(
        List.of(), index.read(view -> view.texts().statements("EU", Integer.MAX_VALUE, 9)).items());
  }

  private static List<String> statements(String words) {
    return passages(words).stream().map(passage -> last(passage.statement())).toList();
  }

  private static List<TextIndex.Passage> passages(String words) {
    return index.read(view -> view.texts().statements(words, 0, 100)).items();
  }

  private static List<TextIndex.Thing> things(String words) {
    return index.read(view -> view.texts().things(words, 0, 100)).items();
  }

  private static List<String> places(String words) {
    return things(words).stream()
        .filter(thing -> thing.type().endsWith("#Place"))
        .map(thing -> last(thing.iri()))
        .filter(key -> key.startsWith("bien"))
        .toList();
  }

  private static List<String> keys(List<TextIndex.Thing> things) {
    return things.stream()
        .map(thing -> thing.iri().replace(SeedData.BASE.toString(), "").replaceFirst("^id/", ""))
        .toList();
  }

  private static List<String> marked(TextIndex.Passage passage) {
    int[] text = passage.text().codePoints().toArray();
    return passage.marks().stream()
        .map(mark -> new String(text, mark.begin(), mark.end() - mark.begin()))
        .toList();
  }

  private static String last(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
