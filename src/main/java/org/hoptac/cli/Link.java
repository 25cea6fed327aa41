package org.hoptac.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hoptac.link.CandidateWriter;
import org.hoptac.link.Decisions;
import org.hoptac.link.EndpointOptions;
import org.hoptac.link.Linking;
import org.hoptac.link.ReviewFile;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {
      "Finds what other data sets say of the things in the store that have no outside link: persons, bodies, companies, programmes.",
      "Sure candidates become skos:closeMatch; the others stand in a list for a person to decide on. What was decided is kept and never asked again."
    },
    footer = {
      "",
      "How to work with it:",
      "  1. compare    hoptac link --against organisations.ttl.gz -o candidates.ttl --review review.csv",
      "  2. decide     write accept, exact or reject into the column \"decision\" of review.csv",
      "  3. keep       hoptac link --decisions review.csv --links decisions.ttl --date 2026-11-26",
      "  4. again      hoptac link --against organisations.ttl.gz --links decisions.ttl --review review.csv",
      "  5. publish    hoptac serve --links decisions.ttl",
      "accept links by skos:closeMatch, exact by skos:exactMatch; an empty cell leaves the candidate open.",
      "",
      "Other data sets:",
      "  hoptac link --against https://query.example.org/sparql --contact you@example.org -o candidates.ttl",
      "  hoptac link --against people.jsonld --country-property http://example.org/citizenOf --review people.csv",
      "",
      "A person is never linked by the name alone: state and office, or whom the person acts for, must agree."
    })
final class Link implements Callable<Integer> {
  private static final int MAX_ROWS = 10_000;

  @Spec private CommandSpec spec;
  @Mixin private StoreOption storeOption;

  @Option(
      names = "--against",
      paramLabel = "FILE|URL",
      description =
          "a file of RDF (.ttl .nt .rdf .owl .jsonld, also .gz), or the address of a SPARQL endpoint")
  private Optional<String> against;

