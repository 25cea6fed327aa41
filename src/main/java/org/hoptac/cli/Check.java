package org.hoptac.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RiotParseException;
import org.hoptac.rdf.LexiconException;
import org.hoptac.rdf.RdfFile;
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
      out.printf(
          "%d %s cannot be read; the rest was not checked.%n",
          broken.size(), broken.size() == 1 ? "file" : "files");
      return 1;
    }
    return report(Vocabulary.in(folder), out);
  }

  private int report(Vocabulary vocabulary, PrintWriter out) throws IOException {
    var findings = new ArrayList<String>();
    var places = new EntryPlaces(lexiconFiles(findings));
    findings.addAll(EntryForm.findings(vocabulary));
    String counted;
    try {
      var check = new OntologyCheck(vocabulary);
      findings.addAll(check.run());
      counted = String.format("%,d entries, %,d examples", check.entries(), check.examples());
    } catch (LexiconException unreadable) {
      findings.add(unreadable.getMessage());
      counted = "The examples were not read, because an entry is incomplete";
    }
    findings.stream().map(places::placed).forEach(out::println);
    out.printf("%s, %,d finding%s.%n", counted, findings.size(), findings.size() == 1 ? "" : "s");
    out.flush();
    return findings.isEmpty() ? 0 : 1;
  }

  /** The files of the lexicon; one that the program does not know would be passed over. */
  private List<Path> lexiconFiles(List<String> findings) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("lexicon"))) {
      List<Path> turtle = files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
      turtle.stream()
          .filter(file -> !Vocabulary.readsLexicon(file.getFileName().toString()))
          .map(file -> file + ": this file is not read; put its entries into one of the others")
          .forEach(findings::add);
      return turtle;
    }
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
