package org.hoptac.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hoptac.rdf.Linkset;
import org.hoptac.rdf.RdfFile;
import org.hoptac.rdf.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How often a link is right. Two sets: things labelled by hand with their namesakes, and the
 * reference itself, of which the identifiers are hidden and looked for again by name in RDF of the
 * data sets they belong to. Prints precision and recall at several thresholds.
 */
class PrecisionTest {
  private static final double[] THRESHOLDS = {0.80, 0.85, 0.88, 0.90, 0.95, 1.0};
  private static final double DEFAULT = 0.9;

  /** Slices of real RDF, where the project's documents are at hand. */
  private static final Path REFERENCE = Path.of("..", "shared", "reference", "rdf");

  @TempDir private Path folder;

  /** What is right, wrong and missing at a threshold. */
  private record Measure(double threshold, int right, int wrong, int missing) {
    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missing == 0 ? 1 : (double) right / (right + missing);
    }

    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "  threshold %.2f  precision %.3f  recall %.3f  (%d right, %d wrong, %d missing)",
          threshold,
          precision(),
          recall(),
          right,
          wrong,
          missing);
    }
  }

  /** Run once at the lowest threshold: of what is no link there, the score is never the reason. */
  private static List<LinkCandidate> links(Path file, Graph data, Graph known) {
    var options = new Linking.Options(THRESHOLDS[0], false, List.of());
    return new Linking(options, notice -> {}, Progress.NONE)
            .against(
                file.toString(),
                data,
                known,
                Decisions.none(),
                new EndpointOptions("test", Duration.ofSeconds(1), 1))
            .candidates()
            .stream()
            .filter(LinkCandidate::isLink)
            .toList();
  }

  private static Measure measure(
      List<LinkCandidate> links, Map<Node, Set<Node>> answers, double threshold) {
    Set<Node> right = new HashSet<>();
    int wrong = 0;
    for (LinkCandidate link : links) {
      if (link.score() >= threshold) {
        boolean isRight = answers.getOrDefault(link.subject(), Set.of()).contains(link.object());
        if (isRight) {
          right.add(link.subject());
        } else {
          wrong++;
        }
      }
    }
    return new Measure(threshold, right.size(), wrong, answers.size() - right.size());
  }

  /** Prints the measures of a set; gives that of the default threshold. */
  private static Measure measured(
      String name, List<LinkCandidate> links, Map<Node, Set<Node>> answers) {
    System.out.printf("%s: %d things with an answer%n", name, answers.size());
    Measure byDefault = null;
    for (double threshold : THRESHOLDS) {
      Measure measure = measure(links, answers, threshold);
      System.out.println(measure);
      byDefault = threshold == DEFAULT ? measure : byDefault;
    }
    links.stream()
        .filter(link -> link.score() >= DEFAULT)
        .filter(l -> !answers.getOrDefault(l.subject(), Set.of()).contains(l.object()))
        .forEach(link -> System.out.println("  wrong: " + link.subject() + " " + link.object()));
    return byDefault;
  }

  @Test
  void labelledThingsAreLinkedRightly() throws IOException {
    Path others = Labelled.others(folder.resolve("others.ttl"));
    Graph lexicon = Vocabulary.packaged().lexiconGraph();
    Map<Node, Set<Node>> answers = new HashMap<>();
    Labelled.answers().forEach((subject, object) -> answers.put(subject, Set.of(object)));
    Measure measure =
        measured("labelled by hand", links(others, Labelled.ours(), lexicon), answers);
    assertTrue(measure.precision() >= 0.98, measure::toString);
    assertTrue(measure.recall() >= 0.85, measure::toString);
  }

  /** Recall differs with what a data set says of its things: EuroVoc names no classes. */
  @Test
  void hiddenIdentifiersAreFoundAgain() throws IOException {
    if (!Files.isDirectory(REFERENCE)) {
      return;
    }
    Map<String, Double> recalls =
        Map.of(
            "eu-countries-skos-20221214.rdf", 0.9,
            "eurovoc-en-2026.ttl", 0.0,
            "wikidata-labels-slice-2021.ttl", 0.85,
            "wikidata-vn-nso-gso.rdf", 0.5,
            "wikidata-id-nso-bps.rdf", 0.5,
            "un-sdg-codes-2019.ttl", 0.75);
    Vocabulary vocabulary = Vocabulary.packaged();
    Graph known = without(vocabulary.lexiconGraph());
    Graph data = GraphFactory.createDefaultGraph();
    known.find().forEach(data::add);
    without(vocabulary.published()).find().forEach(data::add);
    Map<Node, Set<Node>> answers = answers(vocabulary);
    for (String file : new TreeSet<>(recalls.keySet())) {
      Path path = REFERENCE.resolve(file);
      Measure measure = measured(file, links(path, data, known), inFile(answers, path));
      assertTrue(measure.precision() >= 0.98, () -> file + measure);
      assertTrue(measure.recall() >= recalls.get(file), () -> file + measure);
    }
  }

  private static Graph without(Graph graph) {
    Graph hidden = GraphFactory.createDefaultGraph();
    graph
        .find()
        .filterDrop(triple -> Linkset.PREDICATES.contains(triple.getPredicate()))
        .forEach(hidden::add);
    return hidden;
  }

  /** What the reference says, and what was judged besides. */
  private static Map<Node, Set<Node>> answers(Vocabulary vocabulary) throws IOException {
    Map<Node, Set<Node>> answers = new HashMap<>();
    vocabulary.linksets().stream()
        .flatMap(set -> set.links().stream())
        .map(Linkset.Link::triple)
        .forEach(link -> put(answers, link.getSubject(), link.getObject()));
    for (CSVRecord row : rows(Path.of("src", "test", "resources", "link", "judged.csv"))) {
      put(
          answers,
          NodeFactory.createURI(row.get("subject")),
          NodeFactory.createURI(row.get("candidate")));
    }
    return answers;
  }

  private static void put(Map<Node, Set<Node>> answers, Node subject, Node object) {
    answers.computeIfAbsent(subject, any -> new HashSet<>()).add(object);
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))
        .getRecords();
  }

  /** The answers that the file has. */
  private static Map<Node, Set<Node>> inFile(Map<Node, Set<Node>> all, Path file) {
    Set<Node> there = new HashSet<>();
    RdfFile.stream(
        file,
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            there.add(triple.getSubject());
          }
        });
    Map<Node, Set<Node>> answers = new HashMap<>();
    all.forEach(
        (subject, objects) -> {
          Set<Node> found = new HashSet<>(objects);
          found.retainAll(there);
          if (!found.isEmpty()) {
            answers.put(subject, found);
          }
        });
    return answers;
  }
}
