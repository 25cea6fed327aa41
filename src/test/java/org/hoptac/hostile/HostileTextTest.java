package org.hoptac.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hoptac.event.CooperationEvent;
import org.hoptac.extract.Extractor;
import org.hoptac.lexicon.Lexicon;
import org.hoptac.lexicon.Term;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.rdf.ReadingWriter;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.InputFormat;
import org.hoptac.text.Rejection;
import org.hoptac.text.Statement;
import org.hoptac.text.StatementReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * No text stops the extractor, makes it slow or makes it tell what the text does not say. Text that
 * is twice as long may take a little more than twice the time; times are compared with each other,
 * never with a clock's.
 */
class HostileTextTest {
  private static final int LONGEST = 100_000;
  private static final int MEASURED = 6_000;
  private static final double MOST_FOR_TWICE = 3.5;
  private static final int ROUNDS = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final String SENTENCE = "Pháp và Đức đã ký thỏa thuận về y tế.";

  private static Lexicon lexicon;
  private static Extractor extractor;
  private static ReadingWriter writer;

  @BeforeAll
  static void readLexicon() {
    Vocabulary vocabulary = Vocabulary.packaged();
    lexicon = vocabulary.lexicon();
    extractor = new Extractor(lexicon);
    writer = new ReadingWriter(new Iris(Coop.HOME), vocabulary, "0");
  }

  /** What is repeated until a text is long, and tells of nothing however often. */
  private static Map<String, String> units() {
    Map<String, String> units = new TreeMap<>();
    units.put("cue words", "hợp tác ");
    units.put("acts", "ký thỏa thuận ");
    units.put("states", "Nhật Bản, ");
    units.put("states with and", "Nhật Bản và ");
    units.put("between", "giữa Pháp và Đức ");
    units.put("of", "của Pháp ");
    units.put("titles", "Bộ trưởng ");
    units.put("titles with commas", "Đại sứ, ");
    units.put("titles with names", "Bộ trưởng Ngoại giao Nhật Bản Nguyễn Văn An và ");
    units.put("name heads", "Dự án A ");
    units.put("open quotes", "Chương trình \"");
    units.put("open parentheses", "(");
    units.put("closed parentheses", ")");
    units.put("nested names", "(Nhật Bản (");
    units.put("capitals", "A");
    units.put("capital words", "An ");
    units.put("hyphens", "A-");
    units.put("dates", "từ 1-2/3 ");
    units.put("commas", ",");
    units.put("status words", "đã sẽ chưa ");
    units.put("purposes", "nhằm ");
    units.put("clauses", "Nhật Bản hợp tác với Lào, nhằm ");
    units.put("sources", "theo ");
    units.put("reports", "Pháp cho biết Đức cho biết ");
    units.put("capitals with hyphens", "Đối thoại A - ");
    units.put("seats of power", "Hà Nội và ");
    units.put("names of persons", "Nguyễn Đức ");
    units.put("fields of bodies", "Cục Kinh tế, Thương mại, ");
    units.put("places and states", "tại Nga, Lào và ");
    units.put("initials", "A.");
    units.put("days in a list", "ngày 1, 2 và ");
    units.put("places", "tại Lào và ");
    units.put("places in places", "tại Hà Nội, Hà Nội (Lào), ");
    units.put("place heads", "vịnh An ");
    units.put("joint calls", "Pháp và Đức kêu gọi ");
    units.put("generic verbs", "phối hợp bắt giữ ");
    units.put("both sides", "hai nước ");
    units.put("marks", "\u0301");
    units.put("marks of three classes", "\u0345\u0301\u0323");
    units.put("letters under many marks", "e" + "\u0301\u0323".repeat(200));
    units.put("marks that grow when composed", "\u0344\uD834\uDD60");
    units.put("Korean vowels", "\u1161");
    units.put("spaces", " ");
    units.put("no-break spaces", "\u00A0");
    units.put("emoji", "😀");
    units.put("tags", "\uDB40\uDC41");
    units.put("right to left", "\u202E\u05D0\u200F ");
    units.put("isolates", "\u2067Nhật\u2069 ");
    units.put("half pairs", "\uD83D ");
    return units;
  }

  @TestFactory
  Stream<DynamicTest> twiceTheTextTakesAboutTwiceTheTime() {
    Map<String, String> units = units();
    units.put("sentences", "Nhật Bản hợp tác với Lào. ");
    return units.entrySet().stream()
        .map(
            unit ->
                DynamicTest.dynamicTest(unit.getKey(), () -> assertAboutLinear(unit.getValue())));
  }

