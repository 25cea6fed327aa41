package org.hoptac.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/**
 * One run of the program in this process.
 *
 * @param exit its exit code
 * @param out what it printed with its own writer
 * @param err what it printed for the user to read
 */
record Run(int exit, String out, String err) {
  static Run of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine command =
        Hoptac.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int exit = command.execute(arguments);
    return new Run(exit, out.toString(), err.toString());
  }

  /** A run that reads this text from standard input. */
  static Run withInput(String text, String... arguments) {
    InputStream before = System.in;
    System.setIn(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return of(arguments);
    } finally {
      System.setIn(before);
    }
  }

  /** What went wrong when an assertion fails. */
  @Override
  public String toString() {
    return "exit " + exit + "\nout:\n" + out + "\nerr:\n" + err;
  }
}
