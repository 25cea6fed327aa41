package org.hoptac.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hoptac.event.Reading;
import org.hoptac.rdf.Coop;
import org.hoptac.rdf.Iris;
import org.hoptac.text.Source;
import org.hoptac.text.Statement;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Shows what is read in a statement: its words marked, the events, each fact with its words and the rule that gave it, and what these rules say.",
    footer = {
      "",
      "Numbers count characters: [16,18) is the 17th and the 18th.",
      "",
      "Example:",
      "  hoptac explain \"Ngày 3/4, Pháp và Đức đã ký thỏa thuận về năng lượng tại Berlin.\""
    })
final class Explain implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "the statement, best in quotes: without, a shell changes some signs")
  private List<String> words;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = Date.class,
      description = "date of publication, as 2024-05-31; days without a year are then resolved")
  private Optional<LocalDate> published;

  @Override
  public Integer call() {
    var source = new Source("text", 1, published, Optional.empty(), Optional.empty());
    Statement statement = Statement.of(String.join(" ", words), source);
    if (statement.text().isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "TEXT holds no visible character.");
    }
    Engine engine = Engine.packaged(new Iris(Coop.HOME));
    Reading reading = engine.read(statement);
    var out = spec.commandLine().getOut();
    new Derivation(out, reading).print(engine.vocabulary().published());
    out.flush();
    return 0;
  }

  /** A date, or one sentence that says how one is written. */
  static final class Date implements CommandLine.ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw new CommandLine.TypeConversionException(
            "\"" + value + "\" is no date such as 2024-05-31");
      }
    }
  }
}