  @Option(
      names = "--threshold",
      paramLabel = "NUMBER",
      defaultValue = "0.9",
      description =
          "score from which a candidate is a link, above 0 to 1 (default: ${DEFAULT-VALUE})")
  private double threshold;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "write all candidates as Turtle to this file; without it and without --review, to standard output")
  private Optional<Path> output;

  @Option(
      names = "--review",
      paramLabel = "FILE.csv",
      description = "write the candidates that are no links as a list to decide on")
  private Optional<Path> review;

  @Option(
      names = "--decisions",
      paramLabel = "FILE.csv",
      description = "take over what a person wrote into such a list; needs --links and --date")
  private Optional<Path> decisionFile;

  @Option(
      names = "--links",
      paramLabel = "FILE.ttl",
      description =
          "where decisions are kept, as links in Turtle; what stands there is not proposed again")
  private Optional<Path> links;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "day that is written as the day of the comparison or decision")
  private Optional<LocalDate> date;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "candidates",
      description =
          "last part of the IRI of the set of candidates, small letters, digits and hyphens (default: ${DEFAULT-VALUE})")
  private String name;

  @Option(names = "--linked", description = "compare things that have an outside link already, too")
  private boolean linked;

  @Option(
      names = "--country-property",
      paramLabel = "IRI",
      description = "a property of the other data set that leads to a state; may be repeated")
  private List<URI> countryProperties = List.of();

  @Option(
      names = "--contact",
      paramLabel = "MAIL|URL",
      defaultValue = "https://w3id.org/hoptac/",
      description =
          "whom an endpoint's operator may write to, sent as User-Agent (default: ${DEFAULT-VALUE})")
  private String contact;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "time limit of one request to an endpoint (default: ${DEFAULT-VALUE})")
  private int timeout;

  private int notices;

  @Override
  public Integer call() throws IOException {
    checkUsage();
    Decisions decisions = links.map(Decisions::read).orElseGet(Decisions::none);
    int rejected = decisionFile.isPresent() ? decide(decisions) : 0;
    if (against.isPresent()) {
      compare(decisions);
    }
    return rejected == 0 && notices == 0 ? 0 : 1;
  }

  private void checkUsage() {
    require(against.isPresent() || decisionFile.isPresent(), "Name --against or --decisions.");
    require(
        decisionFile.isEmpty() || (links.isPresent() && date.isPresent()),
        "--decisions needs --links, where they are kept, and --date, the day they were made.");
    require(name.matches("[a-z0-9]+(-[a-z0-9]+)*"), "--name must be such as my-links.");
    require(timeout > 0, "--timeout must be positive.");
    require(
        contact.chars().noneMatch(Character::isISOControl) && !contact.isBlank(),
        "--contact must be an address.");
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private int decide(Decisions decisions) throws IOException {
    Path file = decisionFile.get();
    if (!Files.isRegularFile(file)) {
      throw new UserException(file + ": there is no such file");
    }
    int[] rejected = {0};
    ReviewFile.Applied applied =
        ReviewFile.apply(
            file,
            decisions,
            rejection -> {
              rejected[0]++;
              err().println("rejected " + rejection);
            });
    Path kept = links.get();
    Graph graph = decisions.graph(stem(kept), date.get());
    OutputTarget.write(
        Optional.of(kept), out -> CandidateWriter.write(graph, storeOption.base.iris(), out));
    err()
        .printf(
            "%,d accepted, %,d rejected, %,d left open%s; %s keeps %,d decisions.%n",
            applied.accepted(),
            applied.rejected(),
            applied.undecided(),
            rejected[0] == 0 ? "" : String.format("; %,d rows rejected, listed above", rejected[0]),
            kept,
            decisions.size());
    return rejected[0];
  }

  /** What a file is called, as the last part of an IRI. */
  private static String stem(Path file) {
    return org.hoptac.text.Slug.of(file.getFileName().toString().replaceFirst("\\..*", ""));
  }

  private void compare(Decisions decisions) throws IOException {
    Linking.Result result = result(decisions);
    if (output.isPresent() || review.isEmpty()) {
      var writer = new CandidateWriter(storeOption.base.iris(), name, date);
      OutputTarget.write(output, out -> writer.write(result.candidates(), out));
    }
    if (review.isPresent()) {
      var rows = new StringWriter();
      ReviewFile.write(ReviewFile.rows(result.candidates()), rows);
      OutputTarget.write(
          review, out -> out.write(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }
    err()
        .printf(
            "%,d things of the store compared with %,d of %s that have names like theirs: %,d links, %,d candidates for review.%n",
            result.things(),
            result.met(),
            against.get(),
            result.links(),
            result.candidates().size() - result.links());
  }

  private Linking.Result result(Decisions decisions) {
    Vocabulary vocabulary = Vocabulary.packaged();
    var agent =
        new EndpointOptions(
            "Hoptac/" + Hoptac.version() + " (" + contact + ")",
            Duration.ofSeconds(timeout),
            MAX_ROWS);
    try (Store store = storeOption.openFilled();
        var progress = new LinkProgress()) {
      var linking = new Linking(options(), this::notice, progress);
      return store.read(
          data ->
              linking.against(
                  against.get(), data.getDefaultGraph(), known(vocabulary), decisions, agent));
    }
  }

  /** The lexicon with its links: by these a state is known that others name by an IRI. */
  private static Graph known(Vocabulary vocabulary) {
    Graph known = GraphFactory.createDefaultGraph();
    vocabulary.lexiconGraph().find().forEach(known::add);
    vocabulary.linksets().forEach(set -> set.links().forEach(link -> known.add(link.triple())));
    return known;
  }

  private void notice(String notice) {
    notices++;
    err().println("notice: " + notice);
  }

  private Linking.Options options() {
    try {
      return new Linking.Options(
          threshold, linked, countryProperties.stream().map(URI::toString).toList());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
