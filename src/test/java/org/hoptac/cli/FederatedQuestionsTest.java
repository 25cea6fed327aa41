package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.hoptac.federate.Services;
import org.hoptac.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The questions of {@code ontology/queries/federated}, each asked across two real endpoints: ours,
 * and one with a slice of what Wikidata, DBpedia and Cellar hold. The queries name the public
 * endpoints, as an operator would write them; {@code --service} sends their requests to the slices.
 */
class FederatedQuestionsTest {
  private static final Path QUERIES = Path.of("ontology", "queries", "federated");
  private static final Path SLICES = Path.of("src", "test", "resources", "federated");

  /** Whole link sets and vocabularies, where the project's documents are at hand. */
  private static final Path REFERENCE = Path.of("..", "shared", "reference", "rdf");

  private static final Map<String, List<String>> WHOLE =
      Map.of(
          "wikidata", List.of("wikidata-labels-slice-2021.ttl"),
          "dbpedia", List.of("dbpedia-worldbank_links.nt", "dbpedia-transparency_links.nt"),
          "eu-cellar", List.of("eurovoc-en-2026.ttl"));

  @TempDir private static Path folder;
  private static FusekiServer outside;
  private static SeedEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    FusekiServer.Builder builder = FusekiServer.create().port(0).loopback(true);
    WHOLE.forEach((name, files) -> builder.add("/" + name, slice(name, files)));
    outside = builder.start();
    List<String> mirrors =
        WHOLE.keySet().stream()
            .map(name -> name + "=http://localhost:" + outside.getPort() + "/" + name + "/query")
            .toList();
    endpoint =
        new SeedEndpoint(
            folder.resolve("store"),
            ServerOptions.defaults().withServices(Services.of(List.of(), mirrors)));
  }

  private static DatasetGraph slice(String name, List<String> whole) {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    List<Path> files = new ArrayList<>(List.of(SLICES.resolve(name + ".ttl")));
    whole.stream().map(REFERENCE::resolve).filter(Files::exists).forEach(files::add);
    data.executeWrite(() -> files.forEach(file -> RDFDataMgr.read(data, file.toString())));
    return data;
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    outside.stop();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          17-partner-states-wikidata | actor/VN,VN,http://www.wikidata.org/entity/Q881,Vietnam,sovereign state in Southeast Asia
          17-partner-states-wikidata | actor/JP,JP,http://www.wikidata.org/entity/Q17,Japan,sovereign state in East Asia
          18-eurlex-keys | actor/VN,https://w3id.org/hoptac/topic/cybersecurity,http://eurovoc.europa.eu/c_04ae3ba8,information security,3
          18-eurlex-keys | topic/defence,http://eurovoc.europa.eu/2464,defence policy,
          19-membership-keys | VN,http://eurovoc.europa.eu/4707,http://eurovoc.europa.eu/1847,ASEAN countries
          19-membership-keys | JP,http://eurovoc.europa.eu/1524,http://eurovoc.europa.eu/36714,
          20-venue-keys | place/ho-chi-minh-city,http://www.wikidata.org/entity/Q1854,Point(106.695 10.78)
          20-venue-keys | place/arabian-sea,http://www.wikidata.org/entity/Q58705,
          21-links-and-gaps | actor/EU,http://www.wikidata.org/entity/Q458,European Union
          21-links-and-gaps | actor/EU,http://dbpedia.org/resource/European_Union,European Union
          21-links-and-gaps | programme/esiwa,,
          26-defence-agreement-keys | JP,http://worldbank.270a.info/classification/country/JP,KR,http://worldbank.270a.info/classification/country/KR,2
          """)
  void answersComeFromBothSides(String question, String row) throws IOException {
    String answer = ask(QUERIES.resolve(question + ".rq"));
    assertTrue(answer.contains(row.strip()), () -> row + "\nis not in\n" + answer);
  }

  @Test
  void theColumnsAreThoseThatAreToldAndEveryServiceIsKnown() throws IOException {
    for (Path query : queries()) {
      List<String> lines = Files.readAllLines(query);
      assertEquals(
          told(lines, "# columns: ").get(0).replace(" ", ""), ask(query).lines().findFirst().get());
      assertTrue(Files.exists(QUERIES.getParent().resolve(query.getFileName())), "the plain one");
      for (String service : told(lines, "# service: ")) {
        String iri = Services.known().get(service);
        assertTrue(lines.stream().anyMatch(line -> line.contains("<" + iri + ">")), service);
      }
    }
  }

  private static List<String> told(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(l -> l.substring(key.length()))
        .toList();
  }

  private static List<Path> queries() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      List<Path> found = files.sorted().toList();
      assertEquals(6, found.size());
      return found;
    }
  }

  private static String ask(Path query) throws IOException {
    return endpoint.query(Files.readString(query), "text/csv").replace("\r\n", "\n");
  }
}
