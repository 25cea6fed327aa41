package org.hoptac.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.server.HoptacServer;
import org.hoptac.server.ServerOptions;
import org.hoptac.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Every fenced block of the README runs: queries and requests against a server with the seeds,
 * commands in this process with their files in a temporary folder.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path SEEDS = Path.of("seeds");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final Pattern FILE = Pattern.compile("[\\w-]+(\\.[a-z]+){1,2}");
  private static final String HOME = "http://localhost:3030/";

  /** Commands that another check runs, with the place where it does. */
  private static final Set<String> RUN_ELSEWHERE =
      Set.of(
          "mvn verify", // this run
          "docker compose up --build"); // .ci/run, where there is an engine

  private record Block(String language, String text) {
    List<String> lines() {
      return text.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  @TempDir static Path folder;
  private static List<Block> blocks;
  private static Store store;
  private static HoptacServer server;

  @BeforeAll
  static void serveTheSeeds() throws IOException {
    blocks =
        FENCE
            .matcher(Files.readString(README))
            .results()
            .map(match -> new Block(match.group(1), match.group(2)))
            .toList();
    store = Store.open(folder.resolve("served"), URI.create(Coop.HOME));
    var tally = new Tally(new PrintWriter(new StringWriter()));
    Engine engine = Engine.packaged(new Iris(Coop.HOME));
    new Loader(engine, store, tally).load(Inputs.expand(List.of(SEEDS), tally::reject));
    server =
        HoptacServer.start(
            ServerOptions.defaults().at("127.0.0.1", 0),
            store,
            engine.vocabulary(),
            new EngineConverter(engine));
    writeInputs();
  }

  /** The files that the commands of the README read. */
  private static void writeInputs() throws IOException {
    Files.writeString(folder.resolve("news.txt"), "Nhật Bản và Lào đã ký thỏa thuận về y tế.\n");
    Files.writeString(
        folder.resolve("news.jsonl"), "{\"text\": \"Pháp và Ý đã ký thỏa thuận về y tế.\"}\n");
    Files.writeString(
        folder.resolve("news.csv"), "text,published\nĐức và Ấn Độ đã ký thỏa thuận.,2024-05-06\n");
    Files.writeString(
        folder.resolve("gold.jsonl"),
        """
        {"text": "Ý và Peru đã ký thỏa thuận về y tế.", "cooperation": true, "events": [{"type": "agreement", \
        "status": "completed", "roles": [{"role": "partner", "key": "IT"}, {"role": "partner", "key": "PE"}]}]}
        """);
    Files.writeString(
        folder.resolve("people.ttl"),
        """
        <https://example.org/1> a <http://xmlns.com/foaf/0.1/Person> ;
          <http://xmlns.com/foaf/0.1/name> "Julien Guerrier" .
        """);
    Files.writeString(
        folder.resolve("mine.ttl"),
        """
        @prefix dct: <http://purl.org/dc/terms/> .
        <https://library.example/links> a <http://rdfs.org/ns/void#Linkset> ; dct:title "Mine" ; dct:source "me" .
        <https://w3id.org/hoptac/id/actor/VN> <http://www.w3.org/2004/02/skos/core#closeMatch> <https://library.example/vn> .
        """);
    Files.writeString(folder.resolve("query.rq"), blocks("sparql").get(0).text());
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static List<Block> blocks(String language) {
    return blocks.stream().filter(block -> block.language().equals(language)).toList();
  }

  @Test
  void everyBlockIsOfAKindThatRuns() {
    Set<String> kinds = blocks.stream().map(Block::language).collect(Collectors.toSet());
    assertEquals(Set.of("sh", "sparql", "turtle", "text"), kinds);
  }

  @Test
  void queriesFindRows() throws Exception {
    assertEquals(3, blocks("sparql").size());
    for (Block query : blocks("sparql")) {
      String rows = ask(query.text());
      assertTrue(rows.lines().count() > 1, () -> query.text() + "\nfinds no rows:\n" + rows);
    }
  }

  @Test
  void theDataLookAsShown() throws Exception {
    assertEquals(1, blocks("turtle").size());
    for (Block shown : blocks("turtle")) {
      String prefixes =
          shown.lines().stream()
              .filter(line -> line.startsWith("PREFIX"))
              .collect(Collectors.joining("\n"));
      String pattern =
          shown.lines().stream()
              .filter(line -> !line.startsWith("PREFIX"))
              .collect(Collectors.joining("\n"));
      String rows = ask(prefixes + "\nSELECT * {\n" + pattern + "\n}");
      assertTrue(rows.lines().count() > 1, () -> "the data do not hold\n" + shown.text());
    }
  }

  @Test
  void commandsRun() throws Exception {
    for (Block block : blocks("sh")) {
      for (String line : block.lines()) {
        run(line);
      }
    }
  }

  @Test
  void everyCommandHasAnExample() {
    var shown = new HashSet<String>();
    for (Block block : blocks("sh")) {
      for (String line : block.lines()) {
        if (line.startsWith("./hoptac ")) {
          shown.add(words(line).get(1));
        }
      }
    }
    var missing = new HashSet<>(Hoptac.commandLine().getSubcommands().keySet());
    missing.removeAll(shown);
    assertEquals(Set.of(), missing, "commands without an example in the README");
  }

  @Test
  void anExplanationPrintsWhatIsShown() {
    int shown = 0;
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i).language().equals("text")) {
        List<String> words = words(blocks.get(i - 1).text().strip());
        String printed = execute(words.subList(1, words.size()));
        assertEquals(blocks.get(i).text().strip(), printed.strip());
        shown++;
      }
    }
    assertEquals(1, shown);
  }

  private void run(String line) throws Exception {
    List<String> words = words(line);
    switch (words.get(0)) {
      case "./hoptac" -> hoptac(words.subList(1, words.size()));
      case "curl" -> curl(words.subList(1, words.size()));
      default -> assertTrue(RUN_ELSEWHERE.contains(line), () -> "nothing runs: " + line);
    }
  }

  private static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(
            word ->
                word.group(1) != null
                    ? word.group(1)
                    : word.group(2) != null ? word.group(2) : word.group(3))
        .toList();
  }

  private static void hoptac(List<String> words) {
    var arguments = new ArrayList<>(words.stream().map(ReadmeTest::mapped).toList());
    switch (words.get(0)) {
      // It serves until it is stopped; that it starts is seen by the test of the launcher.
      case "serve" -> Hoptac.commandLine().parseArgs(arguments.toArray(String[]::new));
      case "load", "dump", "link" -> {
        arguments.addAll(1, List.of("--store", folder.resolve("loaded").toString()));
        execute(arguments);
      }
      default -> execute(arguments);
    }
    int output = words.indexOf("-o");
    if (output > 0) {
      Path written = Path.of(arguments.get(arguments.indexOf("-o") + 1));
      assertTrue(Files.exists(written), () -> words + " did not write " + written);
    }
  }

  private static String mapped(String word) {
    return FILE.matcher(word).matches() ? folder.resolve(word).toString() : word;
  }

  /** Runs a command and returns what it printed. */
  private static String execute(List<String> arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine command =
        Hoptac.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exit = command.execute(arguments.toArray(String[]::new));
    assertEquals(0, exit, () -> arguments + " printed\n" + out + err);
    return out.toString();
  }

  private static String ask(String query) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(HOME.replace("3030", "" + server.port()) + "sparql"))
            .header("Accept", "text/csv")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("query=" + encoded(query))));
  }

  /** The few options of curl that the README uses. */
  private static void curl(List<String> words) throws Exception {
    var request = HttpRequest.newBuilder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      switch (word) {
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          request.header(header[0], header[1]);
        }
        case "-L", "-O" -> {
          // Redirections are followed, and what comes is not kept.
        }
        case "--data-urlencode" -> {
          // NAME@FILE or NAME=TEXT
          String[] field = words.get(++i).split("[@=]", 2);
          String content =
              words.get(i).startsWith(field[0] + "=")
                  ? field[1]
                  : Files.readString(folder.resolve(field[1]));
          request
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(field[0] + "=" + encoded(content)));
        }
        default -> {
          if (!word.startsWith(HOME)) {
            fail("the test does not know " + word + " of " + words);
          }
          request.uri(URI.create(word.replace(":3030/", ":" + server.port() + "/")));
        }
      }
    }
    assertFalse(send(request).isBlank(), () -> "nothing came for " + words);
  }

  private static String send(HttpRequest.Builder request) throws Exception {
    // The document of a thing stands behind a redirection.
    HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertEquals(
        200,
        response.statusCode(),
        () -> response.uri() + " answered " + response.statusCode() + "\n" + response.body());
    return response.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
