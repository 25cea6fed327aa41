package org.hoptac.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RiotParseException;
import org.hoptac.rdf.RdfFile;
import org.hoptac.rdf.Shapes;
import org.hoptac.rdf.Vocabulary;
import org.hoptac.text.Rejection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Validates an ontology folder: syntax of Turtle and queries, shapes, labels with one meaning, and every example.",
      "For editors who add a word: write the entry with its example, run this, done."
    },
    footer = {"", "Example:", "  hoptac check ontology"})
final class Check implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "${sys:hoptac.home:-}ontology",
      description = "the folder (default: ontology/ of the project)")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(folder.resolve("cooperation.ttl"))) {
      throw new UserException(
          folder
              + " is no ontology folder: it has no cooperation.ttl. Name the folder: hoptac check DIR");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Rejection> broken;
    try (Stream<Path> files = Files.walk(folder)) {
      broken = files.filter(Files::isRegularFile).sorted().flatMap(Check::syntax).toList();
    }
    if (!broken.isEmpty()) {
      broken.forEach(out::println);
      out.printf("%d files cannot be read; the rest was not checked.%n", broken.size());
      return 1;
    }
    Vocabulary vocabulary = Vocabulary.in(folder);
    var check = new OntologyCheck(vocabulary, Shapes.of(vocabulary));
    List<String> findings = check.run();
    findings.forEach(out::println);
    out.printf(
        "%,d entries, %,d examples, %,d findings.%n",
        check.entries(), check.examples(), findings.size());
    out.flush();
    return findings.isEmpty() ? 0 : 1;
  }

  private static Stream<Rejection> syntax(Path file) {
    String name = file.getFileName().toString();
    try {
      if (name.endsWith(".ttl")) {
        RdfFile.read(file);
      } else if (name.endsWith(".rq")) {
        QueryFactory.create(Files.readString(file), Syntax.syntaxSPARQL_11);
      }
      return Stream.empty();
    } catch (RiotParseException e) {
      return Stream.of(
          new Rejection(
              file.toString(),
              (int) Math.max(0, e.getLine()),
              "column " + e.getCol() + ": " + e.getOriginalMessage()));
    } catch (QueryParseException e) {
      return Stream.of(new Rejection(file.toString(), Math.max(0, e.getLine()), e.getMessage()));
    } catch (IOException e) {
      return Stream.of(new Rejection(file.toString(), 0, "cannot be read: " + e.getMessage()));
    }
  }
}
