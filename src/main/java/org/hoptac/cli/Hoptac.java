package org.hoptac.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.hoptac.link.LinkException;
import org.hoptac.rdf.LexiconException;
import org.hoptac.server.ServerException;
import org.hoptac.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The program. Exit codes: 0 done, 1 some input was rejected or the work could not be done, 2 wrong
 * usage.
 */
@Command(
    name = "hoptac",
    mixinStandardHelpOptions = true,
    versionProvider = Hoptac.Version.class,
    subcommands = {
      Serve.class,
      Convert.class,
      Load.class,
      Link.class,
      Dump.class,
      Check.class,
      Explain.class,
      Evaluate.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Reads Vietnamese statements about international cooperation and publishes them as linked data.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  hoptac serve                          the statements in seeds/ as an endpoint on http://localhost:3030/",
      "  hoptac convert news.txt -o news.ttl   text in, Turtle out, nothing stored",
      "  hoptac explain \"Nhật Bản và Lào đã ký thỏa thuận về y tế.\"",
      "",
      "Exit codes: 0 done, 1 some input was rejected (each is listed), 2 wrong usage."
    })
public final class Hoptac implements Runnable {
  /** So wide that an example stays on its line and can be copied. */
  private static final int HELP_WIDTH = 100;

  @picocli.CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Logging.start();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Hoptac())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(HELP_WIDTH)
        .setParameterExceptionHandler(Hoptac::misused)
        .setExecutionExceptionHandler(Hoptac::explain);
  }

  /** Without a command: the help. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Missing command: say what to do.");
  }

  /**
   * What is wrong stands last, where it is looked for, and is not followed by a whole help text;
   * only who names no command gets that.
   */
  private static int misused(CommandLine.ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(wrong.getMessage());
    if (arguments.length == 0) {
      command.usage(err);
    } else if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.println(command.getCommandSpec().qualifiedName() + " --help tells more.");
    }
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /**
   * What a user can mend is said in one sentence; anything else is a fault of the program and is
   * shown whole.
   */
  private static int explain(Exception fault, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (fault instanceof Sink.ReaderGone) {
      return 1;
    }
    if (fault instanceof StoreException
        || fault instanceof ServerException
        || fault instanceof LexiconException
        || fault instanceof LinkException
        || fault instanceof UserException) {
      command.getErr().println("hoptac: " + fault.getMessage());
      return 1;
    }
    throw fault;
  }

  static String version() {
    try (InputStream stream = Hoptac.class.getResourceAsStream("version.properties")) {
      var properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"hoptac " + version()};
    }
  }
}