  /**
   * The best of some rounds, in time of the processor: what else the machine does can only make a
   * round slower.
   */
  private static void assertAboutLinear(String unit) {
    String once = fill(unit, MEASURED);
    String twice = fill(unit, 2 * MEASURED);
    long shorter = Long.MAX_VALUE;
    long longer = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      shorter = Math.min(shorter, time(once));
      longer = Math.min(longer, time(twice));
      if (round > 1 && longer < MOST_FOR_TWICE * shorter) {
        return;
      }
    }
    throw new AssertionError(
        "twice the text takes " + longer + " ns and not about twice " + shorter + " ns");
  }

  private static long time(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    writer.triples(extractor.read(Statement.of(text)));
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  @TestFactory
  Stream<DynamicTest> theLongestLinesTellOfNothing() {
    Map<String, String> texts = new TreeMap<>();
    units().forEach((name, unit) -> texts.put(name, fill(unit, LONGEST)));
    texts.put("a hundred thousand cue words", "hợp tác ".repeat(100_000));
    texts.put(
        "every plane",
        IntStream.iterate(0, c -> c <= 0x10FFFF, c -> c + 11)
            .mapToObj(Character::toString)
            .collect(Collectors.joining()));
    return texts.entrySet().stream()
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text.getKey(), () -> assertEquals(List.of(), events(text.getValue()))));
  }

  @TestFactory
  Stream<DynamicTest> otherLanguagesYieldNothing() {
    return Stream.of(
            "Japan and Poland signed an agreement on education in Warsaw.",
            "Kenya and Peru signed an agreement on health in Nairobi, according to Reuters.",
            "Le Japon et la Pologne ont signé un accord sur l'éducation.",
            "Peru y Chile firmaron un acuerdo de cooperación en Lima.",
            "O Brasil e Angola assinaram um acordo de defesa em Luanda.",
            "Indonesia dan Malaysia menandatangani perjanjian kerja sama maritim di Jakarta.",
            "Thailand och Norge undertecknade ett avtal om fiske i Oslo.",
            "Türkiye ile Peru, Ankara'da bir anlaşma imzaladı.",
            "日本とポーランドは教育に関する協定に署名した。",
            "태국과 라오스가 협정에 서명했다.",
            "ไทยและลาวลงนามข้อตกลงด้านสาธารณสุข",
            "Япония и Польша подписали соглашение об образовании.",
            "Η Κύπρος και το Περού υπέγραψαν συμφωνία.",
            "وقعت اليابان وبولندا اتفاقا.",
            "Nhat Ban va Lao da ky thoa thuan ve y te.")
        .map(text -> DynamicTest.dynamicTest(text, () -> assertEquals(List.of(), events(text))));
  }

  /** Signs that turn the direction of what a reader sees change nothing of what is read. */
  @Test
  void signsOfDirectionHideNothingAndMakeNothing() {
    List<CooperationEvent> plain = events(SENTENCE);
    assertEquals(1, plain.size());
    for (String sign : List.of("\u202E", "\u202A", "\u202C", "\u2067", "\u2069", "\u200F")) {
      assertEquals(plain, events(SENTENCE.replace(" ", " " + sign)), sign);
      assertEquals(plain, events(SENTENCE.replace("h", "h" + sign)), sign);
    }
  }

  /**
   * Words of the lexicon in any order, with any signs between: no sentence, and no fault of the
   * program.
   */
  @Test
  void mixturesOfKnownWordsAreReadWithoutFault() {
    List<Term> terms = lexicon.terms();
    List<String> signs =
        List.of(" ", ", ", ". ", " (", ") ", " - ", " và ", " với ", " của ", " 3/4 ");
    var random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int k = 0; k < 14; k++) {
        text.append(terms.get(random.nextInt(terms.size())).label());
        text.append(signs.get(random.nextInt(signs.size())));
      }
      String mixture = text.toString();
      assertDoesNotThrow(() -> extractor.read(Statement.of(mixture)), mixture);
    }
  }

  @TestFactory
  Stream<DynamicTest> tenMegabytesInOneLineAreRejectedAndTheNextLineRead() {
    return Stream.of("x", "(", "hợp tác ", "😀", "\u0301", "Nhật Bản hợp tác với Lào. ")
        .map(
            unit ->
                DynamicTest.dynamicTest(
                    unit,
                    () -> {
                      String line = fill(unit, 10_000_000 / unit.getBytes(UTF_8).length);
                      assertOnlyTheFirstIsRejected(line + "\n" + SENTENCE, InputFormat.TXT);
                      assertOnlyTheFirstIsRejected(
                          json(line) + "\n" + json(SENTENCE), InputFormat.JSONL);
                    }));
  }

  private static void assertOnlyTheFirstIsRejected(String document, InputFormat format)
      throws IOException {
    var read = new ArrayList<Statement>();
    var rejected = new ArrayList<Rejection>();
    new StatementReader(read::add, rejected::add)
        .read(new ByteArrayInputStream(document.getBytes(UTF_8)), "long", "long", format);
    assertEquals(List.of(1), rejected.stream().map(Rejection::line).toList());
    assertEquals(List.of(SENTENCE), read.stream().map(Statement::text).toList());
  }

  private static String json(String text) {
    return "{\"text\": \"" + text + "\"}";
  }

  @Test
  void halfPairsInJsonArePublishedAsReplacementCharacters() throws IOException {
    String row = json(SENTENCE.replace("và", "\\ud83d và \\ude00\\ud83d"));
    var turtle = new ByteArrayOutputStream();
    new StatementReader(
            statement ->
                RDFDataMgr.write(turtle, writer.graph(extractor.read(statement)), Lang.TURTLE),
            rejected -> {
              throw new AssertionError(rejected);
            })
        .read(new ByteArrayInputStream(row.getBytes(UTF_8)), "half", "half", InputFormat.JSONL);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle.toString(UTF_8), Lang.TURTLE).parse(graph);
    Node text = graph.find(Node.ANY, Coop.term("text"), Node.ANY).next().getObject();
    assertEquals(
        "Pháp \uFFFD và \uFFFD\uFFFD Đức đã ký thỏa thuận về y tế.", text.getLiteralLexicalForm());
  }

  private static List<CooperationEvent> events(String text) {
    return extractor.read(Statement.of(text)).events();
  }

  /** A text of at most this many characters. */
  private static String fill(String unit, int length) {
    return unit.repeat(Math.max(1, length / unit.length()));
  }
}
